"""A document for paper, as plain words and tables: who draws it need not know what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class DocumentTable:
    """Rows of text; `numbers` are the columns (from 0) that stand on the right.

    `widths` are the columns' parts of a hundred, where the words alone would leave too little room to write.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading, then what there is of facts (a label and its text each), paragraphs and one table.

    `hint` stands small beside the heading. `room` asks for ruled lines to write on: the sections of a
    page share what is left of it in that proportion. `to_sign` are the words under the lines for a
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
    """The head of the practice's paper: `head` are the lines under its name; `logo` is a picture, or empty."""

    practice: str
    head: tuple[str, ...]
    logo: bytes


@dataclass(frozen=True)
class Document:
    """`footer` stands on each page. A `one_page` document never takes a second one.

    The first `front` sections stand alone on the first page, under the `head`; the others follow as
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

    `head` are the lines under the practice's name; `logo` is a PNG or JPEG picture, or empty. `body` is
    Markdown. `title` names the letter to whoever reads the PDF aloud.
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
"""What a PDF can be made of."""

Draw: TypeAlias = Callable[[Sequence[Printable]], bytes]
"""Makes one PDF of several papers, each beginning a new page. Services take it from their caller: it needs Qt."""
