"""An open appointment to come is given to nobody inactive, unless it was theirs and open before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentStatus
from desktop.services.imports.people import practitioners
from desktop.services.imports.visits.holders import hold_inactive
from tests.made import Made
from tests.unit.services.imports.made import TODAY, intake_in

ALEX, GONE = 1, 2
MIDNIGHT = datetime.combine(TODAY, datetime.min.time())


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 is Gone's and to come, 2 Gone's and cancelled, 3 Alex's, 4 Gone's on the waiting list."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Gone Wu", active=False)
    made.appointment(GONE, "2026-12-14 09:00")
    made.appointment(GONE, "2026-12-15 09:00", status=AppointmentStatus.CANCELLED)
    made.appointment(ALEX, "2026-12-16 09:00")
    made.appointment(GONE, "2026-01-05 09:00", status=AppointmentStatus.WAITING_LIST)
    with practice.work("import", "Imported") as work:
        yield work


def is_held(work: UnitOfWork, match: int | None = None, **record: Any) -> bool:
    """Whether a row waits that gives such an appointment, or the one matched, to somebody inactive."""
    intake = intake_in(work, "appointments", {"practitioner": "Whose"}, ["U2"])
    intake.records[2] |= {"user_id": GONE, "starts_at": datetime(2026, 12, 14, 9), **record}
    hold_inactive(intake, practitioners(work.session), {} if match is None else {2: match})
    return 2 in intake.skipped


@pytest.mark.parametrize(("match", "held"), [(None, True), (1, False), (2, False), (3, True), (4, False)])
def test_what_was_theirs_stays_so(work: UnitOfWork, match: int | None, held: bool) -> None:
    assert is_held(work, match) is held


def test_reopening_what_was_theirs_is_giving_it_again(work: UnitOfWork) -> None:
    assert is_held(work, 2, status=AppointmentStatus.BOOKED)
    assert not is_held(work, 1, status=AppointmentStatus.CONFIRMED)


def test_today_is_to_come_and_yesterday_is_not(work: UnitOfWork) -> None:
    assert is_held(work, starts_at=MIDNIGHT)
    assert not is_held(work, starts_at=MIDNIGHT - timedelta(minutes=1))


def test_what_waits_for_a_time_is_open_whenever_it_was(work: UnitOfWork) -> None:
    past = MIDNIGHT - timedelta(days=300)
    assert is_held(work, starts_at=past, status=AppointmentStatus.WAITING_LIST)
    assert not is_held(work, user_id=ALEX)
