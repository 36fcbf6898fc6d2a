"""A series divided when an offboarding is applied: its parts, its exceptions, and the undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentAction, AppointmentStatus, Disposition, Series
from desktop.services.history.record_check import broken_links
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.settling.alternatives import Alternatives
from desktop.services.offboarding.settling.reading import read_alternatives
from desktop.services.offboarding.undoing import hand_back, undo_offboarding
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
FIRST = datetime(2026, 12, 15, 9)
WEEKS = 8
EXCEPTION = 5
"""The number of the date moved separately before anybody thought of leaving."""


@dataclass
class Weekly:
    """Ava comes on Tuesdays at nine; Alex leaves, Priya takes her, Sam could help out."""

    practice: Practice
    alex: int
    priya: int
    sam: int
    past: int
    ids: list[int]
    series_id: int
    draft: int

    def decide(self, choices: dict[int, AppointmentChoice]) -> None:
        decide_appointments(self.practice, self.draft, {self.ids[n]: choice for n, choice in choices.items()})

    def give(self, to: int, *places: int) -> None:
        self.decide({n: AppointmentChoice(AppointmentAction.TRANSFER, to) for n in places})

    def alternatives(self) -> Alternatives:
        return read_alternatives(self.practice, self.draft)

    def move(self, times: dict[int, datetime]) -> None:
        decide_appointments(
            self.practice,
            self.draft,
            {i: AppointmentChoice(AppointmentAction.MOVE, self.priya, at) for i, at in times.items()},
        )

    def apply(self) -> None:
        apply_plan(self.practice, drafted(self.practice, self.draft).plan, offboarding_id=self.draft)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self.practice.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(sql)]

    def series(self) -> list[int]:
        """The series of each date, the past one first; 0 is the old one, then the new ones in order."""
        found = [row[0] for row in self.rows("SELECT series_id FROM appointments ORDER BY starts_at")]
        order = {series_id: place for place, series_id in enumerate(dict.fromkeys((self.series_id, *found)))}
        return [order[series_id] for series_id in found]

    def picture(self) -> list[list[tuple[Any, ...]]]:
        return [
            self.rows(f"SELECT * FROM {table} ORDER BY id")
            for table in ("series", "appointments", "clients", "case_assignments", "users")
        ]


@pytest.fixture
def weekly(practice: Practice) -> Weekly:
    made = Made(practice)
    alex, priya, sam = (made.user(name) for name in ("Alex Lee", "Priya Nair", "Sam Cooper"))
    ava = made.client("Ava Nguyen", alex)
    with made.work() as work:
        (series_id,) = work.insert(Series, [{"reference": "R1", "rule": "FREQ=WEEKLY"}])
    past = made.appointment(
        alex, "2026-11-17 09:00", ava, series_id=series_id, status=AppointmentStatus.ATTENDED
    )
    ids = [
        made.appointment(
            alex,
            (FIRST + timedelta(weeks=n, hours=5 if n == EXCEPTION else 0)).isoformat(" "),
            ava,
            series_id=series_id,
        )
        for n in range(WEEKS)
    ]
    draft = drafts.start(practice, alex, LAST_DAY)
    decide_clients(practice, draft, {ava: (Disposition.TRANSFER, priya, ())}, pinned=True)
    return Weekly(practice, alex, priya, sam, past, ids, series_id, draft)


def test_a_series_that_goes_whole_keeps_its_row(weekly: Weekly) -> None:
    weekly.apply()
    assert weekly.series() == [0] * (1 + WEEKS)
    assert weekly.rows("SELECT reference FROM series") == [("R1",)]


def test_all_moved_to_another_weekly_time_is_still_one_series(weekly: Weekly) -> None:
    weekly.move(weekly.alternatives().weekly_times(weekly.ids, weekly.priya)[0])
    weekly.apply()
    assert weekly.series() == [0] * (1 + WEEKS)


def test_from_a_date_on_at_another_time_is_a_series_of_its_own(weekly: Weekly) -> None:
    times = weekly.alternatives().weekly_times(weekly.ids, weekly.priya, since=FIRST.date() + timedelta(21))
    assert [set(moved) for moved in times] == [set(weekly.ids[3:]) - {weekly.ids[EXCEPTION]}] * 3
    weekly.move(times[0])
    weekly.apply()
    assert weekly.series() == [0] * 4 + [1] * 5
    assert weekly.rows("SELECT rule FROM series") == [("FREQ=WEEKLY",)] * 2
    kept = (FIRST + timedelta(weeks=EXCEPTION, hours=5)).isoformat(" ", "minutes")
    assert weekly.rows(f"SELECT starts_at FROM appointments WHERE id = {weekly.ids[EXCEPTION]}") == [(kept,)]
    new = weekly.rows(f"SELECT DISTINCT time(starts_at) FROM appointments WHERE id IN {tuple(times[0])}")
    assert len(new) == 1


def test_from_a_date_on_with_somebody_else_is_a_series_of_its_own(weekly: Weekly) -> None:
    weekly.give(weekly.sam, *range(4, WEEKS))
    weekly.apply()
    assert weekly.series() == [0] * 5 + [1] * 4


def test_single_dates_with_somebody_else_are_exceptions(weekly: Weekly) -> None:
    weekly.give(weekly.sam, 0, 3, 7)
    weekly.apply()
    assert weekly.series() == [0] * (1 + WEEKS)


def test_what_is_cancelled_from_a_date_on_ends_the_series(weekly: Weekly) -> None:
    weekly.decide(
        {
            n: AppointmentChoice(AppointmentAction.CANCEL, reason="is ending treatment")
            for n in range(4, WEEKS)
        }
    )
    weekly.apply()
    assert weekly.series() == [0] * (1 + WEEKS)
    assert len(weekly.rows("SELECT id FROM series")) == 1


def test_undo_brings_the_one_series_back(weekly: Weekly) -> None:
    before = weekly.picture()
    weekly.give(weekly.sam, *range(4, WEEKS))
    weekly.apply()
    assert weekly.picture() != before
    assert undo_offboarding(weekly.practice, weekly.draft).left_alone == ()
    assert weekly.picture() == before
    assert broken_links(weekly.practice) == []


def test_a_part_with_a_later_change_keeps_its_series_and_the_rest_goes_back(weekly: Weekly) -> None:
    weekly.give(weekly.sam, *range(4, WEEKS))
    weekly.apply()
    with weekly.practice.work("move", "Moved an appointment") as work:
        work.update(Appointment, {weekly.ids[6]: {"user_id": weekly.priya}})
    undone = undo_offboarding(weekly.practice, weekly.draft)
    assert undone.left_alone == (
        "Appointment A8 was changed since.",
        "Series R000002 stays, as appointments are still in it.",
    )
    assert weekly.series() == [0] * 7 + [1, 0]


def test_a_cover_hands_back_the_dates_to_come_and_keeps_what_took_place(weekly: Weekly) -> None:
    drafts.answer(weekly.practice, weekly.draft, returns_on=date(2027, 3, 1))
    weekly.give(weekly.sam, *range(4, WEEKS))
    weekly.apply()
    assert weekly.series() == [0] * 5 + [1] * 4
    weekly.practice.fixed_today = (FIRST + timedelta(weeks=6)).date()
    hand_back(weekly.practice, weekly.draft)
    assert weekly.series() == [0] * 5 + [1] * 2 + [0] * 2
    users = [row[0] for row in weekly.rows("SELECT user_id FROM appointments ORDER BY starts_at")]
    assert users == [weekly.alex, *[weekly.priya] * 4, *[weekly.sam] * 2, *[weekly.alex] * 2]


def test_the_first_date_alone_is_a_part_only_where_the_rest_was_moved_away_from_it(weekly: Weekly) -> None:
    weekly.move({weekly.ids[0]: FIRST + timedelta(hours=3)})
    weekly.apply()
    assert weekly.series() == [0] * (1 + WEEKS)
    undo_offboarding(weekly.practice, weekly.draft)
    again = drafts.start(weekly.practice, weekly.alex, LAST_DAY)
    ava = weekly.rows("SELECT id FROM clients")[0][0]
    decide_clients(weekly.practice, again, {ava: (Disposition.TRANSFER, weekly.priya, ())}, pinned=True)
    weekly.draft = again
    weekly.give(weekly.sam, *range(1, WEEKS))
    weekly.apply()
    assert weekly.series() == [0] * 2 + [1] * 7


def test_a_part_that_nobody_takes_over_stays_in_its_series(weekly: Weekly) -> None:
    """Undecided, the later dates stay with the leaver unchanged: they get no new series."""
    decide_clients(weekly.practice, weekly.draft, {1: (Disposition.UNDECIDED, None, ())}, pinned=False)
    weekly.give(weekly.sam, 0, 1, 2)
    apply_plan(
        weekly.practice,
        drafted(weekly.practice, weekly.draft).plan,
        offboarding_id=weekly.draft,
        accept_unassigned="a locum is sought",
    )
    holders = [row[0] for row in weekly.rows("SELECT user_id FROM appointments ORDER BY starts_at")]
    assert holders == [weekly.alex, *[weekly.sam] * 3, *[weekly.alex] * (WEEKS - 3)]
    assert weekly.series() == [0] * (1 + WEEKS)
    assert weekly.rows("SELECT reference FROM series") == [("R1",)]
