"""The foot of the wizard: what is missing, and the buttons to go on, back and out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.offboarding.form_style import BUTTON_HEIGHT, show_primary
from desktop.ui.widgets.buttons import make_button, set_words


class WizardFooter(QWidget):
    """The way to the help, one line about what is missing, and three buttons."""

    closed = Signal()
    help_wanted = Signal()
    moved = Signal(int)
    """1 for Next, -1 for Back."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = QLabel()
        self._mark.setAccessibleName(theme.meaning(theme.Tone.WARNING))
        self._missing = QLabel()
        self._missing.setObjectName("missingLine")
        self._missing.setWordWrap(True)
        self._close = make_button("saveAndClose", self.tr("&Save and close"), self.closed.emit)
        self.back = make_button("backButton", self.tr("&Back"), lambda: self.moved.emit(-1), "previous")
        self.next = make_button("nextButton", self.tr("&Next"), lambda: self.moved.emit(1))
        help_button = make_button("wizardHelp", "", self.help_wanted.emit, "help")
        help_button.setAccessibleName(self.tr("Help"))
        help_button.setToolTip(self.tr("Help with this page (F1)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._mark)
        row.addWidget(self._missing, 1)
        for each in (help_button, self._close, self.back, self.next):
            each.setMinimumHeight(BUTTON_HEIGHT)
            row.addWidget(each)

    def say(self, missing: str) -> None:
        """Say what is missing; empty for nothing."""
        self._missing.setText(missing)
        self._missing.setAccessibleName(missing)
        self._mark.setVisible(bool(missing))
        tone = theme.colour(theme.Tone.WARNING, self.palette())
        self._mark.setPixmap(icon("warning", tone).pixmap(20, 20))

    def set_next(self, *, shown: bool, enabled: bool, primary: bool) -> None:
        self.next.setVisible(shown)
        self.next.setEnabled(enabled)
        show_primary(self.next, "", primary=primary)

    def set_back(self, *, shown: bool, enabled: bool) -> None:
        self.back.setVisible(shown)
        self.back.setEnabled(enabled)

    def set_saving(self, saves: bool) -> None:
        """Set whether closing leaves a draft."""
        set_words(self._close, self.tr("&Save and close") if saves else self.tr("&Close"))
