"""What all tables are made of whose model is written in Python."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView


class TableView(QTableView):
    """Stays quick while the worker computes.

    A painted screen asks the model some thousand times, and each question from outside of Python would
    wait for the worker's turn to end: seconds for one picture. Inside one call of Python nothing waits.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
