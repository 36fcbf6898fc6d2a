"""The top of the import window: the steps, the present one's name, and what it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.step_line import StepLine
from desktop.ui.exchange.words import step_words


class ImportHead(QWidget):
    """Names the present file if there are several."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = StepLine([self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done")])
        self._title = QLabel()
        self._title.setObjectName("importTitle")
        theme.set_heading(self._title, 1.3)
        self._explanation = QLabel()
        self._explanation.setObjectName("importExplanation")
        self._explanation.setWordWrap(True)
        theme.set_muted(self._explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY - 4)
        column.addWidget(self._steps)
        column.addWidget(self._title)
        column.addWidget(self._explanation)

    def show_step(self, step: int, entry: ImportEntry | None, ready: Sequence[ImportEntry]) -> None:
        """`entry` is the present file, None if the step is about all; `ready` are those to import."""
        self._steps.show_step(step)
        which = "" if entry is None else entry.chosen.name
        if entry is not None and len(ready) > 1:
            shape = self.tr("{file} (file {n} of {all})")
            which = shape.format(file=which, n=ready.index(entry) + 1, all=len(ready))
        title, text = step_words(step)
        self._title.setText(title.format(file=which))
        self._explanation.setText(text)
        self._explanation.setVisible(bool(text))
