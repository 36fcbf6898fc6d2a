"""The dialog to ask the leaver: write the questions, and take in the answers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.rules.text import count
from desktop.services.cases.answer_changes import PlanNews, close_in_plan, plan_news
from desktop.services.cases.answer_workbook import AnswersRead, read_answers
from desktop.services.cases.ask_leaver import QuestionsWritten, ask_leaver
from desktop.services.cases.ask_on_paper import ask_on_paper
from desktop.services.offboarding.drafted import suggest
from desktop.ui.cases.answers_dialog import AnswersDialog
from desktop.ui.cases.typed_answers_dialog import TypedAnswersDialog
from desktop.ui.core import messages, printing, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file, choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.proposed_password import ProposedPassword


class AskDialog(Dialog):
    """The password protects the questions, and opens the answers if they come back protected."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("askDialog", self.tr("Ask the leaver"), parent, 560)
        self._context = context
        self._offboarding_id = offboarding_id
        text = QLabel(
            self.tr(
                "The leaver gets one protected workbook of their own clients, with columns to fill in: is the "
                "list right, who would suit, what is urgent, what must the next practitioner know. Give them the "
                "password in another way. Nothing in the practice changes until you say so."
            )
        )
        text.setWordWrap(True)
        self._password = ProposedPassword("askPassword", self.tr("Password of the workbook"))
        label = QLabel(self.tr("Pass&word"))
        label.setBuddy(self._password.line)
        write = make_button("askWrite", self.tr("W&rite the questions..."), self._ask_folder)
        theme.make_primary(write)
        read = make_button("askRead", self.tr("Import the &answers..."), self._ask_file)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("askButtons")
        buttons.addButton(write, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        row = FlowLayout()
        for button in (
            make_button("askPaper", self.tr("On &paper..."), self._ask_paper_folder),
            read,
            make_button("askType", self.tr("&Type in the answers..."), self._type_in),
        ):
            row.addWidget(button)
        for widget in (text, label, self._password):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(buttons)

    def _ask_folder(self) -> None:
        if self._password.is_accepted():
            choose_folder(self, self.tr("Choose a folder"), "questions", self._write)

    def _write(self, folder: Path) -> None:
        practice, case_id, password = self._context.practice, self._offboarding_id, self._password.line.text()
        self._context.write(self, lambda: ask_leaver(practice, case_id, folder, password), self._tell_written)

    def _tell_written(self, asked: QuestionsWritten) -> None:
        sentence = self.tr("The questions about {clients} are written.").format(
            clients=count(asked.clients, "client")
        )
        messages.tell(self, sentence, messages.show_folder(asked.file))

    def _ask_file(self) -> None:
        choose_file(self, self.tr("Choose the file that came back"), "questions", "*.xlsx", self._read)

    def _read(self, file: Path) -> None:
        practice, case_id, password = self._context.practice, self._offboarding_id, self._password.line.text()
        self._context.tasks.start(
            lambda _: read_answers(practice, case_id, file, password or None),
            self._show_read,
            lambda error: messages.tell_error(self, error),
            owner=self,
        )

    def _show_read(self, read: AnswersRead) -> None:
        """Show the answers as differences; nothing is kept before the supervisor agrees."""
        dialog = AnswersDialog(self._context, self._offboarding_id, read, self)
        dialog.accepted.connect(self._offer_plan)
        dialog.open()

    def _type_in(self) -> None:
        dialog = TypedAnswersDialog(self._context, self._offboarding_id, self)
        dialog.accepted.connect(self._offer_plan)
        dialog.open()

    def _offer_plan(self) -> None:
        """Offer to change the plan, which follows the answers only on request."""
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.tasks.start(lambda _: plan_news(practice, case_id), self._tell_kept, owner=self)

    def _tell_kept(self, news: PlanNews) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        helps = []
        if news.may_plan:
            again = partial(self._context.write, self, lambda: suggest(practice, case_id, anew=True))
            helps.append(messages.Help(self.tr("Suggest the plan again"), again))
        if news.may_plan and news.closed:
            close = partial(self._context.write, self, lambda: close_in_plan(practice, case_id))
            helps.append(messages.Help(self.tr("Close them in the plan"), close))
        sentence = self.tr("The answers are kept. The plan stays as it is until you suggest it again.")
        messages.tell(self, sentence, *helps, items=news.corrections)

    def _ask_paper_folder(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), "questions", self._write_paper)

    def _write_paper(self, folder: Path) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(
            self, lambda: ask_on_paper(practice, case_id, folder, printing.pdf), self._tell_written
        )
