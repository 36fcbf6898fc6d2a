"""The templates of tasks: ours until the practice saves its own, and what a leaving gets from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.errors import UserError
from desktop.models import Engagement
from desktop.services.offboarding import drafts
from desktop.services.offboarding.tasks.tasks import add_task, change_task, remove_tasks, tasks_of
from desktop.services.offboarding.tasks.templates import (
    LATEST_DAYS,
    LeavingKind,
    TaskTemplate,
    by_key,
    reset_templates,
    save_templates,
    templates,
)
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY

EVERY = frozenset(LeavingKind)
KEY = TaskTemplate("key", "Office", "Return the key", -2, EVERY)
PAY = TaskTemplate("pay", "Pay", "Pay the last bill", 14, frozenset({LeavingKind.CONTRACTOR}))


def texts(made: Made, draft: int) -> set[str]:
    return {task.text for task in tasks_of(made.practice, draft)}


def test_ours_hold_until_own_ones_are_saved_and_again_after_a_reset(leaving: Made) -> None:
    practice = leaving.practice
    ours = templates(practice)
    assert {kind for template in ours for kind in template.kinds} == EVERY
    reset_templates(practice)
    save_templates(practice, [PAY])
    save_templates(practice, [KEY, PAY])
    assert templates(practice) == (KEY, PAY)
    reset_templates(practice)
    assert templates(practice) == ours


@pytest.mark.parametrize("days", [LATEST_DAYS + 1, -LATEST_DAYS - 1])
def test_a_template_is_at_most_a_year_from_the_last_day(leaving: Made, days: int) -> None:
    with pytest.raises(UserError, match="more than a year away"):
        save_templates(leaving.practice, [KEY, replace(PAY, days=days)])
    nearer = [replace(KEY, days=-LATEST_DAYS), replace(PAY, days=LATEST_DAYS)]
    save_templates(leaving.practice, nearer)
    assert templates(leaving.practice) == tuple(nearer)


def test_a_template_needs_a_text(leaving: Made) -> None:
    with pytest.raises(UserError, match="has no text"):
        save_templates(leaving.practice, [replace(KEY, text=" ")])


def test_templates_are_chosen_by_the_kind_of_leaving() -> None:
    assert by_key([KEY, PAY], LeavingKind.CONTRACTOR) == {"key": KEY, "pay": PAY}
    assert by_key([KEY, PAY], LeavingKind.LEAVE) == {"key": KEY}


def test_a_leaving_of_another_kind_gets_its_tasks_and_loses_the_others_untouched(leaving: Made) -> None:
    practice = leaving.practice
    save_templates(practice, [KEY, PAY])
    draft = drafts.start(practice, ALEX, LAST_DAY)
    add_task(practice, draft, "Say goodbye")
    assert texts(leaving, draft) == {KEY.text, "Say goodbye"}
    drafts.answer(practice, draft, engagement=Engagement.CONTRACTOR)
    assert texts(leaving, draft) == {KEY.text, PAY.text, "Say goodbye"}
    drafts.answer(practice, draft, engagement=Engagement.EMPLOYEE)
    assert texts(leaving, draft) == {KEY.text, "Say goodbye"}


def test_a_task_that_somebody_took_stays_though_its_template_is_for_others(leaving: Made) -> None:
    practice = leaving.practice
    save_templates(practice, [PAY])
    draft = drafts.start(practice, ALEX, LAST_DAY)
    drafts.answer(practice, draft, engagement=Engagement.CONTRACTOR)
    [task] = tasks_of(practice, draft)
    change_task(practice, task.id, owner="Sam")
    drafts.answer(practice, draft, engagement=Engagement.EMPLOYEE)
    assert [task.owner for task in tasks_of(practice, draft)] == ["Sam"]
    remove_tasks(practice, [task.id])
    assert tasks_of(practice, draft) == ()
