"""Clients of another case manager hear of their visits with the leaver that change, and of nothing else."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.database.practice import Practice, open_practice
from desktop.models import AppointmentAction, ContactBy
from desktop.rules.dates.format import moment_text
from desktop.services.cases.notices import NoticeState, read_notices
from desktop.services.cases.still_to_tell import still_to_tell
from desktop.services.cases.telling import mark_told
from desktop.services.letters.correspondents import WAYS
from desktop.services.letters.letters import compose
from desktop.services.letters.templates import Template
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments
from desktop.services.offboarding.drafted import drafted
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = TODAY + timedelta(days=11)
BEFORE, SAME, MOVED, CANCELLED = (
    datetime.combine(LAST_DAY + timedelta(days=days), time(9)) for days in (-1, 7, 8, 9)
)
NEW_TIME = MOVED + timedelta(hours=3)
KINDS: dict[str, dict[str, Any]] = {
    "notice": {"unplanned": False},
    "leave": {"returns_on": LAST_DAY + timedelta(days=60)},
    "unplanned": {"unplanned": True},
}


@pytest.fixture(params=list(KINDS))
def case_id(request: pytest.FixtureRequest, practice: Practice) -> int:
    """Ava is a client of Priya's, and has three visits with Alex after the last day; Zoe has one before it."""
    made = Made(practice)
    alex, priya, sam = (
        made.user(f"{name} Lee", discipline="Psychology") for name in ("Alex", "Priya", "Sam")
    )
    ways = {"email": "a@mail.example", "mobile": "0400 000 000", "street": "1 Quay", "suburb": "Harbour"}
    ava, zoe = (made.client(f"{name} Marsh", priya, **ways) for name in ("Ava", "Zoe"))
    made.appointment(alex, BEFORE.isoformat(" ", "minutes"), zoe)
    same, moved, off = (
        made.appointment(alex, at.isoformat(" ", "minutes"), ava) for at in (SAME, MOVED, CANCELLED)
    )
    case_id = drafts.start(practice, alex, LAST_DAY)
    drafts.answer(practice, case_id, **KINDS[request.param])
    choices = {
        same: AppointmentChoice(AppointmentAction.TRANSFER, sam),
        moved: AppointmentChoice(AppointmentAction.MOVE, priya, NEW_TIME),
        off: AppointmentChoice(AppointmentAction.CANCEL, reason="nobody is free"),
    }
    decide_appointments(practice, case_id, choices)
    return case_id


def apply(practice: Practice, case_id: int) -> None:
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")


@pytest.mark.parametrize("applied", [False, True])
def test_their_letter_names_each_visit_that_changes(practice: Practice, case_id: int, applied: bool) -> None:
    if applied:
        apply(practice, case_id)
    for way in WAYS:
        (letter,) = compose(practice, case_id, way).letters
        assert letter.addressee.references == ("C1",)
        assert "{" not in letter.filled.plain
        if way is ContactBy.SMS:
            continue
        text = letter.filled.plain
        assert letter.template is Template.VISITS
        assert f"- {moment_text(SAME)} stays at this time, with Sam Lee\n" in text
        assert f"- {moment_text(MOVED)} is now {moment_text(NEW_TIME)}, with Priya Lee\n" in text
        assert f"another time:\n- {moment_text(CANCELLED)}\n" in text
        assert "Nothing else changes." in text
        for never in ("choice", "comes to its end", "looking for", "follow", "We do not know yet"):
            assert never not in text


def test_a_visit_that_nobody_takes_over_is_named_too(practice: Practice, case_id: int) -> None:
    visits = [one.appointment_id for one in drafted(practice, case_id).plan.appointments]
    stay = AppointmentChoice(AppointmentAction.STAY)
    decide_appointments(practice, case_id, dict.fromkeys(visits, stay))
    (letter,) = compose(practice, case_id, ContactBy.EMAIL).letters
    listed = "\n".join(f"- {moment_text(at)}" for at in (SAME, MOVED, CANCELLED))
    assert f"We will call you before then:\n{listed}\n" in letter.filled.plain


@pytest.mark.parametrize("applied", [False, True])
def test_the_board_and_the_banner_count_them(practice: Practice, case_id: int, applied: bool) -> None:
    if applied:
        apply(practice, case_id)
    (row,) = read_notices(practice, case_id).rows
    assert (row.reference, row.only_visits, row.recipient) == ("C1", True, "")
    with practice.read() as session:
        assert still_to_tell(session, case_id, TODAY) == 1
    mark_told(practice, case_id, [row.client_id], way=ContactBy.LETTER, on=TODAY, by="PN")
    assert read_notices(practice, case_id).rows[0].state is NoticeState.TOLD
    with practice.read() as session:
        assert still_to_tell(session, case_id, TODAY) == 0


def test_nobody_is_told_of_visits_that_are_over(practice: Practice, case_id: int) -> None:
    apply(practice, case_id)
    file = Path(practice.file)
    practice.close()
    later = CANCELLED.date() + timedelta(days=1)
    with closing(open_practice(file, None, today=later)) as again:
        assert compose(again, case_id, ContactBy.EMAIL).letters == ()
        assert read_notices(again, case_id).rows == ()
        with again.read() as session:
            assert still_to_tell(session, case_id, later) == 0
