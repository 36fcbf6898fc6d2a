"""The questions on closing, reopening or merging client files: appointments, and the case manager."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from desktop.language import say
from desktop.services.clients.closing import OpenVisits, StillBooked
from desktop.services.practice.opening import Practice
from desktop.ui.clients.case_manager_box import CaseManagerBox
from desktop.ui.core import theme
from desktop.ui.core.messages import Help, MessageDialog
from desktop.ui.widgets.dialog import Dialog


def ask_open_visits(parent: QWidget, found: StillBooked, decide: Callable[[OpenVisits], object]) -> None:
    """List the open appointments of a client who leaves, and offer to cancel or keep them."""

    def words(text: str) -> str:
        return QCoreApplication.translate("ask_open_visits", text)

    helps = (
        Help(words(say("Cancel these appointments")), lambda: decide(OpenVisits.CANCEL)),
        Help(words(say("Keep them")), lambda: decide(OpenVisits.KEEP)),
    )
    MessageDialog(parent, str(found), found.items, helps, close_label=words(say("Go back"))).open()


class ChooseCaseManager(Dialog):
    """Asks who becomes case manager if the present one may not; `chosen` carries the user's id.

    `answer` is the text of the button, if it is not for a merge.
    """

    chosen = Signal(int)

    def __init__(self, practice: Practice, why: str, parent: QWidget | None = None, answer: str = "") -> None:
        super().__init__("chooseCaseManager", self.tr("Choose a case manager"), parent, 460)
        sentence = QLabel(why)
        sentence.setWordWrap(True)
        theme.set_heading(sentence, 1.1)
        self._people = CaseManagerBox(practice)
        form = QFormLayout()
        form.addRow(self.tr("&New case manager"), self._people)
        self.column.addWidget(sentence)
        self.column.addLayout(form)
        self._save = self.add_buttons(
            "chooseButton", answer or self.tr("Merge with this case manager"), self._choose
        )
        self._save.setEnabled(False)
        self._people.currentIndexChanged.connect(
            lambda _: self._save.setEnabled(bool(self._people.currentData()))
        )

    def _choose(self) -> None:
        self.chosen.emit(self._people.currentData())
        self.accept()
