"""Split clients among several colleagues by a rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.text import count
from desktop.services.offboarding.loads import Load
from desktop.services.offboarding.row_words import client_words
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.splitting import Rule, Split
from desktop.ui import theme


class SplitDialog(QDialog):
    """`chosen` carries the Split that was asked for."""

    chosen = Signal(object)

    def __init__(self, rows: Sequence[ClientRow], loads: Sequence[Load], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("splitDialog")
        self.setWindowTitle(self.tr("Split by a rule"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ids = tuple(row.id for row in rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.SPACE)
        column.addWidget(QLabel(self.tr("Split {clients}:").format(clients=count(len(rows), "client"))))
        self._rule = QComboBox()
        self._rule.setObjectName("splitRule")
        self._rule.setAccessibleName(self.tr("Rule"))
        for rule, text in (
            (Rule.EVENLY, self.tr("evenly, families together")),
            (Rule.SITE, self.tr("to colleagues at the site of their visits")),
            (Rule.WEEKDAY, self.tr("to colleagues who work on the days of their visits")),
            (Rule.SEEN, self.tr("to whoever has seen them before")),
        ):
            self._rule.addItem(text, rule)
        column.addWidget(self._rule)
        column.addSpacing(theme.SPACE)
        column.addWidget(QLabel(self.tr("Among:")))
        self._boxes: dict[int, QCheckBox] = {}
        for load in loads:
            box = QCheckBox(f"{load.name}  ({client_words(load)})")
            box.setObjectName(f"splitAmong{load.user_id}")
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self._show_use())
            self._boxes[load.user_id] = box
            column.addWidget(box)
        self._split = QPushButton(self.tr("Split"))
        self._split.setObjectName("splitButton")
        self._split.setAccessibleName(self._split.text())
        theme.make_primary(self._split)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.setObjectName("splitButtons")
        buttons.addButton(self._split, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(theme.SPACE)
        column.addWidget(buttons)
        self._show_use()

    def _among(self) -> tuple[int, ...]:
        return tuple(user_id for user_id, box in self._boxes.items() if box.isChecked())

    def _show_use(self) -> None:
        self._split.setEnabled(bool(self._among()))

    def _accept(self) -> None:
        self.chosen.emit(Split(self._rule.currentData(), self._ids, self._among()))
        self.accept()
