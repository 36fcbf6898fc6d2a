"""What the calendar knows of the leaver's clients: usual sites, minutes, and who saw them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.models import AppointmentStatus
from desktop.services.offboarding.planning.past_visits import last_seen, usual_minutes, usual_sites
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN = 1, 2
ATTENDED = {"status": AppointmentStatus.ATTENDED}


def minutes(made: Made) -> int | None:
    with made.practice.read() as session:
        return usual_minutes(session, situation(session, ALEX, LAST_DAY))


def test_the_minutes_are_of_the_eight_weeks_up_to_the_last_day_for_each_client_seen(leaving: Made) -> None:
    assert minutes(leaving) is None
    leaving.appointment(ALEX, "2026-10-17 00:00", AVA, minutes=30, **ATTENDED)
    leaving.appointment(ALEX, "2026-12-11 23:00", AVA, minutes=40, **ATTENDED)
    assert minutes(leaving) == 70
    leaving.appointment(ALEX, "2026-11-02 09:00", AVA, BEN, minutes=30, **ATTENDED)
    assert minutes(leaving) == 50


@pytest.mark.parametrize("at", ["2026-10-16 23:00", "2026-12-12 00:00"])
def test_what_is_before_or_after_the_eight_weeks_does_not_count(leaving: Made, at: str) -> None:
    leaving.appointment(ALEX, at, AVA, **ATTENDED)
    leaving.appointment(PRIYA, "2026-11-02 09:00", AVA, **ATTENDED)
    leaving.appointment(ALEX, "2026-11-02 09:00", AVA, status=AppointmentStatus.CANCELLED)
    assert minutes(leaving) is None


def test_a_client_was_last_seen_on_the_latest_day_attended(leaving: Made) -> None:
    leaving.appointment(PRIYA, "2026-03-02 09:00", AVA, **ATTENDED)
    leaving.appointment(PRIYA, "2026-05-04 09:00", AVA, **ATTENDED)
    leaving.appointment(PRIYA, "2026-06-01 09:00", AVA)
    leaving.appointment(ALEX, "2026-06-01 09:00", BEN, **ATTENDED)
    with leaving.practice.read() as session:
        seen = last_seen(session, [AVA, BEN], [PRIYA])
        assert last_seen(session, [BEN], [PRIYA, ALEX])[BEN] == {ALEX: date(2026, 6, 1)}
    assert seen[AVA] == {PRIYA: date(2026, 5, 4)}
    assert seen[BEN] == {}


def test_the_usual_site_is_one_of_the_half_year_before(leaving: Made) -> None:
    near, far = leaving.site("Harbour"), leaving.site("Hill")
    for at in ("2026-06-12 09:00", "2026-06-13 09:00"):
        leaving.appointment(PRIYA, at, AVA, site_id=near, **ATTENDED)
    leaving.appointment(PRIYA, "2026-06-11 09:00", BEN, site_id=far, **ATTENDED)
    with leaving.practice.read() as session:
        sites = usual_sites(session, situation(session, ALEX, LAST_DAY))
    assert sites[AVA] == near
    assert sites[BEN] is None
