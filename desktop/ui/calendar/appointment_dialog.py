"""One appointment: everything about it, with what would clash said while it is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.errors import UserError
from desktop.models import OPEN_STATUSES
from desktop.services import appointments
from desktop.services.appointment_details import AppointmentDetails, StoredAppointment
from desktop.ui import theme
from desktop.ui.calendar.appointment_form import AppointmentForm
from desktop.ui.desk import Desk
from desktop.ui.widgets.edit_dialog import EditDialog

_JUDGE_AFTER = 150


class AppointmentDialog(EditDialog):
    """`saved` carries what is to be stored: the dialog stays until whoever stores it accepts it.

    `stored` is None for a new appointment; `details` says what to begin with.
    """

    saved = Signal(object)
    cancel_chosen = Signal()

    def __init__(
        self,
        desk: Desk,
        stored: StoredAppointment | None,
        details: AppointmentDetails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("appointmentDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New appointment") if stored is None else self.tr("Appointment"))
        self.setMinimumWidth(560)
        self._desk = desk
        self._stored = stored
        names = () if stored is None else stored.client_names
        practitioner = "" if stored is None else stored.practitioner
        self.form = AppointmentForm(desk.practice, details, names, practitioner)
        if stored is None and details.site_id is None:
            self.form.suggest_site()
        self._clashes = QLabel()
        self._clashes.setObjectName("appointmentClashes")
        self._clashes.setWordWrap(True)
        self._clashes.setTextFormat(Qt.TextFormat.PlainText)
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGE_AFTER)
        self._judging.timeout.connect(self._judge)
        self.form.changed.connect(self._judging.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        if stored is not None:
            column.addWidget(self._history(stored))
        column.addWidget(self.form)
        column.addWidget(self._clashes)
        column.addWidget(self._buttons())
        self._confirm.setDefault(True)
        self.form.clients.setFocus()
        self.begin(self.tr("What you changed in this appointment is not saved."))
        self._judge()

    def answers(self) -> AppointmentDetails:
        return self.form.details

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        save = QPushButton(self.tr("Book") if self._stored is None else self.tr("Save"))
        save.setObjectName("saveButton")
        theme.make_primary(save)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._confirm = save
        if self._stored is not None and self._stored.details.status in OPEN_STATUSES:
            cancel = QPushButton(self.tr("Cancel appointment..."))
            cancel.setObjectName("cancelAppointment")
            cancel.clicked.connect(self.cancel_chosen)
            cancel.setAutoDefault(False)
            buttons.addButton(cancel, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(lambda: self.saved.emit(self.form.details))
        buttons.rejected.connect(self.reject)
        return buttons

    def _history(self, stored: StoredAppointment) -> QLabel:
        """What the fields do not say: the reference, the series, the reasons."""
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
        """Say at once what would be in the way; whether that is accepted is asked when it is saved."""
        said = self.form.details
        number = None if self._stored is None else self._stored.id
        clashes: tuple[str, ...] = ()
        if self._stored is None or self.is_changed:
            try:
                found = appointments.judge_details(self._desk.practice, number, said)
            except UserError as error:
                clashes = (str(error),)
            else:
                clashes = tuple(clash.words for clash in found)
        self._clashes.setText("\n".join(f"⚠ {words}" for words in clashes))
        self._clashes.setVisible(bool(clashes))
        palette = self._clashes.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.colour(theme.Tone.DANGER, self.palette()))
        self._clashes.setPalette(palette)
