"""Two plans side by side: the gain and loss of each level, and the clients who go to somebody else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.rules.planning.compare import PlanComparison
from desktop.rules.text import count
from desktop.services.offboarding.wording.levels import change_words
from desktop.ui.core import theme
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.tables.small import SmallTable


class DifferenceDialog(Dialog):
    """`what` is the choice between the two; `undo_wanted` asks to undo it."""

    undo_wanted = Signal()

    def __init__(
        self,
        what: str,
        found: PlanComparison,
        clients: Mapping[int, str],
        people: Mapping[int, str],
        parent: QWidget,
    ) -> None:
        super().__init__("differenceDialog", self.tr("What changed"), parent, 720)
        self.resize(self.sizeHint().width(), 35 * self.fontMetrics().height())
        number = count(len(found.clients), "client goes", "clients go")
        heading = QLabel(self.tr("{what}: {clients} to somebody else").format(what=what, clients=number))
        heading.setWordWrap(True)
        theme.set_heading(heading, 1.2)
        self.column.addWidget(heading)
        levels = self._levels_table(found)
        differ = self._clients_table(found, clients, people)
        height = levels.verticalHeader().defaultSectionSize() * (len(found.levels) + 1)
        levels.setMinimumHeight(min(height + theme.SPACE, 300))
        self.column.addWidget(levels)
        self.column.addWidget(differ, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("differenceButtons")
        undo = make_button("undoLastChoice", self.tr("&Undo this change"), self._undo)
        buttons.addButton(undo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    def _levels_table(self, found: PlanComparison) -> SmallTable:
        levels = SmallTable(
            "differenceLevels",
            self.tr("How good both plans are, the most important first"),
            (self.tr("What counts"), self.tr("Before"), self.tr("After"), self.tr("Change")),
            "",
            sortable=False,
        )
        levels.show_rows([change_words(level) for level in found.levels])
        levels.setCurrentCell(-1, -1)
        return levels

    def _clients_table(
        self, found: PlanComparison, clients: Mapping[int, str], people: Mapping[int, str]
    ) -> SmallTable:
        differ = SmallTable(
            "differenceClients",
            self.tr("Who goes to somebody else"),
            (self.tr("Client"), self.tr("Before"), self.tr("After")),
            self.tr("Every client goes to the same colleague in both plans."),
        )
        nobody = self.tr("nobody")

        def name(user_id: int | None) -> str:
            return people.get(user_id or 0, nobody)

        differ.show_rows(
            [(clients.get(c.client_id, ""), name(c.before), name(c.after)) for c in found.clients]
        )
        differ.setCurrentCell(-1, -1)
        return differ

    def _undo(self) -> None:
        self.accept()
        self.undo_wanted.emit()
