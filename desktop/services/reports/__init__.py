"""Reports as files, data health, and the window's overview."""
