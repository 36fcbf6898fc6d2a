"""The page and window of the other system, driven as by a supervisor."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.steps import StepKey
from desktop.services.practice.other_system import VendorStepKey, choose_system, chosen_system, ready_systems
from desktop.services.vendor.overview import vendor_overview
from desktop.services.vendor.requests import requests_of, write_request
from desktop.ui.core.context import PracticeContext
from desktop.ui.vendor.asked_dialog import AskedDialog
from desktop.ui.vendor.system_dialog import SystemDialog
from desktop.ui.window.preferences import PreferencesDialog
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.driver import LAST_DAY, Driver, leaver_of


@pytest.fixture
def applied(context: PracticeContext) -> int:
    """An offboarding carried out in a practice with its records in coreplus."""
    practice = context.practice
    choose_system(practice, ready_systems()[0])
    offboarding_id = drafts.start(practice, leaver_of(practice)[0], LAST_DAY)
    suggest(practice, offboarding_id)
    plan = drafted(practice, offboarding_id).plan
    apply_plan(practice, plan, offboarding_id=offboarding_id, accept_clashes="a", accept_unassigned="b")
    return offboarding_id


def current(practice: Practice, offboarding_id: int) -> VendorStepKey | None:
    return vendor_overview(practice, offboarding_id).current


def give_reason(qtbot: QtBot, text: str) -> None:
    dialog = open_dialog("reasonDialog")
    child(dialog, QLineEdit, "reasonText").setText(text)
    dialog.accept()


def test_the_page_keeps_the_order_and_done_waits_for_it(
    qtbot: QtBot, context: PracticeContext, applied: int
) -> None:
    driver = Driver(qtbot, context, offboarding_id=applied)
    assert driver.wizard.current is StepKey.VENDOR
    assert child(driver.wizard, QLabel, "pageTitle").text() == "In coreplus"
    assert "not done" in driver.missing
    assert not driver.button("vendorInactiveDone").isEnabled()
    assert not driver.button("vendorInactiveSkip").isEnabled()
    driver.press("vendorBackupDone")
    for step in (VendorStepKey.PACK, VendorStepKey.CLIENTS, VendorStepKey.APPOINTMENTS):
        assert current(context.practice, applied) is step
        driver.press(f"vendor{step.capitalize()}Skip")
        give_reason(qtbot, f"no {step} there")
        driver.settle()
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.DONE
    assert "not yet done in coreplus" in child(driver.wizard, QLabel, "pageTitle").text()
    driver.wizard.go(StepKey.VENDOR)
    driver.settle()
    driver.press("vendorInactiveDone")
    assert current(context.practice, applied) is None
    assert driver.missing == ""
    driver.press("nextButton")
    assert child(driver.wizard, QLabel, "pageTitle").text().endswith("is offboarded")
    driver.close()


def test_without_another_system_the_wizard_has_no_such_page(driver: Driver) -> None:
    assert not driver.button_of_step(StepKey.VENDOR).isVisible()


def test_the_practice_names_its_system_and_its_own_steps(qtbot: QtBot, context: PracticeContext) -> None:
    preferences = PreferencesDialog(context)
    preferences.open()
    at_rest(qtbot, context)
    child(preferences, QPushButton, "preferencesSystem").click()
    dialog = open_dialog("systemDialog")
    at_rest(qtbot, context)
    choice = child(dialog, QComboBox, "systemChoice")
    choice.setCurrentIndex(choice.findText("In another system: coreplus"))
    choice.activated.emit(choice.currentIndex())
    steps = child(dialog, QPlainTextEdit, "systemInactive")
    assert steps.toPlainText().splitlines()[:3] == ["Dashboard", "My Account", "Users"]
    steps.setPlainText("Open Users\n\nTurn {name} off")
    child(dialog, QLineEdit, "systemChat").setText("Chat from 9 to 5")
    child(dialog, QPushButton, "systemSave").click()
    qtbot.waitUntil(lambda: child(preferences, QLabel, "preferencesRecords").text() == "coreplus")
    found = chosen_system(context.practice)
    assert found is not None
    assert (found.inactive, found.chat) == (("Open Users", "Turn {name} off"), "Chat from 9 to 5")
    preferences.close()


def test_only_here_takes_the_system_away(qtbot: QtBot, context: PracticeContext) -> None:
    choose_system(context.practice, ready_systems()[0])
    dialog = SystemDialog(context)
    dialog.open()
    at_rest(qtbot, context)
    choice = child(dialog, QComboBox, "systemChoice")
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert not child(dialog, QLineEdit, "systemName").isVisible()
    with qtbot.waitSignal(dialog.saved):
        child(dialog, QPushButton, "systemSave").click()
    assert chosen_system(context.practice) is None


def test_how_it_was_asked_is_kept(qtbot: QtBot, context: PracticeContext, applied: int) -> None:
    practice = context.practice
    write_request(practice, applied, practice.file.parent, password="made up words")
    dialog = AskedDialog(context, requests_of(practice, applied)[0])
    dialog.open()
    child(dialog, QLineEdit, "askedTicket").setText(" 88231 ")
    child(dialog, QPushButton, "askedSave").click()
    qtbot.waitUntil(lambda: requests_of(practice, applied)[0].ticket == "88231")
    (request,) = requests_of(practice, applied)
    assert (request.way, request.asked_on, request.promised_for) == ("chat", practice.today(), None)
    at_rest(qtbot, context)
