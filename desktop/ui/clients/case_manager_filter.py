"""The filter by case manager: everybody, nobody, or one of those who have clients or may be given some."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.rules.text import number_text, user_name
from desktop.services.clients import client_list
from desktop.services.clients.search_query import NO_CASE_MANAGER
from desktop.ui.core.context import PracticeContext


class CaseManagerFilter(QComboBox):
    """`chosen` is a user's id, NO_CASE_MANAGER, or None for everybody."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clientsCaseManagerFilter")
        self.setAccessibleName(self.tr("Show clients whose case manager is"))
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMaximumWidth(260)
        self._context = context
        self.reload()

    @property
    def chosen(self) -> int | Literal["none"] | None:
        data: int | Literal["none"] | None = self.currentData()
        return data

    def choose(self, case_manager: object) -> None:
        """Choose a user's id, NO_CASE_MANAGER or None; everybody if there is no such entry."""
        self.setCurrentIndex(max(0, self.findData(case_manager)))

    def reload(self) -> None:
        """Read the entries again, keeping the choice, without a signal."""
        chosen = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("All case managers"), None)
        without = client_list.without_case_manager(self._context.practice)
        self.addItem(self.tr("No case manager ({n})").format(n=number_text(without)), NO_CASE_MANAGER)
        self.insertSeparator(self.count())
        for one in client_list.case_managers(self._context.practice):
            self.addItem(user_name(one.name, one.active), one.id)
        self.choose(chosen)
        self.blockSignals(blocked)
