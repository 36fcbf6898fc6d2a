"""A dialog that starts work and waits for it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class WorkingDialog(QDialog):
    """Stays open while it is disabled, as it is while its work is under way: what comes of that needs it."""

    def reject(self) -> None:
        if self.isEnabled():
            super().reject()
