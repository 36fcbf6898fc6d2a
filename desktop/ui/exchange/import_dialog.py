"""File > Import: File, Columns, Check, Done. Nothing changes before Import is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import Progress
from desktop.rules.text import count
from desktop.services.clients.undoing import NOBODY_YET
from desktop.services.imports import FileSource, ImportResult, profile_names, save_profile
from desktop.services.imports.choosing import look_otherwise, practitioners
from desktop.ui.clients.undoing import asking_for_recipients
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.remembered import remember_folder
from desktop.ui.exchange import import_work
from desktop.ui.exchange.check_page import CheckPage
from desktop.ui.exchange.columns_page import ColumnsPage
from desktop.ui.exchange.corrections_dialog import RowsToFixDialog
from desktop.ui.exchange.done_page import ImportDonePage
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.exchange.file_page import FilePage
from desktop.ui.exchange.import_foot import ImportFoot
from desktop.ui.exchange.import_head import ImportHead
from desktop.ui.exchange.words import kind_count
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.progress import run_with_progress

FILE, COLUMNS, CHECK, DONE = range(4)
_ABOUT_ONE = (COLUMNS, CHECK)
"""The steps that each file goes through by itself."""

_REST = 250
_SMALL = 5_000
"""The most rows of a file that is checked again after every answer."""


class _Onward(NamedTuple):
    """The button that goes on: its text, and what is missing before it may be pressed (empty: nothing)."""

    text: str
    missing: str = ""


class ImportDialog(Dialog):
    """Goes through the files one after the other."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("importDialog", self.tr("Import"), parent)
        self._context = context
        self._entries: list[ImportEntry] = []
        self._turn = 0
        self._source: FileSource | None = None
        self._stale = True
        people = practitioners(context.practice)
        self._head, self._foot = ImportHead(), ImportFoot()
        self.file_page = FilePage(people)
        self.columns_page = ColumnsPage(people)
        self.check_page = CheckPage(people)
        self.done_page = ImportDonePage()
        self._pages = QStackedWidget()
        for page in (self.file_page, self.columns_page, self.check_page, self.done_page):
            self._pages.addWidget(page)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._check)
        self._lay_out()
        self._connect()
        self._show(FILE)
        self.resize(1060, 700)

    def _lay_out(self) -> None:
        self.column.setSpacing(theme.ROOMY - 4)
        self.column.addWidget(self._head)
        self.column.addWidget(self._pages, 1)
        self.column.addWidget(self._foot)

    def _connect(self) -> None:
        self._foot.cancelled.connect(self.reject)
        self._foot.left_out.connect(self._leave_out)
        self._foot.went_back.connect(self._go_back)
        self._foot.went_on.connect(self._go_on)
        self.file_page.chosen.connect(self.look_at)
        self.file_page.reread.connect(self._read_again)
        self.columns_page.changed.connect(self._columns_changed)
        self.columns_page.profile_chosen.connect(self._use_profile)
        self.columns_page.profile_named.connect(self._save_profile)
        self.check_page.answered.connect(self._answered)
        self.check_page.settled.connect(self._judge)
        self.check_page.fix_wanted.connect(lambda: self._ask_where_to_save(self._entry))
        self.done_page.fix_wanted.connect(self._ask_where_to_save)
        self.done_page.undo_wanted.connect(lambda: self._undo())

    @property
    def _entry(self) -> ImportEntry:
        return self._entries[self._turn]

    def look_at(self, paths: Sequence[Path] | str) -> None:
        """Replace the files chosen before with these, and inspect them."""
        chosen = [Path(paths)] if isinstance(paths, str) else list(paths)
        remember_folder("import", chosen[0].parent)
        self._run(
            self.tr("Reading..."),
            lambda report: import_work.see_files(self._context.practice, chosen, report),
            self._take,
        )

    def _take(self, entries: list[ImportEntry]) -> None:
        self._entries, self._turn = entries, 0
        self._show(FILE)

    def _read_again(self, entry: ImportEntry) -> None:
        self._run(
            self.tr("Reading..."),
            lambda report: import_work.see_again(self._context.practice, entry, report),
            lambda _: self._show(FILE),
        )

    def _show(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        self._fill_page(step)
        entry = self._entry if step in _ABOUT_ONE else None
        self._head.show_step(step, entry, self._ready)
        self._judge()

    def _fill_page(self, step: int) -> None:
        if step == FILE:
            self.file_page.show_entries(self._entries)
        elif step == COLUMNS:
            self.columns_page.show_entry(self._entry, profile_names(self._context.practice, self._entry.kind))
        elif step == DONE:
            self.done_page.show_entries(self._entries)

    @property
    def _ready(self) -> list[ImportEntry]:
        """The files that can be read."""
        return [entry for entry in self._entries if entry.ready]

    def _judge(self) -> None:
        """Set texts and state of the buttons; what is missing is shown next to them."""
        step = self._pages.currentIndex()
        onward = self._onward(step)
        self._foot.offer(
            onward.text,
            onward.missing,
            about_one=step in _ABOUT_ONE,
            several=len(self._ready) > 1,
            done=step == DONE,
        )

    def _onward(self, step: int) -> _Onward:
        if step == FILE:
            return _Onward(self.tr("Next >"), self._lacking_file())
        if step == COLUMNS:
            return _Onward(self.tr("Next >"), self.columns_page.lacking)
        return self._after_check() if step == CHECK else _Onward(self.tr("Close"))

    def _lacking_file(self) -> str:
        if self._ready:
            return ""
        return self.tr("No file can be read.") if self._entries else self.tr("Choose a file.")

    def _after_check(self) -> _Onward:
        result = self._entry.result
        if self._stale or result is None:
            return _Onward(self.tr("Check again"))
        if waiting := self.check_page.questions.waiting:
            missing = self.tr("Answer {questions} first.").format(questions=count(waiting, "question"))
            return _Onward(self.tr("Import"), missing)
        return self._import_of(result.created + result.updated)

    def _import_of(self, records: int) -> _Onward:
        if not records:
            missing = self.tr("There is nothing to import: all rows are unchanged or left out.")
            return _Onward(self.tr("Import"), missing)
        told = kind_count(records, self._entry.kind)
        return _Onward(self.tr("Import {what}").format(what=told))

    def _go_on(self) -> None:
        onward = {
            FILE: self._begin,
            COLUMNS: self._begin_check,
            CHECK: self._check_or_import,
            DONE: self.accept,
        }
        onward[self._pages.currentIndex()]()

    def _begin(self) -> None:
        self._turn, self._source = self._places_ready()[0], None
        self._show(COLUMNS)

    def _begin_check(self) -> None:
        self.check_page.begin(self._entry)
        self._stale = True
        self._check()

    def _check_or_import(self) -> None:
        if self._stale:
            self._check()
        else:
            self._import()

    def _go_back(self) -> None:
        self._rest.stop()
        self._show(self._pages.currentIndex() - 1)

    def _columns_changed(self) -> None:
        self._stale = True
        self._judge()

    def _use_profile(self, name: str) -> None:
        entry, practice = self._entry, self._context.practice
        assert entry.look is not None
        entry.take(look_otherwise(practice, entry.chosen, entry.look, entry.kind, name))
        self._show(COLUMNS)

    def _save_profile(self, name: str) -> None:
        entry, practice = self._entry, self._context.practice
        assert entry.look is not None
        headers, mapping, answers = entry.look.head.headers, dict(entry.mapping), entry.answers

        def saved(_: object) -> None:
            entry.profile = name.strip()
            self._show(COLUMNS)

        self._context.write(
            self, lambda: save_profile(practice, name, entry.kind, mapping, headers, answers), saved
        )

    def _answered(self) -> None:
        self._stale = True
        self._judge()
        if self._source is not None and len(self._source.table.rows) <= _SMALL:
            self._rest.start()

    def _check(self) -> None:
        entry, source = self._entry, self._source
        self._run(
            self.tr("Checking..."),
            lambda report: import_work.check(self._context.practice, entry, source, report),
            self._checked,
        )

    def _checked(self, found: tuple[FileSource, ImportResult]) -> None:
        self._source, result = found
        self._entry.result, self._stale = result, False
        # The file before this one may have added people.
        self.check_page.words.offer(practitioners(self._context.practice))
        self.check_page.show_result(result, self._source.table)
        self._show(CHECK)

    def _import(self) -> None:
        entry, source = self._entry, self._source
        assert source is not None
        self._run(
            self.tr("Importing..."),
            lambda report: import_work.store(self._context.practice, entry, source, report),
            self._stored,
        )

    def _stored(self, result: ImportResult) -> None:
        self._entry.result = result
        self._next_file()

    def _leave_out(self) -> None:
        self._entry.result = None
        self._next_file()

    def _next_file(self) -> None:
        later = [place for place in self._places_ready() if place > self._turn]
        self._stale = True
        if later:
            self._turn, self._source = later[0], None
            self._show(COLUMNS)
        else:
            self._show(DONE)

    def _places_ready(self) -> list[int]:
        return [place for place, entry in enumerate(self._entries) if entry.ready]

    def _ask_where_to_save(self, entry: ImportEntry) -> None:
        dialog = RowsToFixDialog(entry, self)
        dialog.chosen.connect(lambda file, password: self._save_problem_rows(entry, file, password))
        dialog.open()

    def _save_problem_rows(self, entry: ImportEntry, file: Path, password: str) -> None:
        source = self._source if entry is self._entry else None

        def tell(n: int) -> None:
            sentence = self.tr("Saved {rows} in {file}.").format(rows=count(n, "row"), file=file.name)
            messages.tell(self, sentence, messages.show_folder(file))

        self._run(
            self.tr("Writing..."),
            lambda _: import_work.write_rows_to_fix(self._context.practice, entry, source, file, password),
            tell,
        )

    def _undo(self, instead: Mapping[int, int] = NOBODY_YET) -> None:
        practice = self._context.practice
        self._run(
            self.tr("Undoing..."),
            lambda _: import_work.take_back(practice, self._entries, instead),
            self._undone,
            asking_for_recipients(self, practice, instead, self._undo),
        )

    def _undone(self, left_alone: int) -> None:
        self.done_page.show_entries(self._entries, undone=True)
        if left_alone:
            sentence = self.tr("Left as they are, because they were changed since or are users: {n}.")
            messages.tell(self, sentence.format(n=count(left_alone, "record")))

    def _run(
        self,
        text: str,
        work: Callable[[Progress], object],
        then: Callable[..., object],
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        self.setEnabled(False)

        def finish(result: object) -> None:
            self.setEnabled(True)
            then(result)

        def refuse(error: Exception) -> None:
            self.setEnabled(True)
            if refused is None:
                messages.tell_error(self, error)
            else:
                refused(error)
            self._judge()

        task = run_with_progress(self, self._context.tasks, text, work, finish, refuse)
        task.stopped.connect(lambda: self.setEnabled(True))
