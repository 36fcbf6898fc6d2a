"""One question of an import as a card: the question, the facts in the file, and the possible answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.text import count
from desktop.services.imports import AnswerChoice, Question
from desktop.ui.core import theme

LEFT_OUT = "left out"
"""The answer to leave the rows out; only the window knows it."""

_MOST_BUTTONS = 4
_CELLS_SHOWN = 6
_COLUMN_WIDTH = 230


class QuestionCard(QFrame):
    """`answered` carries the answer, which is `LEFT_OUT` for rows that are not imported."""

    answered = Signal(str)

    def __init__(self, question: Question, answer: str) -> None:
        super().__init__()
        self._question = question
        self._answer = answer
        self._name = f"answer{as_word(question.key)}"
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.ROOMY, 12, theme.ROOMY, 12)
        self._grid.setHorizontalSpacing(3 * theme.SPACE)
        self._grid.setVerticalSpacing(theme.SPACE)
        self._add_heading()
        if not question.choices:
            self._add_line()
        elif len(question.choices) > _MOST_BUTTONS and not self._tells_facts:
            self._add_box()
        else:
            self._add_buttons()

    @property
    def _tells_facts(self) -> bool:
        """Whether something is known about a record that may be meant."""
        return any(choice.values for choice in self._question.choices)

    def _add_heading(self) -> None:
        heading = QLabel(self._question.question)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        font = heading.font()
        font.setWeight(font.Weight.DemiBold)
        heading.setFont(font)
        self._grid.addWidget(heading, 0, 0, 1, 8)
        waiting = QLabel(self._rows_text())
        theme.set_muted(waiting)
        waiting.setVisible(bool(self._question.rows))
        self._grid.addWidget(waiting, 1, 0, 1, 8)
        if self._tells_facts or not self._question.choices:
            said = _described(self.tr("In the file"), self._question.values[:_CELLS_SHOWN])
            self._grid.addWidget(said, 2, 0, Qt.AlignmentFlag.AlignTop)

    def _rows_text(self) -> str:
        rows = self._question.rows
        if not rows:
            return ""
        shown = ", ".join(str(row) for row in rows[:5]) + (", ..." if len(rows) > 5 else "")
        return self.tr("{rows}: {numbers}").format(rows=count(len(rows), "row"), numbers=shown)

    def _add_buttons(self) -> None:
        group = QButtonGroup(self)
        for place, choice in enumerate(self._all_choices(), 1):
            button = QRadioButton(choice.label)
            button.setObjectName(f"{self._name}{as_word(choice.value)}")
            button.setAccessibleName(f"{self._question.question} {choice.label}")
            button.setChecked(self._answer == choice.value)
            button.clicked.connect(lambda _, value=choice.value: self.answered.emit(value))
            group.addButton(button)
            self._grid.addWidget(_with_facts(button, choice), 2, place, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(8, 1)

    def _add_box(self) -> None:
        box = QComboBox()
        box.setObjectName(self._name)
        box.setAccessibleName(self._question.question)
        box.addItem(self.tr("Choose..."), "")
        for choice in self._all_choices():
            box.addItem(choice.label, choice.value)
        box.setCurrentIndex(max(0, box.findData(self._answer)))
        box.activated.connect(lambda _: self.answered.emit(box.currentData()))
        self._grid.addWidget(box, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)

    def _add_line(self) -> None:
        line = QLineEdit("" if self._answer == LEFT_OUT else self._answer)
        line.setObjectName(self._name)
        line.setAccessibleName(self._question.question)
        line.setPlaceholderText(self.tr("Reference"))
        line.setMaximumWidth(_COLUMN_WIDTH)
        line.editingFinished.connect(lambda: self._type(line.text().strip()))
        self._grid.addWidget(line, 2, 1, Qt.AlignmentFlag.AlignTop)
        out = QRadioButton(self.tr("Leave these rows out"))
        out.setObjectName(f"{self._name}{as_word(LEFT_OUT)}")
        out.setAccessibleName(f"{self._question.question} {out.text()}")
        out.setChecked(self._answer == LEFT_OUT)
        out.clicked.connect(lambda _: self.answered.emit(LEFT_OUT))
        self._grid.addWidget(out, 2, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(8, 1)

    def _type(self, text: str) -> None:
        if text and text != self._answer:
            self.answered.emit(text)

    def _all_choices(self) -> list[AnswerChoice]:
        """The question's choices, and to leave the rows out if they wait."""
        choices = list(self._question.choices)
        if not self._question.default:
            one = len(self._question.rows) == 1
            words = self.tr("Leave this row out") if one else self.tr("Leave these rows out")
            choices.append(AnswerChoice(LEFT_OUT, words))
        return choices


def _with_facts(button: QRadioButton, choice: AnswerChoice) -> QWidget:
    """A button with the known facts about its record below."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(button)
    if choice.values:
        column.addWidget(_described("", tuple(pair for pair in choice.values if pair[0] != "Name")))
    column.addStretch(1)
    return held


def _described(title: str, values: tuple[tuple[str, str], ...]) -> QLabel:
    lines = [f"{header}: {text}" for header, text in values]
    label = QLabel("\n".join([title, *lines] if title else lines))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMaximumWidth(_COLUMN_WIDTH)
    label.setWordWrap(True)
    return label


def as_word(text: str) -> str:
    """A text without the characters that an object name cannot have."""
    return "".join(char for char in text.title() if char.isalnum())
