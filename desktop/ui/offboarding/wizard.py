"""The wizard for a leaving, step by step; every answer is kept at once, nothing is applied before Review.

A dialog of our own rather than a QWizard: its steps are open back and forth, and neither Back nor Escape nor
Enter may lose or apply anything.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import Refused
from desktop.rules.dates.format import day_text
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import Step, StepKey, first_open, steps
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.help_key import ask_for_help
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.pages.appointments_page import AppointmentsPage
from desktop.ui.offboarding.pages.backup_page import BackupPage
from desktop.ui.offboarding.pages.calls_page import CallsPage
from desktop.ui.offboarding.pages.clients_page import ClientsPage
from desktop.ui.offboarding.pages.done_page import DonePage
from desktop.ui.offboarding.pages.pack_page import PackPage
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.pages.practitioner_page import PractitionerPage
from desktop.ui.offboarding.pages.review_page import ReviewPage
from desktop.ui.offboarding.pages.vendor_page import VendorPage
from desktop.ui.offboarding.step_list import StepList
from desktop.ui.offboarding.table_keys import is_enter
from desktop.ui.offboarding.wizard_footer import WizardFooter
from desktop.ui.widgets.elided_label import ElidedLabel
from desktop.ui.widgets.scrolling import scrolled

SIZE = QSize(1100, 760)
SMALLEST = QSize(900, 600)
AFTERWARDS = (StepKey.VENDOR, StepKey.DONE)
"""The pages after Review: there is no way back from them to the plan."""


class PageStack(QStackedWidget):
    """A stack whose pages scroll: Qt's own would want the height at which none of them does."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        return False


