"""File names that Windows, macOS and Linux all accept."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_BYTES = 120


def safe_name(text: str) -> str:
    """The text as part of a file name; `practice` if none of it can be in one."""
    name = " ".join(_FORBIDDEN.sub(" ", text).encode("utf-8", "ignore").decode().split())
    name = name.encode()[:_LONGEST_BYTES].decode("utf-8", "ignore").strip(" .")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or "practice"


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """An unused path in the folder: `stem (2)` if `stem` is taken."""
    names = itertools.chain([stem], (f"{stem} ({n})" for n in itertools.count(2)))
    return next(path for name in names if not (path := folder / f"{name}{suffix}").exists())
