"""The tour: the whole story in real windows, checked and pictured."""
