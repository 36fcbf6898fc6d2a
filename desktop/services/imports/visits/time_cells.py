"""The cells of a file's time columns: a moment, a time of day, or a start and an end together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, NamedTuple

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.rules.dates.clock import read_clock, read_spans, read_time
from desktop.rules.dates.parse import read_moment_span
from desktop.services.imports import convert
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Bad, Intake


class VisitSpan(NamedTuple):
    """A start and an end in one cell: two times of day, or two moments."""

    start: datetime | time
    end: datetime | time


Moment = date | datetime | time | VisitSpan | None


def moment_or_time(intake: Intake, name: str) -> Callable[[Value], Moment]:
    """The reader of a column whose cells hold a date, a time, both, or a span of either."""
    return _MomentOrTime(intake, name).read


def time_or_span(value: Value) -> time | VisitSpan | None:
    """A time of day, or two; None for an empty cell. Raises Bad for anything else."""
    if not text_of(value).strip():
        return None
    return _span(value) or convert.start_time(value)


class _MomentOrTime:
    def __init__(self, intake: Intake, name: str) -> None:
        self._may_end_day = name == "ends_at"
        self._as_moment = moment_reader(intake, name)
        self._as_span = moment_reader(intake, name, read=read_moment_span)

    def read(self, value: Value) -> Moment:
        alone = _time_alone(value, may_end_day=self._may_end_day)
        return self._moment(value) if alone is None else alone

    def _moment(self, value: Value) -> Any:
        try:
            return self._as_moment(value)
        except Bad:
            instead = self._instead_of_moment(value)
            if instead is None:
                raise
            return instead

    def _instead_of_moment(self, value: Value) -> Moment:
        digits = read_time(value)
        return self._moment_span(value) if digits is None else digits

    def _moment_span(self, value: Value) -> VisitSpan | None:
        try:
            return VisitSpan(*self._as_span(value))
        except Bad:
            return None


def _time_alone(value: Value, *, may_end_day: bool) -> time | VisitSpan | None:
    """A time of day, or two, without a date; digits alone may be a date, and are read as one."""
    if isinstance(value, date) or text_of(value).strip().isdigit():
        return None
    return _span(value) or _clock(value, may_end_day=may_end_day)


def _clock(value: Value, *, may_end_day: bool) -> time | None:
    return time() if may_end_day and _ends_day(value) else read_time(value)


def _ends_day(value: Value) -> bool:
    """Whether a cell says `24:00`."""
    clock = read_clock(value) if isinstance(value, str) else None
    return clock is not None and clock.ends_day


def _span(value: Value) -> VisitSpan | None:
    """Raises Bad for a cell that holds several."""
    spans = read_spans(value)
    if len(spans) > 1:
        raise Bad(
            say(
                "“{value}” holds several times; give each appointment a row of its own",
                value=text_of(value),
            )
        )
    return VisitSpan(*spans[0]) if spans else None
