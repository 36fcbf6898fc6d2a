"""Help: the pages of resources/help, which can be searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop.resources import resource
from desktop.ui.core import theme
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.widgets.search_box import SearchBox


class HelpWindow(FittedDialog):
    """The pages on the left by their titles, the one chosen on the right; begins with the page of that file name."""

    def __init__(self, parent: QWidget | None = None, page: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Handover help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 680)
        self._pages = sorted(resource("help").glob("*.md"))
        self._search = SearchBox(self.tr("Search the help"))
        self._search.setObjectName("helpSearch")
        self._search.setMaximumWidth(260)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._find_on)
        self._titles = QListWidget()
        self._titles.setObjectName("helpTitles")
        self._titles.setAccessibleName(self.tr("Pages"))
        self._titles.setMaximumWidth(260)
        self._text = QTextBrowser()
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
        """The next place of the first word, from the end again at the top."""
        words = self._search.text().split()
        if words and not self._text.find(words[0]):
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
            self._text.find(words[0])

    def open_page(self, link: str) -> None:
        """A page may link to another by its file name."""
        for row, page in enumerate(self._pages):
            if page.name == link:
                self._titles.setCurrentRow(row)
