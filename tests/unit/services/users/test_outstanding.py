"""What a user still holds: Current clients, and open appointments from today on or on the waiting list."""

from __future__ import annotations

from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, ClientStatus
from desktop.services.users.outstanding import (
    Blockers,
    HeldAppointment,
    HeldClient,
    StillHolds,
    blockers,
)
from tests.made import Made

TODAY = date(2026, 11, 23)
CLIENT = HeldClient(1, "C1", "Nguyen, Ava")
VISIT = HeldAppointment(1, "A1", datetime(2026, 12, 14, 9), "Ava Nguyen")


def test_only_what_is_theirs_and_open_holds_somebody(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    young = made.client("Bo Young", alex)
    ava = made.client("Ava Nguyen", alex)
    made.client("Mai Tran", alex, status=ClientStatus.CLOSED)
    made.client("Ian Park", priya)
    late = made.appointment(alex, "2026-12-14 09:00", ava, young)
    made.appointment(alex, "2026-11-22 23:59", ava)
    today = made.appointment(alex, "2026-11-23 00:00")
    waits = made.appointment(alex, "2026-01-05 09:00", ava, status=AppointmentStatus.WAITING_LIST)
    made.appointment(alex, "2026-12-14 09:00", ava, status=AppointmentStatus.CANCELLED)
    made.appointment(priya, "2026-12-14 09:00", ava)
    with practice.read() as session:
        found = blockers(session, alex, TODAY)
        assert not blockers(session, 99, TODAY)
    assert [(one.id, one.name) for one in found.clients] == [(ava, "Nguyen, Ava"), (young, "Young, Bo")]
    assert [one.id for one in found.appointments] == [waits, today, late]
    assert [one.clients for one in found.appointments[:2]] == ["Ava Nguyen", ""]
    assert sorted(found.appointments[2].clients.split(", ")) == ["Ava Nguyen", "Bo Young"]
    assert found.appointments[2].reference == "A1"


def test_what_is_held_is_counted_without_zeros() -> None:
    for held, counted in (
        (Blockers((), ()), ""),
        (Blockers((CLIENT,), ()), "1 current client"),
        (Blockers((), (VISIT, VISIT)), "2 upcoming appointments"),
        (Blockers((CLIENT,), (VISIT,)), "1 current client and 1 upcoming appointment"),
    ):
        assert held.counted == counted
        assert bool(held) is bool(counted)


def test_each_is_listed_on_a_line_of_the_refusal() -> None:
    alone = HeldAppointment(2, "A2", datetime(2026, 12, 14, 10), "")
    held = Blockers((CLIENT,), (VISIT, alone))
    refused = StillHolds(3, "No.", held, can_override=True)
    assert refused.items == (
        "Client Nguyen, Ava (C1)",
        "Mon 14 Dec 2026, 09:00  Ava Nguyen (A1)",
        "Mon 14 Dec 2026, 10:00  no client (A2)",
    )
    assert (str(refused), refused.user_id, refused.blockers, refused.can_override) == ("No.", 3, held, True)
