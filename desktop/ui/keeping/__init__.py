"""The windows of backup, restore and the record."""
