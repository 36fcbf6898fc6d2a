"""Rows of a plan, and boards with them, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, cast

from desktop.models import AppointmentStatus, Disposition, Engagement, OffboardingState, RecordOwner
from desktop.rules.clashes import ClashKind
from desktop.services.backups.backups import Backup
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.drafts import DraftAnswers
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


ANSWERS = DraftAnswers(
    id=1,
    leaver_id=1,
    last_day=date(2026, 12, 4),
    returns_on=None,
    state=OffboardingState.DRAFT,
    reason="",
    engagement=Engagement.UNKNOWN,
    record_owner=RecordOwner.UNKNOWN,
    page="review",
    created_at=datetime(2026, 11, 1),
    applied_at=None,
    operation_id=None,
    backup_id=None,
    pack_id=7,
    pack_skip_reason="",
    clash_reason="",
    unassigned_reason="",
    owner_told=False,
)


def board(
    *appointments: AppointmentRow, clients: tuple[ClientRow, ...] | None = None, **answers: Any
) -> Board:
    """A draft with a fresh backup and a pack; `answers` are those of its header."""
    return Board(
        replace(ANSWERS, **answers),
        "Alex Lee",
        date(2026, 11, 23),
        cast(Backup, object()),
        True,
        clients=(client(1),) if clients is None else clients,
        appointments=appointments,
    )
