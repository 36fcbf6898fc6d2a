"""Page 6: before and after, and the one button that carries out the plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import Progress
from desktop.models import OffboardingState
from desktop.rules.dates.format import day_text
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import Applied, apply_plan
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.review import ReviewLine, review
from desktop.services.offboarding.rows import VisitState
from desktop.services.offboarding.steps import StepKey, steps
from desktop.services.practice.opening import Practice
from desktop.ui.core import theme
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.form_style import add_field, roomy_form
from desktop.ui.offboarding.list_dialog import ListDialog
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.review_lines import ReviewLines
from desktop.ui.offboarding.typed_answer import TypedAnswer
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.elided_label import shortened
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.progress import ProgressDialog
from desktop.ui.widgets.scrolling import scrolled
from desktop.ui.widgets.wrapping_radio import WrappingRadio


class ReviewPage(Page):
    """`applied` is emitted after the offboarding was carried out or scheduled."""

    key = StepKey.REVIEW
    scrolls = False
    applied = Signal()
    step_wanted = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Review: before and after")
        self.explanation = self.tr(
            "This is what will happen, all of it or none of it, when you press the button. It can be undone "
            "afterwards."
        )
        self._lines = ReviewLines()
        self._lines.opened.connect(self._open_list)
        case.busy_changed.connect(self._end_wait)
        self._unassigned = TypedAnswer(
            "unassignedReason", self.tr("Why clients or appointments may be left"), self.tr("Type the reason")
        )
        self._unassigned.answered.connect(lambda text: self.case.answer(unassigned_reason=text))
        self._clash = TypedAnswer(
            "clashReason", self.tr("Why appointments may clash"), self.tr("Type the reason")
        )
        self._clash.answered.connect(lambda text: self.case.answer(clash_reason=text))
        self._reasons = roomy_form()
        for label, field in (
            (self.tr("They may be &left without anybody, because"), self._unassigned),
            (self.tr("They may &clash, because"), self._clash),
        ):
            add_field(self._reasons, label, field)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY)
        column.addWidget(self.lead)
        column.addWidget(self._lines, 1)
        column.addLayout(self._reasons)
        column.addLayout(self._times())
        self.column.addWidget(scrolled(content), 1)
        self.column.addLayout(self._bottom())

    def _times(self) -> QVBoxLayout:
        self._now = WrappingRadio()
        self._now.setObjectName("applyNow")
        self._now.setChecked(True)
        self._later = WrappingRadio()
        self._later.setObjectName("applyLater")
        self._later.toggled.connect(lambda _: self._name_button())
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._now)
        column.addWidget(self._later)
        return column

    def _bottom(self) -> FlowLayout:
        """The part that is always in view: the button that offboards."""
        self._told = QCheckBox()
        self._told.setObjectName("ownerTold")
        set_words(self._told, self.tr("I have &told the practice owner"))
        self._told.clicked.connect(lambda ticked: self.case.answer(owner_told=ticked))
        self._apply = make_button("applyOffboarding", self.tr("Offboard"), self._carry_out)
        theme.make_primary(self._apply)
        self._backup = make_button(
            "reviewBackup",
            self.tr("Back &up once more"),
            lambda: self.step_wanted.emit(StepKey.BACKUP),
            "backup",
        )
        self._settle = make_button("reviewSettle", self.tr("S&ettle them"), self._go_and_settle)
        row = FlowLayout()
        row.addWidget(self._told)
        row.push_right()
        for button in (self._backup, self._settle, self._apply):
            button.setMinimumHeight(38)
            row.addWidget(button)
        return row

    def keep(self) -> None:
        self._unassigned.keep()
        self._clash.keep()

    def entered(self) -> None:
        """Give the focus to the button that goes on, or to a required field."""
        asked = (self._backup, self._unassigned, self._clash)
        shown = next((field for field in asked if field.isVisible()), self._settle)
        (self._apply if self._apply.isEnabled() else shown).setFocus()

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            self._allow()
            return
        self._lines.show_lines(review(board))
        self._show_reasons(board)
        self._told.setChecked(board.answers.owner_told)
        self._show_times(board)
        self._allow()
        self._backup.setVisible(not board.backup_is_fresh)
        self._settle.setVisible(board.backup_is_fresh and _is_unsettled(board))
        self._name_button()

    def _end_wait(self, busy: bool) -> None:
        """Give the focus back: a button loses it while disabled."""
        if not busy:
            self._allow()

    def _allow(self) -> None:
        """Allow Offboard once nothing is missing and every answer is kept."""
        self._apply.setEnabled(not self.case.busy and self._is_complete())

    def _is_complete(self) -> bool:
        """Whether nothing is missing."""
        board = self.case.board
        if board is None or board.plan is None:
            return False
        held_back = {step.key for step in steps(board, StepKey.REVIEW) if step.holds_back}
        return StepKey.REVIEW not in held_back

    def _show_reasons(self, board: Board) -> None:
        """Ask for a reason if one is needed, and keep showing one that was given."""
        answers = board.answers
        clashing = bool(board.in_state[VisitState.CLASHES])
        self._reasons.setRowVisible(0, _leaves_behind(board) or bool(answers.unassigned_reason))
        self._reasons.setRowVisible(1, clashing or bool(answers.clash_reason))
        self._unassigned.show_answer(answers.unassigned_reason)
        self._clash.show_answer(answers.clash_reason)

    def _show_times(self, board: Board) -> None:
        """Offer now or later, as long as the last day is not over."""
        day = day_text(board.answers.last_day)
        now = (
            self.tr("Hand over now everything after {day}; it goes back on their return")
            if board.covers
            else self.tr("Hand everything over now; they stay active until the end of {day}")
        )
        self._now.set_words(now.format(day=day))
        self._later.set_words(self.tr("Do all of it after {day}; Handover will remind you").format(day=day))
        for each in (self._now, self._later):
            each.setVisible(not board.over)

    def _name_button(self) -> None:
        board = self.case.board
        if board is None:
            return
        text = self._button_words(board)
        self._apply.setText(text.format(name=shortened(board.leaver)))
        self._apply.setAccessibleName(text.format(name=board.leaver))

    def _button_words(self, board: Board) -> str:
        """The words of the button, with a field for the name."""
        if self._scheduling:
            return self.tr("Schedule it")
        return self.tr("Start to cover {name}") if board.covers else self.tr("Offboard {name}")

    @property
    def _scheduling(self) -> bool:
        board = self.case.board
        return board is not None and not board.over and self._later.isChecked()

    def _go_and_settle(self) -> None:
        board = self.case.board
        if board is not None:
            self.step_wanted.emit(StepKey.CLIENTS if board.undecided else StepKey.APPOINTMENTS)

    def _open_list(self, line: ReviewLine) -> None:
        ListDialog(line.title, line.headers, line.list_rows(), self).open()

    def _carry_out(self) -> None:
        self.keep()
        board, offboarding_id = self.case.board, self.case.offboarding_id
        if board is None or board.plan is None or offboarding_id is None:
            return
        plan, scheduling = board.plan, self._scheduling

        def work(practice: Practice, report: Progress) -> Applied | None:
            if scheduling:
                drafts.set_state(practice, offboarding_id, OffboardingState.SCHEDULED)
                return None
            return _apply(practice, plan, offboarding_id)

        self._apply.setEnabled(False)
        task = self.case.run(work, lambda _: self.applied.emit())
        ProgressDialog(task, self.tr("Offboarding..."), self)


def _apply(practice: Practice, plan: Plan, offboarding_id: int) -> Applied:
    """Carry out the plan with the reasons that are kept: the last typing is by now."""
    answers = drafts.answers(practice, offboarding_id)
    return apply_plan(
        practice,
        plan,
        offboarding_id=offboarding_id,
        accept_clashes=answers.clash_reason,
        accept_unassigned=answers.unassigned_reason,
    )


def _leaves_behind(board: Board) -> bool:
    """Whether a client or an appointment would be left with nobody."""
    undecided = bool(board.undecided) and not board.covers
    return undecided or bool(board.in_state[VisitState.NOBODY])


def _is_unsettled(board: Board) -> bool:
    """Whether something is left behind or still needs the supervisor."""
    return _leaves_behind(board) or bool(board.needing)
