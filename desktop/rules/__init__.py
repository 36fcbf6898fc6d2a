"""What is right: pure functions, with no database, no files, no Qt and no clock."""
