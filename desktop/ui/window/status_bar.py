"""The status bar: each item links to its subject; in a narrow window it has more rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QStyleOptionToolButton, QToolButton, QWidget

from desktop.rules.dates.format import day_text, time_text
from desktop.rules.text import count, number_text
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.services.reports.overview import Overview


class StatusLink(QToolButton):
    """A link whose words give way if the bar is narrow; the tool tip has them all."""

    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), 12 * self.fontMetrics().averageCharWidth()), hint.height())

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        picture = 0 if self.icon().isNull() else self.iconSize().width() + theme.SPACE
        room = self.width() - picture - theme.SPACE
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class StatusBar(QStatusBar):
    """Users, clients without a case manager, the backup, and the time until the lock."""

    users_pressed = Signal()
    unassigned_pressed = Signal()
    backup_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self.addWidget(self._row, 1)
        self._users = self._link("statusUsers", self.users_pressed.emit)
        self._unassigned = self._link("statusUnassigned", self.unassigned_pressed.emit)
        self._backup = self._link("statusBackup", self.backup_pressed.emit)
        self._lock = self._link("statusLock", self.lock_pressed.emit)

    def come_last(self) -> None:
        """Put the bar last in the Tab order of its window; called again when the window has more controls."""
        last = _before(self.window())
        while self.isAncestorOf(last):
            last = _before(last)
        inner = _before(last)
        for link in (self._users, self._unassigned, self._backup, self._lock):
            # The chain is a ring: its first widget already follows its last, and would not move.
            QWidget.setTabOrder(inner, link)
            QWidget.setTabOrder(last, link)
            last = link

    def show_users(self, users: int, active: int) -> None:
        text = self.tr("{users}, {active} active")
        self._say(self._users, text.format(users=count(users, "user"), active=number_text(active)))

    def show_overview(self, found: Overview, today: date) -> None:
        self._show_unassigned(found.without_case_manager)
        self._show_backup(found, today)

    def show_lock(self, minutes: int | None) -> None:
        """Minutes until the window locks itself; None if it never does."""
        self._lock.setVisible(minutes is not None)
        if minutes is not None:
            self._say(self._lock, self.tr("Locks in {minutes} min").format(minutes=minutes))
            self._lock.setToolTip(self.tr("Lock now"))
            self._lock.setIcon(icon("lock"))

    def _show_unassigned(self, number: int) -> None:
        text = (
            self.tr("{clients} without a case manager (show)").format(clients=count(number, "client"))
            if number
            else self.tr("Every current client has a case manager")
        )
        tone = theme.Tone.WARNING if number else theme.Tone.GOOD
        self._unassigned.setIcon(icon("warning" if number else "done", theme.colour(tone, self.palette())))
        self._say(self._unassigned, text)

    def _show_backup(self, found: Overview, today: date) -> None:
        at = found.backed_up_at
        if at is None:
            text = self.tr("Not backed up yet")
        else:
            day = self.tr("today") if at.date() == today else day_text(at.date())
            shape = (
                self.tr("Backed up {day} {time}, verified")
                if found.backup_is_fresh
                else self.tr("Backed up {day} {time}, changed since")
            )
            text = shape.format(day=day, time=time_text(at))
        tone = theme.Tone.GOOD if found.backup_is_fresh else theme.Tone.WARNING
        name = "done" if found.backup_is_fresh else "backup"
        self._backup.setIcon(icon(name, theme.colour(tone, self.palette())))
        self._backup.setToolTip(self.tr("Back up now"))
        self._say(self._backup, text)

    def _link(self, name: str, press: Callable[[], None]) -> QToolButton:
        link = StatusLink()
        link.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        link.setObjectName(name)
        link.setAutoRaise(True)
        link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(press)
        link.hide()
        self._flow.addWidget(link)
        return link

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_rows()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._take_rows()
        return super().event(event)

    def _take_rows(self) -> None:
        """Be as high as the links need at this width."""
        height = self._flow.heightForWidth(self._row.contentsRect().width())
        if self._row.minimumHeight() != height:
            self._row.setFixedHeight(height)

    @staticmethod
    def _say(link: QToolButton, text: str) -> None:
        link.setText(text)
        link.setAccessibleName(text)
        link.show()


def _before(widget: QWidget) -> QWidget:
    found = widget.previousInFocusChain()
    assert found is not None  # the chain is a ring
    return found
