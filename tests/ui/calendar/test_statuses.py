"""Each status of an appointment has a look of its own."""

from __future__ import annotations

from desktop.files.status_words import read_appointment_status
from desktop.models import BUSY_SQL, BUSY_STATUSES, OPEN_SQL, OPEN_STATUSES, AppointmentStatus
from desktop.ui.calendar.statuses import STYLES


def test_each_status_has_a_look_and_takes_time_as_the_rules_say() -> None:
    assert set(STYLES) == set(AppointmentStatus)
    assert {status for status, style in STYLES.items() if style.takes_time} == set(BUSY_STATUSES)


def test_the_menu_offers_what_an_appointment_becomes_in_the_order_of_a_day() -> None:
    offered = [status for status, style in STYLES.items() if style.in_menu]
    assert offered == [
        AppointmentStatus.CONFIRMED,
        AppointmentStatus.ARRIVED,
        AppointmentStatus.ATTENDED,
        AppointmentStatus.DID_NOT_ATTEND,
    ]


def test_each_status_is_read_back_by_its_own_name() -> None:
    assert [read_appointment_status(status.value) for status in AppointmentStatus] == list(AppointmentStatus)


def test_the_conditions_in_sql_name_the_statuses_as_the_index_does() -> None:
    assert OPEN_SQL == "status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List')"
    assert BUSY_SQL == "status IN ('Booked', 'Confirmed', 'Arrived', 'Attended')"
    assert all(f"'{status}'" in OPEN_SQL for status in OPEN_STATUSES)
