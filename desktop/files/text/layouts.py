"""Known layouts for files that do not describe themselves: fixed width and no header row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.files.text.fixed_width import all_as_wide, cut_rows


@dataclass(frozen=True)
class Layout:
    """The columns in order, each with its width; `proof` is the form that one of them must have."""

    system: str
    columns: tuple[tuple[str, int], ...]
    proof: tuple[str, re.Pattern[str]]

    @property
    def headers(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.columns)

    @property
    def widths(self) -> tuple[int, ...]:
        return tuple(width for _, width in self.columns)

    def fits(self, text: str) -> bool:
        """Whether every line is as wide as the layout, and the first has the proof in its place."""
        if not all_as_wide(text, sum(self.widths)):
            return False
        name, pattern = self.proof
        first = next(row for row in cut_rows(text, self.widths) if any(row))
        return bool(pattern.fullmatch(first[self.headers.index(name)]))


LAYOUTS = (
    Layout(
        "Medical Director",
        (
            ("UR_NO", 9), ("SURNAME", 20), ("FIRSTNAME", 20), ("ADDRESS", 30), ("CITY", 20), ("POSTCODE", 4),
            ("DOB", 10), ("MC_NO", 13), ("PENS_NO", 14), ("PHONE", 14), ("CODE", 1), ("SEX", 1), ("S_NET", 14),
            ("RECORD_NO", 10),
        ),
        ("DOB", re.compile(r"(?:\d\d/\d\d/\d{4})?")),
    ),
)  # fmt: skip
"""PATIENTS.OUT, from its maker's page: name and width of each column."""


def layout_of(text: str) -> Layout | None:
    """The known layout of a text."""
    return next((layout for layout in LAYOUTS if layout.fits(text)), None)
