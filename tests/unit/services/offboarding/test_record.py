"""What an applied offboarding did, read back from the record: each client and appointment once."""

from __future__ import annotations

from dataclasses import astuple
from datetime import datetime

import pytest
from sqlalchemy import select

from desktop.models import Activity, Appointment, AppointmentAction, Client, Disposition, OffboardingState
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.record import ClientOutcome, VisitOutcome, record_of
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN, CLEO = 1, 2, 3
MONDAY = datetime(2026, 12, 14)
WEDNESDAY = datetime(2026, 12, 16)


@pytest.fixture
def applied(leaving: Made, draft: int) -> int:
    """Ava goes to Priya, Ben is referred on and Cleo is left; Ava's further visits have all kinds of ends."""
    practice = leaving.practice
    leaving.client("Cleo Marsh", ALEX)
    for hour in (9, 10, 11, 12):
        leaving.appointment(ALEX, f"2026-12-16 {hour:02}:00", AVA)
    leaving.appointment(ALEX, "2026-12-17 09:00", AVA, BEN)
    leaving.appointment(PRIYA, "2026-12-16 12:30")
    decide_clients(
        practice, draft, {AVA: (Disposition.TRANSFER, PRIYA, ()), BEN: (Disposition.REFERRED, None, ())}
    )
    moved, stays = WEDNESDAY.replace(hour=15), datetime(2026, 12, 11, 9)
    decide_appointments(
        practice,
        draft,
        {
            3: AppointmentChoice(AppointmentAction.MOVE, PRIYA, moved),
            4: AppointmentChoice(AppointmentAction.WAIT, PRIYA),
            5: AppointmentChoice(AppointmentAction.STAY, None, stays),
        },
    )
    drafts.answer(practice, draft, clash_reason="short", unassigned_reason="on a waiting list")
    apply_draft(practice, drafted(practice, draft))
    return draft


def test_each_client_is_told_once_in_order_of_name(leaving: Made, applied: int) -> None:
    found = record_of(leaving.practice, applied)
    assert [astuple(line) for line in found.clients] == [
        ("C3", "Marsh, Cleo", "No case manager", ClientOutcome.NOBODY, None),
        ("C1", "Nguyen, Ava", "Priya Nair", ClientOutcome.GIVEN, "U2"),
        ("C2", "Okafor, Ben", "File Closed", ClientOutcome.CLOSED, None),
    ]
    assert found.clients_taken == {"Priya Nair": 1}
    assert found.client_outcomes == dict.fromkeys(ClientOutcome, 1)


def test_each_appointment_is_told_once_with_its_times_its_holder_and_why(leaving: Made, applied: int) -> None:
    found = record_of(leaving.practice, applied)
    nine, ten, eleven, noon = (WEDNESDAY.replace(hour=hour) for hour in (9, 10, 11, 12))
    stays, moved = datetime(2026, 12, 11, 9), WEDNESDAY.replace(hour=15)
    first, group = MONDAY.replace(hour=9), datetime(2026, 12, 17, 9)
    cancelled = MONDAY.replace(hour=10)
    told = {line.reference: astuple(line)[1:] for line in found.appointments}
    assert len(told) == len(found.appointments)
    assert told == {
        "A5": ("Ava Nguyen", eleven, stays, "Alex Lee", VisitOutcome.MOVED, "", "U1"),
        "A1": ("Ava Nguyen", first, first, "Priya Nair", VisitOutcome.TRANSFERRED, "", "U2"),
        "A2": (
            "Ben Okafor",
            cancelled,
            cancelled,
            "",
            VisitOutcome.CANCELLED,
            "The client was referred on",
            None,
        ),
        "A4": ("Ava Nguyen", ten, ten, "Priya Nair", VisitOutcome.WAITING, "", "U2"),
        "A6": ("Ava Nguyen", noon, noon, "Priya Nair", VisitOutcome.TRANSFERRED, "short", "U2"),
        "A3": ("Ava Nguyen", nine, moved, "Priya Nair", VisitOutcome.MOVED, "", "U2"),
        "A7": ("Ava Nguyen, Ben Okafor", group, group, "Priya Nair", VisitOutcome.TRANSFERRED, "", "U2"),
    }
    assert [line.starts_at for line in found.appointments] == sorted(
        line.starts_at for line in found.appointments
    )
    assert found.appointments_taken == {"Alex Lee": 1, "Priya Nair": 5}
    assert found.visit_outcomes == {
        VisitOutcome.TRANSFERRED: 3,
        VisitOutcome.MOVED: 2,
        VisitOutcome.WAITING: 1,
        VisitOutcome.CANCELLED: 1,
    }


def test_what_is_changed_later_does_not_change_what_was_done(leaving: Made, applied: int) -> None:
    practice = leaving.practice
    before = record_of(practice, applied)
    with practice.work("edit", "Changed what was handed over") as work:
        work.update(Client, {AVA: {"case_manager_id": ALEX}})
        work.update(Appointment, {3: {"user_id": ALEX, "starts_at": WEDNESDAY.replace(hour=8)}})
    after = record_of(practice, applied)
    assert after.clients == before.clients
    assert {line.reference: line for line in after.appointments} == {
        line.reference: line for line in before.appointments
    }


def test_it_says_who_did_it_why_and_what_the_record_ended_with(leaving: Made, applied: int) -> None:
    found = record_of(leaving.practice, applied)
    with leaving.practice.read() as session:
        last = session.scalars(select(Activity.hash).order_by(Activity.id.desc())).first()
    assert (found.actor, found.record_hash) == (leaving.practice.actor, last)
    assert (found.clash_reason, found.unassigned_reason, found.pack_skip_reason) == (
        "short",
        "on a waiting list",
        "",
    )
    assert (found.leaver, found.leaver_reference, found.last_day) == ("Alex Lee", "U1", LAST_DAY)
    assert (found.state, found.inactive) == (OffboardingState.APPLIED, False)


def test_of_a_draft_there_is_nothing_to_tell(leaving: Made, draft: int) -> None:
    found = record_of(leaving.practice, draft)
    assert (found.clients, found.appointments) == ((), ())
    assert (found.actor, found.record_hash, found.applied_at) == ("", "", None)
