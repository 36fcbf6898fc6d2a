"""The dialog to bring back single clients from a backup: those whose files differ, chosen one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from desktop.rules.dates.format import moment_text
from desktop.rules.text import count
from desktop.services.backups.bringing_back import SHOWN, ClientThen, bring_back, clients_then
from desktop.services.backups.shelf import Kept
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.trouble_line import TroubleLine


class BringBackDialog(Dialog):
    """Ticks stay while another name is searched."""

    def __init__(self, context: PracticeContext, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__("bringBackDialog", self.tr("Bring clients back"), parent, 560)
        self._context, self._file, self._above = context, kept.file, parent
        self._chosen: set[int] = set()
        self._reading: Task | None = None
        told = QLabel(
            self.tr(
                "These files were different on {day}. Details and contacts come back as they were; who looks after a"
                " client stays as it is. One who is gone comes back without a case manager."
            ).format(day=moment_text(kept.made_at))
        )
        told.setWordWrap(True)
        self._search = SearchBox(self.tr("Search by name or reference"))
        self._search.setObjectName("bringBackSearch")
        self._search.textChanged.connect(lambda _: self._read())
        self._list = QListWidget()
        self._list.setObjectName("bringBackClients")
        self._list.setAccessibleName(self.tr("Clients whose files differ"))
        self._list.itemChanged.connect(self._choose)
        self._more = QLabel()
        self._more.setObjectName("bringBackMore")
        self._more.setWordWrap(True)
        theme.set_muted(self._more)
        self._trouble = TroubleLine("bringBackTrouble")
        for part in (told, self._search, self._list, self._more, self._trouble):
            self.column.addWidget(part)
        self._go = self.add_buttons("bringBackNow", self.tr("Bring back"), self._bring)
        self._offer()
        self._read()

    def _read(self) -> None:
        practice, search = self._context.practice, self._search.text().strip()
        self._reading = self._context.tasks.latest(
            self._reading, lambda _: clients_then(practice, self._file, search), self._show
        )

    def _show(self, found: list[ClientThen]) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for one in found:
            shape = self.tr("{name} ({reference}), no longer there") if one.gone else "{name} ({reference})"
            item = QListWidgetItem(shape.format(name=one.name, reference=one.reference))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            ticked = one.id in self._chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._more.setText(self._sentence(len(found)))

    def _sentence(self, number: int) -> str:
        if number == SHOWN:
            return self.tr("These are the first {n}: search for the others.").format(n=SHOWN)
        return "" if number else self.tr("No client's file is different from the backup.")

    def _choose(self, item: QListWidgetItem) -> None:
        client_id = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() is Qt.CheckState.Checked:
            self._chosen.add(client_id)
        else:
            self._chosen.discard(client_id)
        self._offer()

    def _offer(self) -> None:
        self._go.setEnabled(bool(self._chosen))

    def _bring(self) -> None:
        practice, chosen = self._context.practice, sorted(self._chosen)
        self._context.write(
            self, lambda: bring_back(practice, self._file, chosen), self._done, self._trouble.tell
        )

    def _done(self, number: int) -> None:
        self.accept()
        sentence = self.tr("{clients} brought back. Edit > Undo takes it back.")
        messages.tell(self._above, sentence.format(clients=count(number, "client")))
