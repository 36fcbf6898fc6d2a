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
        chosen = [row.name for row in rows if row.id in self._selected[:1]]
        some = self._add_scope("rulesForSelected", self._words_of_selected(chosen), 0)
        everybody = self._add_scope(
            "rulesForAll", self.tr("For all {clients}").format(clients=count(len(rows), "client")), 1
        )
        some.setVisible(bool(self._selected))
        (some if self._selected else everybody).setChecked(True)
        self._scope.idToggled.connect(lambda *_: self._show_scope())

    def _words_of_selected(self, names: Sequence[str]) -> str:
        """For one by name, for more by their number."""
        number = len(self._selected)
        if number == 1:
            return self.tr("For {name}").format(name=names[0])
        return self.tr("For the {clients} selected").format(clients=count(number, "client"))

    def _add_scope(self, name: str, words: str, place: int) -> QRadioButton:
        button = QRadioButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        self._scope.addButton(button, place)
        self.column.addWidget(button)
        return button

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
            self._show_rule(rule, box)
        self._show_care({self._wishes.care.get(client, AS_USUAL) for client in self._ids})

    def _show_rule(self, rule: Rule, box: QCheckBox) -> None:
        """Tick a rule that is widened for all of them; mark one that is for some."""
        widened = sum(self._wishes.is_widened(rule, client) for client in self._ids)
        box.setTristate(0 < widened < len(self._ids))
        box.setChecked(widened > 0)
        if box.isTristate():
            box.setCheckState(Qt.CheckState.PartiallyChecked)

    def _show_care(self, needed: set[str]) -> None:
        differ = len(needed) > 1
        self._care.clear()
        if differ:
            self._care.addItem(self.tr("what was chosen for each"), AS_IT_IS)
        self._care.addItem(self.tr("what their visits require, else the leaver's discipline"), AS_USUAL)
        for name in self._disciplines:
            self._care.addItem(practitioner_noun(name), name)
        self._care.setCurrentIndex(0 if differ else max(0, self._care.findData(needed.pop())))

    def _accept(self) -> None:
        wishes = self._with_rules(self._wishes)
        care = self._care.currentData()
        if care is not AS_IT_IS:
            wishes = wishes.needing(care, self._ids)
        self.chosen.emit(wishes)
        self.accept()

    def _with_rules(self, wishes: Wishes) -> Wishes:
        """The wishes with the rules ticked here widened and the others in force; a mark leaves one as it is."""
        for rule, box in self._boxes.items():
            if box.checkState() == Qt.CheckState.Checked:
                wishes = wishes.widening(rule, None if self._ids == self._all else self._ids)
            if box.checkState() == Qt.CheckState.Unchecked:
                wishes = wishes.narrowing(rule, self._ids, self._all)
        return wishes
