"""Page 5: will everyone be there? Each appointment, and what is done about those that clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QToolButton

from desktop.models import AppointmentAction
from desktop.services.offboarding import drafts
from desktop.services.offboarding.alternatives import Alternatives, read_alternatives
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.drafts import AppointmentChoice
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.wording import count
from desktop.ui import theme
from desktop.ui.dates import short_day_text
from desktop.ui.icons import icon
from desktop.ui.offboarding.appointments_model import AppointmentsModel
from desktop.ui.offboarding.appointments_table import AppointmentsTable
from desktop.ui.offboarding.ask_dialogs import ReasonDialog, TimeDialog
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.page import Page
from desktop.ui.offboarding.recipient_week import RecipientWeek
from desktop.ui.offboarding.resolve_panel import ResolvePanel
from desktop.ui.tasks import Task

Choices = Mapping[int, AppointmentChoice | None]


class AppointmentsPage(Page):
    """The list at the left, the recipient's week at the right, what can be done below."""

    key = StepKey.APPOINTMENTS

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Appointments: will everyone be there?")
        self.explanation = self.tr(
            "Each appointment follows its client. Settle those that cannot keep their time; "
            "nothing moves before Review."
        )
        self._alternatives: Alternatives | None = None
        self._reading: Task | None = None
        self._in_front = False
        self._read_for: Board | None = None
        self._model = AppointmentsModel()
        self.table = AppointmentsTable(self._model)
        self.table.stepped.connect(self._step)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selection())
        self._model.modelReset.connect(self._show_selection)
        self._week = RecipientWeek(case)
        self._week.picked.connect(self.table.select_id)
        self._week.moved.connect(self._move_dragged)
        self._panel = ResolvePanel()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("appointmentsSplitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._week)
        splitter.setSizes([372, 458])
        splitter.setStretchFactor(1, 1)
        self.column.setSpacing(theme.SPACE)
        self.column.addLayout(self._tools())
        self.column.addWidget(splitter, 1)
        self.column.addWidget(self._panel)
        self._connect()

    def _tools(self) -> QHBoxLayout:
        self._shown = QComboBox()
        self._shown.setObjectName("appointmentDecisionsFilter")
        self._shown.setAccessibleName(self.tr("Which appointments"))
        filters: tuple[tuple[str, Callable[[AppointmentRow], bool]], ...] = (
            (self.tr("All appointments"), lambda row: True),
            (self.tr("Those that need you"), lambda row: row.needs_you),
            (self.tr("Clashes only"), lambda row: bool(row.kinds) and row.state is not VisitState.CANCELLED),
            (self.tr("Fitting"), lambda row: row.state is VisitState.FITS),
            (self.tr("Moved"), lambda row: row.state is VisitState.MOVED),
            (self.tr("Cancelled"), lambda row: row.state is VisitState.CANCELLED),
            (self.tr("Chosen by you"), lambda row: row.chosen),
        )
        for text, wanted in filters:
            self._shown.addItem(text, wanted)
        self._shown.currentIndexChanged.connect(lambda _: self._model.filter(self._shown.currentData()))
        self._counts = QLabel()
        self._counts.setObjectName("appointmentCounts")
        self._place = QLabel()
        self._place.setObjectName("clashPlace")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self._shown)
        row.addWidget(self._counts, 1)
        self._steps: list[QToolButton] = []
        for name, by, words in (
            ("previousClash", -1, self.tr("Previous one that needs you (P)")),
            ("nextClash", 1, self.tr("Next one that needs you (N)")),
        ):
            button = QToolButton()
            button.setObjectName(name)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setIcon(icon("previous" if by < 0 else "next"))
            button.clicked.connect(lambda _=False, by=by: self._step(by))
            self._steps.append(button)
            row.addWidget(button)
            if by < 0:
                row.addWidget(self._place)
        return row

    def _connect(self) -> None:
        panel = self._panel
        panel.time_chosen.connect(self._move_to)
        panel.other_time_wanted.connect(self._ask_time)
        panel.person_chosen.connect(self._give_to)
        panel.keep_wanted.connect(self._ask_keep)
        panel.cancel_wanted.connect(self._ask_cancel)
        panel.follow_wanted.connect(lambda: self._choose(dict.fromkeys(r.id for r in self._chosen())))
        panel.each_moved.connect(self._move_each)
        panel.each_given.connect(self._give_each)
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self._step(by))

    def summary(self, board: Board | None) -> str:
        if board is None or board.plan is None:
            return ""
        return count(len(board.appointments), self.tr("appointment"))

    def entered(self) -> None:
        self._in_front = True
        self._read()
        self.table.setFocus()
        if self.case.board is not None and not self.table.selected_ids():
            needing = self.case.board.needing or self.case.board.appointments
            if needing:
                self.table.select_id(needing[0].id)

    def keep(self) -> None:
        self._in_front = False

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            return
        self._model.show_rows(board.appointments)
        states = Counter(row.state for row in board.appointments)
        words = (
            (states[VisitState.FITS], self.tr("fit")),
            (states[VisitState.CLASHES], self.tr("clash")),
            (states[VisitState.NOBODY], self.tr("with nobody")),
            (states[VisitState.ACCEPTED], self.tr("kept anyway")),
            (states[VisitState.MOVED], self.tr("moved")),
            (states[VisitState.CANCELLED], self.tr("cancelled")),
        )
        self._counts.setText(",  ".join(f"{number} {word}" for number, word in words if number))
        if self._in_front:
            self._read()
        self._show_selection()

    def _read(self) -> None:
        offboarding_id, board = self.case.offboarding_id, self.case.board
        if offboarding_id is None or board is None or board.plan is None or self._read_for is board:
            return
        self._read_for = board
        self._reading = self.case.desk.tasks.latest(
            self._reading, lambda report: read_alternatives(self.case.practice, offboarding_id), self._take
        )

    def _take(self, alternatives: Alternatives) -> None:
        self._alternatives = alternatives
        self._week.set_alternatives(alternatives)
        self._show_selection()

    def _selected(self) -> list[AppointmentRow]:
        wanted = set(self.table.selected_ids())
        return [row for row in self._model.rows if row.id in wanted]

    def _show_selection(self) -> None:
        rows = self._selected()
        board = self.case.board
        everything = board.appointments if board is not None else ()
        self._show_place(rows)
        self._week.show_appointment(rows[0] if rows else None, everything)
        if not rows:
            self._panel.show_nothing(
                self.tr("Choose an appointment to see what can be done about it.")
                if everything
                else self.tr("There is no appointment after the last working day.")
            )
        elif self._alternatives is None or any(not self._alternatives.knows(row.id) for row in rows):
            self._panel.show_nothing(self.tr("Looking for free times..."))
        elif len(rows) > 1:
            self._panel.show_many(rows, self._alternatives.who_may(rows[0].id))
        else:
            self._show_one(rows[0], self._alternatives)

    def _show_one(self, row: AppointmentRow, alternatives: Alternatives) -> None:
        times = alternatives.free_times(row.id, row.recipient_id) if row.recipient_id and row.kinds else []
        if row.state is VisitState.MOVED:
            times = []
        self._panel.show_one(
            row,
            times,
            alternatives.who_is_free(row.id),
            alternatives.who_may(row.id),
            len(self._alike(row)),
        )

    def _show_place(self, rows: Sequence[AppointmentRow]) -> None:
        needing = self.case.board.needing if self.case.board is not None else ()
        for button in self._steps:
            button.setEnabled(bool(needing))
        ids = [row.id for row in needing]
        if not needing:
            self._place.setText(self.tr("all settled"))
        elif len(rows) == 1 and rows[0].id in ids:
            self._place.setText(self.tr("{n} of {all}").format(n=ids.index(rows[0].id) + 1, all=len(ids)))
        else:
            self._place.setText(self.tr("{n} to settle").format(n=len(ids)))

    def _step(self, by: int) -> None:
        """Go to the next or the previous one that needs the supervisor, round and round."""
        needing = self.case.board.needing if self.case.board is not None else ()
        if not needing:
            return
        ids = [row.id for row in needing]
        selected = self.table.selected_ids()
        if selected and selected[0] in ids:
            wanted = ids[(ids.index(selected[0]) + by) % len(ids)]
        else:
            here = self._selected()
            later = [row.id for row in needing if here and row.was >= here[0].was]
            wanted = (later or ids)[0] if by > 0 else ids[-1]
        if self._model.place_of(wanted) is None:
            self._shown.setCurrentIndex(0)
        self.table.select_id(wanted)

    def _alike(self, row: AppointmentRow) -> list[AppointmentRow]:
        """The others in the same trouble: same kinds of clash, same recipient."""
        if not row.needs_you or self.case.board is None:
            return []
        return [
            other
            for other in self.case.board.needing
            if other.id != row.id
            and (other.state, other.kinds, other.recipient_id) == (row.state, row.kinds, row.recipient_id)
        ]

    def _chosen(self) -> list[AppointmentRow]:
        """What a press is for: the selection, with all alike where that is ticked."""
        rows = self._selected()
        return rows + self._alike(rows[0]) if len(rows) == 1 and self._panel.for_all else rows

    def _move_to(self, starts_at: datetime) -> None:
        rows = self._selected()
        if len(rows) != 1 or self._alternatives is None:
            return
        row = rows[0]
        times = {row.id: starts_at}
        if self._panel.for_all:
            others = {r.id: r.recipient_id for r in self._alike(row) if r.recipient_id is not None}
            free = self._alternatives.first_free(others, starts_at - row.was)
            times |= {i: at for i, at in free.items() if at != starts_at}
        self._move(times)

    def _move_dragged(self, appointment_id: int, starts_at: datetime) -> None:
        self._move({appointment_id: starts_at})

    def _move_each(self) -> None:
        rows = {r.id: r.recipient_id for r in self._troubled() if r.recipient_id is not None}
        if self._alternatives is not None:
            self._move(self._alternatives.first_free(rows))

    def _move(self, times: Mapping[int, datetime]) -> None:
        rows = {row.id: row for row in (self.case.board.appointments if self.case.board is not None else ())}
        self._choose(
            {
                i: AppointmentChoice(AppointmentAction.MOVE, rows[i].recipient_id, at)
                if at != rows[i].was
                else AppointmentChoice(AppointmentAction.TRANSFER, rows[i].recipient_id)
                for i, at in times.items()
            }
        )

    def _give_to(self, user_id: int) -> None:
        self._choose(
            {row.id: AppointmentChoice(AppointmentAction.TRANSFER, user_id) for row in self._chosen()}
        )

    def _give_each(self) -> None:
        if self._alternatives is not None:
            found = self._alternatives.someone_free(row.id for row in self._troubled())
            self._choose({i: AppointmentChoice(AppointmentAction.TRANSFER, to) for i, to in found.items()})

    def _troubled(self) -> list[AppointmentRow]:
        """Of the selection those that need the supervisor, or all of it where none does."""
        rows = self._selected()
        return [row for row in rows if row.needs_you] or rows

    def _ask_time(self) -> None:
        rows = self._selected()
        if len(rows) != 1 or self._alternatives is None or rows[0].recipient_id is None:
            return
        row = rows[0]
        assert row.recipient_id is not None
        judge = partial(self._alternatives.problems, row.id, row.recipient_id)
        when = f"{short_day_text(row.was.date())} {row.was:%H:%M}"
        question = self.tr("Move {who} from {when} to:").format(who=row.clients, when=when)
        dialog = TimeDialog(question, row.starts_at, judge, self)
        dialog.given.connect(self._move_to)
        dialog.open()

    def _ask_keep(self) -> None:
        rows = [row for row in self._chosen() if row.state is VisitState.CLASHES]
        dialog = ReasonDialog(
            self.tr("Keep {what} though the time clashes. The reason stands in the record:").format(
                what=count(len(rows), self.tr("appointment"))
            ),
            (
                self.tr("Both know and agree"),
                self.tr("The other one will be moved"),
                self.tr("Extra hours agreed"),
            ),
            self.tr("Keep"),
            self,
        )
        dialog.given.connect(
            lambda reason: self._choose(
                {
                    row.id: AppointmentChoice(
                        AppointmentAction.MOVE if row.starts_at != row.was else AppointmentAction.TRANSFER,
                        row.recipient_id,
                        row.starts_at if row.starts_at != row.was else None,
                        reason,
                    )
                    for row in rows
                }
            )
        )
        dialog.open()

    def _ask_cancel(self) -> None:
        rows = self._chosen()
        dialog = ReasonDialog(
            self.tr("Cancel {what} when the offboarding is applied. The reason stands in the record:").format(
                what=count(len(rows), self.tr("appointment"))
            ),
            (
                self.tr("The practitioner is leaving"),
                self.tr("The client will book anew"),
                self.tr("The client ends treatment"),
            ),
            self.tr("Cancel them") if len(rows) > 1 else self.tr("Cancel the appointment"),
            self,
        )
        dialog.given.connect(
            lambda reason: self._choose(
                {row.id: AppointmentChoice(AppointmentAction.CANCEL, reason=reason) for row in rows}
            )
        )
        dialog.open()

    def _choose(self, choices: Choices) -> None:
        offboarding_id = self.case.offboarding_id
        if not choices or offboarding_id is None:
            return
        wanted = dict(choices)
        single = len(self._selected()) == 1
        self.case.run(
            lambda practice, report: drafts.decide_appointments(practice, offboarding_id, wanted),
            lambda _: self._go_on(wanted) if single else None,
        )

    def _go_on(self, choices: Choices) -> None:
        """After one was settled, the next one that needs the supervisor."""
        board = self.case.board
        if board is None:
            return
        needing = {row.id for row in board.needing}
        if needing and not needing & choices.keys():
            self._step(1)
