"""The menu for a whole series, or for the series from one date on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.rules.dates.format import WEEKDAYS, short_day_text, time_text

Times = Mapping[int, datetime]
"""The new times by appointment id."""


class SeriesMenu(QMenu):
    """Its owner fills it on `aboutToShow`."""

    moved = Signal(object)
    """The Times that were chosen."""
    all_selected = Signal()
    following_selected = Signal()
    """The appointment in front and those of the series after it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("seriesMenu")

    def offer(
        self, times: Sequence[Times], in_series: int, since: date, later: Sequence[Times], following: int
    ) -> None:
        """Offer new weekly times that are free throughout: `times` for all that are `in_series`.

        `later` are those for the `following` dates from the day `since` on, none if that is all.
        """
        self.clear()
        self._offer_times(times, self.tr("Move all {n} to {time}, free throughout"))
        if not times:
            self.addAction(self.tr("No weekly time is free throughout")).setEnabled(False)
        if later:
            self.addSeparator()
            words = self.tr("From {day} on: move {n} to {time}, free throughout")
            self._offer_times(later, words, day=short_day_text(since))
        self.addSeparator()
        self._add(self.tr("Select all {n} of the series").format(n=in_series), self.all_selected.emit)
        if following:
            words = self.tr("Select this and the {n} that follow").format(n=following - 1)
            self._add(words, self.following_selected.emit)

    def _offer_times(self, times: Sequence[Times], words: str, **named: str) -> None:
        for moved in times:
            first = min(moved.values())
            text = words.format(
                n=len(moved), time=f"{self.tr(WEEKDAYS[first.weekday()])} {time_text(first)}", **named
            )
            self._add(text, partial(self.moved.emit, moved))

    def _add(self, text: str, act: Callable[[], None]) -> None:
        self.addAction(text).triggered.connect(lambda _=False: act())
