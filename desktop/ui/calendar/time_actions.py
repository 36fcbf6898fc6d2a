"""The choices for a drag over free time: an appointment, leave, or working hours."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.rules.calendar import Hours
from desktop.services.calendar.pages import LeaveTime
from desktop.services.users.details import Away
from desktop.ui.calendar.dialogs.hours_dialog import HoursDialog
from desktop.ui.calendar.dialogs.leave_dialog import LeaveDialog
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.core.context import PracticeContext


class Drawn(enum.StrEnum):
    """What a drag over free time draws at the moment."""

    APPOINTMENTS = "Appointments"
    LEAVE = "Leave"
    HOURS = "Working hours"


class TimeActions(QObject):
    """Leave and hours, each in its dialog."""

    def __init__(self, context: PracticeContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def draw_leave(self, proposal: DragProposal) -> None:
        """Ask for the reason of new leave."""
        away = Away(proposal.starts_at, proposal.ends_at)
        LeaveDialog(self._context, proposal.user_id, None, away, self._window).open()

    def open_leave(self, leave: LeaveTime) -> None:
        """Change or remove leave."""
        away = Away(leave.starts_at, leave.ends_at, leave.reason)
        LeaveDialog(self._context, leave.user_id, away, away, self._window).open()

    def draw_hours(self, proposal: DragProposal) -> None:
        """Ask for the meaning of the drawn hours."""
        starts_at, ends_at = proposal.starts_at, proposal.ends_at
        drawn = Hours(starts_at.weekday(), starts_at.time(), ends_at.time())
        HoursDialog(self._context, proposal.user_id, drawn, self._window).open()
