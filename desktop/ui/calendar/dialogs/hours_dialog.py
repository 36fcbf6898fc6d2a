"""The dialog for a practitioner's working hours on one day of each week."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QRadioButton, QWidget

from desktop.rules.calendar import Hours
from desktop.rules.dates.format import WEEKDAYS
from desktop.services.calendar.choices import choices
from desktop.services.users import users
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.day_edit import TimeEdit
from desktop.ui.widgets.dialog import Dialog


class HoursDialog(Dialog):
    """Adds hours to a weekday, or replaces all hours of the weekday."""

    def __init__(
        self, context: PracticeContext, user_id: int, drawn: Hours, parent: QWidget | None = None
    ) -> None:
        super().__init__("hoursDialog", self.tr("Working hours"), parent, 420)
        self._context = context
        self._user_id = user_id
        self._weekday = drawn.weekday
        user = users.user(context.practice, user_id)
        day = self.tr(WEEKDAYS[drawn.weekday])
        heading = QLabel(self.tr("{name}, every {day}").format(name=user.details.name, day=day))
        theme.set_heading(heading)
        self._starts = TimeEdit(drawn.starts, self.tr("From"))
        self._starts.setObjectName("hoursStart")
        self._ends = TimeEdit(drawn.ends, self.tr("To"))
        self._ends.setObjectName("hoursEnd")
        self._site = QComboBox()
        self._site.setObjectName("hoursSite")
        self._site.setAccessibleName(self.tr("Site"))
        self._site.addItem(self.tr("All their sites"), None)
        for site in choices(context.practice).sites:
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
        self.column.addWidget(heading)
        self.column.addLayout(form)
        self.add_buttons("saveButton", self.tr("Save hours"), self._save)

    def _save(self) -> None:
        said = Hours(self._weekday, self._starts.at, self._ends.at, self._site.currentData())
        practice, user_id, replacing = self._context.practice, self._user_id, self._replace.isChecked()
        self._context.write(
            self,
            lambda: users.set_hours(practice, user_id, said, replacing=replacing),
            lambda _: self.accept(),
        )
