"""The history of recorded operations, and undoing them."""
