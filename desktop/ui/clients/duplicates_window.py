"""The review of possible duplicates, pair by pair: merge two files of one person, or say they are two."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QWidget,
)

from desktop.errors import UserError
from desktop.rules.text import number_text
from desktop.services.clients.closing import OpenVisits, StillBooked
from desktop.services.duplicates import duplicates
from desktop.services.duplicates.comparison import compare
from desktop.services.duplicates.duplicates import Duplicate
from desktop.services.duplicates.merging import Merged, NeedsCaseManager, merge_clients
from desktop.services.history.undo import Undone
from desktop.ui.clients.duplicate_pair import DuplicatePair
from desktop.ui.clients.duplicate_words import likelihood_text
from desktop.ui.clients.merge_questions import ChooseCaseManager, ask_open_visits
from desktop.ui.clients.undoing import undo_asking
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.scroll_area import ScrollArea
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.progress import run_with_progress

SIZE = QSize(980, 720)


class DuplicatesWindow(Dialog):
    """Searches all clients when it is opened, then goes from pair to pair."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("duplicatesWindow", self.tr("Possible duplicates"), parent)
        self.resize(SIZE)
        self._context = context
        self._pairs: list[Duplicate] = []
        self._found_any = False
        self._place = 0
        self._merged: Merged | None = None
        self._heading = QLabel()
        self._heading.setObjectName("duplicatesHeading")
        theme.set_heading(self._heading)
        self._verdict = QLabel()
        self._verdict.setObjectName("duplicateVerdict")
        theme.set_heading(self._verdict, 1.1)
        self._advice = QLabel(
            self.tr(
                "Choose what to keep where the two differ (≠). Appointments, contacts and notes of both are kept,"
                " and both references go on finding the client."
            )
        )
        self._advice.setWordWrap(True)
        self._done = Notice("duplicatesDone")
        self._scroll = ScrollArea()
        self._scroll.setObjectName("duplicateFiles")
        self._scroll.setAccessibleName(self.tr("The two files side by side"))
        self._previous = make_button("previousPair", self.tr("&Previous"), self.previous, "previous")
        self._next = make_button("nextPair", self.tr("Ne&xt"), self.next, "next")
        self._apart = make_button("notTheSame", self.tr("&Not the same person"), self.tell_apart)
        self._merge = make_button("mergeButton", self.tr("&Merge"), self.merge)
        theme.make_primary(self._merge)
        self._again = make_button("lookAgain", self.tr("&Look again"), self.look)
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Back, self, self.previous)
        QShortcut(QKeySequence.StandardKey.Forward, self, self.next)
        self._done.pressed.connect(self.undo)
        self.look()

    def look(self) -> None:
        """Search all clients again, on the worker."""
        self._pairs, self._place = [], 0
        self._done.hide()
        self._show()
        self._wait()
        self._heading.setText(self.tr("Looking for clients who may be entered twice..."))
        practice = self._context.practice
        task = run_with_progress(
            self,
            self._context.tasks,
            self.tr("Comparing clients..."),
            lambda report: duplicates.possible_duplicates(practice, report),
            self._found,
            self._failed,
        )
        task.stopped.connect(self._stopped)

    def previous(self) -> None:
        """Go to the pair before this one."""
        self._go(self._place - 1)

    def next(self) -> None:
        """Go to the pair after this one."""
        self._go(self._place + 1)

    def merge(self) -> None:
        """Merge the two as chosen, and go on with the next pair."""
        self._merge_with()

    def _merge_with(self, case_manager_id: int | None = None, open_visits: OpenVisits | None = None) -> None:
        pair = self._files()
        if pair is None:
            return
        practice, survivor_id, duplicate_id, taken = (
            self._context.practice,
            pair.survivor_id,
            pair.duplicate_id,
            pair.taken,
        )

        def refused(error: Exception) -> None:
            self._offer()
            if isinstance(error, NeedsCaseManager):
                dialog = ChooseCaseManager(practice, str(error), self)
                dialog.chosen.connect(lambda chosen: self._merge_with(chosen, open_visits))
                dialog.open()
            elif isinstance(error, StillBooked):
                ask_open_visits(self, error, lambda decided: self._merge_with(case_manager_id, decided))
            else:
                self._failed(error)

        self._wait()
        self._context.write(
            self,
            lambda: merge_clients(
                practice,
                survivor_id,
                duplicate_id,
                taken,
                case_manager_id=case_manager_id,
                open_visits=open_visits,
            ),
            self._have_merged,
            refused,
        )

    def tell_apart(self) -> None:
        """Remember that these are two people, and go on with the next pair."""
        if self._files() is None:
            return
        practice, pair = self._context.practice, self._pairs[self._place]
        self._wait()
        self._context.write(
            self,
            lambda: duplicates.tell_apart(practice, pair.one_id, pair.other_id),
            self._told_apart,
            self._failed,
        )

    def undo(self) -> None:
        """Undo the last merge, and search again."""
        merged = self._merged
        if merged is None:
            return
        self._merged = None
        self._wait()
        undo_asking(self._context, self, merged.operation_id, self._undone, self._failed)

    def _found(self, found: tuple[Duplicate, ...]) -> None:
        self._pairs, self._found_any = list(found), bool(found)
        self._show()

    def _stopped(self) -> None:
        self._show()
        self._heading.setText(self.tr("The search was stopped."))

    def _have_merged(self, merged: Merged) -> None:
        self._merged = merged
        text = self.tr("{alias} was merged into {reference}.").format(
            alias=merged.alias, reference=merged.reference
        )
        self._done.tell(text, theme.Tone.GOOD, action=self.tr("Undo"))
        self._settle()

    def _told_apart(self, _: None) -> None:
        self._settle()

    def _undone(self, undone: Undone) -> None:
        self.look()
        if undone.left_alone:
            messages.tell(self, self.tr("This client was changed since, so the two files stay merged."))

    def _settle(self) -> None:
        """Settle this pair, and others with a file that is now gone."""
        del self._pairs[self._place]
        self._show()

    def _go(self, place: int) -> None:
        if self._files() is not None and 0 <= place < len(self._pairs):
            self._place = place
            self._show()

    def _show(self) -> None:
        """Show the pair at the present place; pairs with a file that is gone are left out."""
        files = None
        while self._pairs and files is None:
            self._place = min(self._place, len(self._pairs) - 1)
            pair = self._pairs[self._place]
            try:
                shown = compare(self._context.practice, pair.one_id, pair.other_id)
            except UserError:
                del self._pairs[self._place]
            else:
                files = DuplicatePair(shown, self._context.practice.today())
                differing = {line.name for line in shown.lines if line.differs}
                self._verdict.setText(likelihood_text(pair.likelihood, differing))
        self._heading.setText(self._counted())
        self._scroll.setWidget(files or QWidget())
        for part in (self._verdict, self._advice, self._scroll):
            part.setVisible(files is not None)
        self._offer()
        self._scroll.setFocus()

    def _offer(self) -> None:
        """Enable the actions for the pair on screen."""
        shows_pair = isinstance(self._scroll.widget(), DuplicatePair)
        self._merge.setEnabled(shows_pair)
        self._apart.setEnabled(shows_pair)
        self._previous.setEnabled(self._place > 0)
        self._next.setEnabled(self._place + 1 < len(self._pairs))
        self._again.setEnabled(True)
        self._done.setEnabled(True)

    def _counted(self) -> str:
        if not self._pairs and self._found_any:
            return self.tr("All pairs are reviewed")
        if not self._pairs:
            return self.tr("No client seems to be entered twice")
        if len(self._pairs) == 1:
            return self.tr("1 pair of clients may be the same person")
        text = self.tr("Pair {place} of {n} that may be the same person")
        return text.format(place=number_text(self._place + 1), n=number_text(len(self._pairs)))

    def _files(self) -> DuplicatePair | None:
        shown = self._scroll.widget()
        return shown if isinstance(shown, DuplicatePair) and self._merge.isEnabled() else None

    def _wait(self) -> None:
        """Disable everything until the worker is done; `_show` then enables what applies."""
        for part in (self._merge, self._apart, self._previous, self._next, self._again, self._done):
            part.setEnabled(False)

    def _failed(self, error: Exception) -> None:
        self._show()
        messages.tell_error(self, error)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._previous)
        head.addWidget(self._next)
        close = make_button("closeDuplicates", self.tr("&Close"), self.close)
        below = QHBoxLayout()
        below.setSpacing(theme.SPACE)
        below.addWidget(self._again)
        below.addStretch(1)
        for button in (close, self._apart, self._merge):
            below.addWidget(button)
        self.column.addLayout(head)
        self.column.addWidget(self._done)
        self.column.addWidget(self._verdict)
        self.column.addWidget(self._advice)
        self.column.addWidget(self._scroll, 1)
        self.column.addStretch(0)
        self.column.addLayout(below)
