"""Letters and messages to clients: their wording, whom to tell and how, and the files that leave."""
