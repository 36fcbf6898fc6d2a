"""A practitioner's working hours on one day of each week."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services import users
from desktop.services.appointment_choices import choices
from desktop.services.user_details import WEEKDAYS
from desktop.services.users import Hours
from desktop.ui import theme
from desktop.ui.desk import Desk
from desktop.ui.messages import tell_error


class HoursDialog(QDialog):
    """Adds hours to a weekday, or puts them in the place of all that the weekday has."""

    def __init__(self, desk: Desk, user_id: int, drawn: Hours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hoursDialog")
        self.setWindowTitle(self.tr("Working hours"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._desk = desk
        self._user_id = user_id
        self._weekday = drawn.weekday
        user = users.user(desk.practice, user_id)
        day = WEEKDAYS[drawn.weekday]
        heading = QLabel(self.tr("{name}, every {day}").format(name=user.details.name, day=day))
        theme.set_heading(heading)
        self._starts = self._time("hoursStart", self.tr("From"), drawn.starts)
        self._ends = self._time("hoursEnd", self.tr("To"), drawn.ends)
        self._site = QComboBox()
        self._site.setObjectName("hoursSite")
        self._site.setAccessibleName(self.tr("Site"))
        self._site.addItem(self.tr("All their sites"), None)
        for site in choices(desk.practice).sites:
            if not user.details.site_ids or site.id in user.details.site_ids:
                self._site.addItem(site.name, site.id)
        self._add = QRadioButton(self.tr("Add to the hours of {day}").format(day=day))
        self._add.setObjectName("addHours")
        self._replace = QRadioButton(self.tr("Replace the hours of {day}").format(day=day))
        self._replace.setObjectName("replaceHours")
        self._add.setChecked(True)
        form = QFormLayout()
        form.setVerticalSpacing(theme.SPACE)
        form.addRow(self.tr("&From"), self._starts)
        form.addRow(self.tr("&To"), self._ends)
        form.addRow(self.tr("&Site"), self._site)
        form.addRow("", self._add)
        form.addRow("", self._replace)
        save = QPushButton(self.tr("Save hours"))
        save.setObjectName("saveButton")
        theme.make_primary(save)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(buttons)
        save.setDefault(True)

    def _save(self) -> None:
        starts, ends = (time(t.hour(), t.minute()) for t in (self._starts.time(), self._ends.time()))
        said = Hours(self._weekday, starts, ends, self._site.currentData())
        try:
            user = users.user(self._desk.practice, self._user_id)
            kept = tuple(
                hours
                for hours in user.details.hours
                if self._add.isChecked() or hours.weekday != self._weekday
            )
            details = replace(user.details, hours=(*kept, said))
            users.save_user(self._desk.practice, self._user_id, details, active=user.active)
        except UserError as error:
            tell_error(self, error)
        else:
            self.accept()

    @staticmethod
    def _time(name: str, words: str, moment: time) -> QTimeEdit:
        edit = QTimeEdit(QTime(moment.hour, moment.minute))
        edit.setObjectName(name)
        edit.setAccessibleName(words)
        edit.setDisplayFormat("HH:mm")
        return edit
