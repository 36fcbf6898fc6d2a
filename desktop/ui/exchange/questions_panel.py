"""The questions about a file for the supervisor, one card each; answers can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.rules.text import number_text
from desktop.services.imports import EMPTY, FileAnswers, Question
from desktop.ui.core import theme
from desktop.ui.core.scroll_area import ScrollArea
from desktop.ui.exchange.question_card import LEFT_OUT, QuestionCard
from desktop.ui.widgets.buttons import make_button

_MOST_CARDS = 50


class QuestionsPanel(ScrollArea):
    """`answered` carries the key of a question and the answer; `left_out` is emitted if rows are left out."""

    answered = Signal(str, str)
    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importQuestions")
        self.setAccessibleName(self.tr("Questions"))
        self._questions: dict[str, Question] = {}
        self._left_out: set[str] = set()
        self._answers = FileAnswers()
        self._open: set[str] = set()

    def begin(self) -> None:
        """Start with a new file, about which nothing was asked yet."""
        self._questions, self._left_out, self._open = {}, set(), set()

    @property
    def waiting(self) -> int:
        """The number of questions that hold the import back: those with neither an answer nor a usual one."""
        return len(self._waiting())

    def _waiting(self) -> list[str]:
        return [
            key for key in self._open if key not in self._left_out and not _is_usual(self._questions[key])
        ]

    def show_questions(self, questions: Sequence[Question], answers: FileAnswers) -> int:
        """Show the questions with earlier answers, and return their number."""
        self._answers = answers
        self._open = {question.key for question in questions if question.open}
        self._questions |= {question.key: question for question in questions}
        self._draw()
        return len(self._questions)

    def _draw(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.SPACE, theme.SPACE, theme.SPACE)
        column.setSpacing(theme.ROOMY - 4)
        shown = sorted(
            self._questions.values(), key=lambda one: (one.key not in self._open, one.key in self._left_out)
        )
        self._add_leave_out(column)
        for question in shown[:_MOST_CARDS]:
            column.addWidget(self._card(question))
        hidden = len(shown) - _MOST_CARDS
        if hidden > 0:
            column.addWidget(
                QLabel(self.tr("{n} more come when these are answered.").format(n=number_text(hidden)))
            )
        column.addStretch(1)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def _add_leave_out(self, column: QVBoxLayout) -> None:
        """With many questions, add a button that leaves out all waiting rows at once."""
        if len(self._waiting()) < 2:
            return
        button = make_button(
            "leaveOutWaiting", self.tr("Leave out all rows that wait for an answer"), self._leave_all_out
        )
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)

    def _card(self, question: Question) -> QuestionCard:
        given = self._answers.given(question.key) or (question.default if _is_usual(question) else "")
        answer = LEFT_OUT if question.key in self._left_out else given
        card = QuestionCard(question, answer)
        card.answered.connect(lambda value, key=question.key: self._answer(key, value))
        return card

    def _answer(self, key: str, value: str) -> None:
        if value == LEFT_OUT:
            self._left_out.add(key)
            self.left_out.emit()
        elif value:
            self._left_out.discard(key)
            self.answered.emit(key, value)

    def _leave_all_out(self) -> None:
        self._left_out |= set(self._waiting())
        self._draw()
        self.left_out.emit()


def _is_usual(question: Question) -> bool:
    """Whether the supervisor need not answer, because the usual answer loses nothing."""
    return question.key == EMPTY
