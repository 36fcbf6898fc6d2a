"""The settings of the window on this computer: sizes, columns, folders, recent practices; no clients."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_RECENT = "recentPractices"
_KEPT = 6


def remembered() -> QSettings:
    """The settings of this user on this computer."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Handover", "window")


def recent_practices() -> list[Path]:
    """The recently opened practices that are still there, latest first."""
    stored = remembered().value(_RECENT)
    names = stored if isinstance(stored, list) else [stored or ""]
    return [path for name in filter(None, names) if os.path.isfile(path := Path(str(name)))]


def remember_practice(file: Path) -> None:
    """Put a practice at the head of the recent ones."""
    others = [str(path) for path in recent_practices() if path != file]
    remembered().setValue(_RECENT, [str(file), *others][:_KEPT])


def remembered_actor(file: Path) -> str:
    """The name of whoever worked last on a practice here; empty if unknown."""
    return str(remembered().value(f"actor/{_name_of(file)}", ""))


def remember_actor(file: Path, name: str) -> None:
    remembered().setValue(f"actor/{_name_of(file)}", name)


def _name_of(file: Path) -> str:
    """A key without slashes, which would begin a group of the settings."""
    return hashlib.sha256(str(file).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def last_folder(purpose: str) -> Path:
    """The folder chosen last for a purpose (`backup`, `export` ...), else the home folder."""
    folder = Path(str(remembered().value(f"folder/{purpose}", "")))
    return folder if folder.is_absolute() and os.path.isdir(folder) else Path.home()


def documents_folder() -> Path:
    """The folder for documents on this computer, else the home folder."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if os.path.isdir(folder) else Path.home()


def remember_folder(purpose: str, folder: Path) -> None:
    remembered().setValue(f"folder/{purpose}", str(folder))
