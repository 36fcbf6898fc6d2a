"""The field for the folder of a file: shown, and changed on request."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.core import theme
from desktop.ui.core.messages import Help
from desktop.ui.core.remembered import last_folder, remember_folder
from desktop.ui.offboarding.form_style import FIELD_HEIGHT
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder


class FolderField(QWidget):
    """The folder used last for this purpose, else `default`; a new choice is remembered."""

    def __init__(self, purpose: str, default: Path, accessible_name: str) -> None:
        super().__init__()
        self._purpose = purpose
        used = last_folder(purpose)
        self._text = QLineEdit(str(default if used == Path.home() else used))
        self._text.setObjectName(f"{purpose}Folder")
        self._text.setAccessibleName(accessible_name)
        self._text.setMinimumHeight(FIELD_HEIGHT)
        self._browse = make_button(f"{purpose}FolderChoose", self.tr("Choose..."), self._choose)
        self._browse.setMinimumHeight(FIELD_HEIGHT)
        self._browse.setAccessibleName(self.tr("Choose the folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._text, 1)
        row.addWidget(self._browse)

    @property
    def folder(self) -> Path:
        return Path(self._text.text().strip()).expanduser()

    def remember(self) -> None:
        """Offer this folder the next time."""
        remember_folder(self._purpose, self.folder)

    @property
    def helps(self) -> tuple[Help, ...]:
        """The button to choose another folder, if this one does not exist."""
        return () if os.path.isdir(self.folder) else (Help(self.tr("Choose a folder..."), self._choose),)

    def _choose(self) -> None:
        start = self.folder if os.path.isdir(self.folder) else Path.home()
        choose_folder(
            self,
            self.tr("Choose a folder"),
            self._purpose,
            lambda folder: self._text.setText(str(folder)),
            start,
        )
