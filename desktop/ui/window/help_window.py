"""The help window: the pages of resources/help in the reader's language, with pictures and a search."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop import language
from desktop.resources import resource
from desktop.ui.core import theme
from desktop.ui.core.help_key import is_help_key
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.widgets.search_box import SearchBox


def help_folder() -> Path:
    """The folder of the pages in the reader's language, else in English."""
    own = resource("help") / language.code()
    return own if own.is_dir() else resource("help")


class HelpText(QTextBrowser):
    """A page with pictures at most as wide as the window."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        drawn = QImage(str(help_folder() / QUrl(name).toString()))
        room = self.viewport().width() - 2 * int(self.document().documentMargin()) - theme.ROOMY
        if 0 < room < drawn.width():
            dense = self.devicePixelRatioF()
            wide = min(int(room * dense), drawn.width())
            drawn = drawn.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            drawn.setDevicePixelRatio(wide / room)
        return drawn


class HelpWindow(FittedDialog):
    """The pages on the left by their titles, the chosen one on the right.

    Begins with the page of that file name, at its third section for `name.md#3`.
    """

    def __init__(self, parent: QWidget | None = None, page: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Handover help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 680)
        self._pages = sorted(help_folder().glob("*.md"))
        self._search = SearchBox(self.tr("Search the help"))
        self._search.setObjectName("helpSearch")
        self._search.setMaximumWidth(260)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._find_on)
        self._titles = QListWidget()
        self._titles.setObjectName("helpTitles")
        self._titles.setAccessibleName(self.tr("Pages"))
        self._titles.setMaximumWidth(260)
        self._text = HelpText()
        self._text.setObjectName("helpText")
        self._text.setAccessibleName(self.tr("Help"))
        self._text.setOpenExternalLinks(False)
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(theme.ROOMY)
        self._text.anchorClicked.connect(lambda link: self.open_page(link.toString()))
        for file in self._pages:
            first = file.read_text(encoding="utf-8").partition("\n")[0]
            self._titles.addItem(first.lstrip("# "))
        self._titles.currentRowChanged.connect(self._show)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        line.setSpacing(theme.ROOMY)
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE)
        left.addWidget(self._search)
        left.addWidget(self._titles, 1)
        line.addLayout(left)
        line.addWidget(self._text, 1)
        self._titles.setCurrentRow(0)
        self.open_page(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_help_key(event):
            super().keyPressEvent(event)

    def _show(self, row: int) -> None:
        if row >= 0:
            self._text.setMarkdown(self._pages[row].read_text(encoding="utf-8"))

    def _find(self, text: str) -> None:
        """List the pages that have all the words, and show the first place of the first word."""
        words = text.casefold().split()
        has = [all(w in file.read_text(encoding="utf-8").casefold() for w in words) for file in self._pages]
        for row, found in enumerate(has):
            self._titles.setRowHidden(row, not found)
        if words and any(has):
            if not has[self._titles.currentRow()]:
                self._titles.setCurrentRow(has.index(True))
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
            self._text.find(words[0])

    def _find_on(self) -> None:
        """Go to the next place of the first word, and from the end to the top."""
        words = self._search.text().split()
        if words and not self._text.find(words[0]):
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
            self._text.find(words[0])

    def open_page(self, link: str) -> None:
        """Open a page by its file name; a number behind # is that of a section."""
        name, _, section = link.partition("#")
        for row, page in enumerate(self._pages):
            if page.name == name:
                self._titles.setCurrentRow(row)
                self._go_to(int(section) if section.isdigit() else 0)

    def _go_to(self, section: int) -> None:
        """Put the heading of a section at the top, once the window has its size."""
        if not section:
            return
        at = QTextCursor(_heading(self._text.document(), section))
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.setTextCursor(at)
        QTimer.singleShot(0, self, lambda: self._put_on_top(at))

    def _put_on_top(self, at: QTextCursor) -> None:
        self._text.verticalScrollBar().setValue(
            self._text.verticalScrollBar().value() + self._text.cursorRect(at).top() - theme.SPACE
        )


def _heading(page: QTextDocument, section: int) -> QTextBlock:
    """The heading of the section of that number, or the page's beginning if it has fewer."""
    seen = 0
    block = page.begin()
    while block.isValid():
        seen += block.blockFormat().headingLevel() == 2
        if seen == section:
            return block
        block = block.next()
    return page.begin()
