"""The choice of a folder or file: starts in the last one for that purpose, and remembers the new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.core.remembered import last_folder, remember_folder

Then = Callable[[Path], object]


def choose_folder(
    parent: QWidget | None, title: str, purpose: str, then: Then, start: Path | None = None
) -> None:
    """Ask for a folder and hand it to `then`; starts in `start` if given."""
    chooser = _chooser(parent, title, start or last_folder(purpose))
    chooser.setObjectName("folderChooser")
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)

    def chosen(name: str) -> None:
        remember_folder(purpose, Path(name))
        then(Path(name))

    chooser.fileSelected.connect(chosen)
    chooser.open()


def choose_file(parent: QWidget | None, title: str, purpose: str, kinds: str, then: Then) -> QFileDialog:
    """Ask for an existing file, of kinds such as `Workbooks (*.xlsx)`, and return the dialog."""
    chooser = _chooser(parent, title, last_folder(purpose))
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilter(kinds)
    return _ask_for_file(chooser, purpose, then)


def choose_files(
    parent: QWidget, title: str, purpose: str, kinds: str, then: Callable[[list[Path]], object]
) -> None:
    """Ask for one or more existing files; their reader remembers the folder."""
    chooser = _chooser(parent, title, last_folder(purpose))
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chooser.setNameFilter(kinds)
    chooser.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    chooser.open()


def choose_file_to_save(
    parent: QWidget | None, title: str, purpose: str, name: str, kinds: str, then: Then
) -> None:
    """Ask for the place of a new file; `name` is proposed, and its ending added if none is typed."""
    chooser = _chooser(parent, title, last_folder(purpose))
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(Path(name).suffix)
    chooser.setNameFilter(kinds)
    chooser.selectFile(name)
    _ask_for_file(chooser, purpose, then)


def _chooser(parent: QWidget | None, title: str, start: Path) -> QFileDialog:
    chooser = QFileDialog(parent, title, str(start))
    chooser.setObjectName("fileChooser")
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return chooser


def _ask_for_file(chooser: QFileDialog, purpose: str, then: Then) -> QFileDialog:
    def chosen(name: str) -> None:
        remember_folder(purpose, Path(name).parent)
        then(Path(name))

    chooser.fileSelected.connect(chosen)
    chooser.open()
    return chooser
