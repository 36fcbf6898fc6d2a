"""Ask the leaver: write the questions, and take the answers in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.rules.text import count
from desktop.services.cases.ask_leaver import QuestionsWritten, ask_leaver
from desktop.services.cases.leaver_answers import AnswersRead, keep_answers, read_answers
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file, choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.proposed_password import ProposedPassword


class AskDialog(Dialog):
    """The password protects the questions, and opens the answers where they came back protected."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("askDialog", self.tr("Ask the leaver"), parent, 560)
        self._context = context
        self._offboarding_id = offboarding_id
        text = QLabel(
            self.tr(
                "The leaver gets one protected workbook of their own clients, with columns to fill in: is the "
                "list right, who would suit, what is urgent, what must the next one know. Give them the password "
                "by another way. Nothing in the practice changes until you say so."
            )
        )
        text.setWordWrap(True)
        self._password = ProposedPassword("askPassword", self.tr("Password of the workbook"))
        label = QLabel(self.tr("&Password"))
        label.setBuddy(self._password.line)
        write = make_button("askWrite", self.tr("&Write the questions..."), self._ask_folder)
        theme.make_primary(write)
        read = make_button("askRead", self.tr("Take in the &answers..."), self._ask_file)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("askButtons")
        for button in (write, read):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for widget in (text, label, self._password, buttons):
            self.column.addWidget(widget)

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
        """What came back, as differences; nothing is kept before the yes."""
        items = [f"Row {p.row}, {p.column}: {p.problem}." for p in read.problems]
        items += [self.tr("Missing on the list: {name}").format(name=name) for name in read.missing]
        sentence = self.tr("{clients} answered, {changed} new or different.").format(
            clients=count(len(read.answers), "client"), changed=len(read.changed)
        )
        keep = messages.Help(self.tr("Keep the answers"), lambda: self._keep(read))
        helps = (keep,) if read.changed else ()
        messages.tell(self, sentence, *helps, items=tuple(items))

    def _keep(self, read: AnswersRead) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(self, lambda: keep_answers(practice, case_id, read.changed))
