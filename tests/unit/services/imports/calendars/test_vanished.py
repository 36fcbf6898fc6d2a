"""What the practice still has of a file's events: upcoming open visits of their series, or by themselves."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, AppointmentType, Series
from desktop.services.imports.calendars.vanished import SeriesInPractice
from tests.made import Made
from tests.unit.services.imports.made import TODAY


@pytest.fixture
def there(practice: Practice) -> Practice:
    """Of the series W: A1 today, A2 yesterday, A3 later and cancelled; A4 and A5 by themselves."""
    made = Made(practice)
    alex, bo, ava = made.user("Alex Lee"), made.client("Bo Young"), made.client("Ava Nguyen")
    with made.work() as work:
        (series,) = work.insert(Series, [{"reference": "W", "rule": ""}])
        (kind,) = work.insert(AppointmentType, [{"name": "Review", "colour": "#000000", "minutes": 30}])
    site = made.site("Harbour")
    full = {"series_id": series, "appointment_type_id": kind, "site_id": site}
    made.appointment(alex, f"{TODAY} 00:00", ava, bo, **full)
    made.appointment(alex, "2026-11-22 23:59", ava, series_id=series)
    made.appointment(alex, "2026-12-14 09:00", ava, series_id=series, status=AppointmentStatus.CANCELLED)
    made.appointment(alex, "2026-12-15 09:00")
    made.appointment(alex, "2026-12-14 08:00")
    return practice


def read(practice: Practice, series: set[str], singles: set[str]) -> SeriesInPractice:
    with practice.read() as session:
        return SeriesInPractice.read(session, series, singles, TODAY)


def test_a_visit_is_told_with_all_that_a_file_would_say(there: Practice) -> None:
    (visit,) = read(there, {"W"}, set()).visits
    at = datetime.combine(TODAY, datetime.min.time())
    assert (visit.reference, visit.series, visit.starts) == ("A1", "W", at)
    assert (visit.practitioner, visit.clients) == ("U1", "C1; C2")
    assert (visit.appointment_type, visit.site, visit.event) == ("Review", "Harbour", "W")


def test_visits_by_themselves_come_in_order_of_time_and_are_their_own_events(there: Practice) -> None:
    found = read(there, set(), {"A4", "A5"})
    assert [visit.reference for visit in found.visits] == ["A5", "A4"]
    first = found.visits[0]
    assert (first.event, first.series, first.clients, first.appointment_type, first.site) == (
        "A5", "", "", "", "",
    )  # fmt: skip
    assert found.references == {"A4", "A5"}


def test_what_the_file_still_has_did_not_vanish(there: Practice) -> None:
    found = read(there, {"W"}, {"A4"})
    assert [visit.reference for visit in found.vanished({"A4"})] == ["A1"]
    assert found.vanished({"A1", "A4", "X"}) == []
    assert read(there, set(), set()).visits == ()
