"""The retention of records by the numbers in Preferences: for one client, for many, and what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, ClientStatus
from desktop.services.clients.retention import records_kept_until, retention_rule
from desktop.services.practice.settings import Preferences, preferences, save_preferences
from desktop.services.reports.health import check
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def test_the_last_service_counts_and_nothing_that_did_not_take_place(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex, date_of_birth=date(1990, 2, 14))
    assert records_kept_until(practice, ava) is None
    made.appointment(alex, "2020-03-02 09:00", ava, status=AppointmentStatus.ATTENDED)
    made.appointment(alex, "2021-03-02 09:00", ava, status=AppointmentStatus.CANCELLED)
    made.appointment(alex, "2022-03-02 09:00", ava, status=AppointmentStatus.DID_NOT_ATTEND)
    made.appointment(alex, "2026-12-02 09:00", ava)
    assert records_kept_until(practice, ava) == date(2027, 3, 2)
    made.appointment(alex, "2026-11-23 16:00", ava)
    assert records_kept_until(practice, ava) == date(2033, 11, 23)


def test_the_numbers_of_the_practice_are_used(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    liam = made.client("Liam Kaur", alex, date_of_birth=date(2012, 5, 1))
    made.appointment(alex, "2025-03-02 09:00", liam, status=AppointmentStatus.ATTENDED)
    assert records_kept_until(practice, liam) == date(2037, 5, 1)
    save_preferences(practice, replace(preferences(practice), retention_years=10, retention_age=21))
    assert records_kept_until(practice, liam) == date(2035, 3, 2)


def test_what_is_due_are_closed_and_deceased_clients_only(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    for status, year in (
        (ClientStatus.CLOSED, 2019),
        (ClientStatus.DECEASED, 2018),
        (ClientStatus.CURRENT, 2018),
        (ClientStatus.CLOSED, 2020),
        (ClientStatus.CLOSED, 2017),
    ):
        client = made.client("Ava Nguyen", alex, status=status, date_of_birth=date(1950, 1, 1))
        made.appointment(alex, f"{year}-11-23 09:00", client, status=AppointmentStatus.ATTENDED)
    made.client("Never Seen", alex, status=ClientStatus.CLOSED)
    made.appointment(alex, "2026-12-02 09:00", client)  # a booking is not a service yet
    assert check(practice, TODAY).records_due == ("C1", "C2", "C5")
    save_preferences(practice, replace(preferences(practice), retention_years=8))
    assert check(practice, TODAY).records_due == ("C2", "C5")


def test_the_rule_in_words() -> None:
    assert retention_rule(Preferences()) == (
        "7 years after the last service, and for those who were under 18 then at least until the age of 25"
    )
    assert (
        retention_rule(Preferences(retention_years=10, retention_age=0)) == "10 years after the last service"
    )
