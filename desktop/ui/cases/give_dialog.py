"""The dialog to give a client to somebody else: what goes along, and what speaks against it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QListWidget, QWidget

from desktop.rules.text import count
from desktop.services.cases.answer_changes import Questionnaire, questionnaire
from desktop.services.cases.notices import NoticeRow
from desktop.services.cases.somebody_else import Instead, ask_instead, give_instead
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog


class GiveDialog(Dialog):
    """Looks again when somebody else is chosen; nothing changes before the button is pressed."""

    def __init__(
        self, context: PracticeContext, offboarding_id: int, row: NoticeRow, parent: QWidget | None = None
    ) -> None:
        super().__init__("giveDialog", self.tr("Give to somebody else"), parent, 520)
        self._context = context
        self._offboarding_id = offboarding_id
        self._row = row
        whom = QLabel(row.name)
        whom.setObjectName("giveClient")
        now = QLabel(row.recipient or self.tr("nobody"))
        now.setObjectName("giveNow")
        self._to = QComboBox()
        self._to.setObjectName("giveTo")
        self._to.setAccessibleName(self.tr("To whom"))
        self._to.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._to.currentIndexChanged.connect(lambda _: self._ask())
        self._said = QLabel()
        self._said.setObjectName("giveSaid")
        self._said.setWordWrap(True)
        self._troubles = QListWidget()
        self._troubles.setObjectName("giveTroubles")
        self._troubles.setAccessibleName(self.tr("Reasons against it"))
        self._troubles.setWordWrap(True)
        self._troubles.setMaximumHeight(6 * self.fontMetrics().height())
        self._reason = QLineEdit()
        self._reason.setObjectName("giveReason")
        self._reason.setAccessibleName(self.tr("Why it is right all the same"))
        self._reason.setPlaceholderText(self.tr("needed if there are reasons against it"))
        form = QFormLayout()
        form.addRow(self.tr("Client"), whom)
        form.addRow(self.tr("Now with"), now)
        form.addRow(self.tr("&To whom"), self._to)
        form.addRow(self.tr("&Why all the same"), self._reason)
        self.column.addLayout(form)
        self.column.addWidget(self._said)
        self.column.addWidget(self._troubles)
        self._give_button = self.add_buttons("giveSave", self.tr("&Give to them"), self._give)
        self._give_button.setEnabled(False)
        practice = context.practice
        context.tasks.start(
            lambda _: questionnaire(practice, offboarding_id), self._show_colleagues, owner=self
        )

    def _show_colleagues(self, found: Questionnaire) -> None:
        self._to.addItem(self.tr("choose a colleague"), None)
        for user_id, name in found.colleagues.items():
            if name != self._row.recipient:
                self._to.addItem(name, user_id)

    def _ask(self) -> None:
        user_id = self._to.currentData()
        self._give_button.setEnabled(False)
        self._show(None)
        if user_id is None:
            return
        practice, case_id, client_id = self._context.practice, self._offboarding_id, self._row.client_id
        self._context.tasks.start(
            lambda _: ask_instead(practice, case_id, client_id, user_id),
            self._show,
            lambda error: messages.tell_error(self, error),
            owner=self,
        )

    def _show(self, asked: Instead | None) -> None:
        self._troubles.clear()
        self._troubles.setVisible(bool(asked and asked.troubles))
        if asked is None:
            self._said.clear()
            return
        self._troubles.addItems(asked.troubles)
        text = self.tr("Also moved: {visits}. Letters and lists are brought up to date.").format(
            visits=count(asked.visits, "visit")
        )
        if asked.staying:
            text += " " + self.tr("Not moved, because it is a group: {visits}.").format(
                visits=count(asked.staying, "visit")
            )
        self._said.setText(text)
        self._give_button.setEnabled(True)

    def _give(self) -> None:
        practice, case_id, client_id = self._context.practice, self._offboarding_id, self._row.client_id
        user_id, reason = self._to.currentData(), self._reason.text()
        self._context.write(
            self,
            lambda: give_instead(practice, case_id, client_id, user_id, accept=reason),
            lambda _: self.accept(),
        )
