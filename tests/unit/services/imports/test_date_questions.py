"""What is said and asked about a column of dates names both days that an example may mean."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.files.table import Value
from desktop.rules.dates.order import DateOrder, OrderEvidence, Why
from desktop.services.imports.date_questions import doubt, latest_day, note_order
from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import TODAY, intake_of

ASSUMED = DateOrder(True, Why.ASSUMED)
MIXED = DateOrder(True, Why.MIXED, OrderEvidence(1, 2))
SWAPPED = DateOrder(True, Why.SWAPPED, OrderEvidence(2, 0))


def column(*values: Value) -> Intake:
    return intake_of({"born": "Born"}, *([value] for value in values))


def test_a_two_digit_year_reaches_to_the_end_of_the_twentieth_year_ahead() -> None:
    assert latest_day(column()) == date(TODAY.year + 20, 12, 31)


@pytest.mark.parametrize(
    ("value", "order", "first", "second"),
    [
        ("04/05/1980", MIXED, "4 May 1980", "5 Apr 1980"),
        (date(1980, 4, 5), SWAPPED, "4 May 1980", "5 Apr 1980"),
        (datetime(1980, 4, 5), DateOrder(False, Why.SWAPPED), "5 Apr 1980", "4 May 1980"),
        ("04/05/1980 09:00-10:00", MIXED, "4 May 1980", "5 Apr 1980"),
    ],
)
def test_a_doubt_names_the_day_read_day_first_before_the_other(
    value: Value, order: DateOrder, first: str, second: str
) -> None:
    assert f"may be {first} or {second};" in doubt(column(), value, order)


def test_what_was_said_is_noted_and_nothing_is_asked() -> None:
    intake = column("04/05/1980")
    note_order(intake, "born", ASSUMED, False)
    assert intake.notes == ["“Born” is read month first, as you said."]
    assert intake.questions == {}


@pytest.mark.parametrize(("day_first", "notes"), [(True, 0), (False, 1)])
def test_only_an_order_that_is_not_the_usual_one_is_noted(day_first: bool, notes: int) -> None:
    intake = column("13/02/1990")
    note_order(intake, "born", DateOrder(day_first, Why.PROVEN), None)
    assert len(intake.notes) == notes


def test_an_order_shared_with_other_columns_is_noted_whichever_it_is() -> None:
    intake = column("04/05/1980")
    note_order(intake, "born", DateOrder(True, Why.SHARED), None)
    assert intake.notes == ["“Born” is read day first, as the other dates of the file are written."]


def test_a_column_is_asked_about_once_however_often_it_is_read() -> None:
    intake = column("04/05/1980")
    note_order(intake, "born", ASSUMED, None)
    asked = dict(intake.questions)
    note_order(intake, "born", MIXED, None)
    assert intake.questions == asked
    assert len(intake.notes) == 1


def test_the_example_is_the_first_value_that_is_a_date_both_ways() -> None:
    intake = column("04/05/1980 99:99", "06/07/1980", "04/05/1980")
    note_order(intake, "born", MIXED, None)
    question = intake.questions["Born"]
    assert question.example == "06/07/1980"
    assert question.rows == (2, 3, 4), "all wait whose reading is open"


def test_rows_wait_only_where_the_dates_prove_both_orders() -> None:
    intake = column("04/05/1980", "06/07/1980")
    note_order(intake, "born", ASSUMED, None)
    assert intake.questions["Born"].rows == ()


def test_nothing_is_asked_where_no_value_is_open() -> None:
    intake = column("04/04/1980", None, "words")
    note_order(intake, "born", ASSUMED, None)
    assert (intake.questions, intake.notes) == ({}, [])