class OffboardingWizard(FittedDialog):
    """Open it with `show` or `open`. With an `offboarding_id` it goes on where that one was left; with a
    `leaver_id` it begins for that practitioner, or continues their draft.
    """

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int | None = None,
        leaver_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("offboardingWizard")
        self.setWindowTitle(self.tr("Offboard a practitioner - Handover"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.case = Case(context, offboarding_id, self)
        self._practitioner = PractitionerPage(self.case)
        self._pack = PackPage(self.case)
        self._review = ReviewPage(self.case)
        self._done = DonePage(self.case)
        self._pages: dict[StepKey, Page] = {
            page.key: page
            for page in (
                self._practitioner,
                CallsPage(self.case),
                BackupPage(self.case),
                self._pack,
                ClientsPage(self.case),
                AppointmentsPage(self.case),
                self._review,
                VendorPage(self.case),
                self._done,
            )
        }
        self._current = StepKey.PRACTITIONER
        self._steps: tuple[Step, ...] = ()
        self._stale: set[StepKey] = set()
        """The pages that do not show the present board."""
        self._resumed = offboarding_id is None
        self._closing = False
        self._next_pressed = False
        self._footer = WizardFooter()
        self._build()
        self._connect()
        self._take_in()
        if offboarding_id is not None:
            self.case.refresh()
        elif leaver_id is not None:
            self._practitioner.choose(leaver_id)

    def _build(self) -> None:
        self._who = ElidedLabel()
        self._who.setObjectName("wizardHeading")
        theme.set_heading(self._who)
        self._last_day = QLabel()
        self._last_day.setObjectName("wizardLastDay")
        theme.set_muted(self._last_day)
        head = QHBoxLayout()
        head.addWidget(self._who)
        head.addStretch(1)
        head.addWidget(self._last_day)
        self.steps = StepList(
            {
                StepKey.PRACTITIONER: self.tr("Practitioner"),
                StepKey.CALLS: self.tr("Call first"),
                StepKey.BACKUP: self.tr("Back up"),
                StepKey.PACK: self.tr("Handover pack"),
                StepKey.CLIENTS: self.tr("Clients"),
                StepKey.APPOINTMENTS: self.tr("Appointments"),
                StepKey.REVIEW: self.tr("Review"),
                StepKey.VENDOR: self.tr("In your system"),
                StepKey.DONE: self.tr("Done"),
            }
        )
        self._title = ElidedLabel()
        self._title.setObjectName("pageTitle")
        theme.set_heading(self._title, 1.25)
        self._summary = ElidedLabel()
        self._summary.setObjectName("pageSummary")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        # It gives way to the title, which in a second line would push the page's main button out of view.
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stack = PageStack()
        for page in self._pages.values():
            self._stack.addWidget(scrolled(page) if page.scrolls else page)
        title = QHBoxLayout()
        title.addWidget(self._title)
        title.addWidget(self._summary, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addLayout(title)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(theme.ROOMY)
        steps_area = self._steps_area = scrolled(self.steps)
        steps_area.setFixedWidth(
            self.steps.sizeHint().width() + steps_area.verticalScrollBar().sizeHint().width()
        )
        steps_area.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_current_step())
        middle.addWidget(steps_area)
        middle.addWidget(_line(QFrame.Shape.VLine))
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.ROOMY - 4)
        column.addLayout(head)
        column.addWidget(_line(QFrame.Shape.HLine))
        column.addLayout(middle, 1)
        column.addWidget(_line(QFrame.Shape.HLine))
        column.addWidget(self._footer)

    def _connect(self) -> None:
        self.case.context.closing.connect(self._keep)
        self.case.changed.connect(self._take_in)
        self.case.busy_changed.connect(self._busy)
        self.case.failed.connect(self._tell)
        self.steps.chosen.connect(self.go)
        self._footer.closed.connect(self.close)
        self._footer.moved.connect(self._move)
        self._footer.help_wanted.connect(lambda: ask_for_help(self))
        self._practitioner.given_up.connect(self._give_up)
        self._review.applied.connect(self._go_on)
        self._pack.step_wanted.connect(self.go)
        self._review.step_wanted.connect(self.go)
        self._done.step_wanted.connect(self.go)
        for page in self._pages.values():
            page.completed.connect(self._footer.next.setFocus)
        for keys, by in ((QKeySequence("Alt+Right"), 1), (QKeySequence("Alt+Left"), -1)):
            QShortcut(keys, self).activated.connect(lambda by=by: self._move(by))

    @property
    def current(self) -> StepKey:
        """The step in front."""
        return self._current

    def help_topic(self) -> str:
        return str(self._current)

    def go(self, key: StepKey) -> None:
        """Bring a step to the front, if it can be reached yet."""
        self._keep()
        step = self._step(key)
        if not step.reachable:
            return
        self._current = key
        self._show()
        self._pages[key].entered()
        if key not in AFTERWARDS:
            self.case.answer(page=str(key))

    def _go_on(self) -> None:
        """Go on after Review: to the steps in the other system, else to Done."""
        if self.case.board is not None:
            self.go(first_open(self.case.board))

    def _move(self, by: int) -> None:
        """Go on or back. A Next pressed while answers are still being kept is remembered until they are."""
        self._keep()
        if by > 0 and self._waiting:
            self._next_pressed = True
            return
        key = self._neighbour(by)
        if key is not None and self._can_move(by):
            self.go(self._or_what_holds_back(key))

    def _neighbour(self, by: int) -> StepKey | None:
        """The step after or before the current one."""
        order = [step.key for step in self._steps]
        place = order.index(self._current) + by
        return order[place] if 0 <= place < len(order) else None

    def _can_move(self, by: int) -> bool:
        """Whether the button that does the same can be pressed."""
        button = self._footer.next if by > 0 else self._footer.back
        return button.isEnabled() and button.isVisible()

    def _or_what_holds_back(self, key: StepKey) -> StepKey:
        """The step if it can be opened, or the earlier one to be done again first (a backup grown old)."""
        if self._step(key).reachable:
            return key
        return next(step.key for step in self._steps if step.holds_back)

    def _keep(self) -> None:
        """Keep what was just typed."""
        self._pages[self._current].keep()

    @property
    def _waiting(self) -> bool:
        """Whether requested work is under way, or the board not read yet."""
        return self.case.busy or (self.case.board is None and self.case.offboarding_id is not None)

    def _move_on(self) -> None:
        """Do what a Next asked for that came too early."""
        if self._next_pressed and not self._waiting:
            self._next_pressed = False
            self._move(1)

    def _step(self, key: StepKey) -> Step:
        return next(step for step in self._steps if step.key is key)

    def _take_in(self) -> None:
        """Take in a change: the pages behind the one in front show it when they come to the front."""
        self._stale = set(self._pages)
        self._show()

    def _show(self) -> None:
        board = self.case.board
        if board is not None and not self._resumed:
            self._resume(board)
        self._find_steps(board)
        self.steps.show_steps(self._steps, self._current)
        self._show_current_step()
        self._show_page(board)
        self._show_heading(board)
        self._show_footer()
        self._move_on()

    def _resume(self, board: Board) -> None:
        """Go on where the supervisor left it."""
        self._resumed = True
        self._current = first_open(board)
        QTimer.singleShot(0, self._pages[self._current], self._pages[self._current].entered)

    def _find_steps(self, board: Board | None) -> None:
        """Find the state of each step; leave a step that can no longer be reached."""
        self._steps = steps(board, self._current)
        if board is not None and not self._step(self._current).reachable:
            self._current = first_open(board)
            self._steps = steps(board, self._current)

    def _show_page(self, board: Board | None) -> None:
        page = self._pages[self._current]
        if self._current in self._stale:
            self._stale.remove(self._current)
            page.show_board(board)
        self._stack.setCurrentIndex(list(self._pages).index(self._current))
        self._title.setText(page.title)
        page.lead.setText(page.explanation)
        page.lead.setVisible(bool(page.explanation))
        self._summary.setText(page.summary(board))

    def _show_heading(self, board: Board | None) -> None:
        if board is None:
            self._who.setText(self.tr("Offboard a practitioner"))
            self._last_day.clear()
            return
        who = self.tr("Cover for {name}") if board.covers else self.tr("Offboard {name}")
        self._who.setText(who.format(name=board.leaver))
        day = day_text(board.answers.last_day)
        self._last_day.setText(self.tr("last working day {day}").format(day=day))

    def _show_current_step(self) -> None:
        self._steps_area.ensureWidgetVisible(self.steps.button(self._current))

    def _show_footer(self) -> None:
        step, before = self._step(self._current), self._current not in AFTERWARDS
        self._footer.say(step.missing)
        self._footer.set_next(
            shown=self._current not in (StepKey.REVIEW, StepKey.DONE),
            enabled=not step.holds_back or (self.case.board is None and self._waiting),
            primary=not self._pages[self._current].has_next_step(self.case.board),
        )
        self._footer.set_back(shown=before, enabled=self._current is not StepKey.PRACTITIONER)
        self._footer.set_saving(before and self.case.offboarding_id is not None)

    def _busy(self, busy: bool) -> None:
        self._show_footer()
        if self._closing and not busy:
            self.close()
        else:
            self._move_on()

    def _tell(self, error: Exception) -> None:
        """Show a refusal with a button that leads to what must be settled."""
        helps = (
            (messages.Help(self.tr("Show me"), self._go_to_trouble),)
            if isinstance(error, Refused)
            else self._pages[self._current].helps()
        )
        messages.tell_error(self, error, *helps)

    def _go_to_trouble(self) -> None:
        first = next((s for s in steps(self.case.board, self._current) if s.missing), None)
        self.go(first.key if first is not None else StepKey.CLIENTS)

    def _give_up(self) -> None:
        self.case.give_up()
        self._closing = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pages[self._current].entered()

    def reject(self) -> None:
        """Treat Escape as Save and close: every answer is in the draft already."""
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the focused button, and nothing else."""
        if is_enter(event):
            _press_focused()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish the last request first. QDialog's own version would call `reject` again."""
        self._keep()
        if self.case.busy:
            self._closing = True
            self._footer.say(self.tr("Saving..."))
            event.ignore()
        else:
            event.accept()


def _press_focused() -> None:
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused.isEnabled():
        focused.click()


def _line(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
