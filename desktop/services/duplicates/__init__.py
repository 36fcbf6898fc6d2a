"""Possible duplicates among clients: found, compared and merged."""
