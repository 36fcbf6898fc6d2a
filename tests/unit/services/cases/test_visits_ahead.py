"""The next visits with the leaver: open, from today on, the first three named, and counted to the last day."""

from __future__ import annotations

from datetime import date

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, Offboarding
from desktop.services.cases.visits_ahead import NEXT_VISITS_SHOWN, Ahead, visits_ahead
from desktop.services.offboarding import drafts
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = date(2026, 12, 4)


def test_visits_are_open_with_the_leaver_and_left_until_the_last_day_ends(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    ava, liam, zoe = (made.client(f"{name} Marsh", alex) for name in ("Ava", "Liam", "Zoe"))
    for at in ("2026-11-22 23:55", "2026-11-23 00:00", "2026-12-04 23:00", "2026-12-05 00:00"):
        made.appointment(alex, at, ava)
    made.appointment(alex, "2026-11-25 09:00", ava, status=AppointmentStatus.CANCELLED)
    made.appointment(priya, "2026-11-26 09:00", ava, liam)
    case_id = drafts.start(practice, alex, LAST_DAY)
    with practice.read() as session:
        found = visits_ahead(session, session.get_one(Offboarding, case_id), [ava, liam, zoe], TODAY)
    assert found == {ava: Ahead("Mon 23 Nov 00:00; Fri 4 Dec 23:00; Sat 5 Dec 00:00", 2)}


def test_only_the_first_few_are_named_and_all_are_counted(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client("Ava Marsh", alex)
    for day in range(24, 24 + NEXT_VISITS_SHOWN + 2):
        made.appointment(alex, f"2026-11-{day} 09:00", ava)
    case_id = drafts.start(practice, alex, LAST_DAY)
    with practice.read() as session:
        found = visits_ahead(session, session.get_one(Offboarding, case_id), [ava], TODAY)
    assert found[ava].left == NEXT_VISITS_SHOWN + 2
    assert len(found[ava].shown.split("; ")) == NEXT_VISITS_SHOWN
