"""The mapping of a file's columns to fields: by header, by profile, by what the values look like."""
