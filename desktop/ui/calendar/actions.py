"""The actions on appointments, each with the questions that it asks first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.errors import UserError
from desktop.models import AppointmentStatus
from desktop.rules.dates.format import moment_text
from desktop.rules.repeating import RepeatRule
from desktop.services.calendar import appointments, repeating, series
from desktop.services.calendar.clashing import Clashing
from desktop.services.calendar.details import AppointmentDetails, StoredAppointment
from desktop.services.calendar.series import Reach
from desktop.ui.calendar.dialogs.appointment_dialog import AppointmentDialog
from desktop.ui.calendar.dialogs.repeat_dialog import RepeatDialog
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import Help, MessageDialog, tell_error
from desktop.ui.core.theme import Tone
from desktop.ui.widgets.reason_dialog import ReasonDialog

Result = TypeVar("Result")


class AppointmentActions(QObject):
    """`added` carries the id of a new appointment, `client_wanted` that of a client whose file is wanted.

    `copied` is the appointment that Paste books again.
    """

    added = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, context: PracticeContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._practice = context.practice
        self._window = window
        self.copied: StoredAppointment | None = None

    def stored(self, appointment_id: int) -> StoredAppointment | None:
        """The appointment as it is now; None, after saying why, if it is gone."""
        try:
            return appointments.appointment(self._practice, appointment_id)
        except UserError as error:
            tell_error(self._window, error)
            return None

    def add(self, proposal: DragProposal) -> None:
        """Open the dialog for a new appointment at that time."""
        self._book(AppointmentDetails(proposal.user_id, proposal.starts_at, proposal.ends_at), ())

    def copy(self, appointment_id: int) -> None:
        """Keep the appointment for Paste, and its words for other programs."""
        self.copied = self.stored(appointment_id) or self.copied
        if self.copied is not None and self.copied.id == appointment_id:
            details, names = self.copied.details, "; ".join(self.copied.client_names)
            words = (names, moment_text(details.starts_at), self.copied.practitioner)
            QApplication.clipboard().setText(", ".join(filter(None, words)))

    def paste(self, proposal: DragProposal) -> None:
        """Open the dialog for a copy of the copied appointment, at that time."""
        if self.copied is None:
            return
        like = self.copied.details
        details = replace(
            like,
            user_id=proposal.user_id,
            starts_at=proposal.starts_at,
            ends_at=proposal.starts_at + (like.ends_at - like.starts_at),
            status=AppointmentStatus.BOOKED,
        )
        self._book(details, self.copied.client_names)

    def repeat(self, appointment_id: int) -> None:
        """Ask how often, and book the series."""
        stored = self.stored(appointment_id)
        if stored is None:
            return
        dialog = RepeatDialog(stored, self._window)

        def book(repetition: RepeatRule) -> None:
            self._try(
                lambda reason: repeating.repeat_appointment(
                    self._practice, appointment_id, repetition, reason
                ),
                dialog,
                lambda _: dialog.accept(),
            )

        dialog.chosen.connect(book)
        dialog.open()

    def _book(self, details: AppointmentDetails, client_names: tuple[str, ...]) -> None:
        dialog = AppointmentDialog(self._context, None, details, self._window, client_names)

        def book(said: AppointmentDetails) -> None:
            repetition = dialog.repetition

            def store(reason: str | None) -> int:
                if repetition is None:
                    return appointments.add_appointment(self._practice, said, accept_reason=reason)
                return repeating.add_series(self._practice, said, repetition, reason)[0]

            def finish(new: int) -> None:
                dialog.accept()
                self.added.emit(new)

            self._try(store, dialog, finish)

        dialog.saved.connect(book)
        dialog.open()

    def open(self, appointment_id: int) -> None:
        """Open the dialog of an appointment."""
        stored = self.stored(appointment_id)
        if stored is None:
            return
        dialog = AppointmentDialog(self._context, stored, stored.details, self._window)

        def save(said: AppointmentDetails) -> None:
            if not dialog.is_changed:
                dialog.accept()
                return
            of_series = stored.series_id is not None and _reaches_others(stored.details, said)

            def go(reach: Reach) -> None:
                def store(reason: str | None) -> None:
                    if reach is Reach.THIS:
                        appointments.save_appointment(
                            self._practice, appointment_id, said, accept_reason=reason
                        )
                    else:
                        series.save_in_series(self._practice, appointment_id, reach, said, reason)

                self._try(store, dialog, lambda _: dialog.accept())

            self._ask_reach(of_series, go, dialog)

        def cancel() -> None:
            dialog.discard()
            self.cancel(appointment_id)

        dialog.saved.connect(save)
        dialog.cancel_chosen.connect(lambda: dialog.leave(cancel))
        dialog.open()

    def move(self, appointment_id: int, proposal: DragProposal) -> None:
        """Move an appointment where it was dropped; a clash asks for a reason."""
        stored = self.stored(appointment_id)
        if stored is None:
            return
        of_series = stored.series_id is not None
        place = (proposal.user_id, proposal.starts_at, proposal.ends_at)

        def go(reach: Reach) -> None:
            def store(reason: str | None) -> None:
                if reach is Reach.THIS:
                    appointments.move_appointment(self._practice, appointment_id, *place, reason)
                else:
                    series.move_in_series(self._practice, appointment_id, reach, *place, reason)

            self._try(store, self._window)

        self._ask_reach(of_series, go, self._window)

    def cancel(self, appointment_id: int) -> None:
        """Ask why, then cancel."""
        stored = self.stored(appointment_id)
        if stored is None:
            return

        def go(reach: Reach) -> None:
            dialog = ReasonDialog(
                self.tr("Why is the appointment cancelled?"), self.tr("Cancel appointment"), self._window
            )
            dialog.given.connect(
                lambda reason: self._context.write(
                    self._window,
                    lambda: series.cancel_in_series(self._practice, appointment_id, reach, reason),
                )
            )
            dialog.open()

        self._ask_reach(stored.series_id is not None, go, self._window)

    def set_status(self, appointment_id: int, status: AppointmentStatus) -> None:
        """Say that somebody confirmed, arrived, attended or did not come."""

        def store(reason: str | None) -> None:
            stored = appointments.appointment(self._practice, appointment_id)
            said = replace(stored.details, status=status)
            appointments.save_appointment(self._practice, appointment_id, said, accept_reason=reason)

        self._try(store, self._window)

    def _try(
        self,
        store: Callable[[str | None], Result],
        owner: QWidget,
        then: Callable[[Result], object] | None = None,
    ) -> None:
        """Store it; if it clashes, ask for a reason and store it again with the reason."""

        def refused(error: Exception) -> None:
            if not isinstance(error, Clashing):
                tell_error(owner, error)
                return
            listed = "\n".join(f"⚠ {words}" for words in error.items)
            question = self.tr("This time clashes:\n{clashes}\nKeep it anyway? Please give a reason.")
            dialog = ReasonDialog(question.format(clashes=listed), self.tr("Keep this time"), owner)
            dialog.given.connect(lambda reason: self._context.write(owner, lambda: store(reason), then))
            dialog.open()

        self._context.write(owner, lambda: store(None), then, refused)

    def _ask_reach(self, of_series: bool, go: Callable[[Reach], None], parent: QWidget) -> None:
        """Ask for a series whether this one, this and later ones, or all future ones are meant."""
        if not of_series:
            go(Reach.THIS)
            return
        helps = (
            Help(self.tr("This one"), lambda: go(Reach.THIS)),
            Help(self.tr("This and following"), lambda: go(Reach.FOLLOWING)),
            Help(self.tr("All to come"), lambda: go(Reach.ALL)),
        )
        MessageDialog(
            parent,
            self.tr("This appointment is one of a series. Which do you mean?"),
            (),
            helps,
            picture="help",
            tone=Tone.ACCENT,
            close_label=self.tr("None"),
        ).open()


def _reaches_others(before: AppointmentDetails, after: AppointmentDetails) -> bool:
    """Whether the other appointments of the series could take over a change; status and notes stay apart."""
    return replace(after, status=before.status, notes=before.notes) != before
