"""Enter in a dialog presses the button that stands out, never Cancel and never one beside a field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.rules.calendar import Hours
from desktop.services.appointment_details import AppointmentDetails
from desktop.services.user_details import Away
from desktop.ui.calendar.appointment_dialog import AppointmentDialog
from desktop.ui.calendar.hours_dialog import HoursDialog
from desktop.ui.calendar.leave_dialog import LeaveDialog
from desktop.ui.clients.client_dialog import ClientDialog
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.offboarding.time_dialog import TimeDialog
from desktop.ui.preferences import PreferencesDialog
from desktop.ui.users.user_dialog import UserDialog
from desktop.ui.widgets.reason_dialog import ReasonDialog
from tests.made import Made
from tests.ui.conftest import at_rest

NINE, TEN = datetime(2026, 12, 8, 9), datetime(2026, 12, 8, 10)

DIALOGS: dict[str, Callable[[MainWindow, int], QDialog]] = {
    "appointment": lambda w, user: AppointmentDialog(w.desk, None, AppointmentDetails(user, NINE, TEN), w),
    "client": lambda w, user: ClientDialog(w.desk, None, w),
    "export": lambda w, user: ExportDialog(w.desk, w),
    "hours": lambda w, user: HoursDialog(w.desk, user, Hours(0, time(9), time(17), None), w),
    "leave": lambda w, user: LeaveDialog(w.desk, user, None, Away(NINE, TEN, ""), w),
    "preferences": lambda w, user: PreferencesDialog(w.desk, w),
    "reason": lambda w, user: ReasonDialog("Why?", "Keep", w),
    "reason, some offered": lambda w, user: ReasonDialog("Why?", "Keep", w, ("Because",)),
    "time": lambda w, user: TimeDialog("When?", NINE, lambda at: (), w),
    "user": lambda w, user: UserDialog(w.desk, user, w),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_confirms(name: str, window: MainWindow, qtbot: QtBot) -> None:
    user = Made(window.desk.practice).user("Priya Nair")
    dialog = DIALOGS[name](window, user)
    dialog.open()
    at_rest(qtbot, window)
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    assert [b.property("primary") for b in buttons] == [True], [b.text() for b in buttons]
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
