"""File names that every system accepts, and files written whole or not at all."""

from __future__ import annotations

from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name

__all__ = ["free_path", "safe_name", "write_file"]
