"""Step 2: the file's columns with their content on the left, our fields on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.imports import REQUIRED, fields_of
from desktop.services.imports.tables import Table, text_of
from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.words import field_label, field_name
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.tables.view import CHOICE_PADDING, set_up_table

_SAMPLES = 3
_LONGEST_SAMPLE = 34


class ColumnsPage(QWidget):
    """`changed` is emitted for a new mapping; `profile_chosen` and `profile_named` carry a profile's name."""

    changed = Signal()
    profile_chosen = Signal(str)
    profile_named = Signal(str)

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entry: ImportEntry | None = None
        self._profile = QComboBox()
        self._profile.setObjectName("importProfile")
        self._profile.setAccessibleName(self.tr("Profile"))
        self._profile.activated.connect(lambda _: self.profile_chosen.emit(self._profile.currentData()))
        self._save = make_button("saveProfile", self.tr("Save as a profile..."), self._ask_name)
        self._save.setAccessibleName(self.tr("Save these columns as a profile"))
        label = QLabel(self.tr("The file comes from"))
        label.setBuddy(self._profile)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE)
        line.addWidget(label)
        line.addWidget(self._profile)
        line.addStretch(1)
        line.addWidget(self._save)
        self._table = QTableWidget(0, 4)
        set_up_table(
            self._table,
            "importColumns",
            self.tr("Columns of the file and our fields"),
            row_padding=CHOICE_PADDING,
        )
        self._table.setHorizontalHeaderLabels(
            [self.tr("In the file"), self.tr("Its values"), self.tr("In Handover"), self.tr("Why")]
        )
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for section, width in ((0, 230), (2, 230), (3, 200)):
            header.resizeSection(section, width)
        self._notice = Notice("importLacking")
        self._everyone = QComboBox()
        self._everyone.setObjectName("importEveryone")
        self._everyone.setAccessibleName(self.tr("Practitioner of all rows"))
        self._everyone.addItem(self.tr("Choose a practitioner for all rows"), "")
        for reference, name in practitioners:
            self._everyone.addItem(name, reference)
        self._everyone.activated.connect(self._choose_everyone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY - 4)
        column.addLayout(line)
        column.addWidget(self._table, 1)
        column.addWidget(self._notice)
        column.addWidget(self._everyone, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def lacking(self) -> str:
        """The choices missing before the file can be checked; empty if there are none."""
        entry = self._entry
        if entry is None:
            return ""
        there = entry.mapping.keys() | entry.answers.everywhere.keys()
        lacking = [choices[0] for choices in REQUIRED[entry.kind] if not there & set(choices)]
        if not lacking:
            return ""
        names = ", ".join(field_label(entry.kind, name) for name in lacking)
        return self.tr("Say which column holds: {names}.").format(names=names)

    def show_entry(self, entry: ImportEntry, profiles: Sequence[str]) -> None:
        self._entry = entry
        self._profile.clear()
        self._profile.addItem(self.tr("Another system"), "")
        for name in profiles:
            self._profile.addItem(name, name)
        self._profile.setCurrentIndex(max(0, self._profile.findData(entry.profile)))
        self._fill()

    def _fill(self) -> None:
        entry = self._entry
        if entry is None or entry.look is None:
            return
        table = entry.look.head
        by_header = {header: name for name, header in entry.mapping.items()}
        self._table.setRowCount(len(table.headers))
        for place, header in enumerate(table.headers):
            name = QTableWidgetItem(header)
            font = name.font()
            font.setWeight(font.Weight.DemiBold)
            name.setFont(font)
            for column, item in enumerate((name, QTableWidgetItem(_samples(table, place)))):
                item.setToolTip(item.text())
                self._table.setItem(place, column, item)
            self._table.setCellWidget(place, 2, self._field_choice(place, header, by_header.get(header, "")))
        self._explain()

    def _field_choice(self, place: int, header: str, chosen: str) -> QComboBox:
        assert self._entry is not None
        box = QComboBox()
        box.setObjectName(f"importField{place}")
        box.setAccessibleName(self.tr("Field for {header}").format(header=header))
        box.addItem(self.tr("Not imported"), "")
        for field in fields_of(self._entry.kind):
            box.addItem(field_name(field), field.name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda _: self._choose(header, box.currentData()))
        return box

    def _choose(self, header: str, name: str) -> None:
        """Give a field to one column, taking it from the column that had it before."""
        entry = self._entry
        assert entry is not None
        entry.mapping = {n: h for n, h in entry.mapping.items() if h != header and n != name}
        if name:
            entry.mapping[name] = header
        self._fill()
        self.changed.emit()

    def _explain(self) -> None:
        entry = self._entry
        assert entry is not None
        assert entry.look is not None
        by_header = {header: name for name, header in entry.mapping.items()}
        for place, header in enumerate(entry.look.head.headers):
            self._table.setItem(place, 3, self._reason_item(by_header.get(header, ""), header))
        self._show_lacking()

    def _reason_item(self, name: str, header: str) -> QTableWidgetItem:
        """The reason why this column is that field; a guess has the colour of a warning."""
        guessed = self._is_guessed(name, header)
        item = QTableWidgetItem(self._reason(name, header))
        palette = self.palette()
        item.setForeground(theme.colour(theme.Tone.WARNING, palette) if guessed else theme.muted(palette))
        return item

    def _reason(self, name: str, header: str) -> str:
        assert self._entry is not None
        if not name:
            return ""
        if not self._is_proposed(name, header):
            return self.tr("you chose it")
        if self._is_guessed(name, header):
            return self.tr("a guess by its values")
        if self._entry.profile:
            return self.tr("as {profile} writes it").format(profile=self._entry.profile)
        return self.tr("by its name")

    def _is_proposed(self, name: str, header: str) -> bool:
        assert self._entry is not None
        assert self._entry.look is not None
        return self._entry.look.proposal.mapping.get(name) == header

    def _is_guessed(self, name: str, header: str) -> bool:
        assert self._entry is not None
        assert self._entry.look is not None
        return name in self._entry.look.proposal.guessed and self._is_proposed(name, header)

    def _show_lacking(self) -> None:
        entry = self._entry
        assert entry is not None
        if self.lacking:
            self._notice.tell(self.lacking, theme.Tone.WARNING)
        else:
            self._notice.hide()
        speaks_of_one = any("practitioner" in choices for choices in REQUIRED[entry.kind])
        self._everyone.setVisible(speaks_of_one and "practitioner" not in entry.mapping)
        said = entry.answers.everywhere.get("practitioner", "")
        self._everyone.setCurrentIndex(max(0, self._everyone.findData(said)))

    def _choose_everyone(self) -> None:
        assert self._entry is not None
        said = self._everyone.currentData()
        everywhere = {"practitioner": said} if said else {}
        self._entry.answers = replace(self._entry.answers, everywhere=everywhere)
        self._show_lacking()
        self.changed.emit()

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setObjectName("profileName")
        dialog.setWindowTitle(self.tr("Save as a profile"))
        dialog.setLabelText(self.tr("Name, such as the system that the file comes from:"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self.profile_named)
        dialog.open()


def _samples(table: Table, place: int) -> str:
    """Some different values of a column, shortened."""
    found: list[str] = []
    for row in table.rows:
        text = " ".join(text_of(row[place]).split()) if place < len(row) else ""
        short = text if len(text) <= _LONGEST_SAMPLE else f"{text[: _LONGEST_SAMPLE - 1]}…"
        if short and short not in found:
            found.append(short)
        if len(found) == _SAMPLES:
            break
    return "   ·   ".join(found)
