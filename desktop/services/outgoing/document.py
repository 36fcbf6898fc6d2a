"""A document for paper as plain words and tables, so that drawing it needs no knowledge of its subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class DocumentTable:
    """Rows of text; `numbers` are the columns (from 0) that are aligned right.

    `widths` are the columns' percentages, if the words alone would leave too little room to write.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading, then any facts (each a label and its text), any paragraphs and at most one table.

    `hint` is small print next to the heading. `room` asks for ruled lines to write on: the sections of a
    page share what is left of it in that proportion. `to_sign` is the words under the lines for a
    signature.
    """

    heading: str
    facts: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    table: DocumentTable | None = None
    hint: str = ""
    room: int = 0
    to_sign: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageHead:
    """The head of the practice's paper: `head` is the lines under its name; `logo` is a picture, or empty."""

    practice: str
    head: tuple[str, ...]
    logo: bytes


@dataclass(frozen=True)
class Document:
    """`footer` is printed on each page. A `one_page` document never takes a second one.

    The first `front` sections are alone on the first page, under the `head`; the others follow as
    appendices. With 0 there is no such page.
    """

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    footer: str
    one_page: bool = False
    front: int = 0
    head: PageHead | None = None


@dataclass(frozen=True)
class LetterPage:
    """A letter on the practice's letterhead, its address where the window of an envelope is (DL, ISO 269).

    `head` is the lines under the practice's name; `logo` is a PNG or JPEG picture, or empty. `body` is
    Markdown. `title` names the letter for screen readers.
    """

    practice: str
    head: tuple[str, ...]
    logo: bytes
    address: tuple[str, ...]
    day: str
    subject: str
    body: str

    @property
    def title(self) -> str:
        return self.subject


@dataclass(frozen=True)
class LabelSheet:
    """Mailing labels, three across and eight down on A4 (70 x 37 mm); each is the lines of an address."""

    labels: tuple[tuple[str, ...], ...]
    title: str


Printable: TypeAlias = Document | LetterPage | LabelSheet
"""Everything that a PDF can be made from."""

Draw: TypeAlias = Callable[[Sequence[Printable]], bytes]
"""Makes one PDF of several papers, each starting on a new page. Callers pass it to services, as it needs
Qt."""
