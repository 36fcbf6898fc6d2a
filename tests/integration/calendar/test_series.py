"""The changes of a series: to this one, this and later ones, or all future ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Appointment, AppointmentStatus, Series, User
from desktop.rules.clashes import ClashKind
from desktop.services.calendar import appointments, series
from desktop.services.calendar.clashing import Clashing, moved
from desktop.services.calendar.series import Reach, SeriesChange
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo

MONDAY = date(2026, 11, 23)
HOUR = timedelta(hours=1)


@dataclass
class Weekly:
    """Mondays at 9 for an hour, from two weeks ago (attended) on; the fifth was moved separately to 14:00."""

    practice: Practice
    alex: int
    priya: int
    ids: list[int]

    def starts(self) -> list[datetime]:
        with self.practice.read() as session:
            return list(session.scalars(select(Appointment.starts_at).order_by(Appointment.id)))

    def users(self) -> list[int]:
        with self.practice.read() as session:
            return list(session.scalars(select(Appointment.user_id).order_by(Appointment.id)))

    def move(self, place: int, reach: Reach, starts_at: datetime, reason: str | None = None) -> SeriesChange:
        appointment_id = self.ids[place]
        return series.move_in_series(
            self.practice, appointment_id, reach, self.priya, starts_at, starts_at + HOUR, reason
        )


def monday(weeks: int, hour: int = 9) -> datetime:
    return datetime.combine(MONDAY + timedelta(weeks=weeks), time(hour))


@pytest.fixture
def weekly(practice: Practice) -> Weekly:
    with practice.work("test", "Made a series", recorded=False) as work:
        users = [
            {
                "reference": name, "first_name": name, "last_name": "Lee", "sort_name": name,
                "access_level": AccessLevel.CASE_MANAGER,
            }
            for name in ("Alex", "Priya")
        ]  # fmt: skip
        alex, priya = work.insert(User, users)
        (series_id,) = work.insert(Series, [{"reference": "R1", "rule": "FREQ=WEEKLY"}])
        rows = [
            {
                "reference": f"A{week}",
                "user_id": alex,
                "series_id": series_id,
                "starts_at": monday(week, 14 if week == 2 else 9),
                "ends_at": monday(week, 15 if week == 2 else 10),
                "status": AppointmentStatus.ATTENDED if week < 0 else AppointmentStatus.BOOKED,
            }
            for week in range(-2, 4)
        ]
        ids = work.insert(Appointment, rows)
    return Weekly(practice, alex, priya, ids)


def test_this_one_leaves_the_others_alone(weekly: Weekly) -> None:
    assert weekly.move(3, Reach.THIS, monday(1, 11)) == SeriesChange(1, 0)
    assert weekly.users() == [weekly.alex] * 3 + [weekly.priya] + [weekly.alex] * 2


def test_those_that_follow_become_a_series_and_exceptions_keep_their_time(weekly: Weekly) -> None:
    assert weekly.move(3, Reach.FOLLOWING, monday(1, 11)) == SeriesChange(3, 1)
    assert weekly.starts()[3:] == [monday(1, 11), monday(2, 14), monday(3, 11)]
    assert weekly.users() == [weekly.alex] * 3 + [weekly.priya] * 3
    kept, split = (appointments.appointment(weekly.practice, weekly.ids[n]).series_id for n in (2, 3))
    assert kept != split
    with weekly.practice.read() as session:
        assert session.get_one(Series, split).rule == "FREQ=WEEKLY"


def test_all_to_come_leaves_the_past(weekly: Weekly) -> None:
    assert weekly.move(3, Reach.ALL, monday(1, 11)) == SeriesChange(4, 1)
    assert weekly.starts()[:2] == [monday(-2), monday(-1)]
    assert weekly.users() == [weekly.alex] * 2 + [weekly.priya] * 4


def test_a_week_later_does_not_clash_with_itself(weekly: Weekly) -> None:
    appointment_id = weekly.ids[2]
    series.move_in_series(
        weekly.practice, appointment_id, Reach.ALL, weekly.alex, monday(1), monday(1) + HOUR
    )
    assert weekly.starts()[2:] == [monday(1), monday(2), monday(2, 14), monday(4)]


def test_clashes_of_all_are_listed_and_nothing_is_changed(weekly: Weekly) -> None:
    with weekly.practice.work("test", "Busy", recorded=False) as work:
        for week in (1, 3):
            row = {"reference": f"B{week}", "user_id": weekly.priya, "starts_at": monday(week, 11)}
            work.insert(Appointment, [{**row, "ends_at": monday(week, 12)}])
    with pytest.raises(Clashing) as refusal:
        weekly.move(3, Reach.FOLLOWING, monday(1, 11))
    assert sorted(refusal.value.items) == [
        "Mon 14 Dec 2026, 11:00: Priya Lee has something else 11:00–12:00",
        "Mon 30 Nov 2026, 11:00: Priya Lee has something else 11:00–12:00",
    ]
    assert weekly.starts()[3] == monday(1)
    weekly.move(3, Reach.FOLLOWING, monday(1, 11), "both fit")
    assert appointments.appointment(weekly.practice, weekly.ids[3]).overlap_reason == "both fit"


def test_cancelling_reaches_as_far_as_asked(weekly: Weekly) -> None:
    assert series.cancel_in_series(weekly.practice, weekly.ids[4], Reach.FOLLOWING, "moved away") == 2
    with weekly.practice.read() as session:
        statuses = list(session.scalars(select(Appointment.status).order_by(Appointment.id)))
    assert statuses[3:] == [AppointmentStatus.BOOKED] + [AppointmentStatus.CANCELLED] * 2


def test_one_that_is_no_series_refuses(weekly: Weekly) -> None:
    with weekly.practice.work("test", "Alone", recorded=False) as work:
        work.update(Appointment, {weekly.ids[3]: {"series_id": None}})
    with pytest.raises(UserError, match="not part of a series"):
        weekly.move(3, Reach.ALL, monday(1, 11))


def test_undo_takes_the_whole_change_back(weekly: Weekly) -> None:
    before = (weekly.starts(), weekly.users())
    weekly.move(3, Reach.FOLLOWING, monday(1, 11))
    done = last_undoable(weekly.practice)
    assert done is not None
    assert undo(weekly.practice, done.id).left_alone == ()
    assert (weekly.starts(), weekly.users()) == before
    with weekly.practice.read() as session:
        assert len(session.scalars(select(Series)).all()) == 1


@pytest.mark.parametrize(
    ("place", "reach", "wanted"),
    [
        (3, Reach.ALL, monday(1) - timedelta(days=3)),  # It would move this Monday's to last Friday.
        (3, Reach.FOLLOWING, monday(0) - timedelta(days=1)),
        (2, Reach.THIS, monday(-1)),
    ],
)
def test_nothing_still_to_come_moves_to_a_day_that_is_over_without_a_question(
    weekly: Weekly, place: int, reach: Reach, wanted: datetime
) -> None:
    before = weekly.starts()
    with pytest.raises(Clashing) as asked:
        weekly.move(place, reach, wanted)
    assert [clash.kind for clash in asked.value.clashes].count(ClashKind.PAST) == 1
    assert sum("that day is over already" in line for line in asked.value.items) == 1
    assert weekly.starts() == before
    weekly.move(place, reach, wanted, "it was seen then")
    assert weekly.starts()[place] == wanted


def test_a_move_that_stays_in_the_future_or_was_past_before_asks_nothing(weekly: Weekly) -> None:
    weekly.move(3, Reach.THIS, monday(0, 11))
    weekly.practice.fixed_today = MONDAY + timedelta(days=1)
    details = appointments.appointment(weekly.practice, weekly.ids[3]).details
    appointments.save_appointment(
        weekly.practice,
        weekly.ids[3],
        moved(details, details.user_id, monday(0, 12), monday(0, 13)),
    )
