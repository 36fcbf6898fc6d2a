"""Tasks under way follow changed templates if nobody touched them; all others stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.database.practice import Practice
from desktop.services.offboarding import drafts
from desktop.services.offboarding.tasks import tasks
from desktop.services.offboarding.tasks.renewing import cases_behind, renew_tasks
from desktop.services.offboarding.tasks.templates import LeavingKind, TaskTemplate, save_templates
from tests.conftest import TODAY
from tests.made import Made

ALL = frozenset(LeavingKind)


def template(key: str, **changes: object) -> TaskTemplate:
    return replace(TaskTemplate(key, "Office", f"Do {key}", -7, ALL), **changes)  # type: ignore[arg-type]


BEFORE = tuple(
    map(template, ("same", "reworded", "sooner", "dropped", "done", "removed", "by hand", "given"))
)
NOW = (
    template("same"),
    template("reworded", text="Do it otherwise"),
    template("sooner", days=-14),
    template("done", text="Otherwise"),
    template("removed"),
    template("by hand", text="Otherwise"),
    template("new"),
    template("elsewhere", kinds=frozenset({LeavingKind.UNPLANNED})),
)


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


@pytest.fixture
def case_id(practice: Practice, made: Made) -> int:
    save_templates(practice, BEFORE)
    case = drafts.start(practice, made.user("Alex Lee"), TODAY + timedelta(days=28))
    ids = {task.text: task.id for task in tasks.tasks_of(practice, case)}
    tasks.finish_tasks(practice, [ids["Do done"]], True, by="JW")
    tasks.remove_tasks(practice, [ids["Do removed"]])
    tasks.change_task(practice, ids["Do by hand"], text="My own words")
    tasks.change_task(practice, ids["Do given"], owner="Jo")
    return case


def texts(practice: Practice, case: int) -> set[str]:
    return {task.text for task in tasks.tasks_of(practice, case)}


def test_what_nobody_touched_follows_and_the_rest_stays(practice: Practice, case_id: int) -> None:
    assert cases_behind(practice, BEFORE) == 0
    save_templates(practice, NOW)
    assert cases_behind(practice, BEFORE) == 1
    before = texts(practice, case_id)
    renew_tasks(practice, BEFORE)
    after = texts(practice, case_id)
    assert before - after == {"Do reworded", "Do dropped"}
    assert after - before == {"Do it otherwise", "Do new"}
    due = {task.text: task.due for task in tasks.tasks_of(practice, case_id)}
    assert (due["Do same"] - due["Do sooner"]).days == 7  # type: ignore[operator]
    assert cases_behind(practice, BEFORE) == 0


def test_a_finished_or_undone_offboarding_is_left_alone(practice: Practice, case_id: int, made: Made) -> None:
    save_templates(practice, NOW)
    tasks.finish_tasks(practice, [task.id for task in tasks.tasks_of(practice, case_id)], True)
    assert cases_behind(practice, BEFORE) == 0
    other = drafts.start(practice, made.user("Priya Nair"), TODAY)
    save_templates(practice, BEFORE)
    assert cases_behind(practice, NOW) == 1
    drafts.cancel(practice, other)
    assert cases_behind(practice, NOW) == 0


@pytest.mark.parametrize("left", [-3, 0, 1, 9, 27, 28, 60])
@pytest.mark.parametrize("unplanned", [False, True])
def test_no_task_is_overdue_on_the_day_a_leaving_begins(made: Made, left: int, unplanned: bool) -> None:
    case_id = drafts.start(made.practice, made.user("Alex Lee"), TODAY + timedelta(days=left))
    drafts.answer(made.practice, case_id, unplanned=unplanned)
    found = tasks.tasks_of(made.practice, case_id)
    assert found
    assert not [task for task in found if task.overdue(TODAY)]
    assert any(task.due is not None and task.due <= TODAY + timedelta(days=max(left, 0)) for task in found)
