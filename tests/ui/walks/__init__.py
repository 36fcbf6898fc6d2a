"""Walks over every window of the program: size, names, focus, contrast."""
