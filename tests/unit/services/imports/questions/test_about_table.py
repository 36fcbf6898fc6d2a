"""Questions about a file as a whole: its sheet, its hidden rows, and what a calendar no longer has."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.about_table import (
    CANCEL,
    GONE,
    HIDDEN,
    KEEP,
    SHEET,
    SHOWN,
    ask_about_table,
    rows_meant,
)
from tests.unit.services.imports.made import intake_of, table_of


def table(**more: Any) -> Any:
    return table_of(("Start",), [datetime(2026, 12, 1, 9)], ["b"], ["c"], **more)


def asked(answers: dict[str, str] | None = None, **more: Any) -> Intake:
    said = FileAnswers(said=answers or {})
    intake = intake_of({"starts_at": "Start"}, kind="appointments", answers=said)
    intake = replace(intake, table=table(**more), records={}, problems=[], skipped=set())
    ask_about_table(intake)
    return intake


def keys(intake: Intake) -> list[str]:
    return [one.key for one in intake.asked]


def test_a_plain_file_asks_nothing() -> None:
    intake = asked(fitting=("One",), sheet="One")
    assert keys(intake) == []
    assert intake.skipped == set()
    assert rows_meant(table(), FileAnswers()) == table()


@pytest.mark.parametrize(("answer", "waits"), [(None, True), ("Two", True), ("One", False)])
def test_all_rows_wait_for_the_choice_of_the_sheet(answer: str | None, waits: bool) -> None:
    intake = asked({SHEET: answer} if answer else {}, fitting=("One", "Two"), sheet="One")
    assert keys(intake) == ([SHEET] if waits else [])
    assert intake.skipped == ({2, 3, 4} if waits else set())


@pytest.mark.parametrize("answer", [None, "all", SHOWN])
def test_hidden_rows_come_in_unless_somebody_says_otherwise(answer: str | None) -> None:
    said = {HIDDEN: answer} if answer else {}
    meant = rows_meant(table(hidden_rows=(3,)), FileAnswers(said=said))
    assert meant.row_numbers == ((2, 4) if answer == SHOWN else (2, 3, 4))
    assert [row[0] for row in meant.rows][1:] == (["c"] if answer == SHOWN else ["b", "c"])
    assert len(meant.notes) == (answer == SHOWN)
    intake = asked(said, hidden_rows=(3,))
    (question,) = intake.asked
    assert (question.key, question.rows, question.default) == (HIDDEN, [3], "all")
    assert [one.label for one in question.choices] == [
        "All 3 rows",
        "Only the 2 rows that the workbook shows",
    ]
    assert (intake.notes == []) is (answer == SHOWN)
    assert intake.skipped == set()


def test_rows_that_are_hidden_and_left_out_are_counted_in_the_question() -> None:
    shown_only = rows_meant(table(hidden_rows=(3,)), FileAnswers(said={HIDDEN: SHOWN}))
    intake = intake_of({"starts_at": "Start"}, answers=FileAnswers(said={HIDDEN: SHOWN}))
    intake = replace(intake, table=shown_only, records={}, problems=[], skipped=set())
    ask_about_table(intake)
    (question,) = intake.asked
    assert [one.label for one in question.choices] == [
        "All 3 rows",
        "Only the 2 rows that the workbook shows",
    ]


@pytest.mark.parametrize(("answer", "waits"), [(None, True), (CANCEL, False), (KEEP, False)])
def test_what_a_calendar_no_longer_has_waits_with_what_came_instead(answer: str | None, waits: bool) -> None:
    said = {GONE: answer} if answer else {}
    intake = asked(said, vanished=(2,), instead=(4,))
    assert keys(intake) == ([GONE] if waits else [])
    assert intake.skipped == ({2, 4} if waits else set())
    if waits:
        assert intake.problems[0].problem == "the visit on 2026-12-01 09:00 is no longer in the calendar"
    meant = rows_meant(table(vanished=(2,)), FileAnswers(said=said))
    assert meant.row_numbers == ((3, 4) if answer == KEEP else (2, 3, 4))
