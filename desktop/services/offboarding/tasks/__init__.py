"""The tasks of a leaving: their templates, what is done of them, their renewal."""
