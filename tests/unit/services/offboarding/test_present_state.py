"""What is left with a leaver now, and what the supervisor answered."""

from __future__ import annotations

from datetime import date

from desktop.models import AppointmentStatus, ClientStatus, Engagement, RecordOwner
from desktop.services.offboarding import drafts
from desktop.services.offboarding.papers.present_state import PresentState, present_state
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, PRIYA


def state(leaving: Made, draft: int) -> PresentState:
    with leaving.practice.read() as session:
        return present_state(session, draft)


def test_current_clients_and_open_appointments_after_the_last_day_are_left(leaving: Made, draft: int) -> None:
    leaving.client("Cleo Marsh", ALEX, status=ClientStatus.CLOSED)
    leaving.client("Dana Wells", PRIYA)
    leaving.appointment(ALEX, "2026-12-11 09:00", 1)
    leaving.appointment(ALEX, "2026-12-15 09:00", 1, status=AppointmentStatus.CANCELLED)
    leaving.appointment(PRIYA, "2026-12-15 09:00", 1)
    leaving.appointment(ALEX, "2026-12-01 09:00", 1, status=AppointmentStatus.WAITING_LIST)
    found = state(leaving, draft)
    assert (found.clients_left, found.appointments_left, found.waiting_left) == (2, 2, 1)
    assert (found.backup, found.pack) == (None, None)


def test_only_what_was_answered_is_told(leaving: Made, draft: int) -> None:
    assert state(leaving, draft).answers == (("Practice owner told", "Not noted"),)
    drafts.answer(
        leaving.practice,
        draft,
        reason="moves away",
        engagement=Engagement.CONTRACTOR,
        record_owner=RecordOwner.PRACTICE,
        owner_told=True,
    )
    told = state(leaving, draft).answers
    assert [label for label, _ in told] == [
        "Reason",
        "Engaged as",
        "Records belong to",
        "Practice owner told",
    ]
    assert told[0][1] == "moves away"
    assert told[-1][1] == "Yes"


def test_who_left_without_notice_has_no_other_reason_and_a_cover_has_an_end(
    leaving: Made, draft: int
) -> None:
    drafts.answer(leaving.practice, draft, unplanned=True, reason="moves away", returns_on=date(2027, 3, 1))
    told = dict(state(leaving, draft).answers)
    assert told["Left"] == "Without notice"
    assert "Reason" not in told
    assert "1 Mar 2027" in told["First day back"]
