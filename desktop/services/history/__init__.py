"""The history of recorded operations, and their undo."""
