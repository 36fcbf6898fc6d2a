"""Header rows: our own, and how others' headers compare with them."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable

from desktop.models.fields import FIELDS


def normal(header: str) -> str:
    """A header without differences in spelling: `"D.O.B."` and `"dob"` are one."""
    folded = header.casefold()
    return "".join(filter(str.isalnum, folded if folded.isascii() else unicodedata.normalize("NFKD", folded)))


FAULT = "Problem: "
"""The beginning of the header of a column of faults in the one before it; never read back."""


def own_headers(kind: str) -> tuple[str, ...]:
    """Our own header row of a kind, word for word, with the added columns for people's names."""
    headers: list[str] = []
    for field in FIELDS[kind]:
        headers += filter(None, (field.header, field.beside))
    return tuple(headers)


def is_own(kind: str, headers: Iterable[str]) -> bool:
    """Whether a file has our own layout, whose values are read exactly as they are."""
    beside = {field.beside for field in FIELDS[kind]}
    may_lack = {field.header for field in FIELDS[kind] if field.optional}
    own = set(own_headers(kind)) - beside
    read = {header for header in headers if not header.startswith(FAULT)} - beside
    return own - may_lack <= read <= own


@functools.cache
def _vocabulary() -> frozenset[str]:
    fields = [field for kind in FIELDS.values() for field in kind]
    return frozenset(normal(word) for f in fields for word in (f.name, f.header, f.beside, *f.synonyms)) - {
        ""
    }


def known_headers(cells: Iterable[object]) -> int:
    """How many cells of a row are headers that we know."""
    words = _vocabulary()
    return len({word for cell in cells if isinstance(cell, str) and (word := normal(cell[:60])) in words})


def share_known(cells: Iterable[object], kind: str) -> float:
    """The share of a row's cells that are headers of a kind, 0 to 1; between equals, the wider row has a
    little more."""
    words = _words_of(kind)
    texts = [normal(cell[:60]) for cell in cells if isinstance(cell, str) and cell.strip()]
    known = {words[text] for text in texts if text in words}
    return len(known) / len(texts) + len(known) / 1_000 if texts else 0.0


@functools.cache
def _words_of(kind: str) -> dict[str, str]:
    """The field of a kind that a word means; the first field counts."""
    words: dict[str, str] = {}
    for field in FIELDS[kind]:
        for word in (field.name, field.header, field.beside, *field.synonyms):
            words.setdefault(normal(word), field.name)
    words.pop("", None)
    return words
