"""The base of all pages of the wizard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import theme
from desktop.ui.core.messages import Help
from desktop.ui.offboarding.case import Case


class Page(QWidget):
    """One step. The wizard shows `title` and `summary` above it; the `explanation` comes first on the page.

    `show_board` is called after a change while the page is in front, or when it comes to the front later.
    `completed` is emitted when the page has just got what it waited for, so that Next may have the focus.
    """

    key: StepKey
    scrolls = True
    """Whether all of it scrolls if there is too little room; else the page sees to that itself."""
    completed = Signal()
    title = ""
    explanation = ""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.setObjectName(f"{self.key}Page")
        self.case = case
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.ROOMY)
        self.lead = QLabel()
        self.lead.setObjectName("pageExplanation")
        self.lead.setWordWrap(True)
        theme.set_muted(self.lead)
        self.column.addWidget(self.lead)

    def show_board(self, board: Board | None) -> None:
        """Show the present state."""

    def summary(self, board: Board | None) -> str:
        """The few numbers next to the title."""
        return ""

    def has_next_step(self, board: Board | None) -> bool:
        """Whether a button of the page, rather than Next, is the next step."""
        return False

    def helps(self) -> tuple[Help, ...]:
        """The buttons that do what a refusal on this page advises."""
        return ()

    def entered(self) -> None:
        """Called when the page has come to the front."""

    def keep(self) -> None:
        """Keep what was just typed: the page is being left."""
