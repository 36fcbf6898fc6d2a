"""Step 3: what importing the file would do, before anything is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.services.imports import ImportResult
from desktop.services.imports.tables import Table, text_of
from desktop.ui.core import theme
from desktop.ui.exchange.decide_panel import DecidePanel
from desktop.ui.exchange.entry import ImportEntry, how_read
from desktop.ui.exchange.words import in_words
from desktop.ui.exchange.words_panel import WordsPanel
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.small_table import SmallTable

_CELLS_OF_A_ROW = 5


class CheckPage(QWidget):
    """`answered` tells that the supervisor decided something; `mend_wanted` asks for the rows with a problem."""

    answered = Signal()
    mend_wanted = Signal()

    def __init__(self, practitioners: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entry: ImportEntry | None = None
        self._shown_before = False
        self.counts = QLabel()
        self.counts.setObjectName("importCounts")
        theme.set_heading(self.counts, 1.15)
        self.counts.setWordWrap(True)
        self.decide = DecidePanel()
        self.words = WordsPanel(practitioners)
        self._problems = SmallTable(
            "importProblems",
            self.tr("Problems"),
            [self.tr("Row"), self.tr("Column"), self.tr("What is wrong"), self.tr("What becomes of the row")],
            self.tr("Every cell could be read."),
        )
        self._mend = make_button(
            "saveProblemRows", self.tr("Save these rows to mend them..."), self.mend_wanted.emit
        )
        self._mend.setAccessibleName(self.tr("Save the rows with a problem as a workbook"))
        self._changes = SmallTable(
            "importChanges",
            self.tr("Changes"),
            [self.tr("Row"), self.tr("Who or what"), self.tr("Field"), self.tr("Before"), self.tr("After")],
            self.tr("No record changes."),
        )
        self._new = SmallTable(
            "importNew", self.tr("New"), [self.tr("Row"), self.tr("In the file")], self.tr("Nothing is new.")
        )
        self._guesses = QListWidget()
        self._guesses.setObjectName("importGuesses")
        self._guesses.setAccessibleName(self.tr("What was guessed or left out"))
        self._guesses.setWordWrap(True)
        self._guesses.setSpacing(3)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("importFindings")
        self.tabs.setAccessibleName(self.tr("What was found"))
        problems = QWidget()
        column = QVBoxLayout(problems)
        column.addWidget(self._problems, 1)
        line = QHBoxLayout()
        line.addWidget(self._mend)
        line.addStretch(1)
        column.addLayout(line)
        self._pages = {
            "decide": self.decide,
            "problems": problems,
            "changes": self._changes,
            "new": self._new,
            "words": self.words,
            "guesses": self._guesses,
        }
        for page in self._pages.values():
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.ROOMY - 4)
        layout.addWidget(self.counts)
        layout.addWidget(self.tabs, 1)
        self.decide.dated.connect(self._date)
        self.decide.matched.connect(self._match)
        self.decide.meant.connect(self._mean)
        self.words.said.connect(self._mean)

    def begin(self, entry: ImportEntry) -> None:
        """A file that is not checked yet."""
        self._entry = entry
        self._shown_before = False
        self.decide.begin()
        self.counts.setText(self.tr("Checking..."))

    def show_result(self, result: ImportResult, table: Table) -> None:
        """Show what a dry run found; the tab that needs the supervisor comes to the front."""
        assert self._entry is not None
        answers = self._entry.answers
        self.counts.setText(in_words(result))
        cells = _by_number(result, table)
        open_points = self.decide.show_result(result, answers)
        unknown = self.words.show_result(result, answers)
        self._problems.show_rows(
            [
                (
                    f"{problem.row:,}",
                    problem.column,
                    problem.problem,
                    self.tr("stays out")
                    if problem.row in result.skipped_rows
                    else self.tr("comes in without it"),
                )
                for problem in result.problems[:2_000]
            ]
        )
        self._changes.show_rows(
            [
                (
                    f"{updated.row:,}" if first else "",
                    cells.get(updated.row, "") if first else "",
                    header,
                    before,
                    after,
                )
                for updated in result.updated_rows
                for first, (header, before, after) in zip(_first(), updated.values, strict=False)
            ]
        )
        self._new.show_rows([(f"{number:,}", cells.get(number, "")) for number in result.created_rows])
        self._guesses.clear()
        guesses = [*how_read(self._entry), *result.notes]
        self._guesses.addItems(guesses)
        self._mend.setEnabled(bool(result.problems))
        self._name_tabs(result, open_points, unknown, len(guesses))

    def _name_tabs(self, result: ImportResult, open_points: int, unknown: int, guesses: int) -> None:
        names = {
            "decide": self.tr("To decide ({n})").format(n=open_points),
            "problems": self.tr("Problems ({n})").format(n=f"{len(result.problems):,}"),
            "changes": self.tr("Changes ({n})").format(n=f"{result.updated:,}"),
            "new": self.tr("New ({n})").format(n=f"{result.created:,}"),
            "words": self.tr("Words, {n} not known").format(n=unknown) if unknown else self.tr("Words"),
            "guesses": self.tr("Guesses ({n})").format(n=guesses),
        }
        shown = {
            "decide": open_points > 0,
            "problems": bool(result.problems),
            "changes": result.updated > 0,
            "words": self.words.rowCount() > 0,
            "guesses": guesses > 0,
        }
        before = self.tabs.currentWidget()
        for place, (key, page) in enumerate(self._pages.items()):
            assert self.tabs.widget(place) is page
            self.tabs.setTabText(place, names[key])
            self.tabs.setTabVisible(place, shown.get(key, True))
        if not self._shown_before or not self.tabs.isTabVisible(self.tabs.indexOf(before)):
            first = next(
                key for key in ("decide", "words", "problems", "changes", "new") if self._leads(key, unknown)
            )
            self.tabs.setCurrentWidget(self._pages[first])
        self._shown_before = True

    def _leads(self, key: str, unknown: int) -> bool:
        visible = self.tabs.isTabVisible(self.tabs.indexOf(self._pages[key]))
        return key == "new" or (visible and (key != "words" or unknown > 0))

    def _date(self, header: str, day_first: bool) -> None:
        assert self._entry is not None
        answers = self._entry.answers
        self._entry.answers = replace(answers, day_first={**answers.day_first, header: day_first})
        self.answered.emit()

    def _match(self, row: int, record_id: int) -> None:
        assert self._entry is not None
        answers = self._entry.answers
        self._entry.answers = replace(answers, matches={**answers.matches, row: record_id})
        self.answered.emit()

    def _mean(self, field: str, text: str, meaning: str) -> None:
        assert self._entry is not None
        answers = self._entry.answers
        words: dict[str, Mapping[str, str]] = dict(answers.words)
        words[field] = {**words.get(field, {}), text: meaning}
        self._entry.answers = replace(answers, words=words)
        self.answered.emit()


def _first() -> Sequence[bool]:
    return (True, *(False,) * 60)


def _by_number(result: ImportResult, table: Table) -> dict[int, str]:
    """The first filled cells of the rows that are listed."""
    wanted = {*result.created_rows, *(updated.row for updated in result.updated_rows)}
    return {
        number: ", ".join([text for cell in row if (text := text_of(cell).strip())][:_CELLS_OF_A_ROW])
        for number, row in zip(table.row_numbers, table.rows, strict=True)
        if number in wanted
    }
