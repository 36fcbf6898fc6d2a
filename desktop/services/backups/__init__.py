"""Backups: made, verified, thinned and restored."""
