"""Page 3: the leaver's record of their own clients, protected, or a reason for having none."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import Progress
from desktop.models import Engagement, RecordOwner
from desktop.rules.text import count
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.services.packs import packs
from desktop.services.packs.rows import PackPreview, held_words, pack_rows
from desktop.services.practice.opening import Practice
from desktop.ui.core import messages, printing, theme
from desktop.ui.core.messages import Help
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.folder_field import FolderField
from desktop.ui.offboarding.form_style import FIELD_HEIGHT, add_field, roomy_form, show_primary
from desktop.ui.offboarding.pack.choices import PackChoices
from desktop.ui.offboarding.pack.preview import PackTable
from desktop.ui.offboarding.pack.result import PackResult
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.typed_answer import TypedAnswer
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.progress import ProgressDialog
from desktop.ui.widgets.proposed_password import ProposedPassword


class PackPage(Page):
    """The password is shown here and kept nowhere. `step_wanted` asks for the page about the contract."""

    key = StepKey.PACK
    step_wanted = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Handover pack")
        self.explanation = self.tr(
            "Writes one protected Excel workbook of the leaver's own clients, and records what it holds. "
            "It changes nothing."
        )
        self._asked: Task | None = None
        self._owner = Notice("packOwner")
        self._owner.pressed.connect(self._go_to_contract)
        self._choices = PackChoices()
        self._choices.changed.connect(self._preview)
        self._caption = QLabel()
        self._caption.setObjectName("packCaption")
        self._caption.setWordWrap(True)
        theme.set_muted(self._caption)
        self._table = PackTable(self.tr("Preview of the pack"))
        self._result = PackResult()
        self._skip = TypedAnswer(
            "packSkipReason",
            self.tr("Why there is no pack"),
            self.tr("for example: the contract forbids it"),
        )
        self._skip.answered.connect(lambda text: self.case.answer(pack_skip_reason=text))
        preview = QVBoxLayout()
        preview.setSpacing(4)
        preview.addWidget(self._caption)
        preview.addWidget(self._table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(theme.ROOMY)
        middle.addWidget(self._choices, 2)
        middle.addLayout(preview, 3)
        self.column.setSpacing(12)
        self.column.addWidget(self._owner)
        self.column.addLayout(middle, 1)
        self.column.addWidget(self._writing())
        self.column.addWidget(self._result)

    def _writing(self) -> QWidget:
        self._secret = ProposedPassword("packPassword", self.tr("Password of the pack"))
        self._secret.line.textChanged.connect(lambda _: self._name_password())
        for part in (self._secret.line, *self._secret.findChildren(QPushButton)):
            part.setMinimumHeight(FIELD_HEIGHT)
        self._folder = FolderField("pack", self.case.practice.file.parent, self.tr("Folder for the pack"))
        self._create = make_button("packCreate", self.tr("&Create the pack"), self._write)
        self._create.setMinimumHeight(FIELD_HEIGHT)
        folder = QHBoxLayout()
        folder.setSpacing(theme.ROOMY)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._create)
        area = QWidget()
        form = roomy_form()
        area.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.SPACE)
        self._password_label = add_field(form, "", self._secret)
        self._password_label.setBuddy(self._secret.line)
        add_field(form, self.tr("&Folder"), folder)
        self._no_pack = make_button("packSkipGone", self.tr("Go on &without a pack"), self._skip_gone)
        skip = QHBoxLayout()
        skip.setSpacing(theme.ROOMY)
        skip.addWidget(self._skip, 1)
        skip.addWidget(self._no_pack)
        self._skip_row = form.rowCount()
        add_field(form, self.tr("&Or no pack, because"), skip)
        self._form = form
        return area

    def helps(self) -> tuple[Help, ...]:
        return self._folder.helps

    def entered(self) -> None:
        self._preview()
        if self.case.board is not None and self._is_needed(self.case.board):
            self._create.setFocus()
        else:
            self.completed.emit()

    def keep(self) -> None:
        self._skip.keep()

    def show_board(self, board: Board | None) -> None:
        if board is None:
            return
        self._skip.show_answer(board.answers.pack_skip_reason)
        self._show_owner(board)
        self._form.setRowVisible(self._skip_row, board.pack is None)
        self._no_pack.setVisible(board.answers.unplanned and self._is_needed(board))
        self._create.setEnabled(True)
        show_primary(self._create, "document", primary=self._is_needed(board))
        self._name_password()
        self._result.show_pack(board.pack, board.leaver)
        set_words(
            self._create, self.tr("&Create the pack") if board.pack is None else self.tr("&Create another")
        )

    def _skip_gone(self) -> None:
        """Skip the pack of somebody who left without notice, who is seldom given one."""
        self.case.answer(pack_skip_reason=self.tr("They left without notice"))

    def _is_needed(self, board: Board) -> bool:
        skipped = bool(board.answers.pack_skip_reason)
        return board.pack is None and not skipped and bool(board.clients or board.finished)

    def _name_password(self) -> None:
        """Label the password as that of the pack made here, or of the next one."""
        board = self.case.board
        made = board is not None and board.pack is not None
        another = made and self._secret.line.text() != self._result.password
        self._password_label.setText(
            self.tr("&Password for another") if another else self.tr("&Password, shown only now")
        )

    def _show_owner(self, board: Board) -> None:
        if not board.clients:
            self._owner.tell(
                self.tr(
                    "{name} has no current client, so there is no pack to create. Go on, or add closed files."
                ).format(name=board.leaver),
                theme.Tone.ACCENT,
            )
        elif _unsaid(board) or _unknown(board):
            self._ask_owner(board)
        elif board.answers.record_owner is RecordOwner.PRACTICE:
            self._owner.tell(
                self.tr(
                    "The records belong to the practice. Hand over only what the contract allows, or skip this."
                ),
                theme.Tone.WARNING,
            )
        else:
            self._owner.hide()

    def _ask_owner(self, board: Board) -> None:
        """Ask about the contract, or say that it has to be checked."""
        words = (
            self.tr("Before a pack goes out: how are they engaged, and who owns the records?")
            if _unsaid(board)
            else self.tr(
                "Nobody knows yet who owns the records or how they are engaged. "
                "Check the contract before you hand anything over."
            )
        )
        self._owner.tell(words, theme.Tone.WARNING, action=self.tr("Say it now"))

    def _preview(self) -> None:
        board = self.case.board
        if board is None:
            return
        leaver_id, wish = board.answers.leaver_id, self._choices.wish
        self._asked = self.case.context.tasks.latest(
            self._asked,
            lambda report: pack_rows(self.case.practice, leaver_id, wish),
            self._show_preview,
        )

    def _show_preview(self, preview: PackPreview) -> None:
        self._table.show_preview(preview)
        self._caption.setText(
            self.tr("The pack will hold {held}; {columns} for each client:").format(
                held=held_words(preview.counts), columns=count(len(preview.columns), "column")
            )
        )

    def _go_to_contract(self) -> None:
        self.step_wanted.emit(StepKey.PRACTITIONER)

    def _ask_about_contract(self) -> None:
        messages.tell(
            self,
            self.tr(
                "How are they engaged, and who owns the records? It depends on the contract, and has to be "
                "answered before a pack goes out."
            ),
            Help(self.tr("Say it now"), self._go_to_contract),
            Help(self.tr("I do not know yet: create it"), self._write_unknown),
        )

    def _write_unknown(self) -> None:
        board = self.case.board
        if board is not None:
            self._write_pack(_unsaid(board))

    def _write(self) -> None:
        board = self.case.board
        if board is not None and _unsaid(board):
            self._ask_about_contract()
        else:
            self._write_pack({})

    def _write_pack(self, unsaid: Mapping[str, object]) -> None:
        """Create the pack; `unsaid` are the questions answered as not known."""
        board = self.case.board
        offboarding_id = self.case.offboarding_id
        if board is None or offboarding_id is None or not self._secret.is_accepted():
            return
        leaver_id, wish = board.answers.leaver_id, self._choices.wish
        folder, password = self._folder.folder, self._secret.line.text()

        def work(practice: Practice, report: Progress) -> packs.Pack:
            made = packs.create_pack(
                practice, leaver_id, folder, wish, password=password, draw=printing.pdf, progress=report
            )
            drafts.answer(practice, offboarding_id, pack_id=made.id, **unsaid)
            return made

        self._create.setEnabled(False)
        task = self.case.run(work, lambda made: self._made(made, password))
        ProgressDialog(task, self.tr("Creating the pack..."), self)

    def _made(self, pack: packs.Pack, password: str) -> None:
        self._result.remember(pack, password)
        self.show_board(self.case.board)
        self._folder.remember()
        self.completed.emit()


def _unsaid(board: Board) -> dict[str, object]:
    """The unanswered questions about the contract, answered as not known."""
    answers = board.answers
    unsaid: dict[str, object] = {}
    if answers.engagement is Engagement.UNKNOWN:
        unsaid["engagement"] = Engagement.NOT_KNOWN
    if answers.record_owner is RecordOwner.UNKNOWN:
        unsaid["record_owner"] = RecordOwner.NOT_KNOWN
    return unsaid


def _unknown(board: Board) -> bool:
    answers = board.answers
    return answers.engagement is Engagement.NOT_KNOWN or answers.record_owner is RecordOwner.NOT_KNOWN
