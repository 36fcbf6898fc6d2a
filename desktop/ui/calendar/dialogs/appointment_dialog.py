"""The dialog for one appointment: everything about it, with clashes shown while it is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.errors import UserError
from desktop.rules.repeating import RepeatRule
from desktop.services.calendar import appointments
from desktop.services.calendar.details import AppointmentDetails, StoredAppointment
from desktop.ui.calendar.dialogs.appointment_form import AppointmentForm
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import ask
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.edit_dialog import EditDialog

_JUDGE_AFTER = 150


class AppointmentDialog(EditDialog):
    """`saved` carries what is to be stored: the dialog stays until its receiver accepts it.

    `stored` is None for a new appointment; `details` is what it begins with, `client_names` for whom. A new
    one can repeat, and asks about a missing client.
    """

    saved = Signal(object)
    cancel_chosen = Signal()

    def __init__(
        self,
        context: PracticeContext,
        stored: StoredAppointment | None,
        details: AppointmentDetails,
        parent: QWidget | None = None,
        client_names: tuple[str, ...] = (),
    ) -> None:
        title = self.tr("New appointment") if stored is None else self.tr("Appointment")
        super().__init__("appointmentDialog", title, parent, 560)
        self._context = context
        self._stored = stored
        names = client_names if stored is None else stored.client_names
        practitioner = "" if stored is None else stored.practitioner
        self.form = AppointmentForm(context.practice, details, names, practitioner)
        self._clashes = _clash_label()
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGE_AFTER)
        self._judging.timeout.connect(self._judge)
        if stored is None:
            self._lay_out_new(details)
        else:
            self._lay_out_stored(stored)
        self.form.clients.setFocus()
        self.begin(self.tr("Your changes to this appointment are not saved."))
        self._judge()

    def _lay_out_new(self, details: AppointmentDetails) -> None:
        if details.site_id is None:
            self.form.suggest_site()
        self.form.changed.connect(self._judging.start)
        self.column.addWidget(self.form)
        self.form.offer_repetition()
        self.column.addWidget(self._clashes)
        self.add_buttons("saveButton", self.tr("Book"), self._book)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))

    def _lay_out_stored(self, stored: StoredAppointment) -> None:
        self.form.changed.connect(self._judging.start)
        self.column.addWidget(self._history(stored))
        self.column.addWidget(self.form)
        self.column.addWidget(self._clashes)
        self.add_buttons("saveButton", self.tr("Save"), lambda: self.saved.emit(self.form.details))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        if stored.details.is_open:
            cancel = make_button(
                "cancelAppointment", self.tr("Cancel appointment..."), self.cancel_chosen.emit
            )
            self.buttons.addButton(cancel, QDialogButtonBox.ButtonRole.ResetRole)

    def answers(self) -> tuple[AppointmentDetails, RepeatRule | None]:
        return self.form.details, self.form.repetition

    @property
    def repetition(self) -> RepeatRule | None:
        """How a new appointment repeats."""
        return self.form.repetition

    def _book(self) -> None:
        """Ask about a missing client, which may be a meeting, or forgotten."""
        said = self.form.details
        if said.client_ids:
            self.saved.emit(said)
            return
        ask(
            self,
            self.tr("No client is chosen. Book this time without a client?"),
            self.tr("Book without a client"),
            lambda: self.saved.emit(said),
        )

    def _history(self, stored: StoredAppointment) -> QLabel:
        """What the fields do not show: the reference, the series, the reasons."""
        parts = [self.tr("Reference {reference}").format(reference=stored.reference)]
        if stored.series_id is not None:
            parts.append(self.tr("one of a series"))
        if stored.cancel_reason:
            parts.append(self.tr("cancelled: {reason}").format(reason=stored.cancel_reason))
        if stored.overlap_reason:
            parts.append(self.tr("overlap accepted: {reason}").format(reason=stored.overlap_reason))
        label = QLabel(", ".join(parts))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_muted(label)
        return label

    def _judge(self) -> None:
        """Say at once what would be in the way; acceptance is asked for on saving."""
        clashes = self._found() if self._stored is None or self.is_changed else ()
        self._clashes.setText("\n".join(f"⚠ {words}" for words in clashes))
        self._clashes.setVisible(bool(clashes))
        palette = self._clashes.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.colour(theme.Tone.DANGER, self.palette()))
        self._clashes.setPalette(palette)

    def _found(self) -> tuple[str, ...]:
        """What is in the way, or why it cannot be booked at all."""
        number = None if self._stored is None else self._stored.id
        try:
            found = appointments.clashes_of_details(self._context.practice, number, self.form.details)
        except UserError as error:
            return (str(error),)
        return tuple(clash.words for clash in found)


def _clash_label() -> QLabel:
    label = QLabel()
    label.setObjectName("appointmentClashes")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
