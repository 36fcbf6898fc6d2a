"""Records are kept for years after the last service, a child's until an age; only those left may be due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, ClientStatus
from desktop.services.clients.retention import records_due, records_kept_until, retention_rule
from desktop.services.practice.settings import Preferences, preferences, save_preferences
from tests.made import Made

TODAY = date(2026, 11, 23)
CHOSEN = Preferences(retention_years=7, retention_age=25)


def due(practice: Practice, chosen: Preferences = CHOSEN) -> tuple[str, ...]:
    with practice.read() as session:
        return records_due(session, chosen, TODAY)


def test_records_are_kept_from_the_last_service(practice: Practice) -> None:
    made = Made(practice)
    alex, ava = made.user("Alex Lee"), made.client("Ava Nguyen")
    assert records_kept_until(practice, ava) is None
    made.appointment(alex, "2026-11-24 00:00", ava)
    for status in (
        AppointmentStatus.CANCELLED,
        AppointmentStatus.DID_NOT_ATTEND,
        AppointmentStatus.WAITING_LIST,
    ):
        made.appointment(alex, "2026-11-01 09:00", ava, status=status)
    assert records_kept_until(practice, ava) is None, "nothing of that was a service"
    made.appointment(alex, "2020-02-29 09:00", ava, status=AppointmentStatus.ATTENDED)
    made.appointment(alex, "2019-06-03 09:00", ava)
    assert records_kept_until(practice, ava) == date(2027, 3, 1)
    made.appointment(alex, "2026-11-23 23:59", ava)
    assert records_kept_until(practice, ava) == date(2033, 11, 23), "today counts"


@pytest.mark.parametrize(
    ("born", "until"),
    [
        (None, date(2021, 6, 3)),
        (date(1990, 6, 3), date(2021, 6, 3)),
        (date(1996, 6, 3), date(2021, 6, 3)),
        (date(1996, 6, 4), date(2026, 6, 4)),
    ],
)
def test_a_childs_records_are_kept_until_the_age_that_the_practice_chose(
    practice: Practice, born: date | None, until: date
) -> None:
    made = Made(practice)
    ava = made.client("Ava Nguyen", date_of_birth=born)
    made.appointment(made.user("Alex Lee"), "2014-06-03 09:00", ava)
    save_preferences(practice, replace(preferences(practice), retention_years=7, retention_age=30))
    assert records_kept_until(practice, ava) == until


def test_what_is_due_is_of_clients_who_left_in_order_of_name(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    for name, status, last in (
        ("Ava Young", ClientStatus.CLOSED, "2019-11-23 09:00"),
        ("Bo Nguyen", ClientStatus.DECEASED, "2010-01-01 09:00"),
        ("Mai Tran", ClientStatus.CURRENT, "2010-01-01 09:00"),
        ("Ian Park", ClientStatus.CLOSED, "2019-11-24 09:00"),
        ("Lia Park", ClientStatus.CLOSED, "2026-11-23 09:00"),
    ):
        made.appointment(alex, last, made.client(name, status=status))
    made.client("Never Seen", status=ClientStatus.CLOSED)
    assert due(practice) == ("C2", "C1")
    assert due(practice, replace(CHOSEN, retention_years=17)) == ()
    assert due(practice, replace(CHOSEN, retention_years=0)) == ("C2", "C4", "C5", "C1")


def test_a_later_visit_that_was_no_service_does_not_keep_records(practice: Practice) -> None:
    made = Made(practice)
    alex, ava = made.user("Alex Lee"), made.client("Ava Nguyen", status=ClientStatus.CLOSED)
    made.appointment(alex, "2010-01-01 09:00", ava)
    made.appointment(alex, "2026-01-01 09:00", ava, status=AppointmentStatus.CANCELLED)
    made.appointment(alex, "2026-12-14 09:00", ava)
    assert due(practice) == ("C1",)


def test_the_rule_names_an_age_only_if_there_is_one() -> None:
    assert retention_rule(replace(CHOSEN, retention_age=0)) == "7 years after the last service"
    assert retention_rule(CHOSEN) == (
        "7 years after the last service, and for those who were under 18 then at least until the age of 25"
    )
    assert retention_rule(replace(CHOSEN, retention_age=1)).endswith("until the age of 1")
