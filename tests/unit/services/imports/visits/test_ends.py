"""The end of an appointment: what its row says of it, else the length of its type; never an impossible one."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from desktop.services.imports.intake import Intake
from desktop.services.imports.places import DEFAULT_MINUTES
from desktop.services.imports.visits.ends import keep_length, note_guessed, settle_ends
from tests.unit.services.imports.made import intake_of, problems_of

AT = datetime(2026, 12, 15, 9)
MIDNIGHT = datetime(2026, 12, 15)
NEXT_MIDNIGHT = datetime(2026, 12, 16)


def settled(*records: dict[str, Any], columns: str = "starts_at ends_at", **lengths: int) -> Intake:
    """Rows that have been read as these records, from 2 on, with their ends."""
    mapping = {name: name.title() for name in columns.split()}
    intake = intake_of(mapping, *([None] * len(mapping) for _ in records), kind="appointments")
    for number, record in enumerate(records, start=2):
        intake.records[number] |= {"starts_at": AT, **record}
    settle_ends(intake, lengths)
    return intake


@pytest.mark.parametrize(
    ("record", "end"),
    [
        ({"ends_at": datetime(2026, 12, 15, 9, 40)}, datetime(2026, 12, 15, 9, 40)),
        ({"ends_at": time(9, 1)}, datetime(2026, 12, 15, 9, 1)),
        ({"ends_at": time()}, NEXT_MIDNIGHT),
        ({"ends_at": time(), "starts_at": datetime(2026, 12, 15, 0, 1)}, NEXT_MIDNIGHT),
        ({"ends_at": time(), "end_date": date(2026, 12, 16)}, NEXT_MIDNIGHT),
        ({"ends_at": time(8), "end_date": date(2026, 12, 16)}, datetime(2026, 12, 16, 8)),
        ({"ends_at": time(8), "end_date": datetime(2026, 12, 16, 12)}, datetime(2026, 12, 16, 8)),
        ({"ends_at": date(2026, 12, 16)}, NEXT_MIDNIGHT),
        ({"ends_at": date(2026, 12, 16), "minutes": 20}, AT + timedelta(minutes=20)),
        ({"minutes": 1}, AT + timedelta(minutes=1)),
        ({"minutes": 24 * 60}, AT + timedelta(days=1)),
        ({"minutes": 20, "appointment_type": "Long"}, AT + timedelta(minutes=20)),
        ({"minutes": None, "appointment_type": "Long"}, AT + timedelta(minutes=90)),
        ({"appointment_type": "Unknown"}, AT + timedelta(minutes=DEFAULT_MINUTES)),
        ({}, AT + timedelta(minutes=DEFAULT_MINUTES)),
    ],
)
def test_the_row_says_the_end_or_else_the_type_does(record: dict[str, Any], end: datetime) -> None:
    intake = settled(record, Long=90)
    assert intake.records[2]["ends_at"] == end
    assert problems_of(intake) == {}


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"ends_at": time(9)}, "has no length"),
        ({"ends_at": time(8, 59)}, "ends before it begins"),
        ({"ends_at": time(0, 1)}, "ends before it begins"),
        ({"ends_at": time(), "starts_at": MIDNIGHT}, "has no length"),
        ({"ends_at": time(), "end_date": date(2026, 12, 15)}, "ends before it begins"),
        ({"ends_at": date(2026, 12, 15)}, "ends before it begins"),
        ({"ends_at": time(9, 1), "end_date": date(2026, 12, 16)}, "lasts more than 24 hours"),
    ],
)
def test_an_impossible_end_leaves_that_row_out(record: dict[str, Any], said: str) -> None:
    intake = settled(record, {"ends_at": time(10)})
    assert problems_of(intake) == {2: said}
    assert [number for number, _ in intake.rows()] == [3]


@pytest.mark.parametrize(
    ("columns", "record", "column"),
    [
        ("starts_at ends_at minutes time", {"minutes": 0}, "Ends_At"),
        ("date time minutes", {"minutes": 0}, "Minutes"),
        ("date time", {"minutes": 0}, "Time"),
        ("starts_at", {"minutes": 0}, "Starts_At"),
        ("starts_at date ends_at", {"starts_at": datetime(1850, 1, 1), "minutes": 5}, "Starts_At"),
        ("date time ends_at", {"starts_at": datetime(1850, 1, 1), "minutes": 5}, "Date"),
        ("client", {"minutes": 0}, ""),
    ],
)
def test_the_column_that_says_it_most_plainly_is_blamed(
    columns: str, record: dict[str, Any], column: str
) -> None:
    (problem,) = settled(record, columns=columns).problems
    assert problem.column == column


def test_only_a_guessed_end_is_noted_and_only_once_per_row() -> None:
    said, guessed = {"ends_at": time(10)}, dict[str, Any]()
    for records, noted in (([said], 0), ([guessed], 1), ([said, guessed, guessed], 1)):
        intake = settled(*records)
        note_guessed(intake, intake.records.values())
        assert len(intake.notes) == noted
        intake.notes.clear()
        note_guessed(intake, intake.records.values())
        assert intake.notes == []


def test_only_a_guessed_end_gives_way_to_the_known_length() -> None:
    intake = settled({"ends_at": time(10)}, {}, {"starts_at": NEXT_MIDNIGHT})
    for record in intake.records.values():
        keep_length(record, datetime(2026, 1, 5, 23), datetime(2026, 1, 6, 0, 15))
    assert [record["ends_at"] for record in intake.records.values()] == [
        datetime(2026, 12, 15, 10),
        AT + timedelta(minutes=75),
        NEXT_MIDNIGHT + timedelta(minutes=75),
    ]
    note_guessed(intake, intake.records.values())
    assert intake.notes == [], "a length that the practice knew is no guess"
