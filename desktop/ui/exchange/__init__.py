"""The import and export of files."""
