"""The rules dialog: the clients' needs, and the rules that do not hold, for the selected ones or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLabel, QRadioButton, QWidget

from desktop.language import say
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.planning.model import Wishes
from desktop.rules.recipients import Rule
from desktop.rules.text import count
from desktop.services.offboarding.rows import ClientRow
from desktop.services.practice.refusal_words import RULES
from desktop.ui.core import theme
from desktop.ui.widgets.dialog import Dialog

AS_IT_IS, AS_USUAL = None, ""


class RulesDialog(Dialog):
    """`chosen` carries the Wishes to suggest again with."""

    chosen = Signal(object)

    def __init__(
        self,
        rows: Sequence[ClientRow],
        selected: Sequence[int],
        wishes: Wishes,
        disciplines: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__("rulesDialog", self.tr("Care and rules"), parent, 540)
        self._all = tuple(row.id for row in rows)
        self._selected = tuple(selected)
        self._wishes = wishes
        self.column.setSpacing(theme.SPACE)
        self._scope = QButtonGroup(self)
        self._add_scopes(rows)
        self._care = QComboBox()
        self._care.setObjectName("careDiscipline")
        self._care.setAccessibleName(self.tr("Who should take them"))
        self._disciplines = tuple(disciplines)
        self._boxes: dict[Rule, QCheckBox] = {}
        self.column.addSpacing(theme.SPACE)
        label = QLabel(self.tr("They &need"))
        label.setBuddy(self._care)
        self.column.addWidget(label)
        self.column.addWidget(self._care)
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(QLabel(self.tr("These rules apply. Tick any that need not apply to them:")))
        for rule, words in RULES.items():
            self._add_rule(rule, say(words.tick))
        note = QLabel(
            self.tr("What is widened comes first in the client's reasons, and is listed in the certificate.")
        )
        note.setWordWrap(True)
        theme.set_muted(note)
        self.column.addWidget(note)
        self.column.addStretch(1)
        self.add_buttons("suggestWithRules", self.tr("Suggest again"), self._accept)
        self._show_scope()

    def _add_scopes(self, rows: Sequence[ClientRow]) -> None:
        names = {row.id: row.name for row in rows}
        number = len(self._selected)
        some = QRadioButton(
            self.tr("For {name}").format(name=names[self._selected[0]])
            if number == 1
            else self.tr("For the {clients} selected").format(clients=count(number, "client"))
        )
        everybody = QRadioButton(self.tr("For all {clients}").format(clients=count(len(rows), "client")))
        for place, (name, button) in enumerate((("rulesForSelected", some), ("rulesForAll", everybody))):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            self._scope.addButton(button, place)
            self.column.addWidget(button)
        some.setVisible(number > 0)
        (some if number else everybody).setChecked(True)
        self._scope.idToggled.connect(lambda *_: self._show_scope())

    def _add_rule(self, rule: Rule, text: str) -> None:
        box = QCheckBox(text)
        box.setObjectName(f"widen{rule.name.title().replace('_', '')}")
        box.setAccessibleName(text.replace("&", ""))
        box.clicked.connect(lambda _=False: box.setTristate(False))
        self._boxes[rule] = box
        self.column.addWidget(box)

    @property
    def _ids(self) -> tuple[int, ...]:
        return self._selected if self._scope.checkedId() == 0 else self._all

    def _show_scope(self) -> None:
        """Show the present rules of the chosen clients."""
        for rule, box in self._boxes.items():
            widened = sum(self._wishes.is_widened(rule, client) for client in self._ids)
            box.setTristate(0 < widened < len(self._ids))
            box.setChecked(widened > 0)
            if box.isTristate():
                box.setCheckState(Qt.CheckState.PartiallyChecked)
        needed = {self._wishes.care.get(client, AS_USUAL) for client in self._ids}
        self._care.clear()
        if len(needed) > 1:
            self._care.addItem(self.tr("what was chosen for each"), AS_IT_IS)
        self._care.addItem(self.tr("what their visits require, else the leaver's discipline"), AS_USUAL)
        for name in self._disciplines:
            self._care.addItem(practitioner_noun(name), name)
        self._care.setCurrentIndex(0 if len(needed) > 1 else max(0, self._care.findData(needed.pop())))

    def _accept(self) -> None:
        wishes, ids = self._wishes, self._ids
        for rule, box in self._boxes.items():
            if box.checkState() == Qt.CheckState.Checked:
                wishes = wishes.widening(rule, None if ids == self._all else ids)
            elif box.checkState() == Qt.CheckState.Unchecked:
                wishes = wishes.narrowing(rule, ids, self._all)
        care = self._care.currentData()
        if care is not AS_IT_IS:
            wishes = wishes.needing(care, ids)
        self.chosen.emit(wishes)
        self.accept()
