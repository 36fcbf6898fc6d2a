"""File names that Windows, macOS and Linux all accept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
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


def distinct_names(texts: Iterable[str]) -> list[str]:
    """A file name for each text: two that would be one file on some system get a number."""
    taken: set[str] = set()
    names = []
    for text in texts:
        name = _untaken(safe_name(text), taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def _untaken(stem: str, taken: set[str]) -> str:
    return next(name for name in _numbered(stem) if name.casefold() not in taken)


def own_name(text: str) -> str:
    """A file name that no other text has, with part of a hash if the text itself cannot be one."""
    name = safe_name(text)
    return name if name == text else f"{name} {sha256(text.encode()).hexdigest()[:8]}"


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """An unused path in the folder: `stem (2)` if `stem` is taken."""
    return next(path for name in _numbered(stem) if not (path := folder / f"{name}{suffix}").exists())


def _numbered(stem: str) -> Iterator[str]:
    return itertools.chain([stem], (f"{stem} ({n})" for n in itertools.count(2)))
