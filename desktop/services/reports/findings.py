"""What `health.check` found, for the eye: each record by name, and where it can be looked at."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.models import Appointment, Client, User
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, spoken_name
from desktop.services.reports import health

NAMED = 200
"""So many records of one kind are named; of more, only the number is told."""


class Kind(enum.Enum):
    """The checks, in the order in which they are shown."""

    NO_CASE_MANAGER = enum.auto()
    INACTIVE_CASE_MANAGER = enum.auto()
    FUTURE_WITH_INACTIVE = enum.auto()
    OPEN_OF_DECEASED = enum.auto()
    OPEN_OF_CLOSED = enum.auto()
    PAST_STILL_BOOKED = enum.auto()
    RECORDS_DUE = enum.auto()
    DOUBLE_BOOKED = enum.auto()
    POSSIBLE_DUPLICATES = enum.auto()
    BROKEN_LINKS = enum.auto()


@dataclass(frozen=True)
class FindingLine:
    """One record, or two that stand against each other; what is known of where to look at it."""

    text: str
    client_id: int | None = None
    user_id: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class Finding:
    """One check: `how_many` with its noun, empty for none, and the records as far as they are named."""

    kind: Kind
    how_many: str
    lines: tuple[FindingLine, ...] = ()


def findings(practice: Practice, today: date) -> tuple[Finding, ...]:
    """Look at the whole practice: ask on the worker."""
    found = health.check(practice, today)
    with practice.read() as session:

        def clients(references: Iterable[str]) -> dict[str, FindingLine]:
            return _clients(session, references)

        def visits(references: Iterable[str]) -> dict[str, FindingLine]:
            return _visits(session, Appointment.reference, references)

        past = _visits(session, Appointment.id, _past_still_booked(session, today))
        return (
            _finding(Kind.NO_CASE_MANAGER, "client", _singly(found.no_case_manager), clients),
            _finding(Kind.INACTIVE_CASE_MANAGER, "client", _singly(found.inactive_case_manager), clients),
            _finding(Kind.FUTURE_WITH_INACTIVE, "appointment", _singly(found.future_with_inactive), visits),
            _finding(Kind.OPEN_OF_DECEASED, "appointment", _singly(found.open_of_deceased), visits),
            _finding(Kind.OPEN_OF_CLOSED, "appointment", _singly(found.open_of_closed), visits),
            Finding(
                Kind.PAST_STILL_BOOKED,
                _number(found.past_still_booked, "appointment"),
                tuple(past.values()),
            ),
            _finding(Kind.RECORDS_DUE, "client", _singly(found.records_due), clients),
            _finding(Kind.DOUBLE_BOOKED, "pair", found.double_booked, visits),
            _finding(Kind.POSSIBLE_DUPLICATES, "pair", found.possible_duplicates, clients),
            Finding(
                Kind.BROKEN_LINKS,
                _number(len(found.record_problems), "problem"),
                tuple(FindingLine(problem) for problem in found.record_problems[:NAMED]),
            ),
        )


def _singly(references: Sequence[str]) -> list[tuple[str, ...]]:
    return [(one,) for one in references]


def _number(number: int, noun: str) -> str:
    return count(number, noun) if number else ""


def _finding(
    kind: Kind,
    noun: str,
    found: Sequence[tuple[str, ...]],
    named: Callable[[Iterable[str]], dict[str, FindingLine]],
) -> Finding:
    shown = found[:NAMED]
    known = named({reference for references in shown for reference in references})
    lines = tuple(
        replace(known[first], text=" and ".join(known[one].text for one in (first, *others)))
        for first, *others in shown
    )
    return Finding(kind, _number(len(found), noun), lines)


def _clients(session: Session, references: Iterable[str]) -> dict[str, FindingLine]:
    rows = session.execute(
        select(Client.reference, Client.first_name, Client.last_name, Client.id).where(
            in_ids(Client.reference, references)
        )
    )
    return {
        reference: FindingLine(f"{spoken_name(first, last)} ({reference})", client_id=client_id)
        for reference, first, last, client_id in rows
    }


def _visits(session: Session, by: InstrumentedAttribute[Any], keys: Iterable[Any]) -> dict[Any, FindingLine]:
    rows = session.execute(
        select(by, Appointment.reference, Appointment.starts_at, User)
        .join(User, User.id == Appointment.user_id)
        .where(in_ids(by, keys))
        .order_by(Appointment.starts_at.desc(), Appointment.id)
    )
    return {
        key: FindingLine(
            f"{moment_text(starts_at)}, {user.name} ({reference})", user_id=user.id, day=starts_at.date()
        )
        for key, reference, starts_at, user in rows
    }


def _past_still_booked(session: Session, today: date) -> Sequence[int]:
    """The latest of them."""
    found = select(Appointment.id).where(health.still_booked_before(today))
    return session.scalars(found.order_by(Appointment.starts_at.desc()).limit(NAMED)).all()
