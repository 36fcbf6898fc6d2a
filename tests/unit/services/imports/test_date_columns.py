"""A column of dates is read in one order: the one that it proves, shares, or that somebody said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop.files.table import Value
from desktop.rules.dates.order import Why
from desktop.rules.dates.parse import read_moment_span
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.date_columns import column_order, moment_reader
from desktop.services.imports.intake import Bad, Intake
from desktop.services.imports.result import DateQuestion
from tests.unit.services.imports.made import intake_of, table_of


def column(*values: Value, said: bool | None = None) -> Intake:
    """A file with one column, `Born`; rows count from 2."""
    answers = FileAnswers(day_first={} if said is None else {"Born": said})
    return intake_of({"date_of_birth": "Born"}, *([value] for value in values), answers=answers)


def two_columns(own: Sequence[Value], other: Sequence[Value], beside: str = "Started") -> Intake:
    """A file with a second column of dates, which is not imported."""
    intake = intake_of({"date_of_birth": "Born"})
    rows = zip(own, other, strict=True)
    return replace(intake, table=table_of(("Born", beside), *rows))


def read_all(intake: Intake) -> list[Any]:
    """Every value of the column; a text is the reason why it is not read."""
    reads = moment_reader(intake, "date_of_birth")
    found: list[Any] = []
    for value in intake.cells("date_of_birth"):
        try:
            found.append(reads(value))
        except Bad as bad:
            found.append(str(bad))
    return found


def only_question(intake: Intake) -> DateQuestion:
    (question,) = intake.questions.values()
    return question


@pytest.mark.parametrize(
    ("values", "day_first", "why"),
    [
        (["13/02/1990", "04/05/1980"], True, Why.PROVEN),
        (["02/13/1990", "04/05/1980"], False, Why.PROVEN),
        (["04/05/1980"], True, Why.ASSUMED),
        (["13/02/1990", "02/13/1990"], True, Why.MIXED),
        (["1990-02-13"], True, Why.PROVEN),
    ],
)
def test_the_order_is_what_the_column_proves(values: list[Value], day_first: bool, why: Why) -> None:
    order = column_order(column(*values), "date_of_birth")
    assert (order.day_first, order.why) == (day_first, why)


@pytest.mark.parametrize("said", [True, False])
def test_what_somebody_said_goes_before_all_but_what_cannot_be(said: bool) -> None:
    order = column_order(column("13/02/1990", "04/05/1980", said=said), "date_of_birth")
    assert (order.day_first, order.why) == (said, Why.SAID)
    mixed = column_order(column("13/02/1990", "02/13/1990", said=said), "date_of_birth")
    assert mixed.why is Why.MIXED


def test_another_column_of_the_file_proves_the_order_too() -> None:
    shared = two_columns(["04/05/1980"] * 2, ["02/13/2020", "02/14/2020"])
    order = column_order(shared, "date_of_birth")
    assert (order.day_first, order.why) == (False, Why.SHARED)
    assert read_all(shared) == [date(1980, 4, 5)] * 2
    assert shared.notes == ["“Born” is read month first, as the other dates of the file are written."]


@pytest.mark.parametrize(
    ("other", "counts"),
    [
        (["02/13/2020", "words", "02/14/2020", "words"], True),
        (["02/13/2020", "words", "words", "words"], False),
        (["words"] * 3 + ["02/13/2020"], False),
        ([None, None, None, "02/13/2020"], True),
    ],
)
def test_a_column_is_one_of_dates_if_half_of_its_cells_are(other: list[Value], counts: bool) -> None:
    order = column_order(two_columns(["04/05/1980"] * 4, other), "date_of_birth")
    assert order.why is (Why.SHARED if counts else Why.ASSUMED)


def test_dates_are_read_in_the_order_of_their_column() -> None:
    intake = column("13/02/1990", "04/05/1980", " ", "31/02/1990")
    assert read_all(intake) == [
        date(1990, 2, 13),
        date(1980, 5, 4),
        None,
        "“31/02/1990” is not a date that exists",
    ]
    assert not intake.questions
    proven = column("02/13/1990", "04/05/1980")
    assert read_all(proven) == [date(1990, 2, 13), date(1980, 4, 5)]
    assert proven.notes == ["“Born” is read month first, which its dates prove."]
    assert column("13/02/1990").notes == []


def test_a_column_that_proves_nothing_is_read_day_first_and_asked_about() -> None:
    intake = column("04/04/1980", "04/05/1980")
    assert read_all(intake) == [date(1980, 4, 4), date(1980, 5, 4)]
    assert only_question(intake) == DateQuestion("Born", "04/05/1980", "4 May 1980", "5 Apr 1980", 0, 0, ())
    (note,) = intake.notes
    assert "it is read day first (04/05/1980 is 4 May 1980)" in note


def test_a_column_whose_dates_mean_one_day_anyway_asks_nothing() -> None:
    intake = column("04/04/1980")
    assert read_all(intake) == [date(1980, 4, 4)]
    assert not intake.questions


@pytest.mark.parametrize("said", [None, True, False])
def test_dates_that_prove_both_orders_leave_the_open_ones_out_until_somebody_says(said: bool | None) -> None:
    intake = column("13/02/1990", "02/13/1990", "02/14/1990", "04/05/1980", said=said)
    first, second, third, doubtful = read_all(intake)
    assert (first, second, third) == (date(1990, 2, 13), date(1990, 2, 13), date(1990, 2, 14))
    if said is None:
        assert (
            doubtful == "“04/05/1980” may be 4 May 1980 or 5 Apr 1980; answer the question about the column"
        )
        asked = only_question(intake)
        assert (asked.day_first_dates, asked.month_first_dates, asked.rows) == (1, 2, (5,))
        assert intake.notes[0].startswith("“Born” holds 1 date that can only be day first and 2 that")
    else:
        assert doubtful == (date(1980, 5, 4) if said else date(1980, 4, 5))
        assert intake.notes == [f"“Born” is read {'day' if said else 'month'} first, as you said."]
        assert not intake.questions


@pytest.mark.parametrize("said", [None, True, False])
def test_dates_that_a_spreadsheet_swapped_are_turned_back_when_somebody_says_so(said: bool | None) -> None:
    """The texts can only be day first, and the real dates may have come of texts read month first."""
    made = datetime(1980, 4, 5), datetime(1981, 3, 2), datetime(1982, 7, 7)
    intake = column("13/02/1990", "14/02/1990", *made, said=said)
    found = read_all(intake)
    assert found[:2] == [date(1990, 2, 13), date(1990, 2, 14)]
    if said is None:
        assert only_question(intake).rows == (4, 5)
        assert all("answer the question" in one for one in found[2:4])
        assert "all its texts could not be dates that way" in intake.notes[0]
    else:
        there = [datetime(1980, 4, 5), datetime(1981, 3, 2)]
        back = [datetime(1980, 5, 4), datetime(1981, 2, 3)]
        assert found[2:4] == (back if said else there)
    assert found[4] == datetime(1982, 7, 7)


def test_a_question_gives_both_readings_with_day_first_before_month_first() -> None:
    swapped = column("13/02/1990", "14/02/1990", datetime(1980, 4, 5), datetime(1981, 3, 2))
    read_all(swapped)
    asked = only_question(swapped)
    assert (asked.day_first, asked.month_first) == ("4 May 1980", "5 Apr 1980")
    other_way = column("02/13/1990", "02/14/1990", datetime(1980, 4, 5), datetime(1981, 3, 2))
    read_all(other_way)
    asked = only_question(other_way)
    assert (asked.day_first, asked.month_first) == ("5 Apr 1980", "4 May 1980")
    assert asked.rows == (4, 5)


def test_one_text_is_one_text() -> None:
    intake = column("13/02/1990", *[datetime(1980, 4, 5)] * 3)
    read_all(intake)
    assert "its only text could not be a date that way" in intake.notes[0]


def test_a_short_row_has_no_date() -> None:
    intake = intake_of({"first_name": "First", "date_of_birth": "Born"}, ["Ava", "04/05/1980"], ["Liam"])
    moment_reader(intake, "date_of_birth")
    assert only_question(intake).example == "04/05/1980"


def test_a_two_digit_year_is_at_most_twenty_years_ahead_or_as_the_reader_asks() -> None:
    assert read_all(column("13/02/46", "13/02/47")) == [date(2046, 2, 13), date(1947, 2, 13)]
    born = moment_reader(column("13/02/46"), "date_of_birth", date(2026, 11, 23))
    assert born("13/02/46") == date(1946, 2, 13)


def test_seconds_are_left_out_and_noted_once() -> None:
    intake = column("13/02/1990 09:30:15", "14/02/1990 09:30:15", "15/02/1990 09:30")
    assert [one.second for one in read_all(intake)] == [0, 0, 0]
    assert intake.notes == ["“Born” has seconds; times are kept to the minute, without them."]


def test_spans_are_asked_about_as_dates_are() -> None:
    intake = column("04/05/2026 09:00 - 10:00")
    found = moment_reader(intake, "date_of_birth", read=read_moment_span)("04/05/2026 09:00 - 10:00")
    assert found == (datetime(2026, 5, 4, 9), datetime(2026, 5, 4, 10))


def other_counts(*values: Value) -> bool:
    """Whether a second column with these values helps to find the order of the first."""
    intake = two_columns(["04/05/1980"] * len(values), values)
    return column_order(intake, "date_of_birth").why is Why.SHARED


def test_a_column_is_judged_by_its_first_fifty_values() -> None:
    dates: list[Value] = ["02/13/2020"] * 25
    assert other_counts(*dates, *["words"] * 25, *["more words"] * 50)
    assert not other_counts(*dates[1:], *["words"] * 26, *["02/14/2020"] * 50)


def test_a_column_that_is_empty_for_five_hundred_rows_is_none_of_dates() -> None:
    assert other_counts(*[None] * 499, "02/13/2020")
    assert not other_counts(*[None] * 500, "02/13/2020")
