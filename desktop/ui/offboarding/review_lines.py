"""Before and after, line by line; each line opens its full list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from desktop.rules.text import count
from desktop.services.offboarding.review import ReviewLine
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.core.scroll_area import ScrollArea

MARK = 20
LEFT_TO_RIGHT = "\u200e"


class ReviewLines(ScrollArea):
    """`opened` carries the ReviewLine whose list is wanted."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reviewLines")
        self.setAccessibleName(self.tr("Before and after"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines: tuple[ReviewLine, ...] = ()

    def show_lines(self, lines: Sequence[ReviewLine]) -> None:
        looks_the_same = tuple(lines) == self._lines
        self._lines = tuple(lines)  # with the present lists
        if looks_the_same:
            return
        area = QWidget()
        grid = QGridLayout(area)
        self._set_up(grid)
        for row, line in enumerate(self._lines, 1):
            self._add(grid, row, line)
        grid.setRowStretch(len(self._lines) + 1, 1)
        self.setWidget(area)

    def _set_up(self, grid: QGridLayout) -> None:
        """The columns and their heads."""
        grid.setContentsMargins(0, 0, theme.SPACE, 0)
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, words in enumerate((self.tr("before"), self.tr("after")), 2):
            grid.setColumnMinimumWidth(place, 130)
            head = QLabel(words)
            theme.set_muted(head)
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)

    def _add(self, grid: QGridLayout, row: int, line: ReviewLine) -> None:
        grid.addWidget(self._mark(line), row, 0)
        # A title is English even if it begins with a name written from right to left.
        title = QLabel(f"{LEFT_TO_RIGHT}{line.title}")
        title.setWordWrap(True)
        grid.addWidget(title, row, 1)
        before = QLabel("" if line.before is None else count(line.before, line.noun))
        after = QLabel(count(line.after, line.noun))
        after.setObjectName(f"reviewAfter{row}")
        theme.set_muted(before)
        for place, label in ((2, before), (3, after)):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, place)
        if line.meter:
            _stress(title)
            _stress(after)
        grid.addWidget(self._opener(row, line), row, 4)

    def _opener(self, row: int, line: ReviewLine) -> QPushButton:
        """The button that opens the full list of a line."""
        button = QPushButton(self.tr("Show list"))
        button.setObjectName(f"reviewList{row}")
        button.setAccessibleName(self.tr("{title}: show the full list").format(title=line.title))
        button.setAutoDefault(False)
        theme.follow(button, lambda: _show_as_link(button))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _=False: self.opened.emit(self._lines[row - 1]))
        return button

    def _mark(self, line: ReviewLine) -> QLabel:
        mark = QLabel()
        mark.setFixedWidth(MARK + 4)
        if line.meter:
            name, tone = ("done", theme.Tone.GOOD) if line.after == 0 else ("warning", theme.Tone.DANGER)
            mark.setPixmap(icon(name, theme.colour(tone, self.palette())).pixmap(MARK, MARK))
            mark.setAccessibleName(theme.meaning(tone))
        return mark


def _stress(label: QLabel) -> None:
    font = label.font()
    font.setWeight(font.Weight.DemiBold)
    font.setPointSizeF(font.pointSizeF() * 1.1)
    label.setFont(font)


def _show_as_link(button: QPushButton) -> None:
    ink = theme.colour(theme.Tone.ACCENT, QApplication.palette()).name()
    button.setStyleSheet(
        f"QPushButton {{ border: none; padding: 4px 8px; text-decoration: underline; color: {ink}; }}"
        "QPushButton:focus { border: 1px solid palette(text); border-radius: 4px; }"
    )
