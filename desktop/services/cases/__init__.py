"""The case of one leaving after the plan: tasks, who was told, joint visits and the leaver's answers."""
