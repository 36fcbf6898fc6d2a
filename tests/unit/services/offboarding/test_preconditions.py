"""What keeps a plan from being carried out, with or without a reason that somebody typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import AppointmentAction, Disposition, Offboarding, OffboardingState
from desktop.rules.clashes import Clash, ClashKind
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.preconditions import refuse_impossible, refuse_open
from desktop.services.offboarding.situation import Situation, situation
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
ALEX, PRIYA, GONE = 1, 2, 3
AVA = PlannedClient(1, Disposition.TRANSFER, PRIYA)
VISIT = PlannedAppointment(1, AppointmentAction.TRANSFER, PRIYA)
PLAN = Plan(ALEX, LAST_DAY, (AVA,), (VISIT,))


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves one client and one visit; Priya can take both, Gone is inactive."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    made.user("Gone Wu", active=False)
    made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX))
    return made


@pytest.fixture
def session(made: Made) -> Iterator[Session]:
    with made.practice.read() as session:
        yield session


def found(session: Session) -> Situation:
    return situation(session, ALEX, LAST_DAY)


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value


def case(made: Made, **values: Any) -> int:
    row = {"leaver_id": ALEX, "last_day": LAST_DAY, "created_at": datetime(2026, 11, 1), **values}
    with made.work() as work:
        return int(work.insert(Offboarding, [row])[0])


def test_a_plan_that_fits_is_carried_out(session: Session) -> None:
    refuse_impossible(session, found(session), PLAN, TODAY, None)
    refuse_open(session, found(session), PLAN, "", "")


def test_one_that_is_out_of_date_or_impossible_is_refused(session: Session) -> None:
    past = replace(VISIT, action=AppointmentAction.MOVE, starts_at=datetime(2026, 11, 20, 9))
    for plan in (replace(PLAN, clients=()), replace(PLAN, appointments=(past,))):
        assert refused(lambda plan=plan: refuse_impossible(session, found(session), plan, TODAY, None)).args[
            0
        ]  # type: ignore[misc]


@pytest.mark.parametrize(("taker", "name"), [(GONE, "Gone Wu"), (ALEX, "Alex Lee")])
def test_a_recipient_who_cannot_take_over_is_named_once(session: Session, taker: int, name: str) -> None:
    both = replace(
        PLAN, clients=(replace(AVA, recipient_id=taker),), appointments=(replace(VISIT, recipient_id=taker),)
    )
    error = refused(lambda: refuse_impossible(session, found(session), both, TODAY, None))
    assert str(error).startswith("Somebody in the plan cannot take over.")
    assert len(error.items) == 1
    assert name in error.items[0]


@pytest.mark.parametrize(
    ("state", "refuses"),
    [
        (OffboardingState.DRAFT, False),
        (OffboardingState.APPLIED, True),
        (OffboardingState.CANCELLED, True),
        (OffboardingState.UNDONE, True),
    ],
)
def test_only_what_is_unfinished_is_applied(made: Made, state: OffboardingState, refuses: bool) -> None:
    number = case(made, state=state)
    with made.practice.read() as session:
        if not refuses:
            refuse_impossible(session, found(session), PLAN, TODAY, number)
            return
        with pytest.raises(UserError, match="was applied already"):
            refuse_impossible(session, found(session), PLAN, TODAY, number)
        refuse_impossible(session, found(session), PLAN, TODAY, None)


def test_who_was_offboarded_and_has_nothing_left_is_not_offboarded_again(made: Made) -> None:
    nothing = Plan(PRIYA, LAST_DAY, (), ())
    with made.practice.read() as session:
        refuse_impossible(session, situation(session, PRIYA, LAST_DAY), nothing, TODAY, None)
    case(made, leaver_id=PRIYA, state=OffboardingState.APPLIED)
    with made.practice.read() as session, pytest.raises(UserError, match="Priya Nair was offboarded already"):
        refuse_impossible(session, situation(session, PRIYA, LAST_DAY), nothing, TODAY, None)


@pytest.mark.parametrize(
    ("plan", "named"),
    [
        (replace(PLAN, clients=(replace(AVA, recipient_id=None),)), "Ava Nguyen"),
        (replace(PLAN, appointments=(replace(VISIT, recipient_id=None),)), "Appointment A1"),
    ],
)
def test_who_is_left_with_nobody_needs_a_reason(session: Session, plan: Plan, named: str) -> None:
    error = refused(lambda: refuse_open(session, found(session), plan, "", ""))
    assert named in " ".join(error.items)
    refuse_open(session, found(session), plan, "", "Nobody is free")


def test_a_clash_needs_a_reason_of_its_own(session: Session) -> None:
    clashing = replace(PLAN, appointments=(replace(VISIT, clashes=(Clash(1, ClashKind.HOURS),)),))
    error = refused(lambda: refuse_open(session, found(session), clashing, "", "Nobody is free"))
    assert str(error).startswith("1 appointment cannot keep the time.")
    assert "Priya Nair" in " ".join(error.items)
    refuse_open(session, found(session), clashing, "They agreed", "")
