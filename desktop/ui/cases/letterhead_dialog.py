"""The letterhead dialog: the practice's name and lines as printed on papers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.services.practice.letterhead import Letterhead, letterhead, save_letterhead
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.dialog import Dialog

LOGO_HEIGHT = 48
LINES = ("abn", "phone", "email", "signed_by")


class LetterheadDialog(Dialog):
    """Empty until the letterhead is read."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("letterheadDialog", self.tr("Letterhead"), parent, 460)
        self._context = context
        self._known = Letterhead()
        self._logo = b""
        self._address = QPlainTextEdit()
        self._address.setObjectName("letterheadAddress")
        self._address.setAccessibleName(self.tr("Address"))
        self._address.setTabChangesFocus(True)
        self._address.setMaximumHeight(90)
        self._lines = {name: self._line(name) for name in LINES}
        self._picture = QLabel(self.tr("no logo"))
        self._picture.setObjectName("letterheadLogo")
        form = QFormLayout()
        form.addRow(self.tr("&Address"), self._address)
        form.addRow(self.tr("A&BN"), self._lines["abn"])
        form.addRow(self.tr("&Telephone"), self._lines["phone"])
        form.addRow(self.tr("&E-mail"), self._lines["email"])
        form.addRow(self.tr("Si&gned by"), self._lines["signed_by"])
        form.addRow(self.tr("Logo"), self._build_logo())
        self.column.addLayout(form)
        self.add_buttons("letterheadSave", self.tr("&Save"), self._save)
        context.tasks.start(lambda _: letterhead(context.practice), self._show_head, owner=self)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"letterhead{name.title().replace('_', '')}")
        return line

    def _build_logo(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._picture, 1)
        row.addWidget(make_button("letterheadChooseLogo", self.tr("&Choose..."), self._choose))
        row.addWidget(make_button("letterheadNoLogo", self.tr("&Remove"), lambda: self._show_logo(b"")))
        return row

    def _show_head(self, head: Letterhead) -> None:
        self._known = head
        self._address.setPlainText(head.address)
        for name, line in self._lines.items():
            line.setText(getattr(head, name))
        self._show_logo(head.logo)

    def _show_logo(self, data: bytes) -> None:
        self._logo = data
        picture = QPixmap()
        if data and picture.loadFromData(data):
            self._picture.setPixmap(picture.scaledToHeight(LOGO_HEIGHT))
        else:
            self._picture.setText(self.tr("no logo"))

    def _choose(self) -> None:
        choose_file(self, self.tr("Choose a logo"), "logo", "*.png *.jpg *.jpeg", self._take)

    def _take(self, file: Path) -> None:
        try:
            self._show_logo(file.read_bytes())
        except OSError:
            messages.tell(self, self.tr("{name} cannot be read.").format(name=file.name))

    def _save(self) -> None:
        texts = {name: line.text() for name, line in self._lines.items()}
        head = replace(self._known, address=self._address.toPlainText(), logo=self._logo, **texts)
        practice = self._context.practice
        self._context.write(self, lambda: save_letterhead(practice, head), lambda _: self.accept())
