"""Rows of a plan, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.models import AppointmentStatus, Disposition
from desktop.rules.clashes import ClashKind
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState

LEAVER, PRIYA, SAM = 1, 2, 3
FIRST = datetime(2026, 12, 7, 9)
WEEK = timedelta(weeks=1)


def visit(number: int, **values: object) -> AppointmentRow:
    """The appointment of week `number`, which fits with Priya."""
    at = FIRST + number * WEEK
    row = AppointmentRow(
        id=number,
        clients="Ava Nguyen",
        was=at,
        starts_at=at,
        ends_at=at + timedelta(minutes=50),
        type_name="",
        colour="",
        site_name="",
        room="",
        status=AppointmentStatus.BOOKED,
        series_id=7,
        state=VisitState.FITS,
        kinds=(),
        problems=(),
        against=(),
        recipient_id=PRIYA,
        recipient="Priya Nair",
        note="",
        chosen=False,
        stale=False,
    )
    return replace(row, **values)  # type: ignore[arg-type]


def clash(number: int, **values: object) -> AppointmentRow:
    return visit(number, **{"state": VisitState.CLASHES, "kinds": (ClashKind.BOOKED,), **values})


def client(number: int, **values: object) -> ClientRow:
    """A client whom Priya takes over."""
    row = ClientRow(
        id=number,
        name="Nguyen, Ava",
        family="",
        relatives=0,
        minor=False,
        next_visit=None,
        booked=0,
        booked_on=frozenset(),
        clashes=0,
        disposition=Disposition.TRANSFER,
        recipient_id=PRIYA,
        recipient="Priya Nair",
        reasons=(),
        pinned=False,
    )
    return replace(row, **values)  # type: ignore[arg-type]
