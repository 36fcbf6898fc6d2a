"""A document for paper, as plain words and tables: who draws it need not know what it is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows of text; `numbers` are the columns (from 0) that stand on the right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading, then what there is of facts (a label and its text each), paragraphs and one table."""

    heading: str
    facts: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class Document:
    """`footer` stands on each page."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    footer: str
