"""A plan carried out: what it says it did, who becomes inactive and when, and what it keeps of the reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from desktop.errors import Refused, UserError
from desktop.models import (
    AppointmentAction,
    CaseAssignment,
    Client,
    ClientStatus,
    Disposition,
    Offboarding,
    OffboardingState,
    Operation,
    User,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import Applied, apply_draft, apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from tests.conftest import TODAY
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN, CLEO = 1, 2, 3
GIVEN = (Disposition.TRANSFER, PRIYA, ())


def apply(made: Made, draft: int, **answers: object) -> Applied:
    drafts.answer(made.practice, draft, **answers)
    return apply_draft(made.practice, drafted(made.practice, draft))


def give(made: Made, draft: int, *clients: int) -> None:
    decide_clients(made.practice, draft, dict.fromkeys(clients, GIVEN))


def leaver(made: Made) -> User:
    with made.practice.read() as session:
        return session.get_one(User, ALEX)


def operation(made: Made, operation_id: int) -> Operation:
    with made.practice.read() as session:
        return session.get_one(Operation, operation_id)


def test_it_counts_what_it_did_of_each_kind(leaving: Made, draft: int) -> None:
    for name in ("Cleo Marsh", "Dana Wells", "Eli Stone"):
        leaving.client(name, ALEX)
    for hour in (9, 11, 13, 15):
        leaving.appointment(ALEX, f"2026-12-16 {hour:02}:00", AVA)
    leaving.appointment(ALEX, "2026-12-17 09:00", CLEO)
    give(leaving, draft, AVA)
    decide_clients(leaving.practice, draft, dict.fromkeys((BEN, 4), (Disposition.REFERRED, None, ())))
    choices = {
        3: AppointmentChoice(AppointmentAction.MOVE, PRIYA, datetime(2026, 12, 18, 9)),
        4: AppointmentChoice(AppointmentAction.WAIT, PRIYA),
        5: AppointmentChoice(AppointmentAction.STAY, None, datetime(2026, 12, 10, 9)),
    }
    decide_appointments(leaving.practice, draft, choices)
    done = apply(leaving, draft, unassigned_reason="on a list")
    assert replace(done, operation_id=0) == Applied(
        offboarding_id=draft,
        operation_id=0,
        leaver="Alex Lee",
        leaver_reference="U1",
        clients_transferred=1,
        clients_closed=2,
        clients_unassigned=2,
        appointments_transferred=2,
        appointments_moved=1,
        appointments_cancelled=1,
        appointments_waiting=1,
        appointments_left=1,
        made_inactive=False,
    )
    with leaving.practice.read() as session:
        rows = [session.get_one(Client, i) for i in range(1, 6)]
    assert [row.case_manager_id for row in rows] == [PRIYA, ALEX, None, ALEX, None]
    assert [row.status is ClientStatus.CLOSED for row in rows] == [False, True, False, True, False]


@pytest.mark.parametrize(("last_day", "at_once"), [(date(2026, 11, 22), True), (TODAY, False)])
def test_the_leaver_becomes_inactive_at_once_if_the_last_day_is_over(
    leaving: Made, draft: int, last_day: date, at_once: bool
) -> None:
    give(leaving, draft, AVA, BEN)
    done = apply(leaving, draft, last_day=last_day)
    assert done.made_inactive is at_once
    assert leaver(leaving).active is not at_once
    with leaving.practice.read() as session:
        kept = session.get_one(Offboarding, draft)
    assert kept.state is OffboardingState.APPLIED
    assert (kept.operation_id, kept.deactivation_id) == (
        done.operation_id,
        done.operation_id if at_once else None,
    )
    assert kept.applied_at == leaving.practice.now()


def test_who_is_only_away_stays_active_and_keeps_whom_nobody_takes(leaving: Made, draft: int) -> None:
    give(leaving, draft, AVA, BEN)
    leaving.client("Cleo Marsh", ALEX)
    done = apply(leaving, draft, last_day=date(2026, 11, 20), returns_on=date(2027, 3, 1))
    assert not done.made_inactive
    assert leaver(leaving).active
    assert operation(leaving, done.operation_id).summary == "Covered Alex Lee"
    with leaving.practice.read() as session:
        assert session.get_one(Client, CLEO).case_manager_id == ALEX


@pytest.mark.parametrize(
    ("last_day", "since"), [(LAST_DAY, TODAY), (TODAY, TODAY), (date(2026, 11, 19), date(2026, 11, 20))]
)
def test_a_client_is_the_recipients_from_today_or_from_the_day_after_the_last_one(
    leaving: Made, draft: int, last_day: date, since: date
) -> None:
    give(leaving, draft, AVA, BEN)
    apply(leaving, draft, last_day=last_day)
    with leaving.practice.read() as session:
        held = session.scalars(select(CaseAssignment).where(CaseAssignment.user_id == PRIYA)).all()
    assert [(row.client_id, row.starts_on) for row in held] == [(AVA, since), (BEN, since)]


def test_the_typed_reasons_are_kept_without_blanks(leaving: Made, draft: int) -> None:
    leaving.appointment(PRIYA, "2026-12-14 09:30")
    leaving.client("Cleo Marsh", ALEX)
    give(leaving, draft, AVA, BEN)
    done = apply(leaving, draft, clash_reason=" short ", unassigned_reason=" on a list ")
    kept = drafts.answers(leaving.practice, draft)
    assert (kept.clash_reason, kept.unassigned_reason) == ("short", "on a list")
    found = operation(leaving, done.operation_id)
    assert (found.reason, found.summary) == ("short; on a list", "Offboarded Alex Lee")


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_clash_or_a_client_left_behind_needs_a_reason(leaving: Made, draft: int, blank: str) -> None:
    leaving.appointment(PRIYA, "2026-12-14 09:30")
    leaving.client("Cleo Marsh", ALEX)
    give(leaving, draft, AVA, BEN)
    for answers in (
        {"clash_reason": "short", "unassigned_reason": blank},
        {"clash_reason": blank, "unassigned_reason": "on a list"},
    ):
        with pytest.raises(Refused):
            apply(leaving, draft, **answers)
    assert drafts.answers(leaving.practice, draft).state is OffboardingState.DRAFT
    with leaving.practice.read() as session:
        assert session.get_one(Client, AVA).case_manager_id == ALEX


def test_what_was_booked_since_the_plan_was_made_is_a_clash(leaving: Made, draft: int) -> None:
    give(leaving, draft, AVA, BEN)
    made_before = drafted(leaving.practice, draft)
    leaving.appointment(PRIYA, "2026-12-14 09:30")
    with pytest.raises(Refused):
        apply_draft(leaving.practice, made_before)


def test_a_plan_from_a_file_is_kept_as_an_offboarding_and_done_only_once(leaving: Made) -> None:
    practice = leaving.practice
    draft = drafts.start(practice, ALEX, date(2026, 11, 20))
    give(leaving, draft, AVA, BEN)
    plan = drafted(practice, draft).plan
    drafts.cancel(practice, draft)
    done = apply_plan(practice, plan)
    assert drafts.answers(practice, done.offboarding_id).state is OffboardingState.APPLIED
    assert done.offboarding_id != draft
    with pytest.raises(UserError, match="inactive already"):
        apply_plan(practice, plan)
