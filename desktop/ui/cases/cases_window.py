"""The list of offboardings, with the way to each page of a case at any time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from desktop.rules.dates.format import day_text
from desktop.services.cases.cases import CaseListed, list_cases
from desktop.ui.cases.words import state_text, tasks_text, told_text, vendor_text
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell

TABLES = frozenset(
    {"offboardings", "client_notices", "checklist_items", "vendor_items", "clients", "appointments"}
)
"""A change of one of these may change what the window shows."""


class CasesWindow(Dialog):
    """`opened` carries the offboarding whose wizard is wanted; `started` asks for a new one, `several_wanted`
    for one of several leavers.
    """

    opened = Signal(int)
    started = Signal()
    several_wanted = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("offboardingsWindow", self.tr("Offboardings"), parent)
        self.resize(940, 460)
        self._context = context
        self._cases: tuple[CaseListed, ...] = ()
        heading = QLabel(self.tr("Every offboarding, with what is still open"))
        heading.setObjectName("offboardingsHeading")
        theme.set_heading(heading)
        headers = (
            self.tr("Practitioner"),
            self.tr("Last working day"),
            self.tr("Status"),
            self.tr("Clients"),
            self.tr("Tasks"),
            self.tr("Who does them"),
            self.tr("Vendor"),
        )
        self._table = SmallTable(
            "offboardingsTable",
            self.tr("Offboardings"),
            headers,
            self.tr("Nobody has left yet. Offboard a practitioner to begin."),
        )
        self._table.opened.connect(self._open)
        self._table.itemSelectionChanged.connect(self._offer)
        self.column.addWidget(heading)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(self._build_actions())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("offboardingsButtons")
        new = make_button("offboardingsNew", self.tr("Off&board a practitioner..."), self.started.emit)
        buttons.addButton(new, QDialogButtonBox.ButtonRole.ActionRole)
        several = make_button("offboardingsSeveral", self.tr("Se&veral at once..."), self.several_wanted.emit)
        buttons.addButton(several, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        context.bus.changed.connect(self._follow)
        self._offer()
        self._read()

    def _build_actions(self) -> FlowLayout:
        from desktop.ui.cases.ask_dialog import AskDialog
        from desktop.ui.cases.colleagues_window import ColleaguesWindow
        from desktop.ui.cases.joint_visits_window import JointVisitsWindow
        from desktop.ui.cases.notices_window import NoticesWindow
        from desktop.ui.cases.tasks_window import TasksWindow
        from desktop.ui.vendor.vendor_window import VendorWindow

        self._open_button = make_button("caseOpen", self.tr("&Open"), self._open)
        theme.make_primary(self._open_button)
        self._alive_buttons: list[QPushButton] = [
            make_button("caseAsk", self.tr("&Ask the leaver..."), self._shows(AskDialog)),
            make_button("caseJoint", self.tr("&Joint visits..."), self._shows(JointVisitsWindow)),
            make_button("caseTell", self.tr("&Tell clients..."), self._shows(NoticesWindow)),
            make_button("caseColleagues", self.tr("&Colleagues..."), self._shows(ColleaguesWindow)),
            make_button("caseTasks", self.tr("Ta&sks..."), self._shows(TasksWindow)),
            make_button("caseVendor", self.tr("In &your system..."), self._shows(VendorWindow)),
        ]
        row = FlowLayout()
        for button in (self._open_button, *self._alive_buttons):
            row.addWidget(button)
        return row

    def _shows(self, kind: type[Dialog]) -> Callable[[], None]:
        """An action that opens a window on the selected case."""

        def show() -> None:
            case = self._selected
            if case is not None:
                kind(self._context, case.offboarding_id, self).show()  # type: ignore[arg-type]

        return show

    @property
    def _selected(self) -> CaseListed | None:
        place = self._table.place
        return self._cases[place] if 0 <= place < len(self._cases) else None

    def _offer(self) -> None:
        case = self._selected
        self._open_button.setEnabled(case is not None)
        for button in self._alive_buttons:
            button.setEnabled(case is not None and case.alive)

    def _open(self) -> None:
        if self._selected is not None:
            self.opened.emit(self._selected.offboarding_id)

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice = self._context.practice
        self._context.tasks.start(lambda _: list_cases(practice), self._show_cases, owner=self)

    def _show_cases(self, cases: tuple[CaseListed, ...]) -> None:
        self._cases = cases
        self._table.show_rows(
            [
                (
                    case.leaver,
                    Cell(day_text(case.last_day), case.last_day),
                    state_text(case),
                    Cell(told_text(case), case.to_tell - case.told if case.to_tell else None),
                    Cell(tasks_text(case), case.tasks_open or None),
                    ", ".join(case.owners),
                    vendor_text(case),
                )
                for case in cases
            ]
        )
        self._offer()
