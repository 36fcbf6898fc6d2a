"""The dialog for who may take over, and how many clients at most, when Handover suggests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from desktop.rules.planning.model import Order, Wishes
from desktop.services.offboarding.loads import ColleagueLoad
from desktop.ui.core import theme
from desktop.ui.core.scroll_area import ScrollArea
from desktop.ui.widgets.dialog import Dialog

NO_LIMIT = 0
MOST = 999


class RecipientsDialog(Dialog):
    """`chosen` carries the Wishes to suggest again with."""

    chosen = Signal(object)

    def __init__(self, loads: Sequence[ColleagueLoad], wishes: Wishes, parent: QWidget) -> None:
        super().__init__("recipientsDialog", self.tr("Who may take over"), parent)
        self._loads = tuple(loads)
        self._wishes = wishes
        self._boxes: dict[int, QCheckBox] = {}
        self._maxima: dict[int, QSpinBox] = {}
        text = QLabel(
            self.tr("Whom may Handover suggest, and up to how many clients in all? Your own choices stay.")
        )
        text.setWordWrap(True)
        area = QWidget()
        grid = QGridLayout(area)
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, load in enumerate(self._loads):
            self._add(grid, row, load, wishes)
        scroll = ScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(area)
        self.column.addWidget(text)
        self.column.addWidget(scroll, 1)
        self._order = self._order_choice(wishes.order)
        label = QLabel(self.tr("&Where two colleagues would do equally well, choose"))
        label.setBuddy(self._order)
        self.column.addWidget(label)
        self.column.addWidget(self._order)
        self.add_buttons("suggestAnew", self.tr("Suggest again"), self._accept)
        self.resize(520, min(640, 230 + 36 * len(self._loads)))

    def _add(self, grid: QGridLayout, row: int, load: ColleagueLoad, wishes: Wishes) -> None:
        about = f"{load.name}, {load.discipline}" if load.discipline else load.name
        box = QCheckBox(about)
        box.setObjectName(f"mayTake{load.user_id}")
        box.setAccessibleName(self.tr("{name} may take over").format(name=load.name))
        box.setChecked(load.user_id not in wishes.excluded)
        maximum = QSpinBox()
        maximum.setObjectName(f"maximum{load.user_id}")
        maximum.setAccessibleName(self.tr("Most clients of {name}").format(name=load.name))
        maximum.setRange(NO_LIMIT, MOST)
        maximum.setSpecialValueText(self.tr("no limit"))
        maximum.setSuffix(self.tr(" clients"))
        maximum.setValue((wishes.maxima or {}).get(load.user_id, load.maximum_clients) or NO_LIMIT)
        box.toggled.connect(maximum.setEnabled)
        maximum.setEnabled(box.isChecked())
        self._boxes[load.user_id], self._maxima[load.user_id] = box, maximum
        grid.addWidget(box, row, 0)
        grid.addWidget(maximum, row, 1)

    def _order_choice(self, order: Order) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("planOrder")
        choice.setAccessibleName(self.tr("What weighs more"))
        choice.addItem(self.tr("a good match: who saw them before, wishes, language"), Order.MATCH.value)
        choice.addItem(self.tr("an even load: who has the most time left"), Order.LOAD.value)
        choice.setCurrentIndex(choice.findData(order.value))
        return choice

    def _accept(self) -> None:
        out = frozenset(user_id for user_id, box in self._boxes.items() if not box.isChecked())
        maxima = {load.user_id: self._maximum(load) for load in self._loads if self._is_changed(load)}
        order = Order(self._order.currentData())
        self.chosen.emit(replace(self._wishes, excluded=out, maxima=maxima, order=order))
        self.accept()

    def _maximum(self, load: ColleagueLoad) -> int | None:
        """The most clients chosen for a colleague; None for no limit."""
        return self._maxima[load.user_id].value() or None

    def _is_changed(self, load: ColleagueLoad) -> bool:
        return self._maximum(load) != load.maximum_clients
