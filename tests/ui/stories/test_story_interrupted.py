"""The laptop is closed at every page of the wizard; the next start goes on there, and nothing was applied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice, open_practice
from desktop.services.offboarding.steps import StepKey
from tests.conftest import TODAY
from tests.ui.conftest import child
from tests.ui.keyboard import ALT, Key, Keyboard
from tests.ui.story import furnish, holdings, show_in_front

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Laptop:
    """A practice that is opened again and again."""

    def __init__(self, qtbot: QtBot, practice: Practice) -> None:
        self._qtbot = qtbot
        self.file = practice.file
        self.keyboard = self._show(practice)

    def _show(self, practice: Practice) -> Keyboard:
        return Keyboard(self._qtbot, show_in_front(self._qtbot, practice))

    def close(self) -> None:
        window = self.keyboard.window
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open(self) -> Keyboard:
        self.keyboard = self._show(open_practice(self.file, None, today=TODAY))
        return self.keyboard

    def resume(self) -> Keyboard:
        """Close everything, open again and press Continue."""
        self.close()
        keyboard = self.open()
        keyboard.until(keyboard.window.banner.isVisible)
        keyboard.tab_to("offboardingBannerButton")
        keyboard.press(Key.Key_Space)
        keyboard.until(lambda: keyboard.wizard.case.board is not None)
        keyboard.rest()
        return keyboard


@pytest.fixture
def laptop(qtbot: QtBot, practice: Practice) -> Iterator[Laptop]:
    furnish(practice)
    made = Laptop(qtbot, practice)
    yield made
    made.close()


ON_THE_WAY = (StepKey.BACKUP, StepKey.PACK, StepKey.CLIENTS, StepKey.APPOINTMENTS, StepKey.REVIEW)


def work(keyboard: Keyboard, page: StepKey) -> None:
    """Do the tasks of a page by keys."""
    if page is StepKey.BACKUP:
        keyboard.tab_to("backupNow")
        keyboard.press(Key.Key_Return)
        keyboard.until_focus("nextButton")
    elif page is StepKey.PACK:
        keyboard.tab_to("packSkipReason")
        keyboard.type("The contract forbids it")
    elif page is StepKey.CLIENTS:
        keyboard.tab_to("suggestPlan")
        keyboard.press(Key.Key_Return)
        keyboard.until_focus("clientDecisions")


def test_closing_the_laptop_at_any_page_loses_nothing(laptop: Laptop) -> None:
    before = holdings(laptop.file)
    keyboard = laptop.keyboard
    keyboard.begin_offboarding()
    pages = [StepKey.PRACTITIONER, *ON_THE_WAY]
    for page in pages:
        work(keyboard, page)
        keyboard = laptop.resume()
        assert keyboard.page is page
        assert holdings(laptop.file) == before
        if page is StepKey.PRACTITIONER:
            assert child(keyboard.wizard, QLineEdit, "leavingReason").text() == "A new job"
            assert child(keyboard.wizard, QDateEdit, "lastDay").text() == "Fri 4 Dec 2026"
        if page is not StepKey.REVIEW:
            keyboard.press("n", held=ALT)
            keyboard.until_page(pages[pages.index(page) + 1])


def test_escape_never_applies(laptop: Laptop) -> None:
    before = holdings(laptop.file)
    keyboard = laptop.keyboard
    keyboard.begin_offboarding()
    for page in ON_THE_WAY:
        keyboard.press("n", held=ALT)
        keyboard.until_page(page)
        work(keyboard, page)
        keyboard.press(Key.Key_Escape)
        keyboard.until(keyboard.window.isActiveWindow)
        assert holdings(laptop.file) == before
        keyboard.until(lambda: child(keyboard.window, QLabel, "offboardingBannerText").isVisible())
        keyboard.tab_to("offboardingBannerButton")
        keyboard.press(Key.Key_Space)
        keyboard.until(lambda: keyboard.wizard.case.board is not None)
        keyboard.rest()
        assert keyboard.page is page
