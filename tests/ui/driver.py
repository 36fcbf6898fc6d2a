"""The driver of the wizard on a small made-up practice: presses, types, and waits as a supervisor would."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDateEdit, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.database.practice import Practice
from desktop.models import Engagement, RecordOwner
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import to_qdate
from desktop.ui.offboarding.pages.appointments_page import AppointmentsPage
from desktop.ui.offboarding.pages.clients_page import ClientsPage
from desktop.ui.offboarding.typed_answer import TypedAnswer
from desktop.ui.offboarding.wizard import OffboardingWizard
from tests.ui.conftest import child

LAST_DAY = date(2026, 12, 4)
WAIT = 30_000


class Driver:
    """Presses what a supervisor would press, and waits as they would."""

    def __init__(self, qtbot: QtBot, context: PracticeContext, **wanted: int) -> None:
        self.qtbot = qtbot
        self.context = context
        self.wizard = OffboardingWizard(context, **wanted)
        self.wizard.show()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):  # a page that has just come to the front may begin something
            QApplication.processEvents()
            self.qtbot.waitUntil(
                lambda: not self.context.tasks.busy and not self.wizard.case.busy, timeout=WAIT
            )

    def button(self, name: str) -> QPushButton:
        return child(self.wizard, QPushButton, name)

    def button_of_step(self, key: StepKey) -> QAbstractButton:
        return child(self.wizard, QAbstractButton, f"{key}Step")

    def press(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible(), f"{name} is not in view"
        assert button.isEnabled(), f"{name} is disabled: {self.missing}"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, menu: QMenu, words: str = "") -> None:
        """Choose the first entry of a menu that contains these words."""
        next(action for action in menu.actions() if words in action.text()).trigger()
        self.settle()

    def choose_leaver(self, name: str) -> None:
        choice = child(self.wizard, QComboBox, "leaverChoice")
        choice.setCurrentIndex(choice.findText(name))
        self.settle()
        self.wizard.case.answer(engagement=Engagement.EMPLOYEE, record_owner=RecordOwner.SHARED)
        self.settle()
        child(self.wizard, QDateEdit, "lastDay").setDate(to_qdate(LAST_DAY))

    def type(self, name: str, text: str) -> None:
        field = child(self.wizard, TypedAnswer, name)
        self.qtbot.keyClicks(field, text)
        field.keep()
        self.settle()

    def to_clients(self, name: str) -> None:
        """Go to the Clients page, without a pack."""
        self.choose_leaver(name)
        self.press("nextButton")
        self.press("backupNow")
        self.press("nextButton")
        self.type("packSkipReason", "The contract forbids it")
        self.press("nextButton")

    def close(self) -> None:
        self.wizard.close()
        self.qtbot.waitUntil(lambda: not isValid(self.wizard) or not self.wizard.isVisible(), timeout=WAIT)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def missing(self) -> str:
        return child(self.wizard, QLabel, "missingLine").text()

    @property
    def board(self):  # type: ignore[no-untyped-def]
        board = self.wizard.case.board
        assert board is not None
        return board

    @property
    def clients(self) -> ClientsPage:
        return child(self.wizard, ClientsPage, "clientsPage")

    @property
    def appointments(self) -> AppointmentsPage:
        return child(self.wizard, AppointmentsPage, "appointmentsPage")


def leaver_of(practice: Practice) -> tuple[int, str]:
    """The practitioner with the most clients."""
    with practice.read() as session:
        row = session.connection().exec_driver_sql(
            "SELECT u.id, u.first_name || ' ' || u.last_name FROM users u JOIN clients c ON c.case_manager_id = u.id"
            " WHERE u.active AND c.status = 'Current' GROUP BY u.id ORDER BY count(*) DESC, u.id LIMIT 1"
        )
        found = row.one()
        return found[0], found[1]
