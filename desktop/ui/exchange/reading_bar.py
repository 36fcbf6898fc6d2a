"""The way to read one file: encoding, separator, sheet; found by evidence, changed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.services.imports.tables import Reading, Table
from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.words import DELIMITERS, ENCODINGS, delimiter_name, encoding_name


class ReadingBar(QWidget):
    """Shows only the choices for this file; `changed` carries its ImportEntry, with the new choice."""

    changed = Signal(object)

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entry: ImportEntry | None = None
        self._encoding = _choice("importEncoding", self.tr("Encoding"))
        _offer(self._encoding, ENCODINGS, encoding_name)
        self._delimiter = _choice("importDelimiter", self.tr("Columns are separated by"))
        _offer(self._delimiter, DELIMITERS, delimiter_name)
        self._sheet = _choice("importSheet", self.tr("Sheet"))
        self._whose = _choice("importWhose", self.tr("Whose calendar"))
        self._whose.addItem(self.tr("As the calendar says"), "")
        for reference, name in practitioners:
            self._whose.addItem(name, reference)
        self._header = QCheckBox(self.tr("The first row names the columns"))
        self._header.setObjectName("importHeader")
        self._password = QLineEdit()
        self._password.setObjectName("importPassword")
        self._password.setAccessibleName(self.tr("Password of the workbook"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setMaximumWidth(240)
        boxes = (self._encoding, self._delimiter, self._sheet, self._whose)
        self._labels: dict[QWidget, QLabel] = {box: QLabel(box.accessibleName()) for box in boxes}
        self._labels[self._password] = QLabel(self.tr("Password"))
        self._lay_out()
        for box in boxes:
            box.activated.connect(lambda _: self._change())
        self._header.clicked.connect(lambda _: self._change())
        self._password.editingFinished.connect(self._try_password)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE)
        for field, label in self._labels.items():
            label.setBuddy(field)
            line.addWidget(label)
            line.addWidget(field)
            field.hide()
            label.hide()
        line.addWidget(self._header)
        self._header.hide()
        line.addStretch(1)

    @property
    def _table(self) -> Table | None:
        """The first rows of the file, if it could be read."""
        return None if self._entry is None else self._entry.head

    def show_entry(self, entry: ImportEntry | None) -> None:
        self._entry = entry
        table = self._table
        asked = self._asked(table)
        for field, label in self._labels.items():
            field.setVisible(field in asked)
            label.setVisible(field in asked)
        self._header.setVisible(self._may_lack_header)
        if table is not None:
            self._show_table(table)

    @property
    def _may_lack_header(self) -> bool:
        entry = self._entry
        return entry is not None and entry.head is not None and entry.chosen.is_table

    def _asked(self, table: Table | None) -> set[QWidget]:
        """The fields left open by this file."""
        asked: dict[QWidget, bool] = {self._whose: self._may_be_leave, self._password: self._is_locked}
        if table is not None:
            asked[self._encoding] = table.encoding is not None
            asked[self._delimiter] = table.delimiter is not None
            asked[self._sheet] = len(table.sheets) > 1
        return {field for field, is_asked in asked.items() if is_asked}

    @property
    def _may_be_leave(self) -> bool:
        entry = self._entry
        return entry is not None and not entry.chosen.is_table and "leave" in entry.chosen.kinds

    @property
    def _is_locked(self) -> bool:
        return self._entry is not None and self._entry.needs_password

    def _show_table(self, table: Table) -> None:
        self._show_encoding(table.encoding)
        self._delimiter.setCurrentIndex(self._delimiter.findData(table.delimiter))
        self._sheet.clear()
        self._sheet.addItems(table.sheets)
        self._sheet.setCurrentText(table.sheet or "")
        self._header.setChecked(table.header)

    def _show_encoding(self, found: str | None) -> None:
        encoding = "utf-8" if found == "utf-8-sig" else found
        if encoding is not None and self._encoding.findData(encoding) < 0:
            self._encoding.addItem(encoding_name(encoding), encoding)
        self._encoding.setCurrentIndex(self._encoding.findData(encoding))

    def _change(self) -> None:
        entry, table = self._entry, self._table
        if entry is None:
            return
        if table is not None:
            entry.how = self._chosen(entry.how, table)
        entry.practitioner = self._whose.currentData()
        entry.password = self._password.text()
        self.changed.emit(entry)

    def _chosen(self, how: Reading, table: Table) -> Reading:
        """The way to read the file as it is chosen here, where the file leaves a choice."""
        if table.encoding is not None:
            how = replace(how, encoding=self._encoding.currentData(), delimiter=self._delimiter.currentData())
        if table.sheets:
            how = replace(how, sheet=self._chosen_sheet)
        if self._header.isChecked() != table.header:
            how = replace(how, header=self._header.isChecked())
        return how

    @property
    def _chosen_sheet(self) -> str | None:
        return self._sheet.currentText() or None

    def _try_password(self) -> None:
        entry = self._entry
        if entry is not None and entry.needs_password and self._password.text() not in ("", entry.password):
            self._change()


def _choice(name: str, accessible: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    return box


def _offer(box: QComboBox, values: Iterable[str], name_of: Callable[[str], str]) -> None:
    for value in values:
        box.addItem(name_of(value), value)
