"""Step 2: the file's columns with their content on the left, our fields on the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

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
from desktop.services.imports.choosing import Look
from desktop.services.imports.tables import Table, text_of
from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.words import field_label, field_name, shortened
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
        names = ", ".join(field_label(entry.kind, name) for name in _lacking(entry))
        return self.tr("Say which column holds: {names}.").format(names=names) if names else ""

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
        headers = entry.look.head.headers
        self._table.setRowCount(len(headers))
        for place, header in enumerate(headers):
            self._fill_row(place, header, entry.look.head)
        self._explain()

    def _fill_row(self, place: int, header: str, table: Table) -> None:
        name = _item(header)
        font = name.font()
        font.setWeight(font.Weight.DemiBold)
        name.setFont(font)
        self._table.setItem(place, 0, name)
        self._table.setItem(place, 1, _item(_samples(table, place)))
        self._table.setCellWidget(place, 2, self._field_choice(place, header))

    @property
    def _shown(self) -> ImportEntry:
        assert self._entry is not None
        return self._entry

    @property
    def _look(self) -> Look:
        assert self._shown.look is not None
        return self._shown.look

    def _field_of(self, header: str) -> str:
        """The field to which a column goes; empty for none."""
        return {given: name for name, given in self._shown.mapping.items()}.get(header, "")

    def _field_choice(self, place: int, header: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"importField{place}")
        box.setAccessibleName(self.tr("Field for {header}").format(header=header))
        box.addItem(self.tr("Not imported"), "")
        for field in fields_of(self._shown.kind):
            box.addItem(field_name(field), field.name)
        box.setCurrentIndex(max(0, box.findData(self._field_of(header))))
        box.activated.connect(lambda _: self._choose(header, box.currentData()))
        return box

    def _choose(self, header: str, name: str) -> None:
        self._shown.give(name, header)
        self._fill()
        self.changed.emit()

    def _explain(self) -> None:
        for place, header in enumerate(self._look.head.headers):
            self._table.setItem(place, 3, self._reason_item(self._field_of(header), header))
        self._show_lacking()

    def _reason_item(self, name: str, header: str) -> QTableWidgetItem:
        """The reason why this column is that field; a guess has the colour of a warning."""
        guessed = self._is_guessed(name, header)
        item = QTableWidgetItem(self._reason(name, header))
        palette = self.palette()
        item.setForeground(theme.colour(theme.Tone.WARNING, palette) if guessed else theme.muted(palette))
        return item

    def _reason(self, name: str, header: str) -> str:
        if not name:
            return ""
        if not self._is_proposed(name, header):
            return self.tr("you chose it")
        return self._evidence(name, header)

    def _evidence(self, name: str, header: str) -> str:
        """Why this was proposed."""
        if self._is_guessed(name, header):
            return self.tr("a guess by its values")
        if self._shown.profile:
            return self.tr("as {profile} writes it").format(profile=self._shown.profile)
        return self.tr("by its name")

    def _is_proposed(self, name: str, header: str) -> bool:
        return self._look.proposal.mapping.get(name) == header

    def _is_guessed(self, name: str, header: str) -> bool:
        return name in self._look.proposal.guessed and self._is_proposed(name, header)

    def _show_lacking(self) -> None:
        if self.lacking:
            self._notice.tell(self.lacking, theme.Tone.WARNING)
        else:
            self._notice.hide()
        self._everyone.setVisible(_lets_all_be_of_one(self._shown))
        said = self._shown.answers.everywhere.get("practitioner", "")
        self._everyone.setCurrentIndex(max(0, self._everyone.findData(said)))

    def _choose_everyone(self) -> None:
        said = self._everyone.currentData()
        everywhere = {"practitioner": said} if said else {}
        self._shown.answers = replace(self._shown.answers, everywhere=everywhere)
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


def _lacking(entry: ImportEntry) -> list[str]:
    """The first of the fields of each choice that neither a column nor an answer makes."""
    there = entry.mapping.keys() | entry.answers.everywhere.keys()
    return [choices[0] for choices in REQUIRED[entry.kind] if not there & set(choices)]


def _lets_all_be_of_one(entry: ImportEntry) -> bool:
    """Whether the rows need a practitioner, for whom the file has no column."""
    is_needed = any("practitioner" in choices for choices in REQUIRED[entry.kind])
    return is_needed and "practitioner" not in entry.mapping


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item


def _samples(table: Table, place: int) -> str:
    """Some different values of a column, shortened."""
    cells = (text_of(row[place]) for row in table.rows if place < len(row))
    texts = (shortened(cell, _LONGEST_SAMPLE) for cell in cells)
    return "   ·   ".join(islice(_different(texts), _SAMPLES))


def _different(texts: Iterable[str]) -> Iterator[str]:
    """Each text once, except an empty one."""
    seen = {""}
    for text in texts:
        if text not in seen:
            seen.add(text)
            yield text
