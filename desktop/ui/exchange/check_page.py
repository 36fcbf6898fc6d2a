"""Step 3: what importing the file would do, before anything is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.text import number_text
from desktop.services.imports import ImportResult
from desktop.services.imports.tables import Table, Value, text_of
from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry, how_read
from desktop.ui.exchange.questions_panel import QuestionsPanel
from desktop.ui.exchange.words import in_words
from desktop.ui.exchange.words_panel import WordsPanel
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.tables.small import SmallTable

_CELLS_OF_A_ROW = 5
_MOST_SHOWN = 2_000


class CheckPage(QWidget):
    """`answered` is emitted when the supervisor answered a question, `settled` when rows are left out.

    `fix_wanted` asks for the rows with a problem.
    """

    answered = Signal()
    settled = Signal()
    fix_wanted = Signal()

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entry: ImportEntry | None = None
        self._shown_before = False
        self.counts = QLabel()
        self.counts.setObjectName("importCounts")
        theme.set_heading(self.counts, 1.15)
        self.counts.setWordWrap(True)
        self.questions = QuestionsPanel()
        self.words = WordsPanel(practitioners)
        self._left_out = SmallTable(
            "importProblems",
            self.tr("Problems"),
            [self.tr("Row"), self.tr("Column"), self.tr("Why"), self.tr("What happens to the row")],
            self.tr("No problems."),
        )
        self._fix = make_button(
            "saveProblemRows", self.tr("Save these rows to fix them..."), self.fix_wanted.emit
        )
        self._fix.setAccessibleName(self.tr("Save the rows to fix as a workbook"))
        self._changes = SmallTable(
            "importChanges",
            self.tr("Changes"),
            [
                self.tr("Row"),
                self.tr("Who or what"),
                self.tr("Field"),
                self.tr("Now"),
                self.tr("In the file"),
            ],
            self.tr("No record changes."),
        )
        self._new = SmallTable(
            "importNew", self.tr("New"), [self.tr("Row"), self.tr("In the file")], self.tr("Nothing is new.")
        )
        self._notes = QListWidget()
        self._notes.setObjectName("importNotes")
        self._notes.setAccessibleName(self.tr("How the file is read"))
        self._notes.setWordWrap(True)
        self._notes.setSpacing(3)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("importFindings")
        self.tabs.setAccessibleName(self.tr("What was found"))
        self._pages: dict[str, QWidget] = {
            "questions": self.questions,
            "changes": self._changes,
            "new": self._new,
            "left_out": self._with_fix_button(),
            "words": self.words,
            "notes": self._notes,
        }
        self._lay_out()
        self.questions.answered.connect(self._answer)
        self.questions.left_out.connect(self.settled)
        self.words.said.connect(self._mean)

    def _with_fix_button(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.addWidget(self._left_out, 1)
        line = QHBoxLayout()
        line.addWidget(self._fix)
        line.addStretch(1)
        column.addLayout(line)
        return held

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.ROOMY - 4)
        layout.addWidget(self.counts)
        layout.addWidget(self.tabs, 1)

    def begin(self, entry: ImportEntry) -> None:
        """Show a file that is not checked yet."""
        self._entry = entry
        self._shown_before = False
        self.questions.begin()
        self.counts.setText(self.tr("Checking..."))

    def show_result(self, result: ImportResult, table: Table) -> None:
        """Show the result of a dry run, with the tab in front that needs the supervisor."""
        assert self._entry is not None
        answers = self._entry.answers
        self.counts.setText(in_words(result))
        cells = _by_number(result, table)
        asked = self.questions.show_questions(result.questions, answers)
        self.words.show_result(result, answers)
        self._left_out.show_rows(
            [
                (str(problem.row), problem.column, problem.problem, self.tr(problem.became))
                for problem in result.problems[:_MOST_SHOWN]
            ]
        )
        self._changes.show_rows(list(_change_rows(result, cells))[:_MOST_SHOWN])
        new = result.created_rows[:_MOST_SHOWN]
        self._new.show_rows([(str(number), cells.get(number, "")) for number in new])
        self._notes.clear()
        notes = [*how_read(self._entry), *result.notes]
        self._notes.addItems(notes)
        self._fix.setEnabled(bool(result.problems))
        self._name_tabs(result, asked, len(notes))

    def _name_tabs(self, result: ImportResult, asked: int, notes: int) -> None:
        names = self._tab_names(result, asked, notes)
        shown = {"questions": asked > 0, "words": self.words.rowCount() > 0, "notes": notes > 0}
        before = self.tabs.currentWidget()
        for key, page in self._pages.items():
            place = self.tabs.indexOf(page)
            self.tabs.setTabText(place, names[key])
            self.tabs.setTabVisible(place, shown.get(key, True))
        if not self._shown_before or not self.tabs.isTabVisible(self.tabs.indexOf(before)):
            self.tabs.setCurrentWidget(self._pages[self._leading(result)])
        self._shown_before = True

    def _tab_names(self, result: ImportResult, asked: int, notes: int) -> dict[str, str]:
        return {
            "questions": self.tr("Questions ({n})").format(n=self.questions.waiting or asked),
            "changes": self.tr("Changes ({n})").format(n=number_text(result.updated)),
            "new": self.tr("New ({n})").format(n=number_text(result.created)),
            "left_out": self.tr("Problems ({n})").format(n=number_text(len(result.problems))),
            "words": self.tr("Words"),
            "notes": self.tr("Notes ({n})").format(n=notes),
        }

    def _leading(self, result: ImportResult) -> str:
        """The tab that says most about the file."""
        if self.questions.waiting:
            return "questions"
        if result.updated:
            return "changes"
        return "left_out" if _has_only_problems(result) else "new"

    def _answer(self, key: str, value: str) -> None:
        assert self._entry is not None
        self._entry.answers = self._entry.answers.answered(key, value)
        self.answered.emit()

    def _mean(self, field: str, text: str, meaning: str) -> None:
        self._answer(f"word:{field}:{text}", meaning)


class _ChangeRow(NamedTuple):
    """A line of the table of changes: the row of the file, its record, and one changed value."""

    row: str
    record: str
    header: str
    before: str
    after: str


def _change_rows(result: ImportResult, cells: dict[int, str]) -> Iterator[_ChangeRow]:
    """A line for each changed value, each with its row and record, however they are sorted."""
    for updated in result.updated_rows:
        row, who = str(updated.row), updated.record or cells.get(updated.row, "")
        for change in updated.values:
            yield _ChangeRow(row, who, change.header, change.before, change.after)


def _by_number(result: ImportResult, table: Table) -> dict[int, str]:
    """The first filled cells of the listed rows."""
    listed = _listed(result)
    return {
        number: _first_filled(row)
        for number, row in zip(table.row_numbers, table.rows, strict=True)
        if number in listed
    }


def _listed(result: ImportResult) -> set[int]:
    return {*result.created_rows, *(updated.row for updated in result.updated_rows)}


def _first_filled(row: Iterable[Value]) -> str:
    return ", ".join([text for cell in row if (text := text_of(cell).strip())][:_CELLS_OF_A_ROW])


def _has_only_problems(result: ImportResult) -> bool:
    return bool(result.problems) and not result.created
