"""Decisions in a draft: kept by client and appointment, and marked when an earlier answer changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from desktop.errors import UserError
from desktop.models import (
    AppointmentAction,
    AppointmentDecision,
    ClientDecision,
    Disposition,
    OffboardingState,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN = 1, 2
GIVEN = (Disposition.TRANSFER, PRIYA, ())
CLOSED = (Disposition.CLOSED, PRIYA, ())
CHOICE = AppointmentChoice(AppointmentAction.TRANSFER, PRIYA)


def decided(leaving: Made) -> dict[int, tuple[Disposition, int | None, bool]]:
    with leaving.practice.read() as session:
        rows = session.scalars(select(ClientDecision))
        return {row.client_id: (row.disposition, row.recipient_id, row.pinned) for row in rows}


def stale(leaving: Made) -> dict[int, bool]:
    with leaving.practice.read() as session:
        return {row.appointment_id: row.stale for row in session.scalars(select(AppointmentDecision))}


def test_only_a_transfer_keeps_a_recipient_and_only_a_decision_is_pinned(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    decide_clients(practice, draft, {AVA: GIVEN, BEN: CLOSED})
    assert decided(leaving) == {
        AVA: (Disposition.TRANSFER, PRIYA, True),
        BEN: (Disposition.CLOSED, None, True),
    }
    decide_clients(practice, draft, {AVA: GIVEN}, pinned=False)
    decide_clients(practice, draft, {BEN: (Disposition.UNDECIDED, None, ())})
    assert decided(leaving) == {
        AVA: (Disposition.TRANSFER, PRIYA, False),
        BEN: (Disposition.UNDECIDED, None, False),
    }


def test_a_client_who_goes_elsewhere_marks_the_choices_for_their_visits(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    decide_clients(practice, draft, {AVA: GIVEN, BEN: GIVEN})
    decide_appointments(practice, draft, {1: CHOICE, 2: CHOICE})
    decide_clients(practice, draft, {AVA: GIVEN, BEN: GIVEN}, pinned=False)
    assert stale(leaving) == {1: False, 2: False}
    decide_clients(practice, draft, {AVA: CLOSED, BEN: GIVEN})
    assert stale(leaving) == {1: True, 2: False}


@pytest.mark.parametrize(
    ("answers", "marked"),
    [
        ({"last_day": date(2026, 12, 10)}, True),
        ({"returns_on": date(2027, 3, 1)}, True),
        ({"last_day": LAST_DAY, "reason": "moves away"}, False),
        ({"unplanned": True}, False),
    ],
)
def test_other_days_mark_every_choice(
    leaving: Made, draft: int, answers: dict[str, Any], marked: bool
) -> None:
    decide_appointments(leaving.practice, draft, {1: CHOICE, 2: CHOICE})
    drafts.answer(leaving.practice, draft, **answers)
    assert stale(leaving) == {1: marked, 2: marked}


def test_a_choice_replaces_the_one_before_and_none_takes_it_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    decide_appointments(practice, draft, {1: CHOICE, 2: CHOICE})
    moved = AppointmentChoice(AppointmentAction.MOVE, PRIYA, datetime(2026, 12, 15, 9), " agreed ")
    decide_appointments(practice, draft, {1: moved})
    decide_appointments(practice, draft, {2: None})
    with practice.read() as session:
        [row] = session.scalars(select(AppointmentDecision)).all()
    assert (row.appointment_id, row.action, row.starts_at) == (1, AppointmentAction.MOVE, moved.starts_at)
    assert (row.recipient_id, row.reason) == (PRIYA, "agreed")


def test_cancelling_needs_a_reason_and_nothing_is_kept_without_one(leaving: Made, draft: int) -> None:
    silent = AppointmentChoice(AppointmentAction.CANCEL, reason=" ")
    with pytest.raises(UserError, match="Say why the appointment is cancelled"):
        decide_appointments(leaving.practice, draft, {1: CHOICE, 2: silent})
    assert stale(leaving) == {}
    decide_appointments(leaving.practice, draft, {2: replace(silent, reason="moved away")})
    assert stale(leaving) == {2: False}


def test_what_is_finished_takes_no_decision(leaving: Made, draft: int) -> None:
    drafts.set_state(leaving.practice, draft, OffboardingState.SCHEDULED)
    decide_clients(leaving.practice, draft, {AVA: GIVEN})
    drafts.cancel(leaving.practice, draft)
    for decide in (
        lambda: decide_clients(leaving.practice, draft, {AVA: GIVEN}),
        lambda: decide_appointments(leaving.practice, draft, {1: CHOICE}),
        lambda: drafts.answer(leaving.practice, draft, reason="late"),
    ):
        with pytest.raises(UserError, match="its answers stay as they are"):
            decide()


def test_a_draft_is_begun_once_and_only_for_somebody_active(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    assert drafts.start(practice, ALEX, date(2027, 1, 1)) == draft
    assert [each.id for each in drafts.unfinished(practice)] == [draft]
    drafts.cancel(practice, draft)
    assert drafts.unfinished(practice) == []
    assert drafts.start(practice, ALEX, LAST_DAY) != draft
    gone = leaving.user("Gone Wu", active=False)
    with pytest.raises(UserError, match="inactive already"):
        drafts.start(practice, gone, LAST_DAY)


def test_answers_and_states_that_there_are_not_are_refused(leaving: Made, draft: int) -> None:
    with pytest.raises(TypeError, match="no such answer: colour, size"):
        drafts.answer(leaving.practice, draft, size=1, reason="", colour=2)
    with pytest.raises(ValueError, match="comes from applying or undoing"):
        drafts.set_state(leaving.practice, draft, OffboardingState.APPLIED)
