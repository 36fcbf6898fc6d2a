"""Step 4: the result of the import, how to undo it, and the rows still to fix."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.rules.text import count, number_text
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.words import in_words, kind_name
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.tables.small import SmallTable


class ImportDonePage(QWidget):
    """`undo_wanted` asks to undo all imports made here; `fix_wanted` for an ImportEntry's faulty rows."""

    undo_wanted = Signal()
    fix_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[ImportEntry] = []
        self._mark = QLabel()
        self._heading = QLabel()
        self._heading.setObjectName("importDone")
        theme.set_heading(self._heading, 1.3)
        self._heading.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(theme.ROOMY)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        self._table = SmallTable(
            "importResults",
            self.tr("What came in"),
            [self.tr("File"), self.tr("What it holds"), self.tr("What happened to it")],
            "",
        )
        self._fix = make_button(
            "saveProblemRowsNow",
            self.tr("Save the rows to fix..."),
            lambda: self.fix_wanted.emit(self._chosen()),
        )
        self._fix.setAccessibleName(self.tr("Save the rows to fix as a workbook"))
        self.undo = make_button("undoImport", self.tr("Undo this import"), self.undo_wanted.emit)
        self._hint = QLabel(
            self.tr(
                "Correct what is wrong in the workbook, and import it again: each row finds its own record. "
                "Problem columns are not read."
            )
        )
        self._hint.setWordWrap(True)
        theme.set_muted(self._hint)
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addWidget(self._fix)
        line.addWidget(self._hint, 1)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ROOMY)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addLayout(line)
        self._table.currentCellChanged.connect(lambda *_: self._offer())

    def show_entries(self, entries: list[ImportEntry], *, undone: bool = False) -> None:
        """Show the result for each file; left-out rows come first."""
        self._entries = entries
        done = [entry for entry in entries if entry.stored is not None]
        self._tell(done, undone=undone)
        self._table.show_rows([self._row(entry) for entry in entries])
        self._table.select_place(_first_faulty(entries))
        self._offer()

    def _tell(self, done: list[ImportEntry], *, undone: bool) -> None:
        if undone:
            self._heading.setText(self._undone_text(done))
            self._show_mark([])
            self.undo.hide()
        else:
            self._heading.setText(self._done_text(done))
            self._show_mark(done)
            self.undo.setVisible(bool(done))

    def _row(self, entry: ImportEntry) -> tuple[str, str, str]:
        return entry.chosen.name, kind_name(entry.kind) if entry.kind else "", self._told(entry)

    def _show_mark(self, done: list[ImportEntry]) -> None:
        """Show a green mark if every row was imported."""
        tone, picture = _mark_of(done)
        self._mark.setPixmap(icon(picture, theme.colour(tone, self.palette())).pixmap(28, 28))

    def _undone_text(self, done: list[ImportEntry]) -> str:
        if any(entry.kind == "users" for entry in done):
            return self.tr("The import is undone. Users are never deleted; those who were new are inactive.")
        return self.tr("The import is undone; everything is as it was.")

    def _done_text(self, done: list[ImportEntry]) -> str:
        if not done:
            return self.tr("Nothing was imported; everything is as it was.")
        text = self._imported_text(done)
        left_out = _left_out(done)
        if not left_out:
            return text
        shape = self.tr("{left} of {all} left out. Save them below, fix them, and import them again. {rest}")
        rows = sum(_rows(entry) for entry in done)
        return shape.format(left=number_text(left_out), all=count(rows, "row"), rest=text)

    def _imported_text(self, done: list[ImportEntry]) -> str:
        first = done[0].result
        if len(done) > 1 or first is None:
            return self.tr("{n} files are imported.").format(n=len(done))
        shape = self.tr("{kind} imported: {counts}")
        return shape.format(kind=kind_name(done[0].kind), counts=in_words(first))

    def _told(self, entry: ImportEntry) -> str:
        if entry.stored is None:
            return entry.trouble or self.tr("left as it is")
        return in_words(entry.stored)

    def _chosen(self) -> ImportEntry | None:
        place = self._table.place
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def _offer(self) -> None:
        faulty = _has_problems(self._chosen())
        self._fix.setVisible(faulty)
        self._hint.setVisible(faulty)


def _has_problems(entry: ImportEntry | None) -> bool:
    return entry is not None and entry.result is not None and bool(entry.result.problems)


def _mark_of(done: list[ImportEntry]) -> tuple[theme.Tone, str]:
    """The tone and the name of the picture for what was imported."""
    if not done:
        return theme.Tone.ACCENT, "info"
    return (theme.Tone.WARNING, "warning") if _left_out(done) else (theme.Tone.GOOD, "done")


def _first_faulty(entries: list[ImportEntry]) -> int:
    """The place of the first file with rows left out; the first file if there is none."""
    return next((place for place, entry in enumerate(entries) if _left_out([entry])), 0)


def _left_out(entries: list[ImportEntry]) -> int:
    """The number of rows that were not imported."""
    return sum(entry.result.skipped for entry in entries if entry.result is not None)


def _rows(entry: ImportEntry) -> int:
    result = entry.result
    return 0 if result is None else result.created + result.updated + result.unchanged + result.skipped
