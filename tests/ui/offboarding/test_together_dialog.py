"""Several leavers at once, in their window: chosen, planned as one, reviewed, applied, undone one by one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QListWidget, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import OffboardingState
from desktop.services.letters.news import read_news
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import to_qdate
from desktop.ui.offboarding.together_dialog import TogetherDialog
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.driver import LAST_DAY


def holdings(practice: Practice) -> list[tuple[object, ...]]:
    return practice.rows("SELECT id, case_manager_id, status FROM clients ORDER BY id") + practice.rows(
        "SELECT id, user_id, starts_at, status FROM appointments ORDER BY id"
    )


def choose(dialog: TogetherDialog, number: int, day: date) -> None:
    who = child(dialog, QListWidget, "togetherWho")
    for row in range(number):
        who.item(row).setCheckState(Qt.CheckState.Checked)
    child(dialog, QDateEdit, "togetherDay").setDate(to_qdate(day))


def test_two_are_planned_as_one_and_undone_one_by_one(qtbot: QtBot, context: PracticeContext) -> None:
    practice = context.practice
    before = holdings(practice)
    dialog = TogetherDialog(context)
    dialog.show()
    plan, apply = (child(dialog, QPushButton, name) for name in ("togetherPlan", "togetherApply"))
    choose(dialog, 1, LAST_DAY)
    assert not plan.isEnabled()
    choose(dialog, 2, LAST_DAY)
    plan.click()
    at_rest(qtbot, context)
    leavers = child(dialog, QTableWidget, "togetherLeavers")
    assert leavers.rowCount() == 2
    assert not apply.isEnabled()
    assert holdings(practice) == before
    with qtbot.waitSignal(dialog.opened):
        child(dialog, QPushButton, "togetherOpen").click()

    ids = [one.id for one in following_up.listed(practice)][::-1]
    for offboarding_id in ids:
        reasons = dict.fromkeys(("clash_reason", "unassigned_reason", "pack_skip_reason"), "agreed")
        drafts.answer(practice, offboarding_id, **reasons)
    drafts.answer(practice, ids[1], unplanned=True)
    child(dialog, QPushButton, "togetherBackup").click()
    at_rest(qtbot, context)
    qtbot.waitUntil(apply.isEnabled)
    assert [leavers.item(row, 4).text() for row in range(2)] == ["nothing", "nothing"]  # type: ignore[union-attr]
    apply.click()
    at_rest(qtbot, context)
    message = open_dialog("messageDialog")
    message.close()
    assert {drafts.answers(practice, i).state for i in ids} == {OffboardingState.APPLIED}
    assert holdings(practice) != before
    kinds = [read_news(practice, i).unplanned for i in ids]
    assert kinds == [False, True], "the letters of one of them say that it came without notice"
    for offboarding_id in ids:
        assert undo_offboarding(practice, offboarding_id).left_alone == ()
    assert holdings(practice) == before
    at_rest(qtbot, context)
