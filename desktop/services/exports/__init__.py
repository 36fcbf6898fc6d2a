"""Exports of one kind of record, or of the whole practice as text files."""
