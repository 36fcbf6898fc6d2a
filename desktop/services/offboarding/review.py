"""Before and after, in numbers and in full lists: what the supervisor reads before pressing Offboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
    return (
        _of_clients(
            _clients_title(board), board.clients, len(board.clients), len(board.undecided), not board.covers
        ),
        _of_appointments(
            say("Appointments that nobody would see to") if board.covers else say(VANISHING),
            board.appointments,
            len(board.appointments),
            len(board.in_state[VisitState.NOBODY]),
            meter=True,
        ),
        *_troubles(board),
        *_caseloads(board),
        *_leaving(board),
    )


def _clients_title(board: Board) -> str:
    if board.covers:
        return say("Clients that stay with {leaver}", leaver=board.leaver)
    return say("Clients your reports would lose")


def _of_clients(
    title: str, rows: Sequence[ClientRow], before: int | None, after: int, meter: bool = False
) -> ReviewLine:
    headers = _spoken(CLIENT_HEADERS)
    return ReviewLine(title, "client", before, after, headers, partial(_clients, rows), meter)


def _of_appointments(
    title: str, rows: Sequence[AppointmentRow], before: int | None, after: int, meter: bool = False
) -> ReviewLine:
    headers = _spoken(APPOINTMENT_HEADERS)
    return ReviewLine(title, "appointment", before, after, headers, partial(_appointments, rows), meter)


def _troubles(board: Board) -> Iterator[ReviewLine]:
    for title, rows in _groups(board):
        if rows:
            yield _of_appointments(title, rows, None, len(rows))


def _groups(board: Board) -> list[tuple[str, list[AppointmentRow]]]:
    """The appointments with something to read about; those of clients who have died are last, by
    themselves."""
    groups = (
        (say("Appointments that cannot keep their time"), VisitState.CLASHES),
        (say("Appointments kept though they clash"), VisitState.ACCEPTED),
        (say("Appointments that move to another time"), VisitState.MOVED),
        (say("Appointments that go on the waiting list"), VisitState.WAITING),
        (say("Appointments that are cancelled"), VisitState.CANCELLED),
    )
    living = [(title, _of_living(board.in_state[state])) for title, state in groups]
    deceased = [row for row in board.appointments if row.of_deceased]
    return [*living, (say("Appointments of clients who have died, to be cancelled"), deceased)]


def _of_living(rows: Iterable[AppointmentRow]) -> list[AppointmentRow]:
    return [row for row in rows if not row.of_deceased]


def _caseloads(board: Board) -> Iterator[ReviewLine]:
    for load in board.loads:
        if load.clients_after != load.clients_before:
            rows = _going_to(board, load.user_id)
            title = say("{name}'s caseload", name=load.name)
            yield _of_clients(title, rows, load.clients_before, load.clients_after)


def _going_to(board: Board, user_id: int) -> list[ClientRow]:
    return [row for row in board.clients if row.recipient_id == user_id]


def _leaving(board: Board) -> Iterator[ReviewLine]:
    closed = _closed(board)
    if closed:
        yield _of_clients(say("Files that are closed"), closed, None, len(closed))
    if board.left_open:
        title = say("Appointments with colleagues that stay open though the file is closed")
        headers = (say("Booked for"), say("Reference"), say("With"))
        rows = partial(_open_visits, board.left_open)
        yield ReviewLine(title, "appointment", None, len(board.left_open), headers, rows)


def _closed(board: Board) -> list[ClientRow]:
    return [row for row in board.clients if row.leaves]


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
    if row.state in _PLAIN:
        return say(_PLAIN[row.state])
    if row.state is VisitState.CANCELLED:
        return say("cancelled: {note}", note=row.note)
    if row.state is VisitState.MOVED:
        return say("moves to {starts_at}", starts_at=moment_text(row.starts_at))
    if row.state is VisitState.CLASHES:
        return "; ".join(row.problems)
    return say("kept, though {problems} ({note})", problems="; ".join(row.problems), note=row.note)


_PLAIN = {
    VisitState.NOBODY: later("nobody takes it over"),
    VisitState.WAITING: later("goes on the waiting list"),
    VisitState.FITS: later("keeps its time"),
}
