"""Edit > Record: who did what, when and why; searched, undone or redone from there, and saved as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.rules.dates.format import moment_text
from desktop.services.history.record_list import (
    EntryStanding,
    RecordLine,
    RecordQuery,
    actions,
    actors,
    entries,
    entry_ids,
    first_day,
)
from desktop.services.practice.opening import Practice
from desktop.ui.clients.undoing import tell_left_alone, undo_asking
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate, to_qdate
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tables.count import TableCount
from desktop.ui.widgets.tables.id_model import IdTableModel, TableColumn
from desktop.ui.widgets.tables.id_view import IdTableView

WIDTHS = (30, 14, 16, 60, 30)


class RecordSource:
    """The matching rows of the table, the newest first."""

    def __init__(self, practice: Practice, asked: RecordQuery) -> None:
        self._practice, self._asked = practice, asked

    def ids(self, after: int | None, limit: int) -> list[int]:
        return entry_ids(self._practice, self._asked, after, limit)

    def rows(self, ids: Sequence[int]) -> list[RecordLine]:
        return entries(self._practice, ids)


class RecordWindow(Dialog):
    """Follows the practice while it is open."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("recordWindow", self.tr("Record"), parent)
        self.resize(1020, 600)
        self._context = context
        practice = context.practice
        self._search = SearchBox(self.tr("Search what, why and who"))
        self._search.setObjectName("recordSearch")
        self._client = QLineEdit()
        self._client.setObjectName("recordClient")
        self._client.setPlaceholderText(self.tr("Client's name or reference"))
        self._client.setAccessibleName(self.tr("Client"))
        self._client.setClearButtonEnabled(True)
        self._client.setMinimumWidth(220)
        self._actor = self._choice("recordActor", self.tr("Who"), self.tr("Everybody"), actors(practice))
        self._action = self._choice("recordAction", self.tr("Kind"), self.tr("Every kind"), actions(practice))
        self._first = DayEdit(first_day(practice))
        self._first.setObjectName("recordFirst")
        self._first.setAccessibleName(self.tr("From"))
        self._today = practice.today()
        self._last = DayEdit(self._today)
        self._last.setObjectName("recordLast")
        self._last.setAccessibleName(self.tr("To"))
        self._table = IdTableView("recordTable", self.tr("Record"))
        self._model = IdTableModel[RecordLine](self._columns(), self)
        self._model.on_sort = lambda key, descending: None
        self._table.adopt(self._model, WIDTHS)
        self._lay_out()
        self._table.setSelectionMode(IdTableView.SelectionMode.SingleSelection)
        self._table.set_empty_text(self.tr("Nothing in the record matches."))
        self._table.selection_changed.connect(self._offer)
        self._table.typed.connect(self._search.type_ahead)
        for changed in (
            self._search.textChanged,
            self._client.textChanged,
            self._actor.currentIndexChanged,
            self._action.currentIndexChanged,
            self._first.dateChanged,
            self._last.dateChanged,
        ):
            changed.connect(lambda *_: self._show())
        context.bus.changed.connect(self._follow)
        self._show()

    def _columns(self) -> tuple[TableColumn[RecordLine], ...]:
        return (
            TableColumn(self.tr("When"), lambda entry: moment_text(entry.at)),
            TableColumn(self.tr("Who"), lambda entry: entry.actor),
            TableColumn(self.tr("Kind"), lambda entry: entry.action),
            TableColumn(self.tr("What"), self._what, tool_tip=self._what),
            TableColumn(self.tr("Why"), lambda entry: entry.reason, tool_tip=lambda entry: entry.reason),
        )

    def _what(self, entry: RecordLine) -> str:
        shape = self.tr("{what} (undone)") if entry.standing is EntryStanding.UNDONE else "{what}"
        return shape.format(what=entry.summary)

    @staticmethod
    def _choice(name: str, words: str, everything: str, values: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.addItem(everything, "")
        RecordWindow._fill(box, values)
        return box

    def _lay_out(self) -> None:
        filters = FlowLayout()
        for control in (self._search, self._client, self._actor, self._action):
            filters.addWidget(control)
        for words, day in ((self.tr("&From"), self._first), (self.tr("&To"), self._last)):
            label = QLabel(words)
            label.setBuddy(day)
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label)
            line.addWidget(day)
            filters.addWidget(pair)
        self._turn = make_button("recordTurn", self.tr("&Undo this..."), self._ask_turn)
        theme.make_primary(self._turn)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("recordButtons")
        buttons.addButton(self._turn, QDialogButtonBox.ButtonRole.ActionRole)
        for name, words, act in (
            ("recordWorkbook", self.tr("Save as &workbook..."), self._ask_workbook),
            ("recordPdf", self.tr("Save as &PDF..."), self._ask_pdf),
        ):
            buttons.addButton(make_button(name, words, act), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addLayout(filters)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(TableCount(self._table))
        self.column.addWidget(buttons)

    @property
    def asked(self) -> RecordQuery:
        """The present search."""
        return RecordQuery(
            self._search.text(),
            self._client.text(),
            self._actor.currentData(),
            self._action.currentData(),
            from_qdate(self._first.date()),
            from_qdate(self._last.date()),
        )

    def _show(self) -> None:
        self._table.show_source(RecordSource(self._context.practice, self.asked))
        self._offer()

    def _follow(self, _: frozenset[str]) -> None:
        self._fill(self._actor, actors(self._context.practice))
        self._fill(self._action, actions(self._context.practice))
        self._follow_the_day()
        self._show_anew()

    @staticmethod
    def _fill(box: QComboBox, values: Sequence[str]) -> None:
        """Add what is new; nothing ever leaves the record."""
        with QSignalBlocker(box):
            for place, value in enumerate(values, 1):
                if box.itemData(place) != value:
                    box.insertItem(place, value, value)

    def _follow_the_day(self) -> None:
        """Show what is done after midnight too, unless another last day was chosen."""
        today = self._context.practice.today()
        if from_qdate(self._last.date()) == self._today:
            with QSignalBlocker(self._last):
                self._last.setDate(to_qdate(today))
        self._today = today

    def _show_anew(self) -> None:
        self._table.show_anew(RecordSource(self._context.practice, self.asked))
        self._offer()

    @property
    def _selected(self) -> RecordLine | None:
        chosen = self._table.selected_ids()
        place = self._model.place_of(chosen[0]) if chosen else None
        return None if place is None else self._model.row_at(place)

    def _offer(self) -> None:
        entry = self._selected
        undone = entry is not None and entry.standing is EntryStanding.UNDONE
        set_words(self._turn, self.tr("&Redo this...") if undone else self.tr("&Undo this..."))
        self._turn.setEnabled(entry is not None and entry.standing is not EntryStanding.ONLY_TOLD)

    def _ask_turn(self) -> None:
        entry = self._selected
        if entry is None:
            return
        undone = entry.standing is EntryStanding.UNDONE
        shape = self.tr("Do this again? {what}") if undone else self.tr("Undo this? {what}")
        answer = self.tr("Redo") if undone else self.tr("Undo")
        messages.ask(self, shape.format(what=entry.summary), answer, lambda: self._turn_back(entry))

    def _turn_back(self, entry: RecordLine) -> None:
        undo_asking(self._context, self, entry.turned_by, lambda undone: tell_left_alone(self, undone))

    def _ask_workbook(self) -> None:
        self._choose(self.tr("Save as workbook"), "xlsx")

    def _ask_pdf(self) -> None:
        self._choose(self.tr("Save as PDF"), "pdf")

    def _choose(self, title: str, ending: str) -> None:
        name = f"Record {self._context.practice.today()}.{ending}"
        choose_file_to_save(self, title, "report", name, f"*.{ending}", self.save)

    def save(self, file: Path) -> None:
        """Write what the window shows, as a PDF if the name says so."""
        from desktop.services.reports.record_files import write_record
        from desktop.ui.core.printing import pdf

        practice, asked = self._context.practice, self.asked
        draw = pdf if file.suffix.lower() == ".pdf" else None
        done = self.tr("Saved as {name}.").format(name=file.name)
        self._context.write(
            self,
            lambda: write_record(practice, file, asked, draw),
            lambda _: messages.tell(self, done, messages.show_folder(file)),
        )
