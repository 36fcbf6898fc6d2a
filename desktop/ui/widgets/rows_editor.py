"""The list of small rows to fill in, each with a button to remove it, and a button to add one."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.core.scroll_area import ScrollArea

Row = TypeVar("Row", bound=QWidget)


class RowsEditor(ScrollArea, Generic[Row]):
    """`make_row` makes the widget of one row from a value (None: a new one)."""

    def __init__(
        self, name: str, add_text: str, empty_text: str, make_row: Callable[[Any], Row], parent: Any = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._make_row = make_row
        self._lines: list[tuple[Row, QWidget]] = []
        self._numbers = itertools.count()
        self._empty = QLabel(empty_text)
        self._empty.setWordWrap(True)
        theme.set_muted(self._empty)
        add = QPushButton(icon("add"), add_text)
        add.setObjectName(f"{name}Add")
        add.setAccessibleName(add_text)
        add.clicked.connect(lambda: self.add(None).setFocus())
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, theme.SPACE, 0, theme.SPACE)
        self._column.setSpacing(theme.SPACE)
        self._column.addWidget(self._empty)
        self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(content)
        # A scroll area paints its own background, which differs from that of a tab page.
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def fill(self, values: Iterable[Any]) -> None:
        """Show one row for each value."""
        for value in values:
            self.add(value)

    def rows(self) -> list[Row]:
        return [row for row, _ in self._lines]

    def add(self, value: Any) -> Row:
        """Add one row at the end, and return it."""
        row = self._make_row(value)
        take_away = QToolButton()
        take_away.setIcon(icon("remove"))
        take_away.setAutoRaise(True)
        take_away.setObjectName(f"{self.objectName()}Remove{next(self._numbers)}")
        take_away.setAccessibleName(self.tr("Remove this line"))
        take_away.setToolTip(take_away.accessibleName())
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row, 1)
        layout.addWidget(take_away)
        self._lines.append((row, line))
        self._column.insertWidget(len(self._lines), line)
        take_away.clicked.connect(lambda: self._take_away(line))
        self._empty.hide()
        return row

    def _take_away(self, line: QWidget) -> None:
        self._lines = [(row, kept) for row, kept in self._lines if kept is not line]
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._empty.setVisible(not self._lines)
