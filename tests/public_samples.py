"""The contents of the folder of public samples, so that a renamed or half-copied one is noticed."""

from __future__ import annotations

import json
from pathlib import Path

FILES = {
    "calendars": ("**/*.ics", 25),
    "csv-spectrum/csvs": ("*.csv", 12),
    "csv-spectrum/json": ("*.json", 12),
    "messytables": ("*.*", 14),
    "workbooks": ("*.xlsx", 15),
    "hostile-text": ("*", 3),
    "people": ("*.csv", 1),
    "faults": ("*.*", 20),
}
"""The files of each folder, and their least number."""


def missing_samples(folder: Path) -> list[str]:
    """The entries of its README that the folder lacks; empty if it is whole."""
    found = [
        f"{name}: {number} of {least} files"
        for name, (pattern, least) in FILES.items()
        if (number := len([file for file in (folder / name).glob(pattern) if file.is_file()])) < least
    ]
    counts = {
        "headers.json": (29, lambda text: len(json.loads(text))),
        "hostile-text/blns.json": (515, lambda text: len(json.loads(text))),
        "hostile-text/payloads.txt": (26, lambda text: len(text.splitlines())),
        "people/dataset1.csv": (1001, lambda text: len(text.splitlines())),
    }
    for name, (least, count) in counts.items():
        file = folder / name
        rows = count(file.read_text(encoding="utf-8")) if file.is_file() else 0
        if rows < least:
            found.append(f"{name}: {rows} of {least} rows")
    return found
