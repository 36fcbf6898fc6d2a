"""The wording of letters, with a live preview of the selected client's letter, and the letterhead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.letters.letters import preview_fields
from desktop.services.letters.other_letters import other_preview_fields
from desktop.services.letters.templates import FIELDS, TITLES, Template, fill
from desktop.services.letters.wordings import check_wording, our_wording, reset_wording, save_wording, wording
from desktop.ui.cases.letterhead_dialog import LetterheadDialog
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.trouble_line import TroubleLine

PREVIEW_DELAY = 250
"""Milliseconds without a key before the preview follows the typing."""


class LettersWindow(Dialog):
    """One template at a time; only Save keeps what was typed."""

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int,
        client_ids: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("lettersWindow", self.tr("Wording of letters"), parent)
        self.resize(1020, 640)
        self._context = context
        self._offboarding_id = offboarding_id
        self._client_ids = tuple(client_ids)
        self._fields: Mapping[str, str] = {}
        self._others: Mapping[Template, Mapping[str, str]] = {}
        self._template = QComboBox()
        self._template.setObjectName("lettersTemplate")
        self._template.setAccessibleName(self.tr("Letter"))
        for template, title in TITLES.items():
            self._template.addItem(self.tr(title), template)
        self._template.currentIndexChanged.connect(lambda _: self._load())
        self._text = QPlainTextEdit()
        self._text.setObjectName("lettersText")
        self._text.setAccessibleName(self.tr("Wording"))
        self._text.textChanged.connect(self._wait)
        self._preview = QTextBrowser()
        self._preview.setObjectName("lettersPreview")
        self._preview.setAccessibleName(self.tr("Preview"))
        self._trouble = TroubleLine("lettersTrouble")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY)
        self._timer.timeout.connect(self._show_preview)
        self.column.addWidget(self._template)
        self.column.addWidget(self._build_middle(), 1)
        self.column.addWidget(self._trouble)
        self.column.addLayout(self._build_buttons())
        self._load()
        self._read_fields()

    def _build_middle(self) -> QSplitter:
        fields = QListWidget()
        fields.setObjectName("lettersFields")
        fields.setAccessibleName(self.tr("Fields"))
        for name, meaning in FIELDS.items():
            item = QListWidgetItem(f"{{{name}}}")
            item.setToolTip(self.tr(meaning))
            fields.addItem(item)
        fields.itemActivated.connect(lambda item: self._text.insertPlainText(item.text()))
        fields.setMaximumWidth(230)
        hint = QLabel(self.tr("Double-click a field to put it in"))
        hint.setWordWrap(True)
        theme.set_muted(hint)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(hint)
        column.addWidget(fields)
        middle = QSplitter()
        for widget in (left, self._text, self._preview):
            middle.addWidget(widget)
        middle.setStretchFactor(1, 1)
        middle.setStretchFactor(2, 1)
        return middle

    def _build_buttons(self) -> QHBoxLayout:
        self._save_button = make_button("lettersSave", self.tr("&Save"), self._save)
        theme.make_primary(self._save_button)
        reset = make_button("lettersReset", self.tr("R&eset to standard wording"), self._reset)
        head = make_button("lettersHead", self.tr("&Letterhead..."), self._edit_head)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("lettersButtons")
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self._save_button)
        row.addWidget(reset)
        row.addWidget(head)
        row.addStretch(1)
        row.addWidget(close)
        return row

    @property
    def _chosen(self) -> Template:
        return Template(self._template.currentData())

    def _load(self) -> None:
        practice, template = self._context.practice, self._chosen
        self._context.tasks.start(
            lambda _: wording(practice, template), self._text.setPlainText, owner=self._text
        )

    def _read_fields(self) -> None:
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._client_ids
        self._context.tasks.start(
            lambda _: (preview_fields(practice, case_id, ids), other_preview_fields(practice, case_id)),
            self._keep_fields,
            owner=self,
        )

    def _keep_fields(self, found: tuple[Mapping[str, str], Mapping[Template, Mapping[str, str]]]) -> None:
        self._fields, self._others = found
        self._show_preview()

    def _wait(self) -> None:
        self._timer.start()

    def _show_preview(self) -> None:
        try:
            text = check_wording(self._chosen, self._text.toPlainText())
        except UserError as error:
            self._trouble.tell(error)
            self._save_button.setEnabled(False)
            return
        self._trouble.hide()
        self._save_button.setEnabled(True)
        filled = fill(self._chosen, text, self._others.get(self._chosen, self._fields))
        head = f"**{filled.subject}**\n\n" if filled.subject else ""
        self._preview.setMarkdown(f"{head}{filled.body}")

    def _save(self) -> None:
        practice, template, text = self._context.practice, self._chosen, self._text.toPlainText()
        self._context.write(self, lambda: save_wording(practice, template, text))

    def _reset(self) -> None:
        practice, template = self._context.practice, self._chosen
        self._context.write(
            self,
            lambda: reset_wording(practice, template),
            lambda _: self._text.setPlainText(our_wording(template)),
        )

    def _edit_head(self) -> None:
        dialog = LetterheadDialog(self._context, self)
        dialog.accepted.connect(self._read_fields)
        dialog.open()
