"""Before and after, in numbers and in full lists: what the supervisor reads before pressing Offboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from desktop.language import later, say
from desktop.models import Disposition
from desktop.rules.dates.format import moment_text
from desktop.services.clients.closing import OpenVisit
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState
from desktop.services.offboarding.wording.reasons import reasons_text

DISPOSITIONS = {
    Disposition.UNDECIDED: later("no case manager"),
    Disposition.FOLLOWS: later("follows the practitioner; file closed"),
    Disposition.REFERRED: later("referred on; file closed"),
    Disposition.CLOSED: later("file closed"),
}
"""The dispositions of clients whom nobody takes over."""

VANISHING = later("Appointments that would vanish from the calendar")
CLIENT_HEADERS = (later("Client"), later("Goes to"), later("Why"))
APPOINTMENT_HEADERS = (later("Booked for"), later("Client"), later("Goes to"), later("What happens"))


Rows: TypeAlias = "tuple[tuple[str, ...], ...]"


@dataclass(frozen=True)
class ReviewLine:
    """One number before and after, with its full list.

    `before` is None if there is nothing to compare with. `meter` marks the two that must be 0 afterwards, or
    have a typed reason; `noun` is what is counted. The list is put into words when asked for.
    """

    title: str
    noun: str
    before: int | None
    after: int
    headers: tuple[str, ...]
    list_rows: Callable[[], Rows] = field(compare=False)
    meter: bool = False


def review(board: Board) -> tuple[ReviewLine, ...]:
    """The lines in order of importance."""
    lines = [
        ReviewLine(
            say("Clients that stay with {leaver}", leaver=board.leaver)
            if board.covers
            else say("Clients your reports would lose"),
            "client",
            len(board.clients),
            len(board.undecided),
            _spoken(CLIENT_HEADERS),
            partial(_clients, board.clients),
            meter=not board.covers,
        ),
        ReviewLine(
            say("Appointments that nobody would see to") if board.covers else say(VANISHING),
            "appointment",
            len(board.appointments),
            len(board.in_state[VisitState.NOBODY]),
            _spoken(APPOINTMENT_HEADERS),
            partial(_appointments, board.appointments),
            meter=True,
        ),
    ]
    return (*lines, *_troubles(board), *_caseloads(board), *_leaving(board))


def _troubles(board: Board) -> list[ReviewLine]:
    groups = (
        (say("Appointments that cannot keep their time"), VisitState.CLASHES),
        (say("Appointments kept though they clash"), VisitState.ACCEPTED),
        (say("Appointments that move to another time"), VisitState.MOVED),
        (say("Appointments that go on the waiting list"), VisitState.WAITING),
        (say("Appointments that are cancelled"), VisitState.CANCELLED),
    )
    lines = []
    deceased = [row for row in board.appointments if row.of_deceased]
    listed = [
        (title, [row for row in board.in_state[state] if not row.of_deceased]) for title, state in groups
    ]
    for title, rows in (*listed, (say("Appointments of clients who have died, to be cancelled"), deceased)):
        if rows:
            lines.append(
                ReviewLine(
                    title,
                    "appointment",
                    None,
                    len(rows),
                    _spoken(APPOINTMENT_HEADERS),
                    partial(_appointments, rows),
                )
            )
    return lines


def _caseloads(board: Board) -> list[ReviewLine]:
    return [
        ReviewLine(
            say("{name}'s caseload", name=load.name),
            "client",
            load.clients_before,
            load.clients_after,
            _spoken(CLIENT_HEADERS),
            partial(_clients, [row for row in board.clients if row.recipient_id == load.user_id]),
        )
        for load in board.loads
        if load.clients_after != load.clients_before
    ]


def _leaving(board: Board) -> list[ReviewLine]:
    rows = [row for row in board.clients if not row.undecided and row.recipient_id is None]
    lines = []
    if rows:
        lines.append(
            ReviewLine(
                say("Files that are closed"),
                "client",
                None,
                len(rows),
                _spoken(CLIENT_HEADERS),
                partial(_clients, rows),
            )
        )
    if board.left_open:
        title = say("Appointments with colleagues that stay open though the file is closed")
        headers = (say("Booked for"), say("Reference"), say("With"))
        lines.append(
            ReviewLine(
                title,
                "appointment",
                None,
                len(board.left_open),
                headers,
                partial(_open_visits, board.left_open),
            )
        )
    return lines


def _spoken(headers: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(say, headers))


def _becomes(row: ClientRow) -> str:
    becomes = DISPOSITIONS.get(row.disposition)
    return say(becomes) if becomes else ""


def _open_visits(visits: Iterable[OpenVisit]) -> Rows:
    return tuple((moment_text(v.starts_at), v.reference, v.practitioner) for v in visits)


def _clients(rows: Iterable[ClientRow]) -> Rows:
    return tuple((row.name, row.recipient or _becomes(row), reasons_text(row.reasons)) for row in rows)


def _appointments(rows: Iterable[AppointmentRow]) -> Rows:
    return tuple((moment_text(row.was), row.clients, row.recipient, _what(row)) for row in rows)


def _what(row: AppointmentRow) -> str:
    if row.state is VisitState.CANCELLED:
        return say("cancelled: {note}", note=row.note)
    if row.state is VisitState.NOBODY:
        return say("nobody takes it over")
    if row.state is VisitState.WAITING:
        return say("goes on the waiting list")
    if row.state is VisitState.MOVED:
        return say("moves to {starts_at}", starts_at=moment_text(row.starts_at))
    if row.state is VisitState.CLASHES:
        return "; ".join(row.problems)
    if row.state is VisitState.ACCEPTED:
        return say("kept, though {problems} ({note})", problems="; ".join(row.problems), note=row.note)
    return say("keeps its time")
