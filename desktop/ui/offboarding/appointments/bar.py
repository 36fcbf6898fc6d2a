"""The bar above the list of appointments: filter, the number of each kind, and the way between clashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.ui.core import theme
from desktop.ui.core.icons import icon


class AppointmentsBar(QWidget):
    """`filtered` carries the filter (a function of a row), `stepped` 1 or -1."""

    filtered = Signal(object)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown = QComboBox()
        self._shown.setObjectName("appointmentDecisionsFilter")
        self._shown.setAccessibleName(self.tr("Which appointments"))
        filters: tuple[tuple[str, Callable[[AppointmentRow], bool]], ...] = (
            (self.tr("All appointments"), lambda row: True),
            (self.tr("Those that need you"), lambda row: row.needs_you),
            (self.tr("Clashes only"), lambda row: bool(row.kinds) and row.state is not VisitState.CANCELLED),
            (self.tr("Fitting"), lambda row: row.state is VisitState.FITS),
            (self.tr("Moved"), lambda row: row.state is VisitState.MOVED),
            (self.tr("On the waiting list"), lambda row: row.state is VisitState.WAITING),
            (self.tr("Cancelled"), lambda row: row.state is VisitState.CANCELLED),
            (self.tr("Chosen by you"), lambda row: row.chosen),
        )
        for text, wanted in filters:
            self._shown.addItem(text, wanted)
        self._shown.currentIndexChanged.connect(lambda _: self.filtered.emit(self._shown.currentData()))
        self._counts = QLabel()
        self._counts.setObjectName("appointmentCounts")
        self._place = QLabel()
        self._place.setObjectName("clashPlace")
        self._steps = [
            self._step("previousClash", -1, self.tr("Previous one that needs you (P)")),
            self._step("nextClash", 1, self.tr("Next one that needs you (N)")),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._shown)
        row.addWidget(self._counts, 1)
        row.addWidget(self._steps[0])
        row.addWidget(self._place)
        row.addWidget(self._steps[1])

    def _step(self, name: str, by: int, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setIcon(icon("previous" if by < 0 else "next"))
        button.clicked.connect(lambda _=False: self.stepped.emit(by))
        return button

    def show_all(self) -> None:
        """Remove the filter."""
        self._shown.setCurrentIndex(0)

    def show_counts(self, rows: Sequence[AppointmentRow]) -> None:
        states = Counter(row.state for row in rows)
        words = (
            (VisitState.FITS, self.tr("fit")),
            (VisitState.CLASHES, self.tr("clash")),
            (VisitState.NOBODY, self.tr("with nobody")),
            (VisitState.ACCEPTED, self.tr("kept anyway")),
            (VisitState.MOVED, self.tr("moved")),
            (VisitState.WAITING, self.tr("waiting")),
            (VisitState.CANCELLED, self.tr("cancelled")),
        )
        self._counts.setText(",  ".join(f"{states[state]} {word}" for state, word in words if states[state]))

    def show_place(self, selected: Sequence[AppointmentRow], needing: Sequence[AppointmentRow]) -> None:
        """Show which of those that need the supervisor is in front."""
        for button in self._steps:
            button.setEnabled(bool(needing))
        ids = [row.id for row in needing]
        front = selected[0].id if len(selected) == 1 else None
        self._place.setText(self._place_words(ids, front))

    def _place_words(self, ids: Sequence[int], front: int | None) -> str:
        if not ids:
            return self.tr("all settled")
        if front in ids:
            return self.tr("{n} of {all}").format(n=ids.index(front) + 1, all=len(ids))
        return self.tr("{n} to settle").format(n=len(ids))
