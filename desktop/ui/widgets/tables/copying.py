"""Copying from tables: the selected rows as text with tabs, and as an HTML table for a letter or workbook."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView

MOST = 10_000
"""The most rows fetched for a copy, so that the window does not freeze; an export takes more."""


def offer_copy(table: QTableView) -> None:
    """Make the system's key for Copy take all selected rows; Qt's own takes only the current cell."""
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(lambda: copy_rows(table))


def copy_rows(table: QTableView) -> None:
    """Put the selected rows on the clipboard, below the headings of the columns shown."""
    if getattr(table, "everything", False):
        _fetch_all(table)
    rows = sorted(index.row() for index in table.selectionModel().selectedRows())
    if not rows:
        return
    model, columns = table.model(), _shown_columns(table)
    lines = [[_text(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]]
    lines += [[_text(model.index(row, column).data()) for column in columns] for row in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    data.setHtml(_html(lines))
    QGuiApplication.clipboard().setMimeData(data)


def _shown_columns(table: QTableView) -> list[int]:
    """The columns that are not hidden, from left to right."""
    header = table.horizontalHeader()
    in_order = [header.logicalIndex(place) for place in range(header.count())]
    return [column for column in in_order if not header.isSectionHidden(column)]


def _fetch_all(table: QTableView) -> None:
    """Fetch all rows of a selection of all, and not only those scrolled past."""
    model, nowhere = table.model(), QModelIndex()
    while model.canFetchMore(nowhere) and model.rowCount() < MOST:
        model.fetchMore(nowhere)
    table.selectAll()


def _text(value: object) -> str:
    """The text of one cell, without tabs and line ends, which would begin another."""
    return "" if value is None else " ".join(str(value).split())


def _html(lines: list[list[str]]) -> str:
    from html import escape  # imports the names of all characters: not before the first paint

    head, *rows = lines
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{titles}</tr>{body}</table>"
