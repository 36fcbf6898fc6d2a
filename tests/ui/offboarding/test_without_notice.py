"""The wizard when somebody is not coming back: today's clients first, and the pack skipped at once."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableWidget

from desktop.services.cases.call_list import urgent_visits
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.pages.practitioner_page import LeavingChoice
from tests.ui.conftest import child
from tests.ui.driver import Driver, leaver_of


def choose(driver: Driver, leaving: LeavingChoice) -> None:
    kind = child(driver.wizard, QComboBox, "leavingKind")
    kind.setCurrentIndex(kind.findData(leaving))
    kind.activated.emit(kind.currentIndex())
    driver.settle()
    assert kind.currentData() == leaving


def test_the_pages_turn_to_what_burns(driver: Driver, context: PracticeContext) -> None:
    practice = context.practice
    driver.choose_leaver(leaver_of(practice)[1])
    assert not driver.button_of_step(StepKey.CALLS).isVisible()
    choose(driver, LeavingChoice.WITHOUT_NOTICE)
    assert driver.board.answers.unplanned
    assert driver.board.answers.last_day == practice.today() - timedelta(days=1)
    assert "private" in child(driver.wizard, QLineEdit, "leavingReason").placeholderText()

    driver.press("nextButton")
    assert driver.wizard.current is StepKey.CALLS
    table = child(driver.wizard, QTableWidget, "callList")
    visits = urgent_visits(practice, driver.board.answers.id)
    assert table.rowCount() == len(visits) > 0
    assert visits[0].client in table.item(0, 1).text()  # type: ignore[union-attr]
    assert table.item(0, 2).text().splitlines() == list(visits[0].phones)  # type: ignore[union-attr]
    driver.wizard.resize(1024, 700)
    driver.settle()
    assert table.columnViewportPosition(3) + table.columnWidth(3) <= table.viewport().width() + 1
    first, second = (driver.button_of_step(key).y() for key in (StepKey.CALLS, StepKey.BACKUP))
    assert first < second

    driver.press("nextButton")
    assert driver.wizard.current is StepKey.CLIENTS
    driver.press("suggestPlan")
    driver.press("nextButton")
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.BACKUP
    driver.press("backupNow")
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.PACK
    driver.press("packSkipGone")
    assert driver.board.answers.pack_skip_reason == "They left without notice"
    assert not child(driver.wizard, QPushButton, "packSkipGone").isVisible()
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.REVIEW


def test_a_notice_that_is_given_after_all_brings_the_usual_order_back(
    driver: Driver, context: PracticeContext
) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    choose(driver, LeavingChoice.WITHOUT_NOTICE)
    choose(driver, LeavingChoice.FOR_GOOD)
    assert not driver.board.answers.unplanned
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.BACKUP
