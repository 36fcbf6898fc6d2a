"""The place for a result, a warning or news: a mark, a sentence, details below, and maybe a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QPushButton

from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.core.targets import LEAST
from desktop.ui.widgets.buttons import make_button, set_words

_ICONS = {
    theme.Tone.GOOD: "done",
    theme.Tone.ACCENT: "info",
    theme.Tone.WARNING: "warning",
    theme.Tone.DANGER: "warning",
}


class Notice(QFrame):
    """Hidden until `tell`; `pressed` is the press of its button."""

    pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._tone = theme.Tone.ACCENT
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setObjectName(f"{name}Text")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QLabel()
        self._details.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button: QPushButton | None = None
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(theme.ROOMY, 10, theme.ROOMY, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self._details, 1, 1)
        theme.follow(self, self._paint_background)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, tone: theme.Tone, details: str = "", *, action: str = "") -> None:
        """Show a sentence; `action` is what its button does; without it there is no button."""
        self._tone = tone
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        self._offer(action)
        self._paint_background()
        self.show()

    def _offer(self, action: str) -> None:
        if self._button is None:
            if not action:
                return
            self._button = make_button(f"{self.objectName()}Button", action, self.pressed.emit)
            self._button.setMinimumHeight(LEAST)
            self._grid.addWidget(self._button, 0, 2)
        set_words(self._button, action)
        self._button.setVisible(bool(action))

    def _paint_background(self) -> None:
        tone = theme.colour(self._tone, QApplication.palette())
        theme.tint(self, tone, 0.13)
        self._mark.setPixmap(icon(_ICONS[self._tone], tone).pixmap(22, 22))
        self._mark.setAccessibleName(theme.meaning(self._tone))
