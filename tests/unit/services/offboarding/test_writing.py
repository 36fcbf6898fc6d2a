"""What a plan writes into appointments: their practitioner, time, status and reasons, and their series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentAction, AppointmentStatus, Series
from desktop.rules.clashes import Clash, ClashKind
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.writing.appointments import write_appointments
from tests.made import Made

ALEX, PRIYA, SAM = 1, 2, 3
LAST_DAY = date(2026, 12, 11)
ELEVEN = datetime(2026, 12, 14, 11)
GOES = PlannedAppointment(1, AppointmentAction.TRANSFER, PRIYA)
CLASHES = (Clash(1, ClashKind.BOOKED, 9),)


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves a visit."""
    made = Made(practice)
    for name in ("Alex Lee", "Priya Nair", "Sam Cooper"):
        made.user(name)
    made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX), sequence=4)
    return made


def written(made: Made, *planned: PlannedAppointment, typed: str = "") -> Appointment:
    """The first appointment after the plan was written."""
    with made.work() as work:
        found = situation(work.session, ALEX, LAST_DAY)
        write_appointments(work, found, Plan(ALEX, LAST_DAY, (), planned), typed)
    with made.practice.read() as session:
        return session.get_one(Appointment, 1)


def test_one_that_is_handed_over_changes_its_practitioner_alone(made: Made) -> None:
    row = written(made, GOES)
    assert (row.user_id, row.starts_at, row.status) == (
        PRIYA,
        datetime(2026, 12, 14, 9),
        AppointmentStatus.BOOKED,
    )
    assert row.sequence == 5
    assert (row.overlap_reason, row.cancel_reason) == ("", "")


def test_one_that_moves_keeps_its_length(made: Made) -> None:
    row = written(made, replace(GOES, action=AppointmentAction.MOVE, starts_at=ELEVEN))
    assert (row.user_id, row.starts_at, row.ends_at) == (PRIYA, ELEVEN, ELEVEN.replace(minute=50))


def test_one_that_stays_or_that_nobody_takes_keeps_its_practitioner(made: Made) -> None:
    row = written(made, replace(GOES, recipient_id=None))
    assert (row.user_id, row.sequence) == (ALEX, 4)
    earlier = datetime(2026, 12, 11, 9)
    row = written(made, PlannedAppointment(1, AppointmentAction.STAY, PRIYA, earlier))
    assert (row.user_id, row.starts_at, row.sequence) == (ALEX, earlier, 5)


def test_one_that_waits_goes_to_the_recipients_list(made: Made) -> None:
    row = written(made, replace(GOES, action=AppointmentAction.WAIT))
    assert (row.user_id, row.status) == (PRIYA, AppointmentStatus.WAITING_LIST)


@pytest.mark.parametrize(("reason", "kept"), [("moved away", "moved away"), ("", "Alex Lee is leaving")])
def test_one_that_is_cancelled_says_why_and_keeps_its_practitioner(
    made: Made, reason: str, kept: str
) -> None:
    row = written(made, PlannedAppointment(1, AppointmentAction.CANCEL, PRIYA, reason=reason))
    assert (row.status, row.cancel_reason, row.user_id) == (AppointmentStatus.CANCELLED, kept, ALEX)


@pytest.mark.parametrize(
    ("accepted", "typed", "kept"), [("agreed", "for all", "agreed"), ("", "for all", "for all"), ("", "", "")]
)
def test_a_clash_keeps_the_reason_for_it(made: Made, accepted: str, typed: str, kept: str) -> None:
    row = written(made, replace(GOES, clashes=CLASHES, accepted=accepted), typed=typed)
    assert row.overlap_reason == kept


def test_a_reason_for_clashes_is_not_written_where_there_is_none(made: Made) -> None:
    assert written(made, GOES, typed="for all").overlap_reason == ""


def series_of(made: Made) -> list[int | None]:
    """The series of each appointment, in order."""
    with made.practice.read() as session:
        return list(session.scalars(select(Appointment.series_id).order_by(Appointment.id)))


def weekly(made: Made, number: int) -> tuple[int, list[int]]:
    """A series, and its appointments on Tuesdays at nine."""
    with made.work() as work:
        [series] = work.insert(Series, [{"reference": "R7", "rule": "FREQ=WEEKLY;COUNT=6"}])
    first = datetime(2026, 12, 15, 9)
    return series, [
        made.appointment(ALEX, f"{first + timedelta(weeks=week)}", 1, series_id=series)
        for week in range(number)
    ]


def test_the_later_part_of_a_series_that_goes_elsewhere_is_one_of_its_own_by_the_same_rule(
    made: Made,
) -> None:
    series, dates = weekly(made, 6)
    planned = [replace(GOES, appointment_id=i, recipient_id=PRIYA if i < dates[3] else SAM) for i in dates]
    written(made, *planned)
    alone, *found = series_of(made)
    assert alone is None
    assert found[:3] == [series] * 3
    [new] = set(found[3:])
    assert new not in (series, None)
    with made.practice.read() as session:
        assert session.get_one(Series, new).rule == "FREQ=WEEKLY;COUNT=6"


def test_what_does_not_change_stays_in_its_series_and_makes_no_new_one(made: Made) -> None:
    series, dates = weekly(made, 6)
    nobody = [replace(GOES, appointment_id=i, recipient_id=None) for i in dates[3:]]
    written(made, *(replace(GOES, appointment_id=i) for i in dates[:3]), *nobody)
    assert series_of(made) == [None, *[series] * 6]
    with made.practice.read() as session:
        assert list(session.scalars(select(Series.id))) == [series]


def test_each_appointment_counts_its_own_changes(made: Made) -> None:
    _, dates = weekly(made, 2)
    waits = replace(GOES, appointment_id=dates[0], action=AppointmentAction.WAIT)
    written(made, GOES, waits, replace(GOES, appointment_id=dates[1], recipient_id=None))
    with made.practice.read() as session:
        rows = [session.get_one(Appointment, i) for i in (1, *dates)]
    assert [row.sequence for row in rows] == [5, 1, 0]
    assert [row.user_id for row in rows] == [PRIYA, PRIYA, ALEX]
