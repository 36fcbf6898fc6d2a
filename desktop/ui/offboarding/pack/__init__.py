"""The Pack page's parts: choices, preview and result."""
