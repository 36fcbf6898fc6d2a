"""The window for joint visits: tick clients, find times when all three can, and book them in one click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTableWidgetItem, QWidget

from desktop.rules.dates.format import short_moment_text
from desktop.rules.text import count
from desktop.services.cases.joint_search import (
    JointProposal,
    JointSearch,
    NoJointVisit,
    NotFound,
    propose_joint_visits,
)
from desktop.services.cases.joint_visits import (
    JointCandidate,
    book_joint_visits,
    cancel_joint_visit,
    joint_candidates,
)
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell

TABLES = frozenset({"joint_visits", "leaver_answers", "appointments", "clients", "offboardings"})


class JointVisitsWindow(Dialog):
    """Clients whom the leaver asked for or who are urgent are ticked at first. Only the button books."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("jointVisitsWindow", self.tr("Joint visits"), parent)
        self.resize(940, 560)
        self._context = context
        self._offboarding_id = offboarding_id
        self._rows: tuple[JointCandidate, ...] = ()
        self._ticked: set[int] | None = None
        self._found: dict[int, JointProposal | NotFound] = {}
        text = QLabel(
            self.tr(
                "The leaver and the new practitioner see the client together once before the last day. Tick the "
                "clients; the leaver's wishes and urgent clients are ticked already."
            )
        )
        text.setWordWrap(True)
        headers = (self.tr("Client"), self.tr("Goes to"), self.tr("Why"), self.tr("Joint visit"))
        self._table = SmallTable(
            "jointTable", self.tr("Clients"), headers, self.tr("No clients to introduce.")
        )
        self._table.itemChanged.connect(self._tick)
        self._table.itemSelectionChanged.connect(self._offer)
        self._summary = QLabel()
        self._summary.setObjectName("jointSummary")
        self._summary.setWordWrap(True)
        theme.set_muted(self._summary)
        for widget in (text, self._table, self._summary):
            self.column.addWidget(widget)
        self.column.setStretchFactor(self._table, 1)
        self.column.addLayout(self._build_actions())
        self.column.addWidget(self._build_buttons())
        context.bus.changed.connect(self._follow)
        self._offer()
        self._read()

    def _build_actions(self) -> FlowLayout:
        self._look = make_button("jointLook", self.tr("&Look for times"), self._search)
        self._take_back = make_button("jointTakeBack", self.tr("&Take back"), self._cancel)
        row = FlowLayout()
        for button in (self._look, self._take_back):
            row.addWidget(button)
        return row

    def _build_buttons(self) -> QDialogButtonBox:
        self._book = make_button("jointBook", self.tr("&Book the times found"), self._book_found)
        theme.make_primary(self._book)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("jointButtons")
        buttons.addButton(self._book, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.tasks.start(lambda _: joint_candidates(practice, case_id), self._show, owner=self)

    def _show(self, rows: tuple[JointCandidate, ...]) -> None:
        self._rows = rows
        if self._ticked is None:
            self._ticked = {row.client_id for row in rows if row.is_proposed and row.booked_for is None}
        self._table.blockSignals(True)
        self._table.show_rows([self._texts(row) for row in rows])
        for place, row in enumerate(rows):
            self._make_ticking(self._table.item_of(place, 0), row)
        self._table.blockSignals(False)
        self._offer()

    def _make_ticking(self, item: QTableWidgetItem, row: JointCandidate) -> None:
        if row.booked_for is not None:
            return
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_ticked = row.client_id in (self._ticked or ())
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def _texts(self, row: JointCandidate) -> Sequence[str | Cell]:
        reasons = []
        if row.wished:
            reasons.append(self.tr("the leaver wishes it"))
        if row.urgency:
            reasons.append(self.tr("urgent: {n} of 3").format(n=row.urgency))
        recipient, why = row.recipient or self.tr("nobody"), ", ".join(reasons)
        return row.client, recipient, why, Cell(self._visit_text(row), self._visit_time(row))

    def _visit_time(self, row: JointCandidate) -> datetime | None:
        found = self._found.get(row.client_id)
        return row.booked_for or (found.starts_at if isinstance(found, JointProposal) else None)

    def _visit_text(self, row: JointCandidate) -> str:
        if row.booked_for is not None:
            return self.tr("booked: {when}").format(when=short_moment_text(row.booked_for))
        found = self._found.get(row.client_id)
        if isinstance(found, NotFound):
            return self._reason(found.why)
        if found is None:
            return ""
        when = short_moment_text(found.starts_at)
        if found.moves:
            return self.tr("{when}, moved from {was}").format(when=when, was=short_moment_text(found.was))
        return self.tr("{when}, at their own visit").format(when=when)

    def _reason(self, why: NoJointVisit) -> str:
        words = {
            NoJointVisit.NOBODY_TAKES_OVER: self.tr("not found: nobody takes over"),
            NoJointVisit.NO_VISIT: self.tr("not found: no visit before the last day"),
            NoJointVisit.NO_COMMON_TIME: self.tr("not found: no time at which both are free"),
        }
        return words[why]

    def _tick(self, item: QTableWidgetItem) -> None:
        if self._ticked is None or item.column() != 0:
            return
        client_id = self._rows[self._table.place_at(item.row())].client_id
        if item.checkState() == Qt.CheckState.Checked:
            self._ticked.add(client_id)
        else:
            self._ticked.discard(client_id)
            self._found.pop(client_id, None)
        self._offer()

    @property
    def _wanted(self) -> list[int]:
        return [
            r.client_id for r in self._rows if r.booked_for is None and r.client_id in (self._ticked or ())
        ]

    @property
    def _proposals(self) -> list[JointProposal]:
        found = [self._found.get(client_id) for client_id in self._wanted]
        return [one for one in found if isinstance(one, JointProposal)]

    @property
    def _selected(self) -> JointCandidate | None:
        place = self._table.place
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _offer(self) -> None:
        chosen = self._selected
        self._look.setEnabled(bool(self._wanted))
        self._book.setEnabled(bool(self._proposals))
        self._take_back.setEnabled(chosen is not None and chosen.booked_for is not None)
        missing = sum(isinstance(one, NotFound) for one in self._found.values())
        parts = [
            self.tr("{n} ticked").format(n=len(self._wanted)),
            self.tr("{n} found").format(n=len(self._proposals)),
            self.tr("{n} not found").format(n=missing),
            self.tr("{n} booked").format(n=sum(row.booked_for is not None for row in self._rows)),
        ]
        self._summary.setText(", ".join(parts) + ".")

    def _search(self) -> None:
        practice, case_id, wanted = self._context.practice, self._offboarding_id, self._wanted
        self._context.tasks.start(
            lambda _: propose_joint_visits(practice, case_id, wanted),
            self._show_found,
            lambda error: messages.tell_error(self, error),
            owner=self,
        )

    def _show_found(self, found: JointSearch) -> None:
        self._found = {one.client_id: one for one in found.proposals}
        self._found.update((one.client_id, one) for one in found.not_found)
        self._show(self._rows)

    def _book_found(self) -> None:
        practice, case_id, proposals = self._context.practice, self._offboarding_id, self._proposals
        self._context.write(self, lambda: book_joint_visits(practice, case_id, proposals), self._tell_booked)

    def _tell_booked(self, booked: int) -> None:
        self._found = {i: one for i, one in self._found.items() if isinstance(one, NotFound)}
        sentence = self.tr("Booked for {clients}. Letters say so from now on; Undo takes it back.")
        messages.tell(self, sentence.format(clients=count(booked, "client")))

    def _cancel(self) -> None:
        chosen = self._selected
        if chosen is None:
            return
        practice, case_id, client_id = self._context.practice, self._offboarding_id, chosen.client_id
        self._context.write(self, lambda: cancel_joint_visit(practice, case_id, client_id))
