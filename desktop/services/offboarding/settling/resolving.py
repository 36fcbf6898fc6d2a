"""Resolving one appointment: others with the same problem, where it could go, and the choices that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.models import AppointmentAction
from desktop.rules.calendar import Practitioner
from desktop.rules.clashes import ClashKind
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.decisions import AppointmentChoice
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.settling.alternatives import Alternatives


@dataclass(frozen=True)
class ResolutionOptions:
    """The options for one appointment: `times` are free, `free` can keep its time, `may` could take it at
    all.

    `alike` others have the same problem, and `in_series` of its series are handed over. `stays` says that the
    leaver still sees them; `leaver` is their name while they could, empty once the last day is over.
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
    """The options for a known appointment; free times are looked up only if it cannot keep its own."""
    return ResolutionOptions(
        row=row,
        times=_free_times(row, alternatives),
        free=alternatives.who_is_free(row.id),
        may=alternatives.who_may(row.id),
        alike=len(alike(board, row)),
        in_series=len(in_series(board, row)),
        leaver="" if board.over else board.leaver,
        stays=row.recipient_id == board.answers.leaver_id,
    )


def _free_times(row: AppointmentRow, alternatives: Alternatives) -> Sequence[datetime]:
    if not row.recipient_id or not _is_in_trouble(row):
        return ()
    return alternatives.free_times(row.id, row.recipient_id)


def _is_in_trouble(row: AppointmentRow) -> bool:
    return bool(row.kinds) and row.state is not VisitState.MOVED


def alike(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """The others with the same problem: same kinds of clash, same recipient."""
    if not row.needs_you:
        return []
    return [other for other in board.needing if _is_another_like(other, row)]


def _is_another_like(other: AppointmentRow, row: AppointmentRow) -> bool:
    return other.id != row.id and _trouble(other) == _trouble(row)


def _trouble(row: AppointmentRow) -> tuple[VisitState, tuple[ClashKind, ...], int | None]:
    return row.state, row.kinds, row.recipient_id


def in_series(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """The appointments of its series that go to the same recipient, including itself."""
    if row.series_id is None:
        return []
    return [other for other in board.appointments if _goes_with(other, row)]


def _goes_with(other: AppointmentRow, row: AppointmentRow) -> bool:
    """Whether it is of the same series, goes to the same recipient, and is not cancelled."""
    same_way = (other.series_id, other.recipient_id) == (row.series_id, row.recipient_id)
    return same_way and other.state is not VisitState.CANCELLED


def following(board: Board, row: AppointmentRow) -> list[AppointmentRow]:
    """Itself and those `in_series` after it; empty if that is all of them, or only itself."""
    series = in_series(board, row)
    since = [other for other in series if other.was.date() >= row.was.date()]
    return since if 1 < len(since) < len(series) else []


def moved(board: Board, times: Mapping[int, datetime]) -> dict[int, AppointmentChoice]:
    """The choices that put appointments at these times, each with its recipient in the plan.

    One that is no longer handed over is left out.
    """
    rows = {row.id: row for row in board.appointments}
    return {i: _at(rows[i], at, board.answers.leaver_id) for i, at in times.items() if i in rows}


def kept(board: Board, rows: Iterable[AppointmentRow], reason: str) -> dict[int, AppointmentChoice]:
    """The choices that leave appointments as planned although they clash."""
    choices = moved(board, {row.id: row.starts_at for row in rows})
    return {i: replace(choice, reason=reason) for i, choice in choices.items()}


def _at(row: AppointmentRow, starts_at: datetime, leaver_id: int) -> AppointmentChoice:
    if row.recipient_id == leaver_id:
        return AppointmentChoice(AppointmentAction.STAY, starts_at=starts_at)
    if starts_at == row.was:
        return AppointmentChoice(AppointmentAction.TRANSFER, row.recipient_id)
    return AppointmentChoice(AppointmentAction.MOVE, row.recipient_id, starts_at)
