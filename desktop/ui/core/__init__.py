"""The base of every window: context, worker, messages, theme, icons and printing."""
