"""Foreign workbooks: read in a separate process, which returns plain rows."""
