"""The date columns of a file: the order of day and month in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.rules.dates.order import DateOrder, OrderEvidence, Why, order_of, swapped, weigh
from desktop.rules.dates.parse import has_seconds, numeric_pair, read_moment
from desktop.services.imports.date_questions import doubt, latest_day, note_order
from desktop.services.imports.intake import Bad, Intake

_SAMPLE = 50
_ONE_WAY_OR_THE_OTHER = (Why.MIXED, Why.SAID, Why.SWAPPED)
"""Columns in which a date that is valid in only one order is read in that order, whatever the others are."""


def moment_reader(
    intake: Intake, name: str, latest: date | None = None, *, read: Callable[..., Any] = read_moment
) -> Callable[[Value], Any]:
    """The reader of a date, or a date with its time, in the order of its column; None for an empty cell.

    `read` is the function for one value: `read_moment`, or `read_moment_span`.

    It raises Bad for what is not a date, and for one that may be two dates until somebody says which.
    """
    header = intake.mapping[name]
    order = column_order(intake, name)
    said = intake.answers.day_first.get(header)
    note_order(intake, name, order, said)
    return _MomentReader(intake, header, order, said, read, latest or latest_day(intake))


@dataclass(frozen=True)
class _MomentReader:
    """Reads the values of one column; `said` is the answer to the question about it."""

    intake: Intake
    header: str
    order: DateOrder
    said: bool | None
    read: Callable[..., Any]
    latest: date

    def __call__(self, value: Value) -> Any:
        if not text_of(value).strip():
            return None
        if self.order.is_doubtful(value):
            return self._settled(value)
        found = self._moment(value)
        self._note_seconds(value)
        return found

    def _settled(self, value: Value) -> Any:
        """A value that may be two days, as the supervisor said. Raises Bad if nobody did."""
        if self.said is None:
            raise Bad(doubt(self.intake, value, self.order))
        if isinstance(value, date):
            return self._settled_date(value)
        return self._in_order(value, self.said)

    def _settled_date(self, value: date) -> date:
        return swapped(value) if self.said == self.order.day_first else value

    def _moment(self, value: Value) -> Any:
        """A value that is one day in the order of its column. Raises Bad if it is none."""
        found = self._in_order(value, self.order.day_first)
        if found is None and self.order.why in _ONE_WAY_OR_THE_OTHER:
            found = self._in_order(value, not self.order.day_first)
        if found is None:
            raise Bad(say("“{value}” is not a date that exists", value=text_of(value)))
        return found

    def _in_order(self, value: Value, day_first: bool) -> Any:
        return self.read(value, day_first=day_first, latest=self.latest, zone=self.intake.zone)

    def _note_seconds(self, value: Value) -> None:
        if has_seconds(value):
            self.intake.note(
                say("“{header}” has seconds; times are kept to the minute, without them.", header=self.header)
            )


def column_order(intake: Intake, name: str) -> DateOrder:
    """The order of a field's column of dates: as somebody said, or as it and the other columns prove."""
    order = _proven_order(intake, name)
    said = intake.answers.day_first.get(intake.mapping[name])
    if said is not None and order.why not in (Why.MIXED, Why.SWAPPED):
        return DateOrder(said, Why.SAID, order.evidence)
    return order


def _proven_order(intake: Intake, name: str) -> DateOrder:
    """What a field's column and the other columns prove; found once for a file."""
    header = intake.mapping[name]
    if header not in intake.date_orders:
        intake.date_orders[header] = order_of(intake.cells(name), _evidence_beside(intake, header))
    return intake.date_orders[header]


def _evidence_beside(intake: Intake, header: str) -> OrderEvidence:
    """What the other columns of the file prove, whether imported or not."""
    others = (evidence for other, evidence in _evidence(intake).items() if other != header)
    return sum(others, OrderEvidence())


def _evidence(intake: Intake) -> dict[str, OrderEvidence]:
    """What each column of dates proves, by header; found once for a file."""
    if intake.date_evidence is None:
        intake.date_evidence = _weighed(intake)
    return intake.date_evidence


def _weighed(intake: Intake) -> dict[str, OrderEvidence]:
    return {
        header: weigh(intake.table.column(place))
        for place, header in enumerate(intake.table.headers)
        if _holds_dates(intake, place)
    }


def _holds_dates(intake: Intake, place: int) -> bool:
    """Whether at least half of a column's first values are dates in figures."""
    sample = _sample(intake, place)
    in_figures = sum(numeric_pair(value) is not None for value in sample)
    return bool(sample) and 2 * in_figures >= len(sample)


def _sample(intake: Intake, place: int) -> Sequence[Value]:
    column = intake.table.column(place, within=10 * _SAMPLE)
    return [value for value in column if value is not None][:_SAMPLE]
