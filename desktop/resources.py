"""Where the files that are no code lie: icons, name lists, help pages, templates."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """A file or folder of the top-level `resources`, such as `demo/staff.json`.

    In a checkout it stands beside the package; in a PyInstaller bundle, in the folder it unpacks to.
    """
    top = getattr(sys, "_MEIPASS", None) or Path(__file__).resolve().parents[1]
    return Path(top) / "resources" / name
