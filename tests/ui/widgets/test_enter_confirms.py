"""The Enter key in a dialog presses its main button, never Cancel or a button next to a field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.rules.calendar import Hours
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.imports.choosing import Chosen
from desktop.services.offboarding.planning.suggesting import Wishes
from desktop.services.users.details import Away
from desktop.ui.calendar.dialogs.appointment_dialog import AppointmentDialog
from desktop.ui.calendar.dialogs.hours_dialog import HoursDialog
from desktop.ui.calendar.dialogs.leave_dialog import LeaveDialog
from desktop.ui.clients.case_manager_dialog import CaseManagerDialog
from desktop.ui.clients.client_dialog import ClientDialog
from desktop.ui.clients.contact_dialog import ContactDialog
from desktop.ui.exchange.corrections_dialog import RowsToFixDialog
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.keeping.restore_dialog import RestoreDialog
from desktop.ui.offboarding.appointments.time_dialog import TimeDialog
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.offboarding.clients.split_dialog import SplitDialog
from desktop.ui.start.passphrase_dialog import PassphraseDialog
from desktop.ui.start.practice_dialog import PracticeDialog
from desktop.ui.users.user_dialog import UserDialog
from desktop.ui.widgets.reason_dialog import ReasonDialog
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.preferences import PreferencesDialog
from tests.made import Made
from tests.ui.conftest import at_rest

NINE, TEN = datetime(2026, 12, 8, 9), datetime(2026, 12, 8, 10)
AWAY = Away(NINE, TEN)


def never(_: object) -> Practice:
    raise AssertionError("Enter was not pressed")


DIALOGS: dict[str, Callable[[MainWindow, int], QDialog]] = {
    "appointment": lambda w, user: AppointmentDialog(w.context, None, AppointmentDetails(user, NINE, TEN), w),
    "case manager": lambda w, user: CaseManagerDialog(w.context, [], 0, w),
    "client": lambda w, user: ClientDialog(w.context, None, w),
    "contact": lambda w, user: ContactDialog(w.context, 0, None, w),
    "export": lambda w, user: ExportDialog(w.context, w),
    "hours": lambda w, user: HoursDialog(w.context, user, Hours(0, time(9), time(17), None), w),
    "leave": lambda w, user: LeaveDialog(w.context, user, None, AWAY, w),
    "leave, as it is": lambda w, user: LeaveDialog(w.context, user, AWAY, AWAY, w),
    "new practice": lambda w, user: PracticeDialog(w.context.tasks, never, w),
    "passphrase": lambda w, user: PassphraseDialog(w.context.practice.file, w.context.tasks, never, w),
    "preferences": lambda w, user: PreferencesDialog(w.context, w),
    "reason": lambda w, user: ReasonDialog("Why?", "Keep", w),
    "reason, some offered": lambda w, user: ReasonDialog("Why?", "Keep", w, ("Because",)),
    "recipients": lambda w, user: RecipientsDialog((), Wishes(), w),
    "restore": lambda w, user: RestoreDialog(w.context.tasks, w),
    "rows to mend": lambda w, user: RowsToFixDialog(ImportEntry(Chosen(w.context.practice.file, ())), w),
    "split": lambda w, user: SplitDialog((), (), w),
    "time": lambda w, user: TimeDialog("When?", NINE, lambda at: (), w),
    "user": lambda w, user: UserDialog(w.context, user, w),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_confirms(name: str, window: MainWindow, qtbot: QtBot) -> None:
    user = Made(window.context.practice).user("Priya Nair")
    dialog = DIALOGS[name](window, user)
    dialog.open()
    at_rest(qtbot, window)
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    assert [b.property("primary") for b in buttons] == [True], [b.text() for b in buttons]
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
