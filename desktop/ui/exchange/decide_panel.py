"""What the file leaves open: how a date is meant, whom a row means. One card each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.services.imports import NEW, DateQuestion, Doubt, FileAnswers, ImportResult
from desktop.ui.core import theme

_MOST_CARDS = 50


class DecidePanel(QScrollArea):
    """`dated` carries a header and whether its dates are day first, `matched` a row and an id (or NEW),
    `meant` a field, its text and the reference that it means."""

    dated = Signal(str, bool)
    matched = Signal(int, int)
    meant = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importDecide")
        self.setAccessibleName(self.tr("To decide"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._questions: dict[str, DateQuestion] = {}
        self._doubts: dict[tuple[int, str, str], Doubt] = {}
        self.waiting = 0

    def begin(self) -> None:
        """A new file: nothing was asked yet."""
        self._questions, self._doubts = {}, {}

    def show_result(self, result: ImportResult, answers: FileAnswers) -> int:
        """Show what is to be decided, with what was decided before, and return how many cards there are."""
        self._questions |= {question.header: question for question in result.questions}
        self._doubts |= {_key(doubt): doubt for doubt in result.doubts}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.SPACE, theme.SPACE, theme.SPACE)
        column.setSpacing(theme.ROOMY - 4)
        for question in self._questions.values():
            column.addWidget(self._date_card(question, answers.day_first))
        for doubt in list(self._doubts.values())[:_MOST_CARDS]:
            column.addWidget(self._doubt_card(doubt, answers))
        hidden = len(self._doubts) - _MOST_CARDS
        if hidden > 0:
            column.addWidget(
                QLabel(self.tr("{n} more come when these are decided and imported.").format(n=f"{hidden:,}"))
            )
        if not self._questions and not self._doubts:
            nothing = QLabel(self.tr("Nothing is left open."))
            theme.set_muted(nothing)
            column.addWidget(nothing)
        column.addStretch(1)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.waiting = len(self._questions.keys() - answers.day_first.keys())
        return len(self._questions) + len(self._doubts)

    def _date_card(self, question: DateQuestion, said: Mapping[str, bool]) -> QFrame:
        card, grid = _card(self.tr("“{header}” can be read two ways").format(header=question.header))
        grid.addWidget(QLabel(self.tr("{example} means").format(example=question.example)), 1, 0)
        choices = ((True, question.day_first), (False, question.month_first))
        group = QButtonGroup(card)
        for place, (day_first, reading) in enumerate(choices, 1):
            way = self.tr("day first") if day_first else self.tr("month first")
            button = QRadioButton(f"{reading} ({way})")
            button.setObjectName(f"import{'Day' if day_first else 'Month'}First{_word(question.header)}")
            button.setAccessibleName(f"{question.header}: {button.text()}")
            button.setChecked(said.get(question.header) is day_first)
            button.clicked.connect(
                lambda _, header=question.header, first=day_first: self.dated.emit(header, first)
            )
            group.addButton(button)
            grid.addWidget(button, 1, place)
        grid.setColumnStretch(3, 1)
        return card

    def _doubt_card(self, doubt: Doubt, answers: FileAnswers) -> QFrame:
        """The row and the records that it may mean, side by side."""
        title = self.tr("Row {row}: who is meant?").format(row=doubt.row)
        if doubt.field:
            title = self.tr("“{text}” in row {row}: who is meant?").format(text=doubt.text, row=doubt.row)
        card, grid = _card(title)
        grid.addWidget(_described(self.tr("In the file"), doubt.values[:6]), 1, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(card)
        decided = answers.matches.get(doubt.row)
        meant = answers.words.get(doubt.field, {}).get(doubt.text)
        for place, candidate in enumerate(doubt.candidates, 1):
            button = QRadioButton(candidate.reference)
            button.setObjectName(f"importRow{doubt.row}Is{candidate.id}")
            button.setAccessibleName(
                self.tr("Row {row} is {ref}").format(row=doubt.row, ref=candidate.reference)
            )
            button.setChecked(meant == candidate.reference if doubt.field else decided == candidate.id)
            button.clicked.connect(
                lambda _, chosen=candidate.id, ref=candidate.reference: self._decide(doubt, chosen, ref)
            )
            group.addButton(button)
            box = QVBoxLayout()
            box.setSpacing(4)
            box.addWidget(button)
            box.addWidget(_described("", candidate.values))
            box.addStretch(1)
            grid.addLayout(box, 1, place)
        if not doubt.field:
            new = QRadioButton(self.tr("None of them: a new one"))
            new.setObjectName(f"importRow{doubt.row}IsNew")
            new.setChecked(decided == NEW and doubt.row in answers.matches)
            new.clicked.connect(lambda _: self.matched.emit(doubt.row, NEW))
            group.addButton(new)
            grid.addWidget(new, 1, len(doubt.candidates) + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(len(doubt.candidates) + 2, 1)
        return card

    def _decide(self, doubt: Doubt, chosen: int, reference: str) -> None:
        if doubt.field:
            self.meant.emit(doubt.field, doubt.text, reference)
        else:
            self.matched.emit(doubt.row, chosen)


def _key(doubt: Doubt) -> tuple[int, str, str]:
    """One question for each row, or for each text that may mean several."""
    return (0, doubt.field, doubt.text) if doubt.field else (doubt.row, "", "")


def _card(title: str) -> tuple[QFrame, QGridLayout]:
    card = QFrame()
    card.setFrameShape(QFrame.Shape.StyledPanel)
    grid = QGridLayout(card)
    grid.setContentsMargins(theme.ROOMY, 12, theme.ROOMY, 12)
    grid.setHorizontalSpacing(3 * theme.SPACE)
    grid.setVerticalSpacing(theme.SPACE)
    heading = QLabel(title)
    font = heading.font()
    font.setWeight(font.Weight.DemiBold)
    heading.setFont(font)
    grid.addWidget(heading, 0, 0, 1, 8)
    return card, grid


def _described(title: str, values: tuple[tuple[str, str], ...]) -> QLabel:
    lines = [f"{header}: {text}" for header, text in values]
    label = QLabel("\n".join([title, *lines] if title else lines))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMaximumWidth(260)
    label.setWordWrap(True)
    return label


def _word(header: str) -> str:
    return "".join(char for char in header if char.isalnum())
