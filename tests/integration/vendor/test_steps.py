"""The order in the other system: each step after the one before, and inactive here only after there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Setting, User
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.steps import StepKey, StepState, first_open, steps
from desktop.services.practice.other_system import VendorStepKey, choose_system, chosen_system, ready_systems
from desktop.services.vendor.overview import finish_step, read_case, reopen_step, skip_step, vendor_overview

ORDER = list(VendorStepKey)


@pytest.fixture
def applied(practice: Practice, case_id: int) -> int:
    """The case, carried out in a practice with its records elsewhere."""
    choose_system(practice, ready_systems()[0])
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")
    return case_id


def go_past_last_day(practice: Practice, case_id: int) -> None:
    practice.fixed_today = drafts.answers(practice, case_id).last_day + timedelta(days=1)


def active(practice: Practice, leaver_id: int) -> bool:
    with practice.read() as session:
        return session.get_one(User, leaver_id).active


def test_no_step_is_done_before_the_one_that_comes_first(practice: Practice, applied: int) -> None:
    with pytest.raises(UserError, match="The backup of the other system"):
        finish_step(practice, applied, VendorStepKey.INACTIVE)
    with pytest.raises(UserError, match="The backup of the other system"):
        skip_step(practice, applied, VendorStepKey.INACTIVE, "They are gone already")
    for step in ORDER[2:4]:
        with pytest.raises(UserError, match="Compare a new export"):
            finish_step(practice, applied, step)
    for place, step in enumerate(ORDER):
        assert vendor_overview(practice, applied).current is step
        if place:
            with pytest.raises(UserError):
                skip_step(practice, applied, step, "  ")
            skip_step(practice, applied, step, f"reason {place}")
        else:
            finish_step(practice, applied, step, "Jo")
    assert vendor_overview(practice, applied).finished
    reopen_step(practice, applied, VendorStepKey.CLIENTS)
    assert vendor_overview(practice, applied).current is VendorStepKey.CLIENTS


def test_the_certificate_prints_each_reason(practice: Practice, applied: int) -> None:
    finish_step(practice, applied, VendorStepKey.BACKUP, "Jo")
    skip_step(practice, applied, VendorStepKey.PACK, "The contract forbids it")
    skip_step(practice, applied, VendorStepKey.CLIENTS, "They were moved by hand")
    section = next(s for s in certificate(practice, applied).sections if s.heading == "In the other system")
    assert section.facts[0][1].endswith(", Jo")
    assert ("Clients transferred", "Skipped because: They were moved by hand") in section.facts


def test_inactive_here_waits_for_inactive_there(practice: Practice, applied: int, leaver_id: int) -> None:
    go_past_last_day(practice, applied)
    assert following_up.end_applied(practice) == []
    (refused,) = following_up.due(practice)
    assert "coreplus" in refused.problem
    for step in ORDER[:-1]:
        skip_step(practice, applied, step, "not needed")
    assert active(practice, leaver_id)
    ended = finish_step(practice, applied, VendorStepKey.INACTIVE, "Jo")
    assert ended is not None
    assert not ended.problem
    assert not active(practice, leaver_id)


def test_a_step_before_the_last_day_leaves_the_leaver_active(
    practice: Practice, applied: int, leaver_id: int
) -> None:
    for step in ORDER:
        assert skip_step(practice, applied, step, "not needed") is None
    assert active(practice, leaver_id)
    go_past_last_day(practice, applied)
    assert [result.problem for result in following_up.end_applied(practice)] == [""]
    assert not active(practice, leaver_id)


def test_without_another_system_nothing_is_waited_for(
    practice: Practice, case_id: int, leaver_id: int
) -> None:
    assert read_case(practice, case_id).elsewhere is None
    assert StepKey.VENDOR not in {step.key for step in steps(read_case(practice, case_id))}
    go_past_last_day(practice, case_id)
    plan = drafted(practice, case_id).plan
    done = apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="a", accept_unassigned="b")
    assert done.made_inactive


def test_the_wizard_goes_on_there_and_is_not_done_before(practice: Practice, case_id: int) -> None:
    choose_system(practice, ready_systems()[0])
    by_key = {step.key: step for step in steps(read_case(practice, case_id))}
    assert not by_key[StepKey.VENDOR].reachable
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")
    board = read_case(practice, case_id)
    assert first_open(board) is StepKey.VENDOR
    by_key = {step.key: step for step in steps(board)}
    assert by_key[StepKey.VENDOR].state is by_key[StepKey.DONE].state is StepState.NEEDS_YOU
    assert by_key[StepKey.DONE].reachable
    for step in ORDER:
        skip_step(practice, case_id, step, "not needed")
    board = read_case(practice, case_id)
    assert first_open(board) is StepKey.DONE
    assert {step.state for step in steps(board)} == {StepState.DONE}


def test_a_skipped_step_is_undone_like_anything_else(practice: Practice, applied: int) -> None:
    skip_step(practice, applied, VendorStepKey.BACKUP, "none is made there")
    last = last_undoable(practice)
    assert last is not None
    undo(practice, last.id)
    assert vendor_overview(practice, applied).current is VendorStepKey.BACKUP


def test_texts_of_the_practice_are_kept_and_those_of_older_programs_are_read(practice: Practice) -> None:
    coreplus = ready_systems()[0]
    choose_system(practice, coreplus)
    with practice.work("older", "Older", recorded=False) as work:
        row = work.session.execute(select(Setting).where(Setting.key == "vendor.system")).scalar_one()
        work.update(Setting, {row.id: {"value": row.value.replace('"chat"', '"support"')}})
    found = chosen_system(practice)
    assert found is not None
    assert (found.name, found.inactive, found.chat) == (coreplus.name, coreplus.inactive, "")
