"""Questions beside those about a cell: about the table, its letters, and inactive users."""
