"""A strip above the content that says one thing and offers one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.icons import icon


class Banner(QFrame):
    """Hidden until `tell`; `pressed` is the press of its button."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._tone = theme.Tone.WARNING
        self._picture = QLabel()
        self._text = QLabel()
        self._text.setObjectName(f"{name}Text")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.setObjectName(f"{name}Button")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.ROOMY, theme.SPACE, theme.ROOMY, theme.SPACE)
        row.setSpacing(theme.ROOMY)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        theme.follow(self, self._paint_background)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, action: str, tone: theme.Tone = theme.Tone.WARNING) -> None:
        """Show a sentence and what its button does."""
        self._tone = tone
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._paint_background()
        self.show()

    def _paint_background(self) -> None:
        tone = theme.colour(self._tone, QApplication.palette())
        theme.tint(self, tone, 0.16)
        name = "warning" if self._tone in (theme.Tone.WARNING, theme.Tone.DANGER) else "info"
        self._picture.setPixmap(icon(name, tone).pixmap(20, 20))
