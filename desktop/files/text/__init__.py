"""Text files: their encoding, their layout, their rows; and ours."""
