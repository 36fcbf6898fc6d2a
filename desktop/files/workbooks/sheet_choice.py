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
    rated = [(_points(sheet, kind), sheet) for sheet in sheets]
    points, best = max(rated, key=lambda one: (one[0], one[1].height))
    return best, _fitting(rated, _AS_GOOD * points) or (best.name,)


def _fitting(rated: Sequence[tuple[float, SheetHead]], least: float) -> tuple[str, ...]:
    """The names of the sheets with so many points, and any at all."""
    return tuple(sheet.name for points, sheet in rated if points >= least and points > 0)


def _points(sheet: SheetHead, kind: str | None) -> float:
    """How well the headers of a sheet fit, at best 1, and a little for its name."""
    if kind is None:
        return max(map(known_headers, sheet.rows), default=0)
    share = max((share_known(row, kind) for row in sheet.rows), default=0.0)
    return share + _points_of_name(normal(sheet.name), kind)


def _points_of_name(name: str, kind: str) -> float:
    if _is_called(name, kind):
        return 1
    return -0.5 if any(_is_called(name, other) for other in _CALLED) else 0


def _is_called(name: str, kind: str) -> bool:
    """Whether a sheet's name says that its rows are of a kind."""
    return any(word in name for word in _CALLED.get(kind, ()))
