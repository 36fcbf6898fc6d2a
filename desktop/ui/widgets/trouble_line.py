"""The sentence below a dialog's fields that says why its button did nothing."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.errors import UserError
from desktop.ui.core import messages, theme
from desktop.ui.widgets.growing import grow


class TroubleLine(QLabel):
    """Hidden until `tell`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        theme.follow(self, self._paint)
        self.hide()

    def tell(self, error: Exception) -> None:
        """Show the trouble here, and fit the dialog's height; a bug is reported as one."""
        if not isinstance(error, UserError):
            messages.tell_error(self, error)
            return
        self.setText(str(error))
        self.setAccessibleName(self.text())
        self.show()
        window = self.window()
        if isinstance(window, QDialog):
            grow(window)

    def _paint(self) -> None:
        tone = theme.colour(theme.Tone.DANGER, QApplication.palette())
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, tone)
        self.setPalette(palette)
