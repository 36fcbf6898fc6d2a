"""Resolving one appointment: others with the same problem, where it could go, and the choices that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.models import AppointmentAction
from desktop.rules.calendar import Practitioner
from desktop.services.offboarding.alternatives import Alternatives
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.drafts import AppointmentChoice
from desktop.services.offboarding.rows import AppointmentRow, VisitState


@dataclass(frozen=True)
class ResolutionOptions:
    """About one appointment: `times` are free, `free` can keep its time, `may` could take it at all.

    `alike` others are in the same trouble, and `in_series` are handed over of its series. `stays` says that the
    leaver sees them still; `leaver` is their name while they could, empty once the last day is over.
    """

    row: AppointmentRow
    times: Sequence[datetime]
    free: Sequence[Practitioner]
    may: Sequence[Practitioner]
    alike: int
    in_series: int
    leaver: str
    stays: bool


def resolution_options(board: Board, row: AppointmentRow, alternatives: Alternatives) -> ResolutionOptions:
    """For an appointment that the alternatives know; free times are sought only for one that cannot keep its own."""
    in_trouble = row.kinds and row.state is not VisitState.MOVED
    return ResolutionOptions(
        row=row,
        times=alternatives.free_times(row.id, row.recipient_id) if row.recipient_id and in_trouble else (),
        free=alternatives.who_is_free(row.id),
        may=alternatives.who_may(row.id),
        alike=len(alike(board, row)),
        in_series=len(in_series(board, row)),
        leaver="" if board.over else board.leaver,
        stays=row.recipient_id == board.answers.leaver_id,
    )


def alike(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """The others in the same trouble: same kinds of clash, same recipient."""
    if not row.needs_you:
        return []
    trouble = (row.state, row.kinds, row.recipient_id)
    return [
        other
        for other in board.needing
        if other.id != row.id and (other.state, other.kinds, other.recipient_id) == trouble
    ]


def in_series(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """The appointments of its series that go to the same recipient, itself among them."""
    if row.series_id is None:
        return []
    return [
        other
        for other in board.appointments
        if (other.series_id, other.recipient_id) == (row.series_id, row.recipient_id)
        and other.state is not VisitState.CANCELLED
    ]


def following(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """Of those `in_series` itself and what follows it; nothing where that is all, or only itself."""
    series = in_series(board, row)
    since = [other for other in series if other.was.date() >= row.was.date()]
    return since if 1 < len(since) < len(series) else []


def moved(board: Board, times: Mapping[int, datetime]) -> dict[int, AppointmentChoice]:
    """The choices that put appointments at these times, each with whoever has it in the plan.

    One that is handed over no longer is left out.
    """
    rows = {row.id: row for row in board.appointments}
    return {i: _at(rows[i], at, board.answers.leaver_id) for i, at in times.items() if i in rows}


def kept(board: Board, rows: Iterable[AppointmentRow], reason: str) -> dict[int, AppointmentChoice]:
    """The choices that leave appointments where they stand in the plan, though they clash."""
    choices = moved(board, {row.id: row.starts_at for row in rows})
    return {i: replace(choice, reason=reason) for i, choice in choices.items()}


def _at(row: AppointmentRow, starts_at: datetime, leaver_id: int) -> AppointmentChoice:
    if row.recipient_id == leaver_id:
        return AppointmentChoice(AppointmentAction.STAY, starts_at=starts_at)
    if starts_at == row.was:
        return AppointmentChoice(AppointmentAction.TRANSFER, row.recipient_id)
    return AppointmentChoice(AppointmentAction.MOVE, row.recipient_id, starts_at)
