"""The columns of a table as remembered here: their order, widths in characters, and the order of rows.

In characters, because a width in pixels is wrong after a change of the font or the screen.
"""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

LEAST, MOST = 2.0, 200.0
"""The limits in characters; other widths were not written by us."""


def set_width(header: QHeaderView, column: int, characters: int) -> None:
    """Give a column a width in characters, or that of its heading if it is more."""
    width = characters * header.fontMetrics().averageCharWidth()
    header.resizeSection(column, max(width, header.sectionSizeHint(column)))


def columns_text(header: QHeaderView) -> str:
    """The text for `restore_columns`."""
    character = header.fontMetrics().averageCharWidth()
    return json.dumps(
        {
            "order": [header.logicalIndex(place) for place in range(header.count())],
            "widths": [round(header.sectionSize(n) / character, 2) for n in range(header.count())],
            "hidden": [n for n in range(header.count()) if header.isSectionHidden(n)],
            "sorted": [header.sortIndicatorSection(), header.sortIndicatorOrder().value],
        }
    )


def restore_columns(header: QHeaderView, text: object) -> None:
    """Bring the columns back; damaged texts, or those of other columns, leave them unchanged."""
    try:
        found = json.loads(str(text))
        order, widths, hidden = found["order"], found["widths"], set(found["hidden"])
        section, direction = found["sorted"]
        by = Qt.SortOrder(direction)
    except (ValueError, KeyError, TypeError):
        return
    if sorted(order) != list(range(header.count())) or len(widths) != header.count():
        return
    character = header.fontMetrics().averageCharWidth()
    for column, width in enumerate(widths):
        if LEAST <= width <= MOST:
            header.resizeSection(column, round(width * character))
        header.setSectionHidden(column, column in hidden and column > 0)
    for place, column in enumerate(order):
        header.moveSection(header.visualIndex(column), place)
    if 0 <= section < header.count():
        header.setSortIndicator(section, by)
