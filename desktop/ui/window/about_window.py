"""The About window: version, age of the build, and the licence of every part by others."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.language import say
from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.about import Build
from desktop.ui.core import theme
from desktop.ui.widgets.dialog import Dialog


class AboutWindow(Dialog):
    """Shows one build; `today` is the day from which its age counts."""

    def __init__(self, build: Build, today: date, parent: QWidget | None = None) -> None:
        super().__init__("aboutWindow", self.tr("About Handover"), parent, 560)
        self.resize(760, 600)
        self._parts = build.components
        heading = QLabel(self.tr("Handover {version}").format(version=build.version))
        heading.setObjectName("aboutVersion")
        theme.set_heading(heading, 1.6)
        self.column.addWidget(heading)
        self.column.addWidget(self._paragraph("aboutBuild", self._age(build, today)))
        self.column.addWidget(
            self._paragraph(
                "aboutPromise",
                self.tr(
                    "The day a practitioner leaves, without losing a client or an appointment. Everything stays on"
                    " this computer: Handover never looks for updates and sends nothing. Its own code has the MIT"
                    " licence; the parts below were made by others."
                ),
            )
        )
        self.column.addWidget(self._licences(), 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("aboutWindowButtons")
        close.rejected.connect(self.reject)
        self.column.addWidget(close)

    def _paragraph(self, name: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _age(self, build: Build, today: date) -> str:
        if build.built is None:
            return self.tr("Run from source; this is not an installed copy.")
        words = self.tr("Built on {day} ({age}) from commit {commit}.")
        age = _age_words(max((today - build.built).days, 0))
        return words.format(day=day_text(build.built), age=age, commit=build.commit or self.tr("unknown"))

    def _licences(self) -> QSplitter:
        self._table = QTreeWidget()
        self._table.setObjectName("aboutLicences")
        self._table.setAccessibleName(self.tr("Parts and their licences"))
        self._table.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self._table.setRootIsDecorated(False)
        self._table.setAllColumnsShowFocus(True)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for part in self._parts:
            licence = part.licence or self.tr("see the text")
            self._table.addTopLevelItem(QTreeWidgetItem([part.name, part.version, licence]))
        for column in (0, 1):
            self._table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._text = QPlainTextEdit()
        self._text.setObjectName("aboutLicenceText")
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._table.currentItemChanged.connect(self._show_text)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._table)
        parts.addWidget(self._text)
        parts.setChildrenCollapsible(False)
        self._table.setCurrentIndex(self._table.model().index(0, 0))
        return parts

    def _show_text(self) -> None:
        part = self._parts[self._table.currentIndex().row()]
        self._text.setPlainText(part.text or self.tr("This part comes without the text of its licence."))


def _age_words(days: int) -> str:
    """The age in the largest unit that is at least two."""
    if days == 0:
        return say("today")
    if days >= 2 * 365:
        age = count(days // 365, "year")
    elif days >= 2 * 30:
        age = count(days // 30, "month")
    elif days >= 2 * 7:
        age = count(days // 7, "week")
    else:
        age = count(days, "day")
    return say("{age} ago", age=age)
