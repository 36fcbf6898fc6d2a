"""Page 7 for records in another system: the steps there, in their order, and the proof."""

from __future__ import annotations

from desktop.models import OffboardingState
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.vendor.vendor_panel import VendorPanel

_SHOWN = (OffboardingState.SCHEDULED, OffboardingState.APPLIED)


class VendorPage(Page):
    """The case is done only after each step is done, or skipped with a reason."""

    key = StepKey.VENDOR

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("In your system")
        self.explanation = self.tr(
            "What was decided here is done there in this order. A step that is skipped needs a reason, "
            "which the certificate prints."
        )
        self._panel = VendorPanel(case.context)
        self.column.addWidget(self._panel, 1)

    def entered(self) -> None:
        if self.case.board is not None:
            self._show_case(self.case.board)  # even if the change is only the panel's

    def show_board(self, board: Board | None) -> None:
        if board is None:
            return
        if board.elsewhere is not None:
            self.title = self.tr("In {system}").format(system=board.elsewhere.system)
        self._show_case(board)

    def _show_case(self, board: Board) -> None:
        if board.answers.state in _SHOWN:
            self._panel.show_case(board.answers.id)
