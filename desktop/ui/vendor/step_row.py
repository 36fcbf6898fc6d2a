"""One step in the other system: its number or a check mark, its meaning, its state, and its actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from desktop.rules.dates.format import short_day_text
from desktop.services.practice.other_system import VendorStepKey
from desktop.services.vendor.overview import StepStanding
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.flow_layout import FlowLayout

MARK = 20


class StepRow(QFrame):
    """`finished`, `skipped` and `reopened` are its buttons; a proved step cannot be ticked by hand."""

    finished = Signal()
    skipped = Signal()
    reopened = Signal()

    def __init__(self, key: VendorStepKey, number: int, title: str, *, proved: bool) -> None:
        super().__init__()
        self.setObjectName(f"vendor{key.capitalize()}")
        self._number, self._title, self._proved = number, title, proved
        self._mark = QLabel()
        self._mark.setFixedWidth(MARK + 4)
        self._name = QLabel()
        theme.set_heading(self._name, 1.0)
        self._words = QLabel()
        self._words.setObjectName(f"vendor{key.capitalize()}Words")
        self._words.setWordWrap(True)
        theme.set_muted(self._words)
        self._done = make_button(f"vendor{key.capitalize()}Done", self.tr("Done"), self.finished.emit)
        self._skip = make_button(f"vendor{key.capitalize()}Skip", self.tr("Skip..."), self.skipped.emit)
        self._again = make_button(f"vendor{key.capitalize()}Again", self.tr("Not done"), self.reopened.emit)
        for button in (self._done, self._skip, self._again):
            button.setAccessibleName(f"{title}: {button.text()}")
        buttons = FlowLayout()
        for button in (self._done, self._skip, self._again):
            buttons.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._words, 1, 1)
        grid.addLayout(buttons, 0, 2, 2, 1)

    def show_standing(self, step: StepStanding, *, current: bool, how: str, counted: str) -> None:
        """`how` is what to do there, `counted` the numbers from the comparison."""
        words = [counted, self._became(step)] if step.settled else [counted, how]
        self._words.setText(" ".join(filter(None, words)))
        self._words.setVisible(bool(self._words.text()))
        self._name.setText(self._title if step.settled else f"{self._number}  {self._title}")
        self._name.setAccessibleName(f"{self._title}: {self._state(step, current)}")
        self._show_mark(step)
        self._done.setVisible(not step.settled and not self._proved)
        self._done.setEnabled(current)
        self._skip.setVisible(not step.settled)
        self._skip.setEnabled(current)
        self._again.setVisible(step.ticked)

    def _show_mark(self, step: StepStanding) -> None:
        tone = theme.Tone.WARNING if step.skipped_because else theme.Tone.GOOD
        if not step.settled:
            self._mark.clear()
            return
        self._mark.setAccessibleName(self.tr("skipped") if step.skipped_because else self.tr("done"))
        picture = "info" if step.skipped_because else "check"
        self._mark.setPixmap(icon(picture, theme.colour(tone, self.palette())).pixmap(MARK, MARK))

    def _became(self, step: StepStanding) -> str:
        if step.skipped_because:
            return self.tr("Skipped: {reason}").format(reason=step.skipped_because)
        if step.done_on is None:
            return self.tr("Done.")
        day = short_day_text(step.done_on)
        if not step.done_by:
            return self.tr("Done on {day}.").format(day=day)
        return self.tr("Done on {day} by {who}.").format(day=day, who=step.done_by)

    def _state(self, step: StepStanding, current: bool) -> str:
        if step.settled:
            return self.tr("skipped") if step.skipped_because else self.tr("done")
        return self.tr("next") if current else self.tr("later")
