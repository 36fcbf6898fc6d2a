"""The start and end of a row, from whatever columns the file has; an unclear one leaves the row out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from desktop.files.table import Value
from desktop.services.imports.intake import Intake
from desktop.services.imports.visits.ends import keep_length, note_guessed, settle_ends
from desktop.services.imports.visits.times import read_times
from tests.unit.services.imports.made import intake_of

AT = datetime(2026, 12, 15, 9)


def times(intake: Intake, **lengths: int) -> dict[int, tuple[datetime, datetime]]:
    read_times(intake)
    settle_ends(intake, lengths)
    return {number: (record["starts_at"], record["ends_at"]) for number, record in intake.rows()}


def clock(start: str, end: str, *, last: str = "2026-12-15") -> tuple[datetime, datetime]:
    return datetime.fromisoformat(f"2026-12-15 {start}"), datetime.fromisoformat(f"{last} {end}")


@pytest.mark.parametrize(
    ("headers", "cells", "expected"),
    [
        ("starts_at ends_at", ["2026-12-15 09:00", "2026-12-15 09:40"], clock("09:00", "09:40")),
        ("starts_at ends_at", ["2026-12-15 09:00", "10:15"], clock("09:00", "10:15")),
        ("starts_at ends_at", ["2026-12-15 09:00", "2026-12-16"], clock("09:00", "00:00", last="2026-12-16")),
        ("starts_at minutes", ["2026-12-15 09:00", "40"], clock("09:00", "09:40")),
        ("date time minutes", ["2026-12-15", "09:00", "1440"], clock("09:00", "09:00", last="2026-12-16")),
        ("starts_at", ["2026-12-15 09:00"], clock("09:00", "09:50")),
        ("starts_at", ["2026-12-15 09:00 - 09:30"], clock("09:00", "09:30")),
        ("starts_at date ends_at", ["9am", "2026-12-15", "9:45am"], clock("09:00", "09:45")),
        ("date time", ["2026-12-15", "09:00"], clock("09:00", "09:50")),
        ("date time", ["2026-12-15", "9:00 - 9:30"], clock("09:00", "09:30")),
        ("date time minutes", ["2026-12-15", "09:00", "25"], clock("09:00", "09:25")),
        ("date time ends_at", ["2026-12-15", "23:00", "24:00"], clock("23:00", "00:00", last="2026-12-16")),
        ("date time ends_at", ["2026-12-15", "23:00", "00:00"], clock("23:00", "00:00", last="2026-12-16")),
        (
            "date time end_date ends_at",
            ["2026-12-15", "23:00", "2026-12-16", "00:30"],
            clock("23:00", "00:30", last="2026-12-16"),
        ),
        ("date time ends_at", ["2026-12-15", "9:00 - 9:30", "9:30"], clock("09:00", "09:30")),
        ("starts_at ends_at", [datetime(2026, 12, 15, 9), time(9, 20)], clock("09:00", "09:20")),
    ],
)
def test_a_row_gets_its_times(headers: str, cells: list[Value], expected: tuple[datetime, datetime]) -> None:
    intake = intake_of({name: name.title() for name in headers.split()}, cells, kind="appointments")
    assert times(intake) == {2: expected}
    assert intake.problems == []


@pytest.mark.parametrize(
    ("headers", "cells", "column", "said"),
    [
        ("date time", [None, "09:00"], "Date", "has no date"),
        ("starts_at", ["09:00"], "Starts_At", "has no date"),
        ("starts_at", [None], "Starts_At", "has no date"),
        ("date time", ["2026-12-15", None], "Time", "has no time of day"),
        ("date time", ["2026-12-15", "9:00-9:30, 10:00-10:30"], "Time", "holds several times"),
        ("date time ends_at", ["2026-12-15", "9:00 - 9:30", "9:40"], "Time", "says that it ends at 09:30"),
        (
            "date time ends_at",
            ["2026-12-15", "9:00 - 9:30", "2026-12-15"],
            "Time",
            "says that it ends at 09:30",
        ),
        ("starts_at ends_at", ["2026-12-15 09:00", "2026-12-15 08:00"], "Ends_At", ""),
        ("starts_at ends_at", ["2026-12-15 09:00", "08:59"], "Ends_At", ""),
        (
            "starts_at ends_at minutes",
            ["2026-12-15 09:00", "2026-12-15 08:00", "30"],
            "Ends_At",
            "ends before",
        ),
        ("starts_at", ["2026-12-15 9:00 - 8:30"], "Starts_At", "ends before"),
        ("date time", ["2026-12-15", "9:00 - 8:30"], "Time", "ends before"),
        ("date time minutes", ["2026-12-15", "09:00", "100000"], "Minutes", ""),
        ("date time minutes", ["2026-12-15", "09:00", "1441"], "Minutes", "lasts more than 24 hours"),
        ("date time minutes", ["2026-12-15", "09:00", "0"], "Minutes", "has no length"),
        ("starts_at ends_at", ["1850-12-15 09:00", "1850-12-15 09:30"], "Starts_At", "is in the year 1850"),
        ("date time minutes", ["1850-12-15", "09:00", "30"], "Date", "is in the year 1850"),
    ],
)
def test_what_is_unclear_or_impossible_leaves_the_row_out_and_is_told_under_its_header(
    headers: str, cells: list[Value], column: str, said: str
) -> None:
    mapping = {name: name.title() for name in headers.split()}
    good: dict[str, Value] = {
        "starts_at": "2026-12-15 11:00",
        "ends_at": "2026-12-15 11:30",
        "date": "2026-12-15",
        "time": "11:00",
        "minutes": "30",
    }
    intake = intake_of(mapping, cells, [good[name] for name in mapping], kind="appointments")
    found = times(intake)
    assert set(found) == {3}
    (problem,) = intake.problems
    assert (problem.row, problem.column) == (2, column)
    assert said in problem.problem


def test_where_no_row_has_a_time_all_are_at_midnight_and_that_is_noted() -> None:
    intake = intake_of({"date": "Day"}, ["2026-12-15"], ["2026-12-16"], kind="appointments")
    found = times(intake)
    assert [start for start, _ in found.values()] == [datetime(2026, 12, 15), datetime(2026, 12, 16)]
    assert intake.notes == ["The file has no times of day; its appointments are at 00:00."]


def test_a_file_without_rows_says_nothing_of_its_times() -> None:
    intake = intake_of({"date": "Day"}, kind="appointments")
    assert times(intake) == {}
    assert intake.notes == []


def test_a_workbook_may_lack_a_time_where_others_have_one() -> None:
    intake = intake_of({"starts_at": "Start"}, ["2026-12-15"], ["2026-12-16 09:00"], kind="appointments")
    workbook = replace(intake, table=replace(intake.table, sheet="Visits"), problems=[], skipped=set())
    assert times(workbook)[2][0] == datetime(2026, 12, 15)
    assert workbook.notes == []
    assert set(times(intake)) == {3}


def test_a_row_without_an_end_gets_the_length_of_its_type_or_else_the_usual_one() -> None:
    intake = intake_of(
        {"starts_at": "Start"}, ["2026-12-15 09:00"], ["2026-12-15 12:00"], kind="appointments"
    )
    intake.records[2]["appointment_type"] = "Long"
    intake.records[3]["appointment_type"] = "Unknown"
    found = times(intake, Long=90)
    assert [(end - start).seconds // 60 for start, end in found.values()] == [90, 50]
    note_guessed(intake, [record for _, record in intake.rows()])
    note_guessed(intake, [record for _, record in intake.rows()])
    assert intake.notes == [
        "Where the file names no end, an appointment gets the length of its type, or 50 minutes."
    ]


def test_a_known_appointment_keeps_its_length_where_the_file_says_none() -> None:
    guessed = intake_of({"starts_at": "Start"}, ["2026-12-15 09:00"], kind="appointments")
    said = intake_of({"starts_at": "S", "minutes": "M"}, ["2026-12-15 09:00", "20"], kind="appointments")
    for intake, minutes in ((guessed, 75), (said, 20)):
        times(intake)
        ((_, record),) = intake.rows()
        keep_length(record, datetime(2026, 1, 5, 14), datetime(2026, 1, 5, 15, 15))
        assert record["ends_at"] - record["starts_at"] == datetime(2026, 1, 1, 0, minutes % 60) - datetime(
            2026, 1, 1
        ) + (datetime(2026, 1, 1, minutes // 60) - datetime(2026, 1, 1))
        note_guessed(intake, [record])
        assert intake.notes == []


def test_a_day_alone_is_no_time_of_day() -> None:
    intake = intake_of(
        {"starts_at": "Start"}, [date(2026, 12, 15)], ["2026-12-15 10:00"], kind="appointments"
    )
    assert set(times(intake)) == {3}
    assert intake.problems[0].problem == "has no time of day"
