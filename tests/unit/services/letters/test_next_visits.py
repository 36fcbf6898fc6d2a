"""The next visit of each client: open, today or later, whoever it is with."""

from __future__ import annotations

from datetime import datetime

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus
from desktop.services.letters.next_visits import next_visits
from tests.conftest import TODAY
from tests.made import Made


def test_the_next_visit_is_the_first_open_one_from_this_morning_on(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    ava, liam, zoe = (made.client(f"{name} Marsh") for name in ("Ava", "Liam", "Zoe"))
    made.appointment(alex, "2026-11-22 23:55", ava)
    made.appointment(alex, "2026-11-23 00:00", ava)
    made.appointment(alex, "2026-11-25 09:00", ava, liam)
    made.appointment(priya, "2026-11-24 09:00", liam)
    made.appointment(priya, "2026-11-23 09:00", liam, status=AppointmentStatus.CANCELLED)
    with practice.read() as session:
        assert next_visits(session, [ava, liam, zoe], TODAY) == {
            ava: datetime(2026, 11, 23),
            liam: datetime(2026, 11, 24, 9),
        }
        assert next_visits(session, [zoe], TODAY) == {}
        assert next_visits(session, iter([liam]), TODAY) == {liam: datetime(2026, 11, 24, 9)}
