"""The meaning of each word of the file: statuses, genders, practitioners. Every one can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.models import AccessLevel, AppointmentStatus, ClientStatus
from desktop.services.imports import FileAnswers, ImportResult
from desktop.ui.exchange.words import field_label
from desktop.ui.widgets.tables.view import CHOICE_PADDING, set_up_table

_PEOPLE = ("practitioner", "case_manager")


class WordsPanel(QTableWidget):
    """`said` carries a field of ours, a text of the file, and its meaning, if it may have several."""

    said = Signal(str, str, str)

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__(0, 3)
        set_up_table(
            self, "importWords", self.tr("Words of the file and what they mean"), row_padding=CHOICE_PADDING
        )
        self.setHorizontalHeaderLabels([self.tr("Field"), self.tr("In the file"), self.tr("Means")])
        self._practitioners = practitioners
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 180)
        header.resizeSection(2, 280)

    def offer(self, practitioners: Sequence[tuple[str, str]]) -> None:
        """Set the choices for a practitioner's word from now on: reference and name."""
        self._practitioners = practitioners

    def show_result(self, result: ImportResult, answers: FileAnswers) -> None:
        """Show the understood words, which can be changed; the others are among the questions."""
        rows = [
            (name, text, read_as)
            for name, words in result.words.items()
            for text, read_as in words.items()
            if read_as
        ]
        rows.sort(key=lambda row: (row[0], row[1].casefold()))
        self.setRowCount(len(rows))
        for place, (name, text, read_as) in enumerate(rows):
            self.setItem(place, 0, QTableWidgetItem(field_label(result.kind, name)))
            self.setItem(place, 1, QTableWidgetItem(text))
            said = answers.words.get(name, {}).get(text, "")
            self.setCellWidget(place, 2, self._meaning(place, result.kind, name, text, said or read_as))

    def _meaning(self, place: int, kind: str, name: str, text: str, current: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"importWord{place}")
        box.setAccessibleName(self.tr("What {text} means").format(text=text))
        for value, label in self._choices(kind, name, current):
            box.addItem(label, value)
        if name == "gender":
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.setCurrentText(current)
            line = box.lineEdit()
            assert line is not None
            line.setObjectName(f"importWordText{place}")
            line.setAccessibleName(box.accessibleName())
            line.editingFinished.connect(lambda: self._say(name, text, current, box.currentText()))
        else:
            box.setCurrentIndex(max(0, box.findData(current)))
            box.activated.connect(lambda _: self._say(name, text, current, box.currentData()))
        return box

    def _say(self, name: str, text: str, before: str, now: str) -> None:
        if now != before:
            self.said.emit(name, text, now)

    def _choices(self, kind: str, name: str, current: str) -> list[tuple[str, str]]:
        if name in _PEOPLE:
            return list(self._practitioners)
        if name == "gender":
            return [(word, word) for word in dict.fromkeys(("Female", "Male", "Non-binary", current)) if word]
        statuses = AppointmentStatus if kind == "appointments" else ClientStatus
        words = AccessLevel if name == "access_level" else statuses
        return [(str(word), str(word)) for word in words]
