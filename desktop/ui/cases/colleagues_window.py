"""The colleagues who take over: a protected file for each, and their acceptance."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.cases.acceptances import (
    Colleague,
    accept_handover,
    colleagues,
    take_back_acceptance,
)
from desktop.services.packs.colleague_files import ColleagueFile, write_colleague_files
from desktop.ui.cases.told_dialog import WHO
from desktop.ui.core import messages, printing, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.remembered import remembered
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.proposed_password import ProposedPassword
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell

TABLES = frozenset({"handover_acceptances", "offboardings", "clients", "appointments"})


class ColleaguesWindow(Dialog):
    """One password opens all files of one run; give it to each colleague another way."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("colleaguesWindow", self.tr("Colleagues who take over"), parent)
        self.resize(760, 460)
        self._context = context
        self._offboarding_id = offboarding_id
        self._shown: tuple[Colleague, ...] = ()
        text = QLabel(
            self.tr(
                "Each colleague gets one protected file: their new clients with a sheet each, what is new in "
                "their calendar, what is different, and a line to sign. Note here when they accepted."
            )
        )
        text.setWordWrap(True)
        headers = (
            self.tr("Colleague"),
            self.tr("New clients"),
            self.tr("New visits"),
            self.tr("Accepted"),
        )
        self._table = SmallTable(
            "colleaguesTable", self.tr("Colleagues"), headers, self.tr("Nobody takes over any clients yet.")
        )
        self._table.itemSelectionChanged.connect(self._offer)
        self._password = ProposedPassword("colleaguesPassword", self.tr("Password of the files"))
        label = QLabel(self.tr("Pass&word"))
        label.setBuddy(self._password.line)
        self._accept = make_button("colleaguesAccept", self.tr("&Accepted"), self._note_accepted)
        self._not_yet = make_button("colleaguesNotYet", self.tr("&Not accepted yet"), self._take_back)
        row = FlowLayout()
        for button in (self._accept, self._not_yet):
            row.addWidget(button)
        write = make_button("colleaguesWrite", self.tr("W&rite the files..."), self._ask_folder)
        theme.make_primary(write)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("colleaguesButtons")
        buttons.addButton(write, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(text)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(row)
        self.column.addWidget(label)
        self.column.addWidget(self._password)
        self.column.addWidget(buttons)
        context.bus.changed.connect(self._follow)
        self._offer()
        self._read()

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.tasks.start(lambda _: colleagues(practice, case_id), self._show, owner=self)

    def _show(self, found: tuple[Colleague, ...]) -> None:
        self._shown = found
        self._table.show_rows([self._texts(one) for one in found])
        self._offer()

    def _texts(self, one: Colleague) -> tuple[str | Cell, ...]:
        accepted = self.tr("not yet")
        if one.accepted_on is not None:
            accepted = f"{short_day_text(one.accepted_on)}, {one.noted_by}"
        return (
            one.name,
            Cell(count(one.clients, "client"), one.clients),
            Cell(count(one.visits, "visit"), one.visits),
            Cell(accepted, one.accepted_on),
        )

    @property
    def _selected(self) -> Colleague | None:
        place = self._table.place
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _offer(self) -> None:
        chosen = self._selected
        self._accept.setEnabled(chosen is not None and chosen.accepted_on is None)
        self._not_yet.setEnabled(chosen is not None and chosen.accepted_on is not None)

    def _note_accepted(self) -> None:
        chosen = self._selected
        if chosen is None:
            return
        practice, case_id, user_id = self._context.practice, self._offboarding_id, chosen.user_id
        by = str(remembered().value(WHO, "")) or self.tr("the practice")
        today = practice.today()
        self._context.write(self, lambda: accept_handover(practice, case_id, user_id, on=today, by=by))

    def _take_back(self) -> None:
        chosen = self._selected
        if chosen is None:
            return
        practice, case_id, user_id = self._context.practice, self._offboarding_id, chosen.user_id
        self._context.write(self, lambda: take_back_acceptance(practice, case_id, user_id))

    def _ask_folder(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), "colleagues", self._write)

    def _write(self, folder: Path) -> None:
        practice, case_id, password = self._context.practice, self._offboarding_id, self._password.line.text()
        self._context.write(
            self,
            lambda: write_colleague_files(practice, case_id, folder, draw=printing.pdf, password=password),
            self._tell_written,
        )

    def _tell_written(self, written: tuple[ColleagueFile, ...]) -> None:
        sentence = self.tr(
            "Written for {colleagues}. Give each of them the file, and the password in another way."
        )
        messages.tell(
            self,
            sentence.format(colleagues=count(len(written), "colleague")),
            messages.show_folder(written[0].file),
        )
