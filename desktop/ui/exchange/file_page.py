"""Step 1: the files, their kinds, and how they are read, with the first rows as proof."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.text import count
from desktop.services.imports.tables import Table, Value, text_of
from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.reading_bar import ReadingBar
from desktop.ui.exchange.words import kind_name, shortened
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_files
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.view import CHOICE_PADDING, set_up_table

_ROWS_SHOWN = 8
_COLUMNS_SHOWN = 14
_LONGEST_CELL = 40


class FilePage(QWidget):
    """`chosen` carries new paths; `reread` the ImportEntry that is to be read in another way."""

    chosen = Signal(object)
    reread = Signal(object)

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._entries: list[ImportEntry] = []
        self._choose = make_button("chooseImport", self.tr("Choose files..."), self._ask)
        self._choose.setAccessibleName(self.tr("Choose files to import"))
        hint = QLabel(self.tr("or drop them here: text, CSV, workbooks, calendars, FHIR, or a zip of them"))
        theme.set_muted(hint)
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addWidget(hint, 1)
        self._files = QTableWidget(0, 3)
        set_up_table(self._files, "importFiles", self.tr("Files to import"), row_padding=CHOICE_PADDING)
        self._files.setHorizontalHeaderLabels([self.tr("File"), self.tr("What it holds"), self.tr("Read")])
        self._files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self._files.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(0, 320)
        header.resizeSection(1, 190)
        self._files.currentCellChanged.connect(lambda *_: self._show_current())
        self._trouble = Notice("importTrouble")
        self._bar = ReadingBar(practitioners)
        self._bar.changed.connect(self.reread)
        empty = self.tr("The first rows show here.")
        self._head = SmallTable("importHead", self.tr("The first rows"), [""], empty, sortable=False)
        self._head.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY - 4)
        column.addLayout(line)
        column.addWidget(self._files, 2)
        column.addWidget(self._trouble)
        column.addWidget(self._bar)
        column.addWidget(self._head, 3)

    def show_entries(self, entries: list[ImportEntry]) -> None:
        """Show the files; the one chosen before stays chosen."""
        row = max(0, self._files.currentRow())
        self._entries = entries
        self._files.blockSignals(True)
        self._files.setRowCount(len(entries))
        for place, entry in enumerate(entries):
            self._show_entry(place, entry)
        self._files.blockSignals(False)
        if entries:
            self._files.setCurrentCell(min(row, len(entries) - 1), 0)
        self._show_current()

    def _show_entry(self, place: int, entry: ImportEntry) -> None:
        name = QTableWidgetItem(entry.chosen.name)
        name.setToolTip(entry.chosen.name)
        self._files.setItem(place, 0, name)
        self._files.setCellWidget(place, 1, self._kind_choice(place, entry))
        self._files.setItem(place, 2, self._state(entry))

    def _kind_choice(self, place: int, entry: ImportEntry) -> QComboBox:
        kinds = QComboBox()
        kinds.setObjectName("importKind" if place == 0 else f"importKind{place}")
        kinds.setAccessibleName(self.tr("What {file} holds").format(file=entry.chosen.name))
        for kind in entry.chosen.kinds:
            kinds.addItem(kind_name(kind), kind)
        kinds.setCurrentIndex(kinds.findData(entry.kind))
        kinds.setEnabled(_may_be_another_kind(entry))
        kinds.activated.connect(lambda _: self._choose_kind(entry, kinds))
        return kinds

    def _state(self, entry: ImportEntry) -> QTableWidgetItem:
        if not entry.trouble:
            told = QTableWidgetItem(self._told(entry))
            told.setToolTip(told.text())
            return told
        trouble = QTableWidgetItem(self.tr("cannot be read yet"))
        trouble.setToolTip(entry.trouble)
        trouble.setForeground(theme.colour(theme.Tone.DANGER, self.palette()))
        return trouble

    def _told(self, entry: ImportEntry) -> str:
        if entry.look is None:
            return self.tr("Reading...")
        rows = count(entry.look.rows, "row")
        if entry.profile:
            return self.tr("{rows}, recognised: {profile}").format(rows=rows, profile=entry.profile)
        return rows

    def _choose_kind(self, entry: ImportEntry, box: QComboBox) -> None:
        entry.kind = box.currentData()
        self.reread.emit(entry)

    def _current(self) -> ImportEntry | None:
        row = self._files.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _show_current(self) -> None:
        entry = self._current()
        self._show_trouble("" if entry is None else entry.trouble)
        self._bar.show_entry(entry)
        table = None if entry is None else entry.head
        if table is None:
            self._show_no_rows()
        else:
            self._show_rows(table)

    def _show_trouble(self, trouble: str) -> None:
        if trouble:
            self._trouble.tell(trouble, theme.Tone.WARNING)
        else:
            self._trouble.hide()

    def _show_no_rows(self) -> None:
        self._head.setColumnCount(1)
        self._head.setHorizontalHeaderLabels([""])
        self._head.show_rows([])

    def _show_rows(self, table: Table) -> None:
        headers = table.headers[:_COLUMNS_SHOWN]
        self._head.setColumnCount(len(headers))
        self._head.setHorizontalHeaderLabels(headers)
        self._head.show_rows([_cells(row, len(headers)) for row in table.rows[:_ROWS_SHOWN]])
        self._head.clearSelection()

    def _ask(self) -> None:
        kinds = self.tr(
            "Text, workbooks, calendars and zips (*.txt *.csv *.tsv *.tab *.psv *.out *.xlsx *.xlsm *.xls"
            " *.ods *.ics *.json *.ndjson *.zip);;All (*)"
        )
        choose_files(self, self.tr("Choose files to import"), "import", kinds, self.chosen.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.chosen.emit(paths)


def _may_be_another_kind(entry: ImportEntry) -> bool:
    can_be_told = entry.ready or not entry.chosen.is_table
    return can_be_told and len(entry.chosen.kinds) > 1


def _cells(row: tuple[Value, ...], width: int) -> list[str]:
    """The first cells of a row, as many as there are headers."""
    filled = (*row, *(None,) * width)[:width]
    return [shortened(text_of(cell), _LONGEST_CELL) for cell in filled]
