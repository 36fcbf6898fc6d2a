"""The welcome window: try the program, make a practice, open one, or restore one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.core.mirroring import part_as_read
from desktop.ui.core.remembered import recent_practices
from desktop.ui.core.screen_fit import ScreenFit
from desktop.ui.widgets.buttons import make_button

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class ChoiceButton(QCommandLinkButton):
    """A title with a line about it, in the system's font: Qt's own are always 9 points high.

    It shows the focus, which no style does for this kind of button, and takes Return as well as Space.
    """

    def sizeHint(self) -> QSize:
        wide = self._title_metrics().horizontalAdvance(self.text()) + self._left() + theme.ROOMY
        wide = max(wide, 22 * self.fontMetrics().averageCharWidth())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        said = self.fontMetrics().boundingRect(self._lines(width), _WRAPPED, self.description())
        return self._title_metrics().height() + said.height() + 2 * theme.ROOMY

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features |= QStyleOptionButton.ButtonFeature.Flat
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        begin = QRect(theme.ROOMY, theme.ROOMY, self.iconSize().width(), self.iconSize().height())
        self.icon().paint(painter, part_as_read(self, begin))
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        lines = self._lines(self.width())
        painter.setFont(self._title_font())
        painter.drawText(part_as_read(self, lines), Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self.font())
        below = lines.adjusted(0, self._title_metrics().height(), 0, 0)
        painter.drawText(part_as_read(self, below), _WRAPPED, self.description())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour(theme.Tone.ACCENT, self.palette()), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)

    def _left(self) -> int:
        """The left edge of the words, behind the picture."""
        return self.iconSize().width() + 2 * theme.ROOMY

    def _lines(self, width: int) -> QRect:
        """The rectangle of the words."""
        return QRect(self._left(), theme.ROOMY, width - self._left() - theme.SPACE, 10_000)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _title_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._title_font())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Welcome(QWidget):
    """Each of its signals is one choice; `recent_chosen` carries the file."""

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()
    restore_wanted = Signal()
    sheet_wanted = Signal()
    recent_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setWindowTitle(self.tr("Handover"))
        self.resize(860, 560 if recent_practices() else 340)
        heading = QLabel(self.tr("Welcome to Handover"))
        theme.set_heading(heading, 1.9)
        promise = QLabel(
            self.tr(
                "Offboard a practitioner without losing a client or an appointment. "
                "Everything stays on this computer."
            )
        )
        promise.setWordWrap(True)
        theme.set_muted(promise)
        choices = QGridLayout()
        choices.setSpacing(theme.ROOMY)
        for place, (name, picture, title, hint, signal) in enumerate(
            (
                (
                    "tryDemo",
                    "play",
                    self.tr("Try the demo practice"),
                    self.tr("A made-up practice to play with, thrown away when you close it"),
                    self.demo_wanted,
                ),
                (
                    "newPractice",
                    "new",
                    self.tr("New practice"),
                    self.tr("Start empty, then import your files"),
                    self.new_wanted,
                ),
                (
                    "openPractice",
                    "open",
                    self.tr("Open"),
                    self.tr("Open a practice that is on this computer"),
                    self.open_wanted,
                ),
                (
                    "restoreBackup",
                    "restore",
                    self.tr("Restore from a backup"),
                    self.tr("Bring a practice back as it was"),
                    self.restore_wanted,
                ),
            )
        ):
            button = ChoiceButton(title, hint)
            button.setObjectName(name)
            button.setAccessibleName(title)
            button.setIcon(icon(picture, theme.colour(theme.Tone.ACCENT, self.palette())))
            button.setIconSize(QSize(28, 28))
            button.clicked.connect(signal)
            choices.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 32)
        column.setSpacing(theme.ROOMY)
        column.addWidget(heading)
        column.addWidget(promise)
        column.addSpacing(theme.ROOMY)
        column.addLayout(choices)
        column.addSpacing(theme.ROOMY)
        sheet = make_button("recoverySheet", self.tr("I have a &recovery sheet..."), self.sheet_wanted.emit)
        column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._recent(), 1)
        ScreenFit(self)

    def _recent(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        files = recent_practices()
        if files:
            title = QLabel(self.tr("Recent practices"))
            theme.set_heading(title, 1.1)
            column.addWidget(title)
            chosen = QListWidget()
            chosen.setObjectName("recentPractices")
            chosen.setAccessibleName(self.tr("Practices opened recently"))
            for file in files:
                item = QListWidgetItem(icon("document"), f"{file.stem}   {file.parent}")
                item.setData(Qt.ItemDataRole.UserRole, str(file))
                item.setToolTip(str(file))
                chosen.addItem(item)
            chosen.itemActivated.connect(
                lambda item: self.recent_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
            )
            column.addWidget(chosen)
        column.addStretch(1)
        return box
