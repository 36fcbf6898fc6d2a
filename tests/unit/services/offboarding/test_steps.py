"""The wizard's steps: which there are, which are open, and where to continue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.models import OffboardingState
from desktop.services.offboarding.elsewhere import Elsewhere
from desktop.services.offboarding.steps import Step, StepKey, StepState, first_open, steps
from tests.unit.services.offboarding.plan_rows import board, clash, visit

USUAL = [
    StepKey.PRACTITIONER,
    StepKey.BACKUP,
    StepKey.PACK,
    StepKey.CLIENTS,
    StepKey.APPOINTMENTS,
    StepKey.REVIEW,
    StepKey.DONE,
]
SPLOSE = Elsewhere("Splose", "Download the backup.")


def by_key(found: tuple[Step, ...]) -> dict[StepKey, Step]:
    return {step.key: step for step in found}


def test_before_anybody_is_chosen_only_the_first_step_is_open() -> None:
    first, *rest = steps(None)
    assert (first.key, first.state, first.holds_back) == (StepKey.PRACTITIONER, StepState.NEEDS_YOU, True)
    assert first.missing
    assert [step.key for step in rest] == USUAL[1:]
    assert not any(step.reachable for step in rest)


def test_the_seldom_steps_are_there_when_they_are_needed_and_calls_come_first() -> None:
    assert [step.key for step in steps(board())] == USUAL
    unplanned = [step.key for step in steps(board(unplanned=True))]
    assert unplanned[:3] == [StepKey.PRACTITIONER, StepKey.CALLS, StepKey.CLIENTS]
    assert StepKey.VENDOR not in unplanned
    there = [step.key for step in steps(replace(board(), elsewhere=SPLOSE))]
    assert there[-2:] == [StepKey.VENDOR, StepKey.DONE]


def test_what_was_opened_says_what_it_needs_and_the_rest_does_not_yet() -> None:
    found = by_key(steps(board(clash(1), page="clients"), StepKey.PRACTITIONER))
    assert found[StepKey.CLIENTS].state is StepState.DONE
    assert found[StepKey.APPOINTMENTS].state is StepState.NOT_YET
    farther = by_key(steps(board(clash(1), page="clients"), StepKey.APPOINTMENTS))
    assert farther[StepKey.APPOINTMENTS].state is StepState.NEEDS_YOU
    assert farther[StepKey.REVIEW].state is StepState.NOT_YET


def test_a_step_that_holds_back_closes_those_after_it_that_were_never_opened() -> None:
    found = by_key(steps(replace(board(page="backup"), backup=None)))
    assert found[StepKey.BACKUP].holds_back
    assert found[StepKey.BACKUP].reachable
    assert not found[StepKey.PACK].reachable
    opened = by_key(steps(replace(board(page="clients"), backup=None)))
    assert opened[StepKey.CLIENTS].reachable
    assert not opened[StepKey.APPOINTMENTS].reachable


def test_review_needs_its_button_even_with_nothing_missing() -> None:
    found = by_key(steps(board(visit(1)), StepKey.REVIEW))
    assert (found[StepKey.REVIEW].state, found[StepKey.REVIEW].missing) == (StepState.NEEDS_YOU, "")
    assert not found[StepKey.DONE].reachable
    assert found[StepKey.DONE].holds_back


def test_the_last_two_open_once_it_is_scheduled() -> None:
    scheduled = replace(board(state=OffboardingState.SCHEDULED), elsewhere=SPLOSE)
    found = by_key(steps(scheduled))
    assert (found[StepKey.VENDOR].state, found[StepKey.VENDOR].reachable) == (StepState.NEEDS_YOU, True)
    assert (found[StepKey.DONE].state, found[StepKey.DONE].reachable) == (StepState.NOT_YET, True)
    drafted = by_key(steps(replace(board(), elsewhere=SPLOSE)))
    assert (drafted[StepKey.VENDOR].state, drafted[StepKey.VENDOR].reachable) == (StepState.NOT_YET, False)


def test_after_applying_only_the_last_two_stay_open() -> None:
    applied = replace(board(state=OffboardingState.APPLIED), elsewhere=SPLOSE)
    found = by_key(steps(applied))
    assert [key for key, step in found.items() if step.reachable] == [StepKey.VENDOR, StepKey.DONE]
    assert found[StepKey.REVIEW].state is StepState.DONE
    assert found[StepKey.DONE].state is StepState.NEEDS_YOU
    assert found[StepKey.DONE].missing == "Download the backup."
    settled = by_key(steps(replace(applied, elsewhere=Elsewhere("Splose"))))
    assert settled[StepKey.DONE].state is StepState.DONE


def test_after_cancelling_only_the_last_step_can_be_opened() -> None:
    found = steps(board(state=OffboardingState.CANCELLED))
    assert [step.key for step in found if step.reachable] == [StepKey.DONE]
    assert {step.state for step in found} == {StepState.NOT_YET}


@pytest.mark.parametrize(
    ("page", "goes_on"),
    [
        ("clients", StepKey.CLIENTS),
        ("calls", StepKey.PRACTITIONER),
        ("vendor", StepKey.REVIEW),
        ("done", StepKey.REVIEW),
        ("a page of an older program", StepKey.PRACTITIONER),
    ],
)
def test_a_draft_goes_on_at_the_page_that_was_left_if_it_has_it(page: str, goes_on: StepKey) -> None:
    assert first_open(board(page=page)) is goes_on


@pytest.mark.parametrize("state", [OffboardingState.SCHEDULED, OffboardingState.APPLIED])
def test_what_is_settled_goes_on_with_the_other_system_or_is_done(state: OffboardingState) -> None:
    assert first_open(board(state=state, returns_on=date(2027, 3, 1))) is StepKey.DONE
    assert first_open(replace(board(state=state), elsewhere=SPLOSE)) is StepKey.VENDOR
