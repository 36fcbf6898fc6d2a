"""The actions on appointments: move, give to somebody else, keep, cancel, one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import Progress
from desktop.models import AppointmentAction
from desktop.rules.dates.format import short_moment_text
from desktop.rules.text import count
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.settling import resolving as settling
from desktop.services.offboarding.settling.alternatives import Alternatives
from desktop.services.practice.opening import Practice
from desktop.ui.core import messages
from desktop.ui.offboarding.appointments.time_dialog import TimeDialog
from desktop.ui.offboarding.case import Case
from desktop.ui.widgets.progress import ProgressDialog
from desktop.ui.widgets.reason_dialog import ReasonDialog

Choices = Mapping[int, AppointmentChoice | None]
Rows = Sequence[AppointmentRow]


class Resolving(QObject):
    """Acts on the given appointments, the one in front first. `settled` is emitted once a choice is kept."""

    settled = Signal()

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._window = window

    def move(self, times: Mapping[int, datetime]) -> None:
        """Move these to the given times."""
        if self._case.board is not None:
            self._choose(settling.moved(self._case.board, times))

    def move_to(self, rows: Rows, starts_at: datetime) -> None:
        """Move the one in front; each of the others by as much, or to a free time near that."""
        front = rows[0]
        if len(rows) == 1:
            self.move({front.id: starts_at})
            return
        others = {row.id: row.recipient_id for row in rows[1:] if row.recipient_id is not None}
        by = starts_at - front.was
        span = (starts_at, starts_at + (front.ends_at - front.starts_at))

        def find(board: Board, alternatives: Alternatives, report: Progress) -> Choices:
            found = alternatives.first_free(others, by, report, [span])
            return settling.moved(board, {front.id: starts_at, **found})

        self._find(find, len(others) + 1)

    def move_each(self, rows: Rows) -> None:
        """Move each that needs it to its next free time; those that fit stay."""
        wanted = {row.id: row.recipient_id for row in rows if row.needs_you and row.recipient_id is not None}

        def find(board: Board, alternatives: Alternatives, report: Progress) -> Choices:
            return settling.moved(board, alternatives.first_free(wanted, progress=report))

        self._find(find, len(wanted))

    def give_each(self, rows: Rows) -> None:
        """Give each that needs it to a colleague who is free then."""
        ids = [row.id for row in rows if row.needs_you]

        def find(board: Board, alternatives: Alternatives, report: Progress) -> Choices:
            found = alternatives.someone_free(ids, report)
            return {i: AppointmentChoice(AppointmentAction.TRANSFER, to) for i, to in found.items()}

        self._find(find, len(ids))

    def give_to(self, rows: Rows, user_id: int) -> None:
        """Give them to one colleague."""
        self._choose({row.id: AppointmentChoice(AppointmentAction.TRANSFER, user_id) for row in rows})

    def wait(self, rows: Rows) -> None:
        """Put them on their recipient's waiting list."""
        self._choose(
            {
                row.id: AppointmentChoice(AppointmentAction.WAIT, row.recipient_id)
                for row in rows
                if row.recipient_id is not None
            }
        )

    def follow(self, rows: Rows) -> None:
        """Let them follow their clients again."""
        self._choose(dict.fromkeys(row.id for row in rows))

    def ask_time(self, rows: Rows) -> None:
        """Ask for a time, checked as it is typed."""
        front, alternatives = rows[0], self._case.alternatives
        if alternatives is None or front.recipient_id is None:
            return
        when = short_moment_text(front.was)
        dialog = TimeDialog(
            self.tr("Move {who} from {when} to:").format(who=front.clients, when=when),
            front.starts_at,
            partial(alternatives.problems, front.id, front.recipient_id),
            self._window,
        )
        dialog.given.connect(lambda at: self.move_to(rows, at))
        dialog.open()

    def ask_earlier(self, rows: Rows) -> None:
        """Ask for a time up to the last working day, at which the leaver still sees the one in front."""
        front, alternatives = rows[0], self._case.alternatives
        if alternatives is None:
            return
        leaver = alternatives.leaver
        near = datetime.combine(alternatives.last_day, front.was.time())
        free = alternatives.free_times(front.id, leaver.id, near=near, count=1)
        dialog = TimeDialog(
            self.tr("{name} still sees {who}, on:").format(name=leaver.name, who=front.clients),
            free[0] if free else near,
            partial(alternatives.problems, front.id, leaver.id),
            self._window,
        )
        dialog.given.connect(
            lambda at: self._choose({front.id: AppointmentChoice(AppointmentAction.STAY, starts_at=at)})
        )
        dialog.open()

    def ask_keep(self, rows: Rows) -> None:
        """Ask why they may clash."""
        clashing, board = [row for row in rows if row.state is VisitState.CLASHES], self._case.board
        if board is None:
            return
        dialog = ReasonDialog(
            self.tr("Keep {what} although the time clashes. The reason is kept in the record:").format(
                what=count(len(clashing), "appointment")
            ),
            self.tr("Keep"),
            self._window,
            (
                self.tr("Both know and agree"),
                self.tr("The other one will be moved"),
                self.tr("Extra hours agreed"),
            ),
        )
        dialog.given.connect(lambda reason: self._choose(settling.kept(board, clashing, reason)))
        dialog.open()

    def ask_cancel(self, rows: Rows) -> None:
        """Ask why they are cancelled."""
        dialog = ReasonDialog(
            self.tr(
                "Cancel {what} when the offboarding is applied. The reason is kept in the record:"
            ).format(what=count(len(rows), "appointment")),
            self.tr("Cancel them") if len(rows) > 1 else self.tr("Cancel the appointment"),
            self._window,
            (
                self.tr("The practitioner is leaving"),
                self.tr("The client will book again"),
                self.tr("The client is ending treatment"),
            ),
        )
        dialog.given.connect(
            lambda reason: self._choose(
                {row.id: AppointmentChoice(AppointmentAction.CANCEL, reason=reason) for row in rows}
            )
        )
        dialog.open()

    def _choose(self, choices: Choices) -> None:
        offboarding_id = self._case.offboarding_id
        if choices and offboarding_id is not None:
            self._case.run(
                lambda practice, report: decide_appointments(practice, offboarding_id, choices),
                lambda _: self.settled.emit(),
            )

    def _find(self, find: Callable[[Board, Alternatives, Progress], Choices], asked: int) -> None:
        """Find choices on the worker and keep them; say so if there are none for some."""
        board, alternatives, offboarding_id = (
            self._case.board,
            self._case.alternatives,
            self._case.offboarding_id,
        )
        if board is None or alternatives is None or offboarding_id is None:
            return

        def work(practice: Practice, report: Progress) -> int:
            choices = find(board, alternatives, report)
            decide_appointments(practice, offboarding_id, choices)
            return asked - len(choices)

        task = self._case.run(work, self._tell_rest)
        ProgressDialog(task, self.tr("Looking for free times..."), self._window)

    def _tell_rest(self, without: int) -> None:
        if without:
            messages.tell(
                self._window,
                self.tr(
                    "No free time was found for {n}. They are unchanged: choose somebody else, or a time by hand."
                ).format(n=count(without, "appointment")),
            )
