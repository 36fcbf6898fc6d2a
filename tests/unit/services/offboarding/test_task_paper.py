"""The tasks on paper: every one in order of day, with a box or who did it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.services.offboarding.papers.task_paper import save_task_paper, task_paper
from desktop.services.offboarding.tasks.tasks import (
    add_task,
    change_task,
    finish_tasks,
    remove_tasks,
    tasks_of,
)
from tests.made import Made


@pytest.fixture
def bare(leaving: Made, draft: int) -> int:
    """The offboarding of Alex without the tasks of the templates."""
    remove_tasks(leaving.practice, [task.id for task in tasks_of(leaving.practice, draft)])
    return draft


def test_each_task_has_a_row_in_order_of_day(leaving: Made, bare: int) -> None:
    practice = leaving.practice
    add_task(practice, bare, "Water the plants")
    key = add_task(practice, bare, "Return the key", owner="Sam", due=date(2026, 12, 1))
    change_task(practice, key, note="two of them")
    [section] = task_paper(practice, bare).sections
    assert section.table is not None
    first, second = section.table.rows
    assert first[1:] == ("Return the key (two of them)", "", "Sam", "\N{BALLOT BOX}")
    assert second == ("", "Water the plants", "", "", "\N{BALLOT BOX}")
    assert section.heading == "2 tasks open, 0 tasks overdue"


def test_what_is_done_says_when_and_by_whom(leaving: Made, bare: int) -> None:
    practice = leaving.practice
    yesterday = practice.today() - timedelta(days=1)
    late = [add_task(practice, bare, text, due=yesterday) for text in ("One", "Two")]
    finish_tasks(practice, late[:1], True, by="Robin")
    document = task_paper(practice, bare)
    [section] = document.sections
    assert section.heading == "1 task open, 1 task overdue"
    assert section.table is not None
    assert section.table.rows[0][-1].endswith(", Robin")
    assert document.subtitle.startswith("Alex Lee, last working day")


def test_the_saved_paper_is_what_was_drawn(leaving: Made, bare: int, tmp_path: Path) -> None:
    file = tmp_path / "tasks.pdf"
    sha256 = save_task_paper(leaving.practice, bare, file, lambda documents: documents[0].title.encode())
    assert file.read_bytes() == b"Tasks"
    assert len(sha256) == 64
