"""Header rows: our own, and how others' headers compare with them."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from itertools import chain

from desktop.models.fields import FIELDS
from desktop.models.fields.field import Field


def normal(header: str) -> str:
    """A header without differences in spelling: `"D.O.B."` and `"dob"` are one."""
    folded = header.casefold()
    return "".join(filter(str.isalnum, folded if folded.isascii() else unicodedata.normalize("NFKD", folded)))


FAULT = "Problem: "
"""The beginning of the header of a column of faults in the one before it; never read back."""


def own_headers(kind: str) -> tuple[str, ...]:
    """Our own header row of a kind, word for word, with the added columns for people's names."""
    headers = chain.from_iterable((field.header, field.beside) for field in FIELDS[kind])
    return tuple(filter(None, headers))


def is_own(kind: str, headers: Iterable[str]) -> bool:
    """Whether a file has our own layout, whose values are read exactly as they are."""
    beside = _added(kind)
    own = set(own_headers(kind)) - beside
    read = {header for header in headers if not header.startswith(FAULT)} - beside
    return own - _optional(kind) <= read <= own


def _added(kind: str) -> set[str]:
    """The columns that we add for people, and do not read."""
    return {field.beside for field in FIELDS[kind]}


def _optional(kind: str) -> set[str]:
    """The headers that a file of our own may lack."""
    return {field.header for field in FIELDS[kind] if field.optional}


@functools.cache
def _vocabulary() -> frozenset[str]:
    fields = chain.from_iterable(FIELDS.values())
    return frozenset(map(normal, chain.from_iterable(map(_words, fields)))) - {""}


def _words(field: Field) -> tuple[str, ...]:
    """All that the header of a field may be."""
    return field.name, field.header, field.beside, *field.synonyms


def known_headers(cells: Iterable[object]) -> int:
    """How many cells of a row are headers that we know."""
    return len(_vocabulary().intersection(_as_headers(cells)))


def _as_headers(cells: Iterable[object]) -> list[str]:
    """The texts of a row as headers are compared."""
    return [normal(cell[:60]) for cell in cells if isinstance(cell, str) and cell.strip()]


def share_known(cells: Iterable[object], kind: str) -> float:
    """The share of a row's cells that are headers of a kind, 0 to 1; between equals, the wider row has a
    little more."""
    words = _words_of(kind)
    texts = _as_headers(cells)
    known = len({words[text] for text in words.keys() & texts})
    return known / len(texts) + known / 1_000 if texts else 0.0


@functools.cache
def _words_of(kind: str) -> dict[str, str]:
    """The field of a kind that a word means; the first field counts."""
    words: dict[str, str] = {}
    for field in FIELDS[kind]:
        for word in _words(field):
            words.setdefault(normal(word), field.name)
    words.pop("", None)
    return words
