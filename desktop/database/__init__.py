"""The database of a practice: the encrypted file, its migrations, its copies and its lock."""
