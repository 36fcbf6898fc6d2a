"""Outgoing files and documents, each recorded (rule 10)."""
