"""Breaks between the pages of a document: a heading goes with what it heads, and a short section stays whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtGui import QTextDocument

SHORT = 1 / 3
"""Of a page: what is no longer is never divided."""

WITH_HEADING = 90.0
"""Pixels that must follow a heading on its page."""

_HEADING = 3


def breaks_in(text: QTextDocument, page: float) -> frozenset[int]:
    """The headings (by number, from 0) that begin a new page of this height; the document has no pages yet."""
    return breaks_at([*_tops(text), text.size().height()], page)


def breaks_at(tops: Sequence[float], page: float) -> frozenset[int]:
    """The same for sections that begin at `tops`, the last of which is where the document ends."""
    found = set()
    at = tops[0] % page
    for number, (top, end) in enumerate(pairwise(tops)):
        height = end - top
        needed = height if height <= page * SHORT else min(height, WITH_HEADING)
        if at > 0 and at + needed > page:
            found.add(number)
            at = 0.0
        at = (at + height) % page
    return frozenset(found)


def _tops(text: QTextDocument) -> list[float]:
    layout = text.documentLayout()
    found = []
    block = text.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == _HEADING:
            found.append(layout.blockBoundingRect(block).top())
        block = block.next()
    return found
