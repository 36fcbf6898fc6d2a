"""The windows: what a supervisor sees."""
