"""The data health report: each kind of problem, with its records and the way to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.services.reports.findings import AT_ONCE, Finding, FindingLine, Kind, findings
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog

LINE = Qt.ItemDataRole.UserRole


class HealthWindow(Dialog):
    """Checks the whole practice when it is opened, and again on request.

    The signals ask for things to look at: the clients without a case manager, the review of possible
    duplicates, one client by id, or the week of a user (by id) around a day.
    """

    unassigned_wanted = Signal()
    duplicates_wanted = Signal()
    client_wanted = Signal(int)
    week_wanted = Signal(int, date)

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("healthWindow", self.tr("Data health"), parent)
        self.resize(760, 560)
        self._context = context
        self._first: tuple[Finding, ...] = ()
        self._heading = QLabel()
        self._heading.setObjectName("healthHeading")
        theme.set_heading(self._heading)
        self._tree = QTreeWidget()
        self._tree.setObjectName("healthFindings")
        self._tree.setAccessibleName(self.tr("Findings"))
        self._tree.setHeaderLabels([self.tr("What"), self.tr("How many")])
        self._tree.setWordWrap(True)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.setUniformRowHeights(True)
        self._tree.currentItemChanged.connect(lambda *_: self._offer())
        self._tree.itemActivated.connect(lambda item, _: self._open(item) if item.parent() else None)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("healthButtons")
        self._again = make_button("healthAgain", self.tr("Check &again"), self._check)
        self._show_it = make_button("healthShow", "", lambda: self._open(self._tree.currentItem()))
        buttons.addButton(self._again, QDialogButtonBox.ButtonRole.ResetRole)
        theme.make_primary(self._show_it)
        buttons.addButton(self._show_it, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._tree, 1)
        self.column.addWidget(buttons)
        self._check()

    def _check(self) -> None:
        self._heading.setText(self.tr("Checking the whole practice..."))
        self._again.setEnabled(False)
        practice, today = self._context.practice, self._context.practice.today()
        rest = tuple(kind for kind in Kind if kind not in AT_ONCE)
        self._context.tasks.start(lambda report: findings(practice, today, AT_ONCE), self._show_first)
        self._context.tasks.start(lambda report: findings(practice, today, rest), self._show_all)

    def _show_first(self, found: tuple[Finding, ...]) -> None:
        """Show the quick findings while the rest is searched."""
        self._first = found
        self._tree.clear()
        for finding in found:
            self._add(finding)

    def _show_all(self, found: tuple[Finding, ...]) -> None:
        self._again.setEnabled(True)
        for finding in found:
            self._add(finding)
        found = (*self._first, *found)
        troubled = [place for place, finding in enumerate(found) if finding.how_many]
        self._heading.setText(
            self.tr("{n} of {all} checks found something to look at").format(n=len(troubled), all=len(found))
            if troubled
            else self.tr("All {all} checks passed").format(all=len(found))
        )
        if self._tree.currentItem() is None:
            self._tree.setCurrentIndex(self._tree.model().index(troubled[0] if troubled else 0, 0))
            self._tree.setFocus()

    def _add(self, finding: Finding) -> None:
        troubled = bool(finding.how_many)
        item = QTreeWidgetItem([self._title(finding.kind), finding.how_many or self.tr("none")])
        item.setData(0, LINE, (finding.kind, None))
        tone = theme.Tone.WARNING if troubled else theme.Tone.GOOD
        item.setIcon(0, icon("warning" if troubled else "done", theme.colour(tone, self.palette())))
        for line in finding.lines:
            child = QTreeWidgetItem([line.text, ""])
            child.setData(0, LINE, (finding.kind, line))
            item.addChild(child)
        self._tree.addTopLevelItem(item)

    def _title(self, kind: Kind) -> str:
        return {
            Kind.NO_CASE_MANAGER: self.tr("Current clients without a case manager"),
            Kind.INACTIVE_CASE_MANAGER: self.tr("Current clients whose case manager is inactive"),
            Kind.FUTURE_WITH_INACTIVE: self.tr("Future appointments with an inactive practitioner"),
            Kind.OPEN_OF_DECEASED: self.tr("Open appointments of clients who have died"),
            Kind.OPEN_OF_CLOSED: self.tr("Open appointments of closed clients"),
            Kind.PAST_STILL_BOOKED: self.tr("Past appointments that are still booked"),
            Kind.RECORDS_DUE: self.tr("Closed clients whose records no longer need to be kept"),
            Kind.DOUBLE_BOOKED: self.tr("Double bookings"),
            Kind.POSSIBLE_DUPLICATES: self.tr("Clients who may be entered twice"),
            Kind.BROKEN_LINKS: self.tr("Records of activity that were tampered with"),
        }[kind]

    @staticmethod
    def _chosen(item: QTreeWidgetItem | None) -> tuple[Kind, FindingLine | None]:
        """The check of an item, and its record: for a whole check the first one, None if there is none."""
        if item is None:
            return Kind.BROKEN_LINKS, None
        first = item.child(0)
        kind, line = item.data(0, LINE)
        return kind, line if first is None else first.data(0, LINE)[1]

    def _offer(self) -> None:
        """Make the button say where it leads."""
        kind, line = self._chosen(self._tree.currentItem())
        texts = {
            Kind.NO_CASE_MANAGER: self.tr("&Show these clients"),
            Kind.INACTIVE_CASE_MANAGER: self.tr("&Open the client"),
            Kind.RECORDS_DUE: self.tr("&Open the client"),
            Kind.POSSIBLE_DUPLICATES: self.tr("&Review them..."),
        }
        self._show_it.setText(texts.get(kind, self.tr("&Show in the calendar")))
        self._show_it.setAccessibleName(self._show_it.text().replace("&", ""))
        self._show_it.setVisible(line is not None and kind is not Kind.BROKEN_LINKS)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        """Open the finding in the main window, without this window in the way."""
        kind, line = self._chosen(item)
        if kind is Kind.POSSIBLE_DUPLICATES:
            self.duplicates_wanted.emit()
        elif kind is Kind.NO_CASE_MANAGER and item is not None and item.parent() is None:
            self.unassigned_wanted.emit()
            self.close()
        elif line is not None and line.client_id is not None:
            self.client_wanted.emit(line.client_id)
        elif line is not None and line.user_id is not None and line.day is not None:
            self.week_wanted.emit(line.user_id, line.day)
            self.close()
