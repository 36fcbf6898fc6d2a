"""The windows of a case after the plan: all offboardings, who is told, letters, tasks, the vendor."""
