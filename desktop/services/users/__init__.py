"""Users: details, list, changes, and what prevents making one inactive."""
