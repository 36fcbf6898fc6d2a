"""Help: the pages of resources/help."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from desktop.resources import resource
from desktop.ui.core import theme
from desktop.ui.core.screen_fit import FittedDialog


class HelpWindow(FittedDialog):
    """The pages on the left by their titles, the one chosen on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Handover help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 680)
        self._pages = sorted(resource("help").glob("*.md"))
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
        self._text.anchorClicked.connect(lambda link: self._open_page(link.toString()))
        for page in self._pages:
            first = page.read_text(encoding="utf-8").partition("\n")[0]
            self._titles.addItem(first.lstrip("# "))
        self._titles.currentRowChanged.connect(self._show)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        line.setSpacing(theme.ROOMY)
        line.addWidget(self._titles)
        line.addWidget(self._text, 1)
        self._titles.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if row >= 0:
            self._text.setMarkdown(self._pages[row].read_text(encoding="utf-8"))

    def _open_page(self, link: str) -> None:
        """A page may link to another by its file name."""
        for row, page in enumerate(self._pages):
            if page.name == link:
                self._titles.setCurrentRow(row)
