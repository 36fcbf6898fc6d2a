"""The steps at the left of the wizard, each with its state, to go back and forth."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.offboarding.steps import Step, StepKey, StepState
from desktop.ui.core import theme
from desktop.ui.core.icons import icon

DISC = 24


class StepButton(QAbstractButton):
    """One step: its number or its state as a shape, its title, and its state in words."""

    def __init__(self, key: StepKey, title: str) -> None:
        super().__init__()
        self.key = key
        self._number = 0
        self._step = Step(key, StepState.NOT_YET)
        self.setText(title)
        self.setObjectName(f"{key}Step")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_step(self, step: Step, number: int, *, current: bool) -> None:
        self._step, self._number = step, number
        self.setChecked(current)
        self.setEnabled(step.reachable)
        self.setAccessibleName(f"{self.text()}: {self._words}" if self._words else self.text())
        self.setToolTip(step.missing if self._needs_you else "")
        self._keep_room()
        self.update()

    def _keep_room(self) -> None:
        """Set the least height of its lines: the list scrolls before they overlap."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(max(DISC, 2 * line if self._words else line) + 4)

    @property
    def _words(self) -> str:
        if self._step.state is StepState.DONE:
            return self.tr("done")
        return self.tr("needs you") if self._needs_you else ""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(max(188, 12 + DISC + 12 + words + 12), 2 * self.fontMetrics().height() + 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        accent = theme.colour(theme.Tone.ACCENT, palette)
        self._paint_ground(painter, accent)
        active = palette.color(QPalette.ColorGroup.Active, role.WindowText)
        faint = theme.mixed(active, palette.color(role.Window), 0.66)
        ink = active if self.isEnabled() or self._step.state is StepState.DONE else faint
        disc = QRectF(12, (self.height() - DISC) / 2, DISC, DISC)
        self._paint_disc(painter, disc, accent, faint)
        self._paint_text(painter, disc.right() + 12, ink, faint)

    def _paint_ground(self, painter: QPainter, accent: QColor) -> None:
        """Filled for the current step and under the pointer, outlined for the focus."""
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            self._fill(painter, area, accent, 0.18)
        elif self.underMouse() and self.isEnabled():
            self._fill(painter, area, accent, 0.07)
        if self.hasFocus():
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 8, 8)

    def _fill(self, painter: QPainter, area: QRectF, accent: QColor, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed(accent, self.palette().color(QPalette.ColorRole.Window), share))
        painter.drawRoundedRect(area, 8, 8)

    def _paint_text(self, painter: QPainter, left: float, ink: QColor, faint: QColor) -> None:
        line = self.fontMetrics().height()
        words = self._words
        top = (self.height() - (2 * line if words else line)) / 2
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        area = QRectF(left, top, self.width() - left, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self.text())
        if words:
            self._paint_state(painter, area.translated(0, line), words, faint)

    def _paint_state(self, painter: QPainter, area: QRectF, words: str, faint: QColor) -> None:
        painter.setFont(self.font())
        painter.setPen(self._tone(faint))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, words)

    @property
    def _needs_you(self) -> bool:
        return self._step.state is StepState.NEEDS_YOU

    def _tone(self, faint: QColor) -> QColor:
        """The colour of a step that needs the supervisor, or the faint one."""
        return theme.colour(theme.Tone.WARNING, self.palette()) if self._needs_you else faint

    def _paint_disc(self, painter: QPainter, disc: QRectF, accent: QColor, faint: QColor) -> None:
        palette = self.palette()
        if self._step.state is StepState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(disc)
            mark = icon("check", palette.color(QPalette.ColorRole.Window))
            mark.paint(painter, disc.adjusted(5, 5, -5, -5).toRect())
            return
        tone = self._tone(faint)
        painter.setPen(QPen(tone, 2 if self._needs_you else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        painter.setPen(tone)
        painter.setFont(self.font())
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QWidget):
    """`chosen` carries the StepKey of the pressed step."""

    chosen = Signal(object)

    def __init__(self, titles: Mapping[StepKey, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepList")
        self.setAccessibleName(self.tr("Steps"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.ROOMY, 0)
        column.setSpacing(4)
        self._buttons: dict[StepKey, StepButton] = {}
        self._order: list[StepKey] = []
        for key, title in titles.items():
            button = StepButton(key, title)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._buttons[key] = button
            column.addWidget(button)
        column.addStretch(1)

    def button(self, key: StepKey) -> StepButton:
        return self._buttons[key]

    def show_steps(self, steps: Sequence[Step], current: StepKey) -> None:
        """Show these in this order, numbered; any other step is hidden."""
        shown = [step.key for step in steps]
        self._show_only(shown)
        if shown != self._order:
            self._put_in_order(shown)
        for number, step in enumerate(steps, 1):
            self._buttons[step.key].show_step(step, number, current=step.key is current)

    def _show_only(self, shown: Collection[StepKey]) -> None:
        for key, button in self._buttons.items():
            button.setVisible(key in shown)

    def _put_in_order(self, shown: list[StepKey]) -> None:
        self._order = shown
        for place, key in enumerate(shown):
            self._column.insertWidget(place, self._buttons[key])
        for one, next_one in itertools.pairwise(shown):
            self.setTabOrder(self._buttons[one], self._buttons[next_one])
