"""Users: details, list, changes, and what blocks deactivating one."""
