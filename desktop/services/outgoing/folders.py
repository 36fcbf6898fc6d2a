"""Folders that somebody chose for files that leave."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.errors import UserError
from desktop.language import say


def chosen_folder(folder: Path) -> Path:
    """The folder by its whole path. Raises UserError if there is none."""
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise UserError(say("There is no folder {folder}. Make it first, or choose another.", folder=folder))
    return folder
