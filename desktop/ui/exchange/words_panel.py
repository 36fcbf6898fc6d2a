"""The meaning of each word of the file: statuses, genders, practitioners. Every one can be changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

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
        words = _understood(result)
        self.setRowCount(len(words))
        for place, word in enumerate(words):
            self.setItem(place, 0, QTableWidgetItem(field_label(result.kind, word.field)))
            self.setItem(place, 1, QTableWidgetItem(word.text))
            self.setCellWidget(place, 2, self._meaning(place, result.kind, word, _meant(word, answers)))

    def _meaning(self, place: int, kind: str, word: _Word, current: str) -> QComboBox:
        name, text = word.field, word.text
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
            return _named_alike(_genders(current))
        return _named_alike(_our_words(kind, name))


class _Word(NamedTuple):
    """A text of the file under a field of ours, and what it was read as."""

    field: str
    text: str
    read_as: str


def _understood(result: ImportResult) -> list[_Word]:
    words = [
        _Word(name, text, read_as)
        for name, read in result.words.items()
        for text, read_as in read.items()
        if read_as
    ]
    return sorted(words, key=lambda word: (word.field, word.text.casefold()))


def _meant(word: _Word, answers: FileAnswers) -> str:
    """What the supervisor said that it means, else what it was read as."""
    return answers.words.get(word.field, {}).get(word.text, "") or word.read_as


def _named_alike(words: Iterable[str]) -> list[tuple[str, str]]:
    """Each word as its own label."""
    return [(str(word), str(word)) for word in words]


def _genders(current: str) -> list[str]:
    return [word for word in dict.fromkeys(("Female", "Male", "Non-binary", current)) if word]


def _our_words(kind: str, name: str) -> Iterable[StrEnum]:
    if name == "access_level":
        return AccessLevel
    return AppointmentStatus if kind == "appointments" else ClientStatus
