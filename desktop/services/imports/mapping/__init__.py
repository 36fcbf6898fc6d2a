"""Which column of a file is which field: by header, by profile, by what the values look like."""
