"""The encoding of a text file, found by evidence if the file does not say."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from charset_normalizer import from_bytes

from desktop.errors import UserError
from desktop.files.table import LettersGuess
from desktop.files.text.alphabets import (
    OTHERS,
    WESTERN,
    Alphabet,
    count_strange,
    words_beyond_ascii,
)
from desktop.files.text.alphabets import likelihood as likelihood_of_words
from desktop.files.text.announced import announced, is_binary
from desktop.files.text.east_asian import EastAsian, readings
from desktop.files.text.western import PAGES, likelier_page, likelihood, misplaced
from desktop.language import say

_IN_PIECES = ("cp1258",)
"""Encodings that write a letter and its accent separately."""

_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_OTHER_PAGES = tuple((encoding, alphabet) for alphabet in OTHERS for encoding in alphabet.encodings)
_SAMPLE = 200_000
_MOST_WORDS = 3_000
_ENOUGH_WORDS = 5
_EXAMPLES = 3


class Decoded(NamedTuple):
    """`guesses` are the possible encodings if that is uncertain, beginning with the one used."""

    text: str
    encoding: str
    guesses: tuple[LettersGuess, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text and its encoding; `encoding` overrides the evidence.

    Line breaks become LF. Raises UserError for what is not text.
    """
    found = _by_evidence(data) if encoding is None else _as_told(data, encoding)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    return found._replace(text=unicodedata.normalize("NFC", text) if found.encoding in _IN_PIECES else text)


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except (UnicodeDecodeError, LookupError):
        raise UserError(
            say("The file is not written in {encoding}. Choose another encoding.", encoding=encoding)
        ) from None


def _by_evidence(data: bytes) -> Decoded:
    shown = announced(data)
    if shown is not None:
        return Decoded(data.decode(shown, "replace").removeprefix("\ufeff"), shown)
    if is_binary(data):
        raise UserError(
            say("The file holds no text that can be read. Save it as CSV or as an Excel workbook.")
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _other_than_utf8(data)


def _other_than_utf8(data: bytes) -> Decoded:
    """The text in the likeliest code page, unless it is UTF-8 that was damaged."""
    if _is_damaged_utf8(data):
        return Decoded(data.decode("utf-8", "replace"), "utf-8")
    guesses = _guesses(data)
    name = guesses[0].encoding
    return Decoded(data.decode(name, "replace"), name, guesses if len(guesses) > 1 else ())


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is valid UTF-8, so that only a byte or two are damaged."""
    whole = len(_UTF8_LETTER.findall(data))
    return whole > 2 * data.decode("utf-8", "replace").count("\ufffd")


def _guesses(data: bytes) -> tuple[LettersGuess, ...]:
    """The possible encodings, the likeliest first; a single one is certain.

    Western letters are assumed unless they give words that no Western language writes, and fewer such words
    with another alphabet; or unless pairs of bytes are letters of Chinese, Japanese or Korean names.
    """
    sample = _around_accents(data)
    as_western = _guess(sample, likelier_page(data, sample), WESTERN.name)
    asian = readings(sample)
    if likely := [one for one in asian if one.is_likely]:
        return (*_asian_guesses(sample, likely), as_western)
    return _by_words(sample, as_western, asian)


def _by_words(
    sample: bytes, as_western: LettersGuess, asian: Sequence[EastAsian]
) -> tuple[LettersGuess, ...]:
    """The Western reading, unless it gives words that no Western language writes, and another fewer."""
    words = _words(sample, as_western.encoding)
    strange = count_strange(words, WESTERN)
    if not strange:
        return _by_places(sample, as_western)
    found = _less_strange(sample, strange)
    if found is None and _is_very_strange(strange, words):
        found = _unusual(sample, as_western.encoding)
    if found is None:
        return (*_by_places(sample, as_western), *_asian_guesses(sample, asian))
    return found, as_western


def _around_accents(data: bytes) -> bytes:
    """The lines that prove something: those with bytes over 127."""
    lines = [line for line in data.replace(b"\r", b"\n").split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _guess(sample: bytes, encoding: str, alphabet: str) -> LettersGuess:
    """A possible encoding with the first words in it that prove something."""
    return LettersGuess(encoding, alphabet, tuple(_words(sample, encoding)[:_EXAMPLES]))


def _words(sample: bytes, encoding: str) -> list[str]:
    """The words that prove something, each once."""
    found = words_beyond_ascii(sample.decode(encoding, "replace"))
    return list(itertools.islice(dict.fromkeys(found), _MOST_WORDS))


def _asian_guesses(sample: bytes, asian: Sequence[EastAsian]) -> tuple[LettersGuess, ...]:
    return tuple(_guess(sample, one.encoding, one.script) for one in asian)


def _by_places(sample: bytes, as_western: LettersGuess) -> tuple[LettersGuess, ...]:
    """The Western reading alone, if each letter is where it may be; else with the likeliest other one."""
    western = as_western.encoding
    if not misplaced(sample, western):
        return (as_western,)
    other = _best_placed_other(sample, western)
    guess = _guess(sample, other, WESTERN.name)
    is_likelier = likelihood(sample, other) > likelihood(sample, western)
    return (guess, as_western) if is_likelier else (as_western, guess)


def _best_placed_other(sample: bytes, western: str) -> str:
    """The other page with the fewest letters where no text has them; between equals, the likeliest."""
    others = (page for page in PAGES if page != western)
    return min(others, key=lambda page: (misplaced(sample, page), -likelihood(sample, page)))


def _less_strange(sample: bytes, strange: int) -> LettersGuess | None:
    """The code page of another alphabet with the fewest words that no language writes."""
    better = [one for one in _in_other_alphabets(sample) if one.strange < strange]
    if not better:
        return None
    best = min(better, key=lambda one: one.rank)
    return _guess(sample, best.encoding, best.alphabet.name)


class _Reading(NamedTuple):
    """A reading in one code page: how many words no language writes, how likely the letters are."""

    encoding: str
    alphabet: Alphabet
    strange: int
    likelihood: float

    @property
    def rank(self) -> tuple[int, float]:
        """The better of two readings is the smaller one."""
        return self.strange, -self.likelihood


def _in_other_alphabets(sample: bytes) -> Iterator[_Reading]:
    """The readings that give words at all."""
    for encoding, alphabet in _OTHER_PAGES:
        if words := _words(sample, encoding):
            strange = count_strange(words, alphabet)
            yield _Reading(encoding, alphabet, strange, likelihood_of_words(words, alphabet))


def _is_very_strange(strange: int, words: Sequence[str]) -> bool:
    """Whether a third of the words, and enough of them, are strange."""
    return len(words) >= _ENOUGH_WORDS and 3 * strange >= len(words)


def _unusual(sample: bytes, western: str) -> LettersGuess | None:
    """What a wider search finds, if that is another encoding."""
    found = from_bytes(sample).best()
    if found is None or found.encoding in {"ascii", "utf_8", western}:
        return None
    return _guess(sample, found.encoding, "unusual letters")
