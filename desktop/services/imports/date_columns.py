"""The date columns of a file: the order of day and month in each, and what is asked about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.rules.dates.format import date_text
from desktop.rules.dates.order import DateOrder, OrderEvidence, Why, is_either, order_of, swapped, weigh
from desktop.rules.dates.parse import has_seconds, numeric_pair, read_moment, read_moment_span
from desktop.rules.text import count, number_text
from desktop.services.imports.intake import Bad, Intake
from desktop.services.imports.result import DateQuestion

_FUTURE_YEARS = 20
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
    order = column_order(intake, name)
    said = intake.answers.day_first.get(intake.mapping[name])
    _note(intake, name, order, said)

    def in_order(value: Value, day_first: bool) -> Any:
        return read(value, day_first=day_first, latest=latest or _latest(intake), zone=intake.zone)

    return _MomentReader(intake, intake.mapping[name], order, said, in_order)


@dataclass(frozen=True)
class _MomentReader:
    """Reads the values of one column; `said` is the answer to the question about it."""

    intake: Intake
    header: str
    order: DateOrder
    said: bool | None
    in_order: Callable[[Value, bool], Any]

    def __call__(self, value: Value) -> Any:
        if not text_of(value).strip():
            return None
        if self.order.is_doubtful(value):
            return self._settled(value)
        found = self.in_order(value, self.order.day_first)
        if found is None and self.order.why in _ONE_WAY_OR_THE_OTHER:
            found = self.in_order(value, not self.order.day_first)
        if found is None:
            raise Bad(say("“{value}” is not a date that exists", value=text_of(value)))
        if has_seconds(value):
            self.intake.note(
                say("“{header}” has seconds; times are kept to the minute, without them.", header=self.header)
            )
        return found

    def _settled(self, value: Value) -> Any:
        """A value that may be two days, as the supervisor said. Raises Bad if nobody did."""
        if self.said is None:
            raise Bad(_doubt(self.intake, value, self.order))
        if isinstance(value, date):
            return swapped(value) if self.said == self.order.day_first else value
        return self.in_order(value, self.said)


def column_order(intake: Intake, name: str) -> DateOrder:
    """The order of a field's column of dates: as somebody said, or as it and the other columns prove."""
    header = intake.mapping[name]
    order = _proven_order(intake, name)
    said = intake.answers.day_first.get(header)
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
    found = OrderEvidence()
    for other, evidence in _evidence(intake).items():
        if other != header:
            found += evidence
    return found


def _evidence(intake: Intake) -> dict[str, OrderEvidence]:
    """What each column of dates proves, by header; found once for a file."""
    if intake.date_evidence is None:
        intake.date_evidence = {
            header: weigh(row[place] for row in intake.table.rows if place < len(row))
            for place, header in enumerate(intake.table.headers)
            if _holds_dates(intake, place)
        }
    return intake.date_evidence


def _holds_dates(intake: Intake, place: int) -> bool:
    filled = [
        row[place] for row in intake.table.rows[: 10 * _SAMPLE] if place < len(row) and row[place] is not None
    ]
    sample = filled[:_SAMPLE]
    return bool(sample) and 2 * sum(numeric_pair(value) is not None for value in sample) >= len(sample)


def _doubt(intake: Intake, value: Value, order: DateOrder) -> str:
    first, second = _readings(intake, value, order)
    return say(
        "“{value}” may be {first} or {second}; answer the question about the column",
        value=text_of(value),
        first=first,
        second=second,
    )


def _readings(intake: Intake, value: Value, order: DateOrder) -> tuple[str, str]:
    """What a value means read day first, and read month first."""
    if isinstance(value, date):
        as_texts, as_stands = date_text(swapped(value)), date_text(value)
        return (as_texts, as_stands) if order.day_first else (as_stands, as_texts)
    first, second = (
        read_moment(value, day_first=day_first, latest=_latest(intake), zone=intake.zone)
        or read_moment_span(value, day_first=day_first, latest=_latest(intake), zone=intake.zone)
        for day_first in (True, False)
    )
    return _spoken(first), _spoken(second)


def _spoken(found: date | tuple[date, date] | None) -> str:
    day = found[0] if isinstance(found, tuple) else found
    return "" if day is None else date_text(day)


def _note(intake: Intake, name: str, order: DateOrder, said: bool | None) -> None:
    """Say how a column is read, and ask if that is open."""
    header = intake.mapping[name]
    way = "day" if order.day_first else "month"
    if said is not None:
        intake.note(
            say(
                "“{header}” is read {order} first, as you said.",
                header=header,
                order="day" if said else "month",
            )
        )
    elif order.why in (Why.MIXED, Why.SWAPPED, Why.ASSUMED):
        _ask(intake, name, order)
    elif order.why is Why.SHARED:
        intake.note(
            say(
                "“{header}” is read {way} first, as the other dates of the file are written.",
                header=header,
                way=way,
            )
        )
    elif not order.day_first:
        intake.note(say("“{header}” is read month first, which its dates prove.", header=header))


def _ask(intake: Intake, name: str, order: DateOrder) -> None:
    header = intake.mapping[name]
    if header in intake.questions:
        return
    open_cells = list(_open_cells(intake, name, order))
    example = next((value for _, value in open_cells if all(_readings(intake, value, order))), None)
    if example is None:
        return
    readings = _readings(intake, example, order)
    waiting = () if order.why is Why.ASSUMED else tuple(number for number, _ in open_cells)
    intake.questions[header] = DateQuestion(
        header,
        text_of(example).strip(),
        *readings,
        order.evidence.day_first,
        order.evidence.month_first,
        waiting,
    )
    intake.note(_question(header, order, text_of(example).strip(), readings))


def _open_cells(intake: Intake, name: str, order: DateOrder) -> Iterator[tuple[int, Value]]:
    """The row and the value of each cell whose reading is open."""
    place = intake.table.headers.index(intake.mapping[name])
    for number, row in zip(intake.table.row_numbers, intake.table.rows, strict=True):
        value = row[place] if place < len(row) else None
        if order.is_doubtful(value) or (order.why is Why.ASSUMED and is_either(value)):
            yield number, value


def _question(header: str, order: DateOrder, example: str, readings: tuple[str, str]) -> str:
    day_first, month_first = order.evidence.day_first, order.evidence.month_first
    if order.why is Why.ASSUMED:
        return say(
            "“{header}” could be read day first or month first; it is read day first ({example} is {first}).",
            header=header,
            example=example,
            first=readings[0],
        )
    if order.why is Why.SWAPPED:
        return say(
            "“{header}” holds dates that a spreadsheet seems to have made of text, with day and month "
            "swapped: all its {texts} could not be dates that way. Say whether {example} is {first} or "
            "{second}; until then such dates are left out.",
            header=header,
            texts="texts" if day_first + month_first > 1 else "text",
            example=example,
            first=readings[0],
            second=readings[1],
        )
    return say(
        "“{header}” holds {dates} that can only be day first and {month_first} that can only be month "
        "first. Say whether {example} is {first} or {second}; until then such dates are left out.",
        header=header,
        dates=count(day_first, "date"),
        month_first=number_text(month_first),
        example=example,
        first=readings[0],
        second=readings[1],
    )


def _latest(intake: Intake) -> date:
    """The latest day that a two-digit year may mean."""
    return date(intake.today.year + _FUTURE_YEARS, 12, 31)
