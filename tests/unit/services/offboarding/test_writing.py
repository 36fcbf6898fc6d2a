"""What a plan writes into appointments: their practitioner, time, status and reasons, and their series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentAction, AppointmentStatus
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
