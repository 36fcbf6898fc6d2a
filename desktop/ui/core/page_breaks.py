"""The breaks between the pages of a document: headings stay with their text, short sections stay whole."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

SHORT = 1 / 3
"""The share of a page up to which a section is never divided."""

WITH_HEADING = 90.0
"""The pixels that must follow a heading on its page."""

_HEADING = 3


def first_divided(text: QTextDocument, after: int) -> int | None:
    """The first heading after number `after` (from 0) whose section needs a new page; None if all is well."""
    page = text.pageSize().height()
    for number, (top, bottom) in enumerate(_sections(text)):
        if number > after and is_divided(top, bottom, page):
            return number
    return None


def is_divided(top: float, bottom: float, page: float) -> bool:
    """Whether a section from `top` to `bottom`, on pages of one height, is divided where it should not be."""
    into = top % page
    if into < 1:
        return False
    height = bottom - top
    return into + (height if height <= page * SHORT else WITH_HEADING) > page


def _sections(text: QTextDocument) -> Iterator[tuple[float, float]]:
    """The beginning and end of each section with a heading."""
    layout = text.documentLayout()
    top = bottom = None
    block = text.begin()
    while block.isValid():
        if _is_heading(block):
            if top is not None and bottom is not None:
                yield top, bottom
            top = layout.blockBoundingRect(block).top()
        bottom = layout.blockBoundingRect(block).bottom()
        block = block.next()
    if top is not None and bottom is not None:
        yield top, bottom


def _is_heading(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() == _HEADING
