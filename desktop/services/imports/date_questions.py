"""The sentences about a column of dates, and the question which of two dates its values mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import later, say
from desktop.rules.dates.format import date_text
from desktop.rules.dates.order import DateOrder, Why, is_either, swapped
from desktop.rules.dates.parse import read_moment, read_moment_span
from desktop.rules.text import count, number_text
from desktop.services.imports.intake import Intake
from desktop.services.imports.result import DateQuestion

_FUTURE_YEARS = 20
_OPEN = (Why.MIXED, Why.SWAPPED, Why.ASSUMED)
"""The reasons for an order that leave something to ask."""


_SWAPPED_TEXTS = later(
    "“{header}” holds dates that a spreadsheet seems to have made of text, with day and month swapped: all its "
    "texts could not be dates that way. Say whether {example} is {first} or {second}; until then such dates "
    "are left out."
)
_SWAPPED_TEXT = later(
    "“{header}” holds dates that a spreadsheet seems to have made of text, with day and month swapped: its only "
    "text could not be a date that way. Say whether {example} is {first} or {second}; until then such dates "
    "are left out."
)


class _Meanings(NamedTuple):
    """What a value means read day first, and read month first; empty if it is no date that way."""

    day_first: str
    month_first: str


class _Example(NamedTuple):
    """A value of a column that is a date both ways."""

    text: str
    meanings: _Meanings


@dataclass(frozen=True)
class _OpenColumn:
    """A column with the row and the value of each cell whose reading is open."""

    intake: Intake
    header: str
    order: DateOrder
    cells: Sequence[tuple[int, Value]]

    @property
    def waiting(self) -> tuple[int, ...]:
        """The rows whose date is left out until somebody answers."""
        if self.order.why is Why.ASSUMED:
            return ()
        return tuple(number for number, _ in self.cells)

    def example(self) -> _Example | None:
        """The first value that is a date both ways."""
        for _, value in self.cells:
            meanings = _meanings(self.intake, value, self.order)
            if all(meanings):
                return _Example(text_of(value).strip(), meanings)
        return None


def latest_day(intake: Intake) -> date:
    """The latest day that a two-digit year may mean."""
    return date(intake.today.year + _FUTURE_YEARS, 12, 31)


def doubt(intake: Intake, value: Value, order: DateOrder) -> str:
    """The reason why a value that may be two dates is not read."""
    meanings = _meanings(intake, value, order)
    return say(
        "“{value}” may be {first} or {second}; answer the question about the column",
        value=text_of(value),
        first=meanings.day_first,
        second=meanings.month_first,
    )


def _meanings(intake: Intake, value: Value, order: DateOrder) -> _Meanings:
    if isinstance(value, date):
        return _meanings_of_date(value, order)
    return _Meanings(_read_as(intake, value, day_first=True), _read_as(intake, value, day_first=False))


def _meanings_of_date(value: date, order: DateOrder) -> _Meanings:
    """What a date of the spreadsheet means; in the order of the texts it is swapped."""
    as_texts, as_stands = date_text(swapped(value)), date_text(value)
    return _Meanings(as_texts, as_stands) if order.day_first else _Meanings(as_stands, as_texts)


def _read_as(intake: Intake, value: Value, *, day_first: bool) -> str:
    latest = latest_day(intake)
    moment = read_moment(value, day_first=day_first, latest=latest, zone=intake.zone)
    if moment is not None:
        return date_text(moment)
    span = read_moment_span(value, day_first=day_first, latest=latest, zone=intake.zone)
    return "" if span is None else date_text(span[0])


def note_order(intake: Intake, name: str, order: DateOrder, said: bool | None) -> None:
    """Say how a column is read, and ask if that is open."""
    header = intake.mapping[name]
    if said is not None:
        intake.note(_as_said(header, said))
    elif order.why in _OPEN:
        _ask_once(intake, name, order)
    else:
        _note_proof(intake, header, order)


def _note_proof(intake: Intake, header: str, order: DateOrder) -> None:
    """Say what decided, unless the column is read day first because its own dates prove that."""
    if order.why is Why.SHARED:
        intake.note(_as_others(header, order.day_first))
    elif not order.day_first:
        intake.note(say("“{header}” is read month first, which its dates prove.", header=header))


def _as_said(header: str, day_first: bool) -> str:
    if day_first:
        return say("“{header}” is read day first, as you said.", header=header)
    return say("“{header}” is read month first, as you said.", header=header)


def _as_others(header: str, day_first: bool) -> str:
    if day_first:
        return say("“{header}” is read day first, as the other dates of the file are written.", header=header)
    return say("“{header}” is read month first, as the other dates of the file are written.", header=header)


def _ask_once(intake: Intake, name: str, order: DateOrder) -> None:
    if intake.mapping[name] not in intake.questions:
        _ask(_open_column(intake, name, order))


def _open_column(intake: Intake, name: str, order: DateOrder) -> _OpenColumn:
    numbered = intake.table.numbered_column(intake.place(name))
    cells = [(number, value) for number, value in numbered if _is_open(order, value)]
    return _OpenColumn(intake, intake.mapping[name], order, cells)


def _is_open(order: DateOrder, value: Value) -> bool:
    if order.why is Why.ASSUMED:
        return is_either(value)
    return order.is_doubtful(value)


def _ask(column: _OpenColumn) -> None:
    example = column.example()
    if example is None:
        return
    evidence = column.order.evidence
    column.intake.questions[column.header] = DateQuestion(
        column.header,
        example.text,
        *example.meanings,
        evidence.day_first,
        evidence.month_first,
        column.waiting,
    )
    column.intake.note(_sentence(column.header, column.order, example))


def _sentence(header: str, order: DateOrder, example: _Example) -> str:
    """The question as a note."""
    if order.why is Why.ASSUMED:
        return _assumed(header, example)
    if order.why is Why.SWAPPED:
        return _swapped(header, order, example)
    return _mixed(header, order, example)


def _assumed(header: str, example: _Example) -> str:
    return say(
        "“{header}” could be read day first or month first; it is read day first ({example} is {first}).",
        header=header,
        example=example.text,
        first=example.meanings.day_first,
    )


def _swapped(header: str, order: DateOrder, example: _Example) -> str:
    return say(
        _SWAPPED_TEXT if order.evidence.day_first + order.evidence.month_first == 1 else _SWAPPED_TEXTS,
        header=header,
        example=example.text,
        first=example.meanings.day_first,
        second=example.meanings.month_first,
    )


def _mixed(header: str, order: DateOrder, example: _Example) -> str:
    return say(
        "“{header}” holds {dates} that can only be day first and {month_first} that can only be month "
        "first. Say whether {example} is {first} or {second}; until then such dates are left out.",
        header=header,
        dates=count(order.evidence.day_first, "date"),
        month_first=number_text(order.evidence.month_first),
        example=example.text,
        first=example.meanings.day_first,
        second=example.meanings.month_first,
    )
