"""Step 1: the files, what each holds, and how it is read, with its first rows as proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.files.values import text_of
from desktop.ui import theme
from desktop.ui.clients.small_table import SmallTable
from desktop.ui.exchange.entry import Entry
from desktop.ui.exchange.words import (
    DELIMITERS,
    ENCODINGS,
    delimiter_name,
    encoding_name,
    kind_name,
)
from desktop.ui.offboarding.notice import Notice
from desktop.ui.remembered import last_folder

_ROWS_SHOWN = 8
_COLUMNS_SHOWN = 14
_LONGEST_CELL = 40


class FilePage(QWidget):
    """`chosen` carries new paths; `reread` the Entry whose way of reading was changed."""

    chosen = Signal(object)
    reread = Signal(object)

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._entries: list[Entry] = []
        self._choose = QPushButton(self.tr("Choose files..."))
        self._choose.setObjectName("chooseImport")
        self._choose.setAccessibleName(self.tr("Choose files to import"))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask)
        hint = QLabel(self.tr("or drop them here: text, CSV, workbooks, calendars, FHIR, or a zip of them"))
        theme.set_muted(hint)
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addWidget(hint, 1)
        self._files = QTableWidget(0, 3)
        self._files.setObjectName("importFiles")
        self._files.setAccessibleName(self.tr("Files to import"))
        self._files.setHorizontalHeaderLabels([self.tr("File"), self.tr("What it holds"), self.tr("Read")])
        self._files.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._files.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._files.setShowGrid(False)
        self._files.setTabKeyNavigation(False)
        self._files.verticalHeader().hide()
        self._files.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 18)
        header = self._files.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(0, 320)
        header.resizeSection(1, 190)
        self._files.currentCellChanged.connect(lambda *_: self._show_current())
        self._trouble = Notice("importTrouble")
        self._build_reading(practitioners)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY - 4)
        column.addLayout(line)
        column.addWidget(self._files, 2)
        column.addWidget(self._trouble)
        column.addWidget(self._reading)
        column.addWidget(self._head, 3)

    def _build_reading(self, practitioners: Sequence[tuple[str, str]]) -> None:
        self._encoding = self._choice("importEncoding", self.tr("Letters"))
        for encoding in ENCODINGS:
            self._encoding.addItem(encoding_name(encoding), encoding)
        self._delimiter = self._choice("importDelimiter", self.tr("Columns are parted by"))
        for delimiter in DELIMITERS:
            self._delimiter.addItem(delimiter_name(delimiter), delimiter)
        self._sheet = self._choice("importSheet", self.tr("Sheet"))
        self._whose = self._choice("importWhose", self.tr("Whose calendar"))
        self._whose.addItem(self.tr("As the calendar says"), "")
        for reference, name in practitioners:
            self._whose.addItem(name, reference)
        self._header = QCheckBox(self.tr("The first row names the columns"))
        self._header.setObjectName("importHeader")
        self._password = QLineEdit()
        self._password.setObjectName("importPassword")
        self._password.setAccessibleName(self.tr("Password of the workbook"))
        self._password.setPlaceholderText(self.tr("Password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setMaximumWidth(240)
        boxes = (self._encoding, self._delimiter, self._sheet, self._whose)
        self._labels: dict[QWidget, QLabel] = {box: QLabel(box.accessibleName()) for box in boxes}
        self._labels[self._password] = QLabel(self.tr("Password"))
        self._reading = QWidget()
        line = QHBoxLayout(self._reading)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE)
        for field, label in self._labels.items():
            label.setBuddy(field)
            line.addWidget(label)
            line.addWidget(field)
            line.addSpacing(theme.SPACE)
        line.addWidget(self._header)
        line.addStretch(1)
        self._head = SmallTable(
            "importHead", self.tr("The first rows"), [""], self.tr("The first rows show here.")
        )
        self._head.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for field, label in self._labels.items():
            field.hide()
            label.hide()
        self._header.hide()
        for box in boxes:
            box.activated.connect(lambda _: self._read_otherwise())
        self._header.clicked.connect(lambda _: self._read_otherwise())
        self._password.returnPressed.connect(self._read_otherwise)
        self._password.editingFinished.connect(self._read_with_password)

    @staticmethod
    def _choice(name: str, accessible: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        return box

    def show_entries(self, entries: list[Entry]) -> None:
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

    def _show_entry(self, place: int, entry: Entry) -> None:
        name = QTableWidgetItem(entry.chosen.name)
        name.setToolTip(entry.chosen.name)
        self._files.setItem(place, 0, name)
        kinds = QComboBox()
        kinds.setObjectName("importKind" if place == 0 else f"importKind{place}")
        kinds.setAccessibleName(self.tr("What {file} holds").format(file=entry.chosen.name))
        for kind in entry.chosen.kinds:
            kinds.addItem(kind_name(kind), kind)
        kinds.setCurrentIndex(kinds.findData(entry.kind))
        can_be_told = entry.ready or not entry.chosen.is_table
        kinds.setEnabled(can_be_told and len(entry.chosen.kinds) > 1)
        kinds.activated.connect(lambda _, one=entry, box=kinds: self._choose_kind(one, box))
        self._files.setCellWidget(place, 1, kinds)
        state = QTableWidgetItem(self.tr("cannot be read yet") if entry.trouble else self._told(entry))
        state.setToolTip(entry.trouble or state.text())
        if entry.trouble:
            state.setForeground(theme.colour(theme.Tone.DANGER, self.palette()))
        self._files.setItem(place, 2, state)

    def _told(self, entry: Entry) -> str:
        if entry.look is None:
            return self.tr("Reading...")
        rows = self.tr("{n} rows").format(n=f"{entry.look.rows:,}")
        if entry.profile:
            return self.tr("{rows}, recognised: {profile}").format(rows=rows, profile=entry.profile)
        return rows

    def _choose_kind(self, entry: Entry, box: QComboBox) -> None:
        entry.kind = box.currentData()
        self.reread.emit(entry)

    def _current(self) -> Entry | None:
        row = self._files.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _show_current(self) -> None:
        entry = self._current()
        table = entry.look.head if entry is not None and entry.ready and entry.look is not None else None
        if entry is not None and entry.trouble:
            self._trouble.tell(entry.trouble, theme.Tone.WARNING)
        else:
            self._trouble.hide()
        calendar = entry is not None and not entry.chosen.is_table and "leave" in entry.chosen.kinds
        shown: dict[QWidget, bool] = {
            self._encoding: table is not None and table.encoding is not None,
            self._delimiter: table is not None and table.delimiter is not None,
            self._sheet: table is not None and len(table.sheets) > 1,
            self._whose: calendar,
            self._password: entry is not None and entry.needs_password,
        }
        for field, visible in shown.items():
            field.setVisible(visible)
            self._labels[field].setVisible(visible)
        self._header.setVisible(table is not None and bool(entry and entry.chosen.is_table))
        if table is None:
            self._head.setColumnCount(1)
            self._head.setHorizontalHeaderLabels([""])
            self._head.show_rows([])
            return
        encoding = "utf-8" if table.encoding == "utf-8-sig" else table.encoding
        if encoding is not None and self._encoding.findData(encoding) < 0:
            self._encoding.addItem(encoding_name(encoding), encoding)
        self._encoding.setCurrentIndex(self._encoding.findData(encoding))
        self._delimiter.setCurrentIndex(self._delimiter.findData(table.delimiter))
        self._sheet.clear()
        self._sheet.addItems(table.sheets)
        self._sheet.setCurrentText(table.sheet or "")
        self._header.setChecked(table.header)
        headers = table.headers[:_COLUMNS_SHOWN]
        self._head.setColumnCount(len(headers))
        self._head.setHorizontalHeaderLabels([f" {header} " for header in headers])
        self._head.show_rows(
            [
                [_short(text_of(cell)) for cell in (*row, *(None,) * len(headers))[: len(headers)]]
                for row in table.rows[:_ROWS_SHOWN]
            ]
        )
        self._head.clearSelection()

    def _read_otherwise(self) -> None:
        entry = self._current()
        if entry is None:
            return
        table = entry.look.head if entry.look is not None else None
        how = entry.how
        if table is not None and table.encoding is not None:
            how = replace(how, encoding=self._encoding.currentData(), delimiter=self._delimiter.currentData())
        if table is not None and table.sheets:
            how = replace(how, sheet=self._sheet.currentText() or None)
        if table is not None and self._header.isChecked() != table.header:
            how = replace(how, header=self._header.isChecked())
        entry.how, entry.practitioner = how, self._whose.currentData()
        entry.password = self._password.text()
        self.reread.emit(entry)

    def _read_with_password(self) -> None:
        entry = self._current()
        if entry is not None and entry.needs_password and self._password.text() not in ("", entry.password):
            self._read_otherwise()

    def _ask(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose files to import"), str(last_folder("import")))
        chooser.setObjectName("importChooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setNameFilters(
            [
                self.tr(
                    "Text, workbooks, calendars and zips (*.txt *.csv *.tsv *.tab *.psv *.out *.xlsx *.xlsm *.xls"
                    " *.ods *.ics *.json *.ndjson *.zip)"
                ),
                self.tr("All (*)"),
            ]
        )
        chooser.filesSelected.connect(lambda names: self.chosen.emit([Path(name) for name in names]))
        chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.chosen.emit(paths)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_CELL else f"{line[: _LONGEST_CELL - 1]}…"
