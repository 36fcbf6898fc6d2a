"""The start of an offboarding: the selected user, an existing case, and the question of the contract."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import open_practice
from desktop.models import Engagement, OffboardingState, RecordOwner
from desktop.services.cases.cases import open_case_of
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.steps import StepKey
from desktop.services.users import users
from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.wizard import OffboardingWizard
from desktop.ui.users.users_tab import UsersTab
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.driver import LAST_DAY, Driver, leaver_of


def applied(context: PracticeContext, last_day: date = LAST_DAY) -> tuple[int, int]:
    """The leaver and their offboarding, carried out."""
    practice, leaver_id = context.practice, leaver_of(context.practice)[0]
    offboarding_id = drafts.start(practice, leaver_id, last_day)
    suggest(practice, offboarding_id)
    plan = drafted(practice, offboarding_id).plan
    apply_plan(practice, plan, offboarding_id=offboarding_id, accept_clashes="a", accept_unassigned="b")
    return leaver_id, offboarding_id


def wizard_on_screen() -> OffboardingWizard:
    (found,) = (
        w for w in QApplication.topLevelWidgets() if isinstance(w, OffboardingWizard) and w.isVisible()
    )
    return found


def test_the_big_button_names_the_selected_user_and_takes_them_along(
    qtbot: QtBot, context: PracticeContext
) -> None:
    leaver_id, name = leaver_of(context.practice)
    file = context.practice.file
    context.practice.close()
    window = MainWindow(open_practice(file, None, today=date(2026, 11, 22)))
    window.show()
    at_rest(qtbot, window)
    button = child(window, QPushButton, "startOffboarding")
    assert button.text() == "Offboard a practitioner..."
    table = child(child(window, UsersTab, "usersTab"), IdTableView, "usersTable")
    table.select_ids([leaver_id])
    assert button.text() == f"Offboard {name}..."
    window.tabs.setCurrentIndex(1)
    assert button.text() == "Offboard a practitioner..."
    window.tabs.setCurrentIndex(0)
    button.click()
    at_rest(qtbot, window)
    wizard = wizard_on_screen()
    qtbot.waitUntil(lambda: wizard.case.board is not None)
    assert wizard.case.board is not None
    assert wizard.case.board.leaver == name
    wizard.close()
    at_rest(qtbot, window)
    window.close()
    window.deleteLater()


def test_an_applied_case_is_opened_instead_of_a_second_one(qtbot: QtBot, context: PracticeContext) -> None:
    leaver_id, offboarding_id = applied(context)
    driver = Driver(qtbot, context, leaver_id=leaver_id)
    driver.settle()
    assert driver.wizard.case.offboarding_id == offboarding_id
    assert driver.wizard.current is StepKey.DONE
    assert len(following_up.listed(context.practice)) == 1
    driver.close()


@pytest.mark.parametrize("state", [OffboardingState.DRAFT, OffboardingState.SCHEDULED])
def test_an_unfinished_case_is_the_open_one(context: PracticeContext, state: OffboardingState) -> None:
    leaver_id = leaver_of(context.practice)[0]
    assert open_case_of(context.practice, leaver_id) is None
    offboarding_id = drafts.start(context.practice, leaver_id, LAST_DAY)
    drafts.set_state(context.practice, offboarding_id, state)
    assert open_case_of(context.practice, leaver_id) == offboarding_id


def test_who_left_and_is_back_leaves_anew(context: PracticeContext) -> None:
    leaver_id, offboarding_id = applied(context, context.practice.today() - timedelta(days=1))
    assert open_case_of(context.practice, leaver_id) == offboarding_id
    users.make_active(context.practice, leaver_id)
    assert open_case_of(context.practice, leaver_id) is None


def test_the_proposed_day_is_the_leavers_own_and_a_day_off_is_said(driver: Driver) -> None:
    choice = child(driver.wizard, QComboBox, "leaverChoice")
    choice.setCurrentIndex(0)
    driver.settle()
    hint = child(driver.wizard, QLabel, "lastDayNoWork")
    assert hint.isHidden()
    driver.wizard.case.answer(last_day=date(2026, 12, 25))
    driver.settle()
    assert hint.text() == "Fri 25 Dec 2026 is a public holiday: Christmas Day."
    assert not hint.isHidden()


def test_no_pack_leaves_before_the_contract_is_asked_about(driver: Driver, context: PracticeContext) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.wizard.case.answer(engagement=Engagement.UNKNOWN, record_owner=RecordOwner.UNKNOWN)
    for name in ("nextButton", "backupNow", "nextButton", "packCreate"):
        driver.press(name)
    question = open_dialog("messageDialog")
    assert driver.board.pack is None
    child(question, QPushButton, "messageHelp0").click()
    driver.settle()
    assert driver.wizard.current is StepKey.PRACTITIONER
    driver.wizard.go(StepKey.PACK)
    driver.press("packCreate")
    child(open_dialog("messageDialog"), QPushButton, "messageHelp1").click()
    driver.settle()
    assert driver.board.pack is not None
    answers = driver.board.answers
    assert (answers.engagement, answers.record_owner) == (Engagement.NOT_KNOWN, RecordOwner.NOT_KNOWN)
    assert "Nobody knows yet" in child(driver.wizard, QLabel, "packOwnerText").text()
    driver.press("packOwnerButton")
    assert driver.wizard.current is StepKey.PRACTITIONER
