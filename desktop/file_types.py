"""The endings of the program's own files, as the systems' file managers know them too."""

from __future__ import annotations

PRACTICE = ".handover"
BACKUP = ".handover-backup"
