"""The menus of the Clients page: the actions on the selected clients."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models import Disposition
from desktop.services.offboarding.wording.rows import client_words
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.deciding import Deciding
from desktop.ui.offboarding.clients.table import DecisionsTable

Keys = QKeySequence.StandardKey


class ClientMenus(QObject):
    """`transfer` and `more` fill themselves when they open."""

    split_wanted = Signal()
    rules_wanted = Signal()
    recipients_wanted = Signal()
    difference_wanted = Signal()
    families_wanted = Signal()

    def __init__(self, case: Case, table: DecisionsTable, deciding: Deciding, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._table = table
        self._deciding = deciding
        self._window = window
        self.transfer = QMenu(window)
        self.transfer.aboutToShow.connect(self.transfer.clear)
        self.transfer.aboutToShow.connect(lambda: self._fill_transfer(self.transfer))
        self.more = QMenu(window)
        self.more.aboutToShow.connect(self.more.clear)
        self.more.aboutToShow.connect(lambda: self._fill_more(self.more))

    def pop_up(self, place: QPoint) -> None:
        """Both menus as one, at a place on the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_transfer(menu)
        menu.addSeparator()
        self._fill_more(menu)
        menu.popup(place)

    def _fill_transfer(self, menu: QMenu) -> None:
        loads = self._case.board.loads if self._case.board is not None else ()
        for load in loads:
            about = ", ".join(filter(None, (load.discipline, client_words(load))))
            action = menu.addAction(f"{load.name}\t{about}")
            action.triggered.connect(
                lambda _=False, user_id=load.user_id: self._decide(Disposition.TRANSFER, user_id)
            )

    def _fill_more(self, menu: QMenu) -> None:
        chosen, rows = bool(self._table.selected_ids()), self._table.model().rowCount() > 0
        for text, disposition in (
            (self.tr("Follows the practitioner"), Disposition.FOLLOWS),
            (self.tr("Referred on"), Disposition.REFERRED),
            (self.tr("Close the file"), Disposition.CLOSED),
            (self.tr("Back to undecided"), Disposition.UNDECIDED),
        ):
            action = menu.addAction(text)
            action.setEnabled(chosen)
            action.triggered.connect(lambda _=False, to=disposition: self._decide(to))
        menu.addSeparator()
        self._add(menu, self.tr("Split by a rule..."), self.split_wanted.emit, rows)
        self._add(menu, self.tr("Care and rules..."), self.rules_wanted.emit, rows)
        self._add(menu, self.tr("Who may take over..."), self.recipients_wanted.emit, rows)
        anew = self.tr("Suggest again around your choices")
        self._add(menu, anew, lambda: self._deciding.suggest(anew=True), rows)
        menu.addSeparator()
        self._add(menu, self.tr("Select all shown"), self._table.selectAll, rows, Keys.SelectAll)
        self._add(menu, self.tr("Select the families of these"), self.families_wanted.emit, chosen)
        menu.addSeparator()
        stack = self._deciding.stack
        undo = self.tr("Undo: {what}").format(what=stack.undoText()) if stack.canUndo() else self.tr("Undo")
        redo = self.tr("Redo: {what}").format(what=stack.redoText()) if stack.canRedo() else self.tr("Redo")
        self._add(menu, undo, stack.undo, stack.canUndo(), Keys.Undo)
        self._add(menu, redo, stack.redo, stack.canRedo(), Keys.Redo)
        self._add(menu, self.tr("What changed..."), self.difference_wanted.emit, stack.canUndo())

    @staticmethod
    def _add(
        menu: QMenu, text: str, act: Callable[[], None], enabled: bool, keys: Keys = Keys.UnknownKey
    ) -> QAction:
        """Add an entry; `keys` are those of the page, only named here."""
        named = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{text}\t{named}" if named else text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: act())
        return action

    def _decide(self, disposition: Disposition, recipient_id: int | None = None) -> None:
        self._deciding.decide(self._table.selected_ids(), disposition, recipient_id)
