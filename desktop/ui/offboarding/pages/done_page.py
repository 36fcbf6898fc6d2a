"""Page 7: the result, its certificate, the tasks left elsewhere, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from desktop.errors import Progress
from desktop.models import OffboardingState
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.record import OffboardingRecord, record_of
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.undoing import UndoneOffboarding, hand_back, undo_offboarding
from desktop.services.offboarding.wording.cases import what_was_done
from desktop.services.practice.opening import Practice
from desktop.ui.cases.tasks_panel import TasksPanel
from desktop.ui.core import messages, theme
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.done_files import DoneFiles
from desktop.ui.offboarding.form_style import BUTTON_HEIGHT
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.progress import ProgressDialog


class DonePage(Page):
    """Shows an offboarding that is scheduled, applied or undone."""

    key = StepKey.DONE
    step_wanted = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Done")
        self._asked: Task | None = None
        self._listed: int | None = None
        self._what = Notice("doneSummary")
        self._news = Notice("doneNews")
        self._files = DoneFiles(case)
        self._files.saved.connect(lambda told, where: self._news.tell(told, theme.Tone.GOOD, where))
        self._undo = make_button("undoOffboarding", self.tr("&Undo this offboarding..."), self._ask_undo)
        self._hand_back = make_button("handBack", self.tr("&Hand everything back..."), self._ask_hand_back)
        self._back_to_draft = make_button(
            "takeBackToDraft", self.tr("&Take it back and go on planning"), self._unschedule
        )
        self._heading = QLabel(self.tr("Left to do outside Handover"))
        theme.set_heading(self._heading, 1.1)
        self._tasks = TasksPanel(case.context)
        undo = FlowLayout()
        for button in (self._back_to_draft, self._hand_back, self._undo):
            button.setMinimumHeight(BUTTON_HEIGHT)
            undo.addWidget(button)
        self.column.addWidget(self._what)
        self.column.addWidget(self._files)
        self.column.addWidget(self._news)
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._tasks, 1)
        self.column.addStretch()  # if there are no tasks
        self.column.addLayout(undo)

    def entered(self) -> None:
        (self._back_to_draft if self._back_to_draft.isVisible() else self._files).setFocus()

    def show_board(self, board: Board | None) -> None:
        if board is not None and _is_decided(board):
            self._show_outcome(board)

    def _show_outcome(self, board: Board) -> None:
        state = board.answers.state
        applied, scheduled = state is OffboardingState.APPLIED, state is OffboardingState.SCHEDULED
        self.title = self._title_of(board)
        self._files.show_board(board)
        self._undo.setVisible(applied)
        self._hand_back.setVisible(applied and board.covers)
        self._back_to_draft.setVisible(scheduled)
        for each in (self._heading, self._tasks):
            each.setVisible(applied or scheduled)
        self._list_tasks(board.answers.id)
        self._say_what(board)

    def _list_tasks(self, offboarding_id: int) -> None:
        if self._listed != offboarding_id:
            self._listed = offboarding_id
            self._tasks.show_case(offboarding_id)

    def _title_of(self, board: Board) -> str:
        state = board.answers.state
        elsewhere = board.elsewhere
        if state is OffboardingState.APPLIED and elsewhere is not None and elsewhere.missing:
            return self.tr("Handed over here, not yet done in {system}").format(system=elsewhere.system)
        gone = self.tr("{name} is covered") if board.covers else self.tr("{name} is offboarded")
        titles = {
            OffboardingState.APPLIED: gone,
            OffboardingState.RETURNED: self.tr("Handed back"),
            OffboardingState.UNDONE: self.tr("Undone"),
            OffboardingState.CANCELLED: self.tr("Given up"),
        }
        return titles.get(state, self.tr("Scheduled")).format(name=board.leaver)

    def _say_what(self, board: Board) -> None:
        state = board.answers.state
        if state is OffboardingState.SCHEDULED:
            self._what.tell(
                self.tr("Planned and waiting: {name} works until {day}.").format(
                    name=board.leaver, day=day_text(board.answers.last_day)
                ),
                theme.Tone.ACCENT,
                self.tr(
                    "Nothing has changed yet. At the first start after that day Handover carries the plan out, or "
                    "says what is in the way."
                ),
            )
        elif state is OffboardingState.CANCELLED:
            self._what.tell(self.tr("This offboarding was given up; nothing was changed."), theme.Tone.ACCENT)
        else:
            offboarding_id = board.answers.id
            self._asked = self.case.context.tasks.latest(
                self._asked, lambda report: record_of(self.case.practice, offboarding_id), self._show_record
            )

    def _show_record(self, record: OffboardingRecord) -> None:
        if record.state in (OffboardingState.UNDONE, OffboardingState.RETURNED):
            self._tell_taken_back(record)
        else:
            self._tell_done(record)

    def _tell_taken_back(self, record: OffboardingRecord) -> None:
        undone = record.state is OffboardingState.UNDONE
        words = (
            self.tr("The offboarding of {name} was undone.")
            if undone
            else self.tr("{name} has everything back.")
        )
        self._what.tell(
            words.format(name=record.leaver),
            theme.Tone.ACCENT,
            self.tr("It had been applied on {time} by {who}.").format(
                time=moment_text(record.applied_at), who=record.actor
            ),
        )

    def _tell_done(self, record: OffboardingRecord) -> None:
        board = self.case.board
        became = self._became(record.inactive).format(
            name=record.leaver,
            day=day_text(record.last_day),
            back=day_text(board.answers.returns_on) if board is not None else "",
        )
        done = self.tr("Done on {time} by {who}.").format(
            time=moment_text(record.applied_at), who=record.actor
        )
        self._what.tell(what_was_done(record), theme.Tone.GOOD, f"{became}\n{done}")

    def _became(self, inactive: bool) -> str:
        """The sentence about the leaver, with fields for name and days."""
        if inactive:
            return self.tr("{name} is inactive now.")
        if self.case.board is not None and self.case.board.covers:
            return self.tr("{name} is back on {back}; Handover then offers to hand everything back.")
        return self.tr("{name} stays active until {day} is over; Handover makes them inactive then.")

    def _ask_undo(self) -> None:
        board = self.case.board
        if board is not None:
            messages.ask(
                self,
                self.tr(
                    "Undo the offboarding of {name}? Every client and appointment goes back as it was, "
                    "except those that somebody has changed since: these are left alone and named."
                ).format(name=board.leaver),
                self.tr("Undo the offboarding"),
                lambda: self._take_back(undo_offboarding),
            )

    def _ask_hand_back(self) -> None:
        board = self.case.board
        if board is not None:
            messages.ask(
                self,
                self.tr(
                    "Hand everything back to {name}? Clients and appointments still to come go back as they were, "
                    "except those that somebody has changed since: these are left alone and named."
                ).format(name=board.leaver),
                self.tr("Hand everything back"),
                lambda: self._take_back(hand_back),
            )

    def _take_back(self, how: Callable[[Practice, int], UndoneOffboarding]) -> None:
        offboarding_id = self.case.offboarding_id
        if offboarding_id is None:
            return

        def work(practice: Practice, report: Progress) -> UndoneOffboarding:
            return how(practice, offboarding_id)

        task = self.case.run(work, self._show_undone)
        ProgressDialog(task, self.tr("Taking it back..."), self)

    def _show_undone(self, undone: UndoneOffboarding) -> None:
        self.entered()
        if undone.left_alone:
            self._news.tell(
                self.tr("{n} left as they are, because somebody changed them since:").format(
                    n=count(len(undone.left_alone), "record")
                ),
                theme.Tone.WARNING,
                "\n".join(undone.left_alone[:8]),
            )
        else:
            self._news.tell(self.tr("Nothing was left out: all of it is as it was before."), theme.Tone.GOOD)

    def _unschedule(self) -> None:
        offboarding_id = self.case.offboarding_id
        if offboarding_id is not None:
            self.case.run(
                lambda practice, report: drafts.set_state(practice, offboarding_id, OffboardingState.DRAFT),
                lambda _: self.step_wanted.emit(StepKey.REVIEW),
            )


def _is_decided(board: Board) -> bool:
    """Whether it is finished in some way, or waits for its day."""
    return board.finished or board.answers.state is OffboardingState.SCHEDULED
