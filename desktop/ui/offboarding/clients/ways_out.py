"""The ways out for clients whom nobody can take: a sentence each, and a button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.language import say
from desktop.rules.planning.remedies import Remedy
from desktop.services.offboarding.wording.remedies import FOR_ONE, OTHERWISE, remedy_words
from desktop.ui.core import theme
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.scrolling import YieldingScrollArea

FEWEST, SHOWN = 4.4, 7.4
"""The lines in view at once, on a small screen and on others; part of the next shows that there are more."""


class WaysOut(YieldingScrollArea):
    """`chosen` carries the Remedy whose button was pressed; `referred` that the one client is referred on."""

    chosen = Signal(object)
    referred = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("waysOut")
        self.setAccessibleName(self.tr("Ways out for clients without a recipient"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_remedies(self, why: str, remedies: Sequence[Remedy], *, of_one: bool = False) -> None:
        """`why` says how many find nobody, or (`of_one`) who that is; hidden if it is empty."""
        self.setVisible(bool(why))
        if not why:
            return
        area = QWidget()
        grid = QGridLayout(area)
        grid.setContentsMargins(0, 0, theme.SPACE, 0)
        grid.setVerticalSpacing(theme.SPACE // 2)
        grid.setColumnStretch(0, 1)
        self._add(grid, 0, why)
        for place, remedy in enumerate(remedies, 1):
            self._add_remedy(grid, place, remedy)
        self._add_otherwise(grid, len(remedies) + 1, of_one=of_one)
        grid.setRowStretch(len(remedies) + 2, 1)
        self.setWidget(area)
        height = area.sizeHint().height()
        line = make_button("", "X").sizeHint().height() + theme.SPACE // 2
        self.setMinimumHeight(min(height, round(FEWEST * line)))
        self.setMaximumHeight(min(height, round(SHOWN * line)))

    def _add_remedy(self, grid: QGridLayout, place: int, remedy: Remedy) -> None:
        words = remedy_words(remedy)
        self._add(grid, place, words)
        allow = make_button(f"allow{place}", self.tr("Allow"), partial(self.chosen.emit, remedy))
        allow.setAccessibleDescription(words)
        grid.addWidget(allow, place, 1)

    def _add_otherwise(self, grid: QGridLayout, place: int, *, of_one: bool) -> None:
        """The last line: what can be done without any of these."""
        self._add(grid, place, say(FOR_ONE if of_one else OTHERWISE))
        if of_one:
            grid.addWidget(make_button("referOn", self.tr("Refer on"), self.referred.emit), place, 1)

    @staticmethod
    def _add(grid: QGridLayout, place: int, words: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        grid.addWidget(label, place, 0)
