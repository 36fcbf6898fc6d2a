"""The small parts shared by several windows."""
