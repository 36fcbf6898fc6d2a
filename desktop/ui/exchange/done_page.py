"""Step 4: what came in, how to take it back, and the rows that wait to be mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.words import in_words, kind_name
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.small_table import SmallTable


class ImportDonePage(QWidget):
    """`undo_wanted` asks to take back all that this window imported; `mend_wanted` for an ImportEntry's faulty rows."""

    undo_wanted = Signal()
    mend_wanted = Signal(object)

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
            [self.tr("File"), self.tr("What it holds"), self.tr("What became of it")],
            "",
        )
        self._mend = make_button(
            "saveProblemRowsNow",
            self.tr("Save the rows with a problem..."),
            lambda: self.mend_wanted.emit(self._chosen()),
        )
        self._mend.setAccessibleName(self.tr("Save the rows with a problem as a workbook"))
        self.undo = make_button("undoImport", self.tr("Undo this import"), self.undo_wanted.emit)
        self._hint = QLabel(
            self.tr(
                "Mend what is wrong in the workbook, and import it again: each row finds its own record. "
                "Problem columns are not read."
            )
        )
        self._hint.setWordWrap(True)
        theme.set_muted(self._hint)
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addWidget(self._mend)
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
        """Show what became of each file."""
        self._entries = entries
        done = [entry for entry in entries if entry.result is not None and not entry.result.dry_run]
        if undone and any(entry.kind == "users" for entry in done):
            text = self.tr("The import is undone. Users are never deleted; those who were new are inactive.")
        elif undone:
            text = self.tr("The import is undone; everything is as it was.")
        elif len(done) == 1 and done[0].result is not None:
            text = self.tr("{kind} imported: {counts}").format(
                kind=kind_name(done[0].kind), counts=in_words(done[0].result)
            )
        elif done:
            text = self.tr("{n} files are imported.").format(n=len(done))
        else:
            text = self.tr("Nothing was imported; everything is as it was.")
        self._heading.setText(text)
        tone = theme.Tone.GOOD if done and not undone else theme.Tone.ACCENT
        picture = "done" if done and not undone else "info"
        self._mark.setPixmap(icon(picture, theme.colour(tone, self.palette())).pixmap(28, 28))
        self._table.show_rows(
            [(e.chosen.name, kind_name(e.kind) if e.kind else "", self._told(e)) for e in entries]
        )
        self.undo.setVisible(bool(done) and not undone)
        self._offer()

    def _told(self, entry: ImportEntry) -> str:
        if entry.result is None or entry.result.dry_run:
            return entry.trouble or self.tr("left as it is")
        return in_words(entry.result)

    def _chosen(self) -> ImportEntry | None:
        row = self._table.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _offer(self) -> None:
        entry = self._chosen()
        faulty = entry is not None and entry.result is not None and bool(entry.result.problems)
        self._mend.setVisible(faulty)
        self._hint.setVisible(faulty)
