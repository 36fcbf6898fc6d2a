"""The main window: menus, tabs, status bar, banner, preferences and help."""
