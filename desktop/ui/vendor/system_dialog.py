"""The dialog for the other system: records here or elsewhere, with the practice's words for its steps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.services.practice.other_system import VendorSystem, choose_system, chosen_system, ready_systems
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog

LINES = ("name", "chat", "mail", "telephone")
"""The texts of one line; `TEXTS` have several."""
TEXTS = ("needs", "backup", "clients", "appointments")


class SystemDialog(Dialog):
    """`saved` is emitted once the choice is kept."""

    saved = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("systemDialog", self.tr("Where the records live"), parent, 620)
        self._context = context
        self._shown: VendorSystem | None = None
        self._choice = QComboBox()
        self._choice.setObjectName("systemChoice")
        self._choice.setAccessibleName(self.tr("Where the records live"))
        self._choice.addItem(self.tr("Only here"), None)
        for system in ready_systems():
            words = self.tr("In another system: {name}").format(name=system.name)
            self._choice.addItem(words if system.key != "other" else self.tr("In another system"), system)
        self._choice.activated.connect(lambda _: self._show(self._choice.currentData()))
        self._lines = {name: self._line(name) for name in LINES}
        self._texts = {name: self._text(name) for name in TEXTS}
        self._steps = self._text("inactive")
        self._moves = QCheckBox(self.tr("The practice &moves clients and appointments there itself"))
        self._moves.setObjectName("systemMoves")
        self._source = QLabel()
        self._source.setObjectName("systemSource")
        self._source.setWordWrap(True)
        theme.set_muted(self._source)
        self._reset = make_button("systemReset", self.tr("Reset to &standard texts"), self._show_ours)
        self._lay_out()
        context.tasks.start(lambda _: chosen_system(context.practice), self._show_chosen, owner=self)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"system{name.capitalize()}")
        line.setAccessibleName(self._words()[name])
        return line

    def _text(self, name: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setObjectName(f"system{name.capitalize()}")
        text.setAccessibleName(self._words()[name])
        text.setTabChangesFocus(True)
        height = text.fontMetrics().lineSpacing()
        text.setMinimumHeight(2 * height + 14)
        text.setMaximumHeight((7 if name == "inactive" else 3) * height + 14)
        return text

    def _words(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "chat": self.tr("Support by chat"),
            "mail": self.tr("Support by e-mail"),
            "telephone": self.tr("Support by telephone"),
            "needs": self.tr("What support needs"),
            "backup": self.tr("Its backup"),
            "clients": self.tr("Clients there"),
            "appointments": self.tr("Appointments there"),
            "inactive": self.tr("Inactive, step by step"),
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("The records &live"), self._choice)
        self._form = form
        words = self._words()
        for name, field in (*self._lines.items(), *self._texts.items()):
            form.addRow(words[name], field)
        form.addRow(words["inactive"], self._steps)
        form.addRow("", self._moves)
        form.addRow("", self._source)
        form.addRow("", self._reset)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.add_buttons("systemSave", self.tr("&Save"), self._save)

    def _show_chosen(self, system: VendorSystem | None) -> None:
        """Choose the entry of that system; the first one is for none."""
        key = system.key if system is not None else None
        for place in range(self._choice.count()):
            listed = self._choice.itemData(place)
            if (listed.key if listed is not None else None) == key:
                self._choice.setCurrentIndex(place)
        self._show(system)

    def _show(self, system: VendorSystem | None) -> None:
        self._shown = system
        for row in range(1, self._form.rowCount()):
            self._form.setRowVisible(row, system is not None)
        if system is None:
            return
        for name, line in self._lines.items():
            line.setText(getattr(system, name))
        for name, text in self._texts.items():
            text.setPlainText(getattr(system, name))
        self._steps.setPlainText("\n".join(system.inactive))
        self._moves.setChecked(system.moves_itself)
        self._source.setText(
            self.tr("Steps from {source}. Write {{name}} where the leaver's name belongs.").format(
                source=system.source
            )
        )

    def _show_ours(self) -> None:
        self._show(self._choice.currentData())

    @property
    def _typed(self) -> VendorSystem | None:
        if self._shown is None:
            return None
        texts = {name: line.text().strip() for name, line in self._lines.items()}
        texts |= {name: text.toPlainText().strip() for name, text in self._texts.items()}
        steps = tuple(filter(None, map(str.strip, self._steps.toPlainText().splitlines())))
        return replace(self._shown, **texts, inactive=steps, moves_itself=self._moves.isChecked())

    def _save(self) -> None:
        practice, typed = self._context.practice, self._typed
        self._context.write(self, lambda: choose_system(practice, typed), self._finish)

    def _finish(self, _: object) -> None:
        self.accept()
        self.saved.emit()
