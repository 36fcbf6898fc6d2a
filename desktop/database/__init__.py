"""Where the practice is kept: the encrypted file, its migrations, its copies and its lock."""
