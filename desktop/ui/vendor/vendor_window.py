"""The window of the other system, opened from the case at any time."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.ui.core.context import PracticeContext
from desktop.ui.vendor.vendor_panel import VendorPanel
from desktop.ui.widgets.dialog import Dialog


class VendorWindow(Dialog):
    """The steps, requests and comparison of one offboarding."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("vendorWindow", self.tr("In your system"), parent)
        self.resize(900, 760)
        panel = VendorPanel(context)
        self.column.addWidget(panel, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("vendorButtons")
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        panel.show_case(offboarding_id)
