"""The Clients page's parts: table, filter, menus, choices and colleagues' loads."""
