"""An offboarding in words: its reasons, rows, levels and ways out."""
