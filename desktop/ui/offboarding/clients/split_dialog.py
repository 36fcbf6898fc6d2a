"""The dialog to split clients among several colleagues by a rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from desktop.rules.text import count
from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.planning.splitting import Split, SplitRule
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.wording.rows import client_words
from desktop.ui.core import theme
from desktop.ui.widgets.dialog import Dialog


class SplitDialog(Dialog):
    """`chosen` carries the wanted Split."""

    chosen = Signal(object)

    def __init__(self, rows: Sequence[ClientRow], loads: Sequence[ColleagueLoad], parent: QWidget) -> None:
        super().__init__("splitDialog", self.tr("Split by a rule"), parent)
        self._ids = tuple(row.id for row in rows)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(QLabel(self.tr("Split {clients}:").format(clients=count(len(rows), "client"))))
        self._rule = QComboBox()
        self._rule.setObjectName("splitRule")
        self._rule.setAccessibleName(self.tr("Rule"))
        for rule, text in (
            (SplitRule.EVENLY, self.tr("evenly, families together")),
            (SplitRule.SITE, self.tr("to colleagues at the site of their visits")),
            (SplitRule.WEEKDAY, self.tr("to colleagues who work on the days of their visits")),
            (SplitRule.SEEN, self.tr("to whoever has seen them before")),
        ):
            self._rule.addItem(text, rule)
        self.column.addWidget(self._rule)
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(QLabel(self.tr("Among:")))
        self._boxes: dict[int, QCheckBox] = {}
        for load in loads:
            box = QCheckBox(f"{load.name}  ({client_words(load)})")
            box.setObjectName(f"splitAmong{load.user_id}")
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self._show_use())
            self._boxes[load.user_id] = box
            self.column.addWidget(box)
        self.column.addSpacing(theme.SPACE)
        self._split = self.add_buttons("splitButton", self.tr("Split"), self._accept)
        self._show_use()

    def _among(self) -> tuple[int, ...]:
        return tuple(user_id for user_id, box in self._boxes.items() if box.isChecked())

    def _show_use(self) -> None:
        self._split.setEnabled(bool(self._among()))

    def _accept(self) -> None:
        self.chosen.emit(Split(self._rule.currentData(), self._ids, self._among()))
        self.accept()
