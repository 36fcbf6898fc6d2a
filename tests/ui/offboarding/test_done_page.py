"""The Done page weeks later: tasks with owner and day, overdue ones, and every paper still available."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.tasks import tasks
from desktop.ui.core.context import PracticeContext
from tests.ui.conftest import child, open_dialog
from tests.ui.driver import LAST_DAY, Driver, leaver_of


@pytest.fixture
def weeks_later(context: PracticeContext) -> int:
    """An offboarding that was applied, three weeks after the last day."""
    practice = context.practice
    offboarding_id = drafts.start(practice, leaver_of(practice)[0], LAST_DAY)
    suggest(practice, offboarding_id)
    plan = drafted(practice, offboarding_id).plan
    apply_plan(practice, plan, offboarding_id=offboarding_id, accept_clashes="a", accept_unassigned="b")
    practice.fixed_today = LAST_DAY + timedelta(weeks=3)
    return offboarding_id


def test_tasks_are_a_list_with_owner_day_and_what_is_overdue(
    qtbot: QtBot, context: PracticeContext, weeks_later: int
) -> None:
    driver = Driver(qtbot, context, offboarding_id=weeks_later)
    assert driver.wizard.current is StepKey.DONE
    table = child(driver.wizard, QTableWidget, "tasksTable")
    found = tasks.tasks_of(context.practice, weeks_later)
    assert table.rowCount() == len(found) > 6
    overdue = sum(task.overdue(context.practice.today()) for task in found)
    assert overdue > 0
    assert (
        child(driver.wizard, QLabel, "tasksHeading").text() == f"{len(found)} tasks open, {overdue} overdue"
    )
    first = table.item(0, 0)
    assert first is not None
    assert first.text().endswith(", overdue")
    table.selectRow(0)
    driver.press("taskEdit")
    dialog = open_dialog("taskDialog")
    child(dialog, QLineEdit, "taskOwner").setText("Jo")
    child(dialog, QPushButton, "taskSave").click()
    driver.settle()
    assert table.item(0, 3).text() == "Jo"  # type: ignore[union-attr]
    driver.press("taskDone")
    assert table.item(0, 4).text() != ""  # type: ignore[union-attr]
    assert tasks.tasks_of(context.practice, weeks_later)[0].done
    driver.close()


def test_every_paper_and_the_way_back_are_within_reach(
    qtbot: QtBot, context: PracticeContext, weeks_later: int
) -> None:
    driver = Driver(qtbot, context, offboarding_id=weeks_later)
    for name in ("saveCertificate", "recipientCalendars", "doneTell", "undoOffboarding", "tasksCalendar"):
        assert driver.button(name).isVisible()
        assert driver.button(name).isEnabled()
    driver.press("doneTell")
    board = open_dialog("noticesWindow")
    assert child(board, QTableWidget, "noticesTable").rowCount() > 0
    board.close()
    driver.close()
