"""The choice of a workbook's sheet: the one whose headers fit what its rows are to become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.files.headers import known_headers, normal, share_known
from desktop.files.table import Value

_AS_GOOD = 0.8
"""The share of the best sheet's points from which another fits as well."""

_CALLED = {
    "users": ("user", "practitioner", "staff", "provider", "therapist", "clinician", "team"),
    "hours": ("hour", "availab", "roster", "schedule"),
    "leave": ("leave", "absence", "holiday"),
    "clients": ("client", "patient", "customer"),
    "contacts": ("contact", "famil", "guardian", "kin"),
    "appointments": ("appointment", "visit", "booking", "diary", "calendar", "session"),
}
"""Words in a sheet's name that say what its rows are."""


@dataclass(frozen=True)
class SheetHead:
    """What a choice between sheets needs: the first rows, and how many there are in total."""

    name: str
    hidden: bool
    rows: Sequence[Sequence[Value]]
    height: int


def choose_sheet(sheets: Sequence[SheetHead], kind: str | None) -> tuple[SheetHead, tuple[str, ...]]:
    """The sheet to read, and the names of all that fit as well, including its own. `sheets` is not empty."""
    points = [_points(sheet, kind) for sheet in sheets]
    best = max(range(len(sheets)), key=lambda place: (points[place], sheets[place].height))
    fitting = tuple(
        sheet.name
        for sheet, its_points in zip(sheets, points, strict=True)
        if its_points >= _AS_GOOD * points[best] and its_points > 0
    )
    return sheets[best], fitting or (sheets[best].name,)


def _points(sheet: SheetHead, kind: str | None) -> float:
    if kind is None:
        return max(map(known_headers, sheet.rows), default=0)
    name = normal(sheet.name)
    called = {other for other, words in _CALLED.items() if any(word in name for word in words)}
    share = max((share_known(row, kind) for row in sheet.rows), default=0.0)
    if kind in called:
        return share + 1
    return share - 0.5 if called else share
