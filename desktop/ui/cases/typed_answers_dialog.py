"""The dialog to type in what the leaver wrote on paper or says, client by client."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop.models import ListAnswer
from desktop.services.cases.answer_changes import Asked, Questionnaire, questionnaire
from desktop.services.cases.answer_rows import MOST_URGENT
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog


class TypedAnswersDialog(Dialog):
    """Save keeps the client's answers and goes on to the next; empty until the clients are read."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("typedAnswersDialog", self.tr("Type in the leaver's answers"), parent, 560)
        self._context = context
        self._offboarding_id = offboarding_id
        self._asked: list[Asked] = []
        self._client = self._choice("typedClient", self.tr("Client"))
        self._client.currentIndexChanged.connect(self._show_client)
        self._on_list = self._choice("typedOnList", self.tr("Right list?"))
        for answer in ListAnswer:
            self._on_list.addItem(self.tr(answer.value) if answer.value else self.tr("no answer"), answer)
        self._suits = self._choice("typedSuits", self.tr("Who would suit"))
        self._unsuited = self._choice("typedUnsuited", self.tr("Who would not"))
        self._urgency = self._choice("typedUrgency", self.tr("Urgent or complex"))
        for urgency in range(MOST_URGENT + 1):
            self._urgency.addItem(str(urgency), urgency)
        self._must_know = self._line("typedMustKnow", self.tr("The next one must know"))
        self._told = QCheckBox(self.tr("Told a&lready"))
        self._told.setObjectName("typedTold")
        self._said = self._line("typedSaid", self.tr("The client said"))
        self._joint = QCheckBox(self.tr("&Joint visit wanted"))
        self._joint.setObjectName("typedJoint")
        form = QFormLayout()
        form.addRow(self.tr("Clien&t"), self._client)
        form.addRow(self.tr("&Right list?"), self._on_list)
        form.addRow(self.tr("Who would s&uit"), self._suits)
        form.addRow(self.tr("Who would &not"), self._unsuited)
        form.addRow(self.tr("Ur&gent or complex"), self._urgency)
        form.addRow(self.tr("The next one &must know"), self._must_know)
        form.addRow("", self._told)
        form.addRow(self.tr("The client sai&d"), self._said)
        form.addRow("", self._joint)
        self.column.addLayout(form)
        self._save_button = self.add_buttons("typedSave", self.tr("&Save and go on"), self._save)
        self._save_button.setEnabled(False)
        practice = context.practice
        context.tasks.start(
            lambda _: questionnaire(practice, offboarding_id), self._show_questions, owner=self
        )

    def _choice(self, name: str, meaning: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(meaning)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _line(self, name: str, meaning: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(meaning)
        return line

    def _show_questions(self, found: Questionnaire) -> None:
        for box in (self._suits, self._unsuited):
            box.addItem(self.tr("nobody named"), None)
            for user_id, name in found.colleagues.items():
                box.addItem(name, user_id)
        self._asked = list(found.clients)
        self._client.addItems([asked.client for asked in self._asked])
        self._save_button.setEnabled(bool(self._asked))

    def _show_client(self, place: int) -> None:
        if not 0 <= place < len(self._asked):
            return
        answer = self._asked[place].answer
        self._on_list.setCurrentIndex(list(ListAnswer).index(answer.on_list))
        self._suits.setCurrentIndex(max(0, self._suits.findData(answer.suits_id)))
        self._unsuited.setCurrentIndex(max(0, self._unsuited.findData(answer.unsuited_id)))
        self._urgency.setCurrentIndex(answer.urgency)
        self._must_know.setText(answer.must_know)
        self._told.setChecked(answer.told)
        self._said.setText(answer.client_said)
        self._joint.setChecked(answer.joint_visit)

    def _answer(self, client_id: int) -> Answered:
        return Answered(
            client_id=client_id,
            on_list=list(ListAnswer)[self._on_list.currentIndex()],
            suits_id=self._suits.currentData(),
            unsuited_id=self._unsuited.currentData(),
            urgency=self._urgency.currentIndex(),
            must_know=self._must_know.text().strip(),
            told=self._told.isChecked(),
            client_said=self._said.text().strip(),
            joint_visit=self._joint.isChecked(),
        )

    def _save(self) -> None:
        place = self._client.currentIndex()
        asked = self._asked[place]
        answer = self._answer(asked.answer.client_id)
        practice, case_id = self._context.practice, self._offboarding_id

        def kept(_: object) -> None:
            self._asked[place] = Asked(asked.client, answer)
            if place + 1 < len(self._asked):
                self._client.setCurrentIndex(place + 1)
                self._client.setFocus()
            else:
                self.accept()

        self._context.write(self, lambda: keep_answers(practice, case_id, [answer]), kept)
