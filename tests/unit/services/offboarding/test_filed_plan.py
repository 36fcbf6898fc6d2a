"""A plan from a file: it joins the leaver's unfinished case, or begins one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from desktop.models import (
    AppointmentAction,
    AppointmentDecision,
    ClientDecision,
    Disposition,
    Offboarding,
    OffboardingState,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.papers.filed_plan import keep_filed_plan
from desktop.services.offboarding.plan import Plan, PlannedClient
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.tasks.tasks import tasks_of
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

PLAN = Plan(
    ALEX,
    LAST_DAY,
    (PlannedClient(1, Disposition.TRANSFER, PRIYA), PlannedClient(2, Disposition.TRANSFER, None)),
    (),
)
RECORD: dict[str, Any] = {"state": OffboardingState.APPLIED, "clash_reason": "agreed"}


def keep(leaving: Made, plan: Plan = PLAN) -> int:
    with leaving.work() as work:
        return keep_filed_plan(work, situation(work.session, ALEX, LAST_DAY), plan, RECORD)


def decided(leaving: Made, case_id: int) -> dict[int, tuple[Disposition, int | None, bool]]:
    with leaving.practice.read() as session:
        rows = session.scalars(select(ClientDecision).where(ClientDecision.offboarding_id == case_id))
        return {row.client_id: (row.disposition, row.recipient_id, row.pinned) for row in rows}


def test_without_a_case_one_begins_with_its_tasks_and_decisions(leaving: Made) -> None:
    case_id = keep(leaving, replace(PLAN, unplanned=True))
    answers = drafts.answers(leaving.practice, case_id)
    assert (answers.leaver_id, answers.last_day, answers.page) == (ALEX, LAST_DAY, "done")
    assert (answers.state, answers.clash_reason) == (OffboardingState.APPLIED, "agreed")
    assert answers.unplanned
    assert tasks_of(leaving.practice, case_id)
    assert decided(leaving, case_id) == {
        1: (Disposition.TRANSFER, PRIYA, True),
        2: (Disposition.UNDECIDED, None, False),
    }


def test_the_unfinished_case_takes_the_plan_in_place_of_what_was_decided(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    decide_clients(practice, draft, {2: (Disposition.CLOSED, None, ())})
    decide_appointments(practice, draft, {1: AppointmentChoice(AppointmentAction.TRANSFER, PRIYA)})
    assert keep(leaving) == draft
    assert decided(leaving, draft)[2] == (Disposition.UNDECIDED, None, False)
    with practice.read() as session:
        assert session.scalars(select(AppointmentDecision.id)).all() == []
        assert len(session.scalars(select(Offboarding.id)).all()) == 1


def test_who_left_without_notice_did_so_whatever_the_file_says(leaving: Made, draft: int) -> None:
    drafts.answer(leaving.practice, draft, unplanned=True)
    assert drafts.answers(leaving.practice, keep(leaving)).unplanned
