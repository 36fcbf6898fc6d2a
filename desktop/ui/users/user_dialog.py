"""The user dialog: everything about a user, with active and inactive in the supervisor's sense."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.dates.format import day_text
from desktop.services.practice import sites
from desktop.services.users import users
from desktop.services.users.details import UserDetails
from desktop.services.users.outstanding import StillHolds
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import Help
from desktop.ui.users.row_editors import HoursRow, LeaveRow, NumberRow
from desktop.ui.users.user_form import UserForm
from desktop.ui.widgets.edit_dialog import EditDialog
from desktop.ui.widgets.elided_label import ElidedLabel, shortened
from desktop.ui.widgets.reason_dialog import ReasonDialog
from desktop.ui.widgets.rows_editor import RowsEditor


class UserDialog(EditDialog):
    """Adds a user (`user_id` None) or changes one. `offboarding_wanted` asks for the wizard instead."""

    offboarding_wanted = Signal(int)

    def __init__(self, context: PracticeContext, user_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__("userDialog", self.tr("Add user") if user_id is None else self.tr("User"), parent)
        self.resize(720, 600)
        self._context = context
        self._stored = users.user(context.practice, user_id) if user_id is not None else None
        details = self._stored.details if self._stored else UserDetails("")
        self._name = details.name
        heading = ElidedLabel(self._name or self.tr("New user"))
        heading.setObjectName("userHeading")
        theme.set_heading(heading)
        known_sites = sites.site_names(context.practice)
        self._form = UserForm(details, known_sites)
        self._hours = RowsEditor(
            "userHours",
            self.tr("Add hours"),
            self.tr("Without hours this practitioner is taken to be available at any time."),
            lambda value: HoursRow(value, known_sites),
        )
        self._leave = RowsEditor(
            "userLeave",
            self.tr("Add leave"),
            self.tr("No leave."),
            lambda value: LeaveRow(value, context.practice.today()),
        )
        self._numbers = RowsEditor(
            "userNumbers",
            self.tr("Add provider number"),
            self.tr("No provider numbers. There is one for each site and kind."),
            lambda value: NumberRow(value, known_sites, context.practice.today()),
        )
        self._hours.fill(details.hours)
        self._leave.fill(details.leave)
        self._numbers.fill(details.numbers)
        self._lay_out(heading)
        self.begin(self.tr("Your changes to this user are not saved."))

    def _lay_out(self, heading: QLabel) -> None:
        pages = QTabWidget()
        pages.setObjectName("userPages")
        for page, title in (
            (self._form, self.tr("User")),
            (self._hours, self.tr("Working hours")),
            (self._leave, self.tr("Leave")),
            (self._numbers, self.tr("Provider numbers")),
        ):
            framed = QWidget()
            inside = QVBoxLayout(framed)
            inside.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
            inside.addWidget(page)
            pages.addTab(framed, title)
        self.column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        self.column.addWidget(heading)
        self.column.addWidget(pages, 1)
        self.column.addLayout(self._activity())
        self.add_buttons("saveButton", self.tr("Save"), self._save)

    def _activity(self) -> QHBoxLayout:
        self._active = QRadioButton(self.tr("Active"))
        self._active.setObjectName("userActive")
        self._inactive = QRadioButton(self.tr("Inactive"))
        self._inactive.setObjectName("userInactive")
        group = QButtonGroup(self)
        group.addButton(self._active)
        group.addButton(self._inactive)
        line = QHBoxLayout()
        line.setSpacing(theme.ROOMY)
        line.addWidget(QLabel(self.tr("This user is")))
        for button in (self._active, self._inactive):
            button.setAccessibleName(button.text())
            line.addWidget(button)
        active = self._stored is None or self._stored.active
        (self._active if active else self._inactive).setChecked(True)
        self._inactive.setEnabled(self._stored is not None)
        if self._stored is not None and self._stored.inactive_since is not None:
            since = QLabel(self.tr("since {day}").format(day=day_text(self._stored.inactive_since)))
            theme.set_muted(since)
            line.addWidget(since)
        line.addStretch(1)
        return line

    def details(self) -> UserDetails:
        """The user as the dialog describes them."""
        numbers = [row.value() for row in self._numbers.rows()]
        return replace(
            self._form.details(),
            hours=tuple(row.value() for row in self._hours.rows()),
            leave=tuple(row.value() for row in self._leave.rows()),
            numbers=tuple(number for number in numbers if number is not None),
        )

    def _save(self, override_reason: str = "") -> None:
        practice, stored = self._context.practice, self._stored
        details, active = self.details(), self._active.isChecked()

        def store() -> None:
            if stored is None:
                users.add_user(practice, details)
            else:
                users.save_user(practice, stored.id, details, active=active, override_reason=override_reason)

        self._context.write(self, store, lambda _: self.accept(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        helps = self._ways_on(error) if isinstance(error, StillHolds) else ()
        messages.tell_error(self, error, *helps)

    def answers(self) -> tuple[UserDetails, bool]:
        return self.details(), self._active.isChecked()

    def _ways_on(self, refused: StillHolds) -> tuple[Help, ...]:
        """The ways on: the wizard, or the override with a reason if it must be."""
        offboard = Help(self.tr("Offboard {name}").format(name=shortened(self._name)), self._start_wizard)
        if not refused.can_override:
            return (offboard,)
        return offboard, Help(self.tr("Make inactive anyway..."), self._ask_reason)

    def _start_wizard(self) -> None:
        assert self._stored is not None
        self.offboarding_wanted.emit(self._stored.id)
        self.discard()

    def _ask_reason(self) -> None:
        question = self.tr("Why should {name} become inactive with clients or appointments left behind?")
        dialog = ReasonDialog(question.format(name=self._name), self.tr("Make inactive"), self)
        dialog.given.connect(self._save)
        dialog.open()
