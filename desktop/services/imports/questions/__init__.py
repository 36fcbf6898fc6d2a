"""Questions that are not about a cell: about the table, its encoding, and inactive users."""
