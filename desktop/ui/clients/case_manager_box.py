"""The drop-down of possible case managers, each with their caseload."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.rules.text import count
from desktop.services.clients import client_list
from desktop.services.practice.opening import Practice


class CaseManagerBox(QComboBox):
    """`currentData` is a user's id, 0 for No case manager, and None while nothing is chosen."""

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newCaseManager")
        self.setAccessibleName(self.tr("New case manager"))
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.addItem(self.tr("Choose..."), None)
        caseloads = client_list.caseloads(practice)
        for one in client_list.case_managers(practice):
            if one.offered:
                clients = count(caseloads.get(one.id, 0), "client")
                text = self.tr("{name}, {clients}").format(name=one.name, clients=clients)
                self.addItem(text, one.id)

    def offer_nobody(self) -> None:
        """Add No case manager at the end."""
        self.insertSeparator(self.count())
        self.addItem(self.tr("No case manager"), 0)
