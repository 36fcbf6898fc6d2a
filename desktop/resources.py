"""The location of files that are not code: icons, name lists, help pages, templates."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


def resource(name: str) -> Path:
    """A file or folder of the top-level `resources`, such as `demo/staff.json`."""
    return _top() / "resources" / name


@cache
def _top() -> Path:
    """The folder that a PyInstaller bundle unpacks to, the checkout, or where pip puts a program's data."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    checkout = Path(__file__).resolve().parents[1]
    return checkout if (checkout / "pyproject.toml").is_file() else Path(sys.prefix) / "share" / "handover"
