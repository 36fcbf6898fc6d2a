"""Booking a series: all its dates or none, as one operation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Appointment, AppointmentClient, Client, Series, User
from desktop.rules.repeating import Every, RepeatRule
from desktop.services.calendar import appointments, repeating
from desktop.services.calendar.clashing import Clashing
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo

MONDAY = date(2026, 11, 23)
WEEKLY = RepeatRule(Every.WEEK, times=4)


@dataclass
class Clinic:
    practice: Practice
    alex: int
    ava: int

    def details(self, weeks: int = 0) -> AppointmentDetails:
        begin = datetime.combine(MONDAY + timedelta(weeks=weeks), time(9))
        return AppointmentDetails(self.alex, begin, begin + timedelta(minutes=50), (self.ava,))

    def stored(self) -> list[tuple[datetime, int | None]]:
        with self.practice.read() as session:
            rows = session.execute(
                select(Appointment.starts_at, Appointment.series_id).order_by(Appointment.starts_at)
            )
            return [(starts_at, series_id) for starts_at, series_id in rows]

    def rules(self) -> list[str]:
        with self.practice.read() as session:
            return list(session.scalars(select(Series.rule)))


@pytest.fixture
def clinic(practice: Practice) -> Clinic:
    with practice.work("test", "Made a clinic", recorded=False) as work:
        (alex,) = work.insert(
            User,
            [
                {
                    "reference": "U1", "first_name": "Alex", "last_name": "Lee", "sort_name": "lee",
                    "access_level": AccessLevel.CASE_MANAGER,
                }
            ],
        )  # fmt: skip
        names = {
            "first_name": "Ava",
            "last_name": "Nguyen",
            "sort_name": "nguyen",
            "search_text": "ava nguyen",
        }
        (ava,) = work.insert(Client, [{"reference": "C1", **names}])
    return Clinic(practice, alex, ava)


def test_a_series_is_booked_with_its_clients_and_its_rule_and_undone_as_one(clinic: Clinic) -> None:
    ids = repeating.add_series(clinic.practice, clinic.details(), WEEKLY)
    stored = clinic.stored()
    assert [at for at, _ in stored] == [clinic.details(week).starts_at for week in range(4)]
    assert len({series_id for _, series_id in stored}) == 1
    assert clinic.rules() == ["FREQ=WEEKLY;COUNT=4"]
    with clinic.practice.read() as session:
        booked = session.scalars(
            select(AppointmentClient.appointment_id).where(AppointmentClient.client_id == clinic.ava)
        ).all()
    assert sorted(booked) == sorted(ids)
    last = last_undoable(clinic.practice)
    assert last is not None
    undo(clinic.practice, last.id)
    assert (clinic.stored(), clinic.rules()) == ([], [])


def test_where_any_date_clashes_none_is_booked_until_a_reason_is_given(clinic: Clinic) -> None:
    appointments.add_appointment(clinic.practice, clinic.details(2))
    with pytest.raises(Clashing) as refused:
        repeating.add_series(clinic.practice, clinic.details(), WEEKLY)
    assert refused.value.items
    assert all(words.startswith("Mon 7 Dec 2026") for words in refused.value.items)
    assert len(clinic.stored()) == 1
    assert len(repeating.add_series(clinic.practice, clinic.details(), WEEKLY, "Two at once")) == 4


def test_an_appointment_becomes_the_first_of_its_series(clinic: Clinic) -> None:
    first = appointments.add_appointment(clinic.practice, replace(clinic.details(), notes="Bring the form"))
    added = repeating.repeat_appointment(clinic.practice, first, WEEKLY)
    stored = clinic.stored()
    assert len(added) == 3
    assert len(stored) == 4
    assert None not in {series_id for _, series_id in stored}
    last = last_undoable(clinic.practice)
    assert last is not None
    undo(clinic.practice, last.id)
    assert clinic.stored() == [(clinic.details().starts_at, None)]


def test_what_repeats_already_and_what_would_not_repeat_are_refused(clinic: Clinic) -> None:
    (first, *_) = repeating.add_series(clinic.practice, clinic.details(), WEEKLY)
    with pytest.raises(UserError, match="already part of a series"):
        repeating.repeat_appointment(clinic.practice, first, WEEKLY)
    with pytest.raises(UserError, match="only one"):
        repeating.add_series(clinic.practice, clinic.details(1), RepeatRule(Every.WEEK, times=1))
    appointments_then = clinic.stored()
    with pytest.raises(UserError, match="only one"):
        repeating.add_series(clinic.practice, clinic.details(), RepeatRule(Every.WEEK, last_day=MONDAY))
    assert clinic.stored() == appointments_then
