"""Users from a file, and when and where they work."""
