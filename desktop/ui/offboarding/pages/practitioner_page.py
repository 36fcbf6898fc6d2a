"""Page 1: who leaves and when, and what depends on them."""

from __future__ import annotations

import enum
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.models import Engagement, RecordOwner
from desktop.services.calendar import calendar
from desktop.services.calendar.last_day import why_not_worked
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.impact import Impact, impact
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import messages, theme
from desktop.ui.core.dates import from_qdate, to_qdate
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.form_style import FIELD_HEIGHT, add_field, roomy_form
from desktop.ui.offboarding.impact_card import ImpactCard
from desktop.ui.offboarding.last_day_edit import LastDayEdit
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.typed_answer import REST, TypedAnswer
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.day_edit import DayEdit

Field = TypeVar("Field", bound=QWidget)

LONG_LEAVE = timedelta(weeks=12)
"""The assumed length of an absence until another day is chosen."""


class LeavingChoice(enum.StrEnum):
    """The choices of `leavingKind`."""

    FOR_GOOD = enum.auto()
    FOR_A_TIME = enum.auto()
    WITHOUT_NOTICE = enum.auto()


class PractitionerPage(Page):
    """`given_up` asks to drop the draft and close."""

    key = StepKey.PRACTITIONER
    given_up = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Who leaves, and when?")
        self.explanation = self.tr(
            "Choose the practitioner and their last working day. "
            "Nothing is changed until you press Offboard on the Review page."
        )
        self._counting: Task | None = None
        self._counted: tuple[int, date] | None = None
        self._day_chosen = False
        self._build_fields()
        self._card = ImpactCard()
        if not self._leaver.count():
            self._card.say(
                self.tr(
                    "Nobody here sees clients yet. Close this, then import your files or add users on the Users tab."
                )
            )
        row = QHBoxLayout()
        row.setSpacing(3 * theme.SPACE)
        row.addLayout(self._form(), 5)
        row.addWidget(self._card, 4, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row, 1)

    def _build_fields(self) -> None:
        self._leaver = _named(QComboBox(), "leaverChoice", self.tr("Who leaves"))
        self._leaver.setPlaceholderText(self.tr("Choose who leaves"))
        self._offer_leavers()
        self._leaver.setCurrentIndex(-1)
        self._leaver.setEnabled(self._leaver.count() > 0)
        self._day = LastDayEdit(self.case.context)
        _named(self._day, "lastDay", self.tr("Last working day"))
        self._kind = _named(QComboBox(), "leavingKind", self.tr("For good or for a time"))
        self._kind.addItem(self.tr("For good"), LeavingChoice.FOR_GOOD)
        self._kind.addItem(self.tr("For a time: colleagues cover"), LeavingChoice.FOR_A_TIME)
        self._kind.addItem(self.tr("Without notice: not coming back"), LeavingChoice.WITHOUT_NOTICE)
        self._back = DayEdit(self.case.practice.today())
        _named(self._back, "returnsOn", self.tr("First day back"))
        self._day_rest = QTimer(self)
        self._kind.activated.connect(lambda _: self._choose_kind())
        self._back.dateChanged.connect(lambda _: self._day_rest.start())
        self._day_rest.setSingleShot(True)
        self._day_rest.setInterval(REST)
        self._reason = TypedAnswer("leavingReason", self.tr("Reason"), self.tr("for your own record"))
        self._build_contract()
        self._leaver.currentIndexChanged.connect(self._choose_shown)
        self._day.dateChanged.connect(lambda _: self._choose_day())
        self._no_work = QLabel()
        self._no_work.setObjectName("lastDayNoWork")
        self._no_work.setWordWrap(True)
        self._no_work.hide()
        self._day_rest.timeout.connect(self._keep_day)
        self._reason.answered.connect(lambda text: self.case.answer(reason=text))

    def _offer_leavers(self) -> None:
        for someone in calendar.practitioners(self.case.practice):
            if someone.active:
                self._leaver.addItem(someone.name, someone.id)

    def _build_contract(self) -> None:
        """How they are engaged, and who owns the records."""
        self._engagement = _named(QComboBox(), "engagement", self.tr("Employee or contractor"))
        self._engagement.addItem(self.tr("Not said yet"), Engagement.UNKNOWN)
        for kind in (Engagement.EMPLOYEE, Engagement.CONTRACTOR):
            self._engagement.addItem(self.tr(kind.value), kind)
        self._engagement.addItem(self.tr("I do not know yet"), Engagement.NOT_KNOWN)
        self._owner = _named(QComboBox(), "recordOwner", self.tr("Who owns the client records"))
        self._owner.addItem(self.tr("Not said yet"), RecordOwner.UNKNOWN)
        for owner in (RecordOwner.PRACTICE, RecordOwner.PRACTITIONER, RecordOwner.SHARED):
            self._owner.addItem(self.tr(owner.value), owner)
        self._owner.addItem(self.tr("I do not know yet"), RecordOwner.NOT_KNOWN)
        self._engagement.activated.connect(
            lambda _: self.case.answer(engagement=self._engagement.currentData())
        )
        self._owner.activated.connect(lambda _: self.case.answer(record_owner=self._owner.currentData()))

    def _form(self) -> QVBoxLayout:
        form = roomy_form()
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Who leaves"), self._leaver),
            (self.tr("&How long"), self._kind),
            (self.tr("&Last working day"), self._day),
            (self.tr("&First day back"), self._back),
            (self.tr("&Reason"), self._reason),
            (self.tr("&They are"), self._engagement),
            (self.tr("Records b&elong to"), self._owner),
        )
        for label, field in fields:
            add_field(form, label, field)
        form.insertRow(3, "", self._no_work)
        self._form_rows = form
        form.setRowVisible(self._back, False)
        hint = QLabel(
            self.tr(
                "Who owns the records depends on the contract. Your answer is printed in the certificate; it is "
                "not legal advice."
            )
        )
        hint.setWordWrap(True)
        theme.set_muted(hint)
        form.addRow("", hint)
        self._give_up = make_button("giveUp", self.tr("&Give up this offboarding..."), self._ask_to_give_up)
        self._give_up.setMinimumHeight(FIELD_HEIGHT)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._give_up, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def choose(self, leaver_id: int) -> None:
        """Choose somebody as if the supervisor had."""
        self._leaver.setCurrentIndex(self._leaver.findData(leaver_id))

    def entered(self) -> None:
        (self._leaver if self._leaver.isEnabled() else self._day).setFocus()

    def keep(self) -> None:
        self._reason.keep()
        if self._day_rest.isActive():
            self._day_rest.stop()
            self._keep_day()

    def show_board(self, board: Board | None) -> None:
        answerable = board is not None and not board.finished
        self._give_up.setVisible(answerable)
        for field in (self._reason, self._engagement, self._owner, self._kind):
            field.setEnabled(answerable)
        if board is not None:
            self._show_answers(board)

    def _show_answers(self, board: Board) -> None:
        answers = board.answers
        self._show_leaver(board)
        if not self._day_rest.isActive():
            self._day.show_day(answers.last_day)
        self._day.setEnabled(not board.finished)
        self._show_return(board)
        self._reason.show_answer(answers.reason)
        self._engagement.setCurrentIndex(self._engagement.findData(answers.engagement))
        self._owner.setCurrentIndex(self._owner.findData(answers.record_owner))
        self._count(board)

    def _show_leaver(self, board: Board) -> None:
        leaver_id = board.answers.leaver_id
        self._leaver.blockSignals(True)
        if self._leaver.findData(leaver_id) < 0:
            self._leaver.addItem(board.leaver, leaver_id)
        self._leaver.setCurrentIndex(self._leaver.findData(leaver_id))
        self._leaver.blockSignals(False)
        self._leaver.setEnabled(self.case.may_choose_leaver and not board.finished)
        other = self.tr("To offboard somebody else, save and close this one and start another.")
        self._leaver.setToolTip("" if self._leaver.isEnabled() else other)

    def _choose_shown(self) -> None:
        leaver_id = self._leaver.currentData()
        if leaver_id is not None:
            self.case.begin(leaver_id, from_qdate(self._day.date()) if self._day_chosen else None)

    def _choose_day(self) -> None:
        self._day_chosen = True
        self._day_rest.start()

    def _show_return(self, board: Board) -> None:
        self._kind.setCurrentIndex(self._kind.findData(_kind_of(board)))
        self._reason.setPlaceholderText(
            self.tr("private: it is not printed on anything")
            if board.answers.unplanned
            else self.tr("for your own record")
        )
        self._kind.setEnabled(not board.finished)
        self._show_day_back(board.answers.last_day, board.answers.returns_on)
        self._back.setEnabled(not board.finished)

    def _show_day_back(self, last_day: date, back: date | None) -> None:
        self._form_rows.setRowVisible(self._back, back is not None)
        if back is not None and not self._day_rest.isActive():
            self._back.blockSignals(True)
            self._back.setMinimumDate(to_qdate(last_day + timedelta(days=1)))
            self._back.setDate(to_qdate(back))
            self._back.blockSignals(False)

    def _choose_kind(self) -> None:
        """Choose the kind; somebody already gone had their last day before today."""
        yesterday = self.case.practice.today() - timedelta(days=1)
        if (
            self._kind.currentData() == LeavingChoice.WITHOUT_NOTICE
            and from_qdate(self._day.date()) > yesterday
        ):
            self._day.setDate(to_qdate(yesterday))
        self._keep_day()

    def _keep_day(self) -> None:
        """Keep the two days in order: nobody is back before they left."""
        board = self.case.board
        if board is None:
            self._wait_for_board()
            return
        day, kind = from_qdate(self._day.date()), self._kind.currentData()
        back = self._day_back(board, day) if kind == LeavingChoice.FOR_A_TIME else None
        self.case.answer(last_day=day, returns_on=back, unplanned=kind == LeavingChoice.WITHOUT_NOTICE)

    def _wait_for_board(self) -> None:
        """Keep the days later if a board is on its way."""
        if self.case.busy or self.case.offboarding_id is not None:
            self._day_rest.start()

    def _day_back(self, board: Board, last_day: date) -> date:
        """The first day back after the last one: the one chosen, or after a long leave."""
        assumed = last_day + LONG_LEAVE
        if board.answers.returns_on is None:
            return assumed
        chosen = from_qdate(self._back.date())
        return chosen if chosen > last_day else assumed

    def _ask_to_give_up(self) -> None:
        messages.ask(
            self,
            self.tr(
                "Give up this offboarding? The answers and choices made here are dropped; "
                "the practice stays exactly as it is, and backups and packs stay where they are."
            ),
            self.tr("Give it up"),
            self.given_up.emit,
        )

    def _count(self, board: Board) -> None:
        asked = (board.answers.leaver_id, board.answers.last_day)
        if asked == self._counted or board.finished:
            return
        self._counted = asked
        practice = self.case.practice
        self._counting = self.case.context.tasks.latest(
            self._counting,
            lambda report: (impact(practice, *asked), why_not_worked(practice, *asked)),
            self._show_impact,
        )

    def _show_impact(self, counted: tuple[Impact, str]) -> None:
        found, no_work = counted
        self._no_work.setText(no_work)
        self._no_work.setVisible(bool(no_work))
        if self.case.board is not None:
            self._card.show_impact(self.case.board.leaver, found)


def _named(field: Field, name: str, words: str) -> Field:
    """The same field with its names for the code and for a screen reader."""
    field.setObjectName(name)
    field.setAccessibleName(words)
    return field


def _kind_of(board: Board) -> LeavingChoice:
    if board.answers.unplanned:
        return LeavingChoice.WITHOUT_NOTICE
    return LeavingChoice.FOR_GOOD if board.answers.returns_on is None else LeavingChoice.FOR_A_TIME
