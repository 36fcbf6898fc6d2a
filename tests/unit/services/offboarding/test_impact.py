"""What would be lost if a practitioner were just made inactive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.models import AppointmentStatus, ClientStatus
from desktop.services.offboarding.impact import Impact, impact
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

NOW = Impact(
    current_clients=2, closed_clients=0, upcoming=2, after_last_day=2, series=0, leave=0, families=0, minors=0
)
AVA = 1


def now(leaving: Made) -> Impact:
    return impact(leaving.practice, ALEX, LAST_DAY)


def test_clients_and_visits_of_others_do_not_count(leaving: Made) -> None:
    leaving.client("Cleo Marsh", PRIYA)
    leaving.appointment(PRIYA, "2026-12-14 09:00", AVA)
    assert now(leaving) == NOW


@pytest.mark.parametrize(
    ("at", "status", "counts"),
    [
        ("2026-11-22 23:00", AppointmentStatus.BOOKED, (0, 0)),
        ("2026-11-23 00:00", AppointmentStatus.BOOKED, (1, 0)),
        ("2026-12-11 23:00", AppointmentStatus.BOOKED, (1, 0)),
        ("2026-12-12 00:00", AppointmentStatus.BOOKED, (1, 1)),
        ("2026-12-14 00:00", AppointmentStatus.CANCELLED, (0, 0)),
        ("2026-11-02 09:00", AppointmentStatus.WAITING_LIST, (1, 1)),
    ],
)
def test_open_visits_count_from_today_on_and_the_waiting_list_always(
    leaving: Made, at: str, status: AppointmentStatus, counts: tuple[int, int]
) -> None:
    leaving.appointment(ALEX, at, AVA, status=status)
    upcoming, after = counts
    assert now(leaving) == replace(NOW, upcoming=2 + upcoming, after_last_day=2 + after)


def test_closed_files_are_counted_apart(leaving: Made) -> None:
    leaving.client(
        "Cleo Marsh", ALEX, status=ClientStatus.CLOSED, date_of_birth=date(2020, 1, 1), family="Marsh"
    )
    assert now(leaving) == replace(NOW, closed_clients=1)


@pytest.mark.parametrize(("born", "minor"), [(date(2008, 11, 23), False), (date(2008, 11, 24), True)])
def test_a_minor_is_not_yet_eighteen(leaving: Made, born: date, minor: bool) -> None:
    leaving.client("Cleo Marsh", ALEX, date_of_birth=born)
    assert now(leaving).minors == int(minor)


def test_a_family_has_two_or_more_of_the_clients(leaving: Made) -> None:
    leaving.client("Cleo Marsh", ALEX, family="Marsh")
    assert now(leaving).families == 0
    leaving.client("Dana Marsh", ALEX, family="Marsh")
    leaving.client("Eli Marsh", ALEX, family="Marsh")
    assert now(leaving).families == 1


def test_leave_counts_until_it_is_over(leaving: Made) -> None:
    leaving.leave(ALEX, date(2026, 11, 20), date(2026, 11, 22))
    leaving.leave(PRIYA, date(2026, 11, 25), date(2026, 11, 26))
    assert now(leaving).leave == 0
    leaving.leave(ALEX, date(2026, 11, 20), date(2026, 11, 23))
    assert now(leaving).leave == 1
