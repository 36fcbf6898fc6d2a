"""The encoding of a text file, found by evidence if the file does not say."""

from __future__ import annotations

import codecs
import itertools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from charset_normalizer import from_bytes

from desktop.errors import UserError
from desktop.files.table import LettersGuess
from desktop.files.text.alphabets import (
    OTHERS,
    WESTERN,
    Alphabet,
    count_strange,
    likelihood,
    words_beyond_ascii,
)
from desktop.files.text.east_asian import EastAsian, readings
from desktop.language import say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_ext"))
"""How two-byte letters begin in seven-bit encodings."""

_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
"""Chinese in seven bits (RFC 1843)."""

_IN_PIECES = ("cp1258",)
"""Encodings that write a letter and its accent separately."""

_NOT_IN_CP1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 200_000
_MOST_WORDS = 3_000
_ENOUGH_WORDS = 5
_EXAMPLES = 3
_WESTERN_PAGES = ("cp1252", "mac_roman", "cp850")
_BY_LINE_ENDS = 4.0
"""Points for MacRoman if lines end with CR, and for Windows if they end with CRLF."""


class Decoded(NamedTuple):
    """`guesses` are the possible encodings if that is uncertain, beginning with the one used."""

    text: str
    encoding: str
    guesses: tuple[LettersGuess, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text and its encoding; `encoding` overrides the evidence.

    Line breaks become LF. Raises UserError for what is not text.
    """
    found = _decoded(data, encoding)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    return found._replace(text=unicodedata.normalize("NFC", text) if found.encoding in _IN_PIECES else text)


def _decoded(data: bytes, encoding: str | None) -> Decoded:
    if encoding is not None:
        try:
            return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
        except (UnicodeDecodeError, LookupError):
            raise UserError(
                say("The file is not written in {encoding}. Choose another encoding.", encoding=encoding)
            ) from None
    announced = _announced(data)
    if announced is not None:
        return Decoded(data.decode(announced, "replace").removeprefix("\ufeff"), announced)
    if _is_binary(data):
        raise UserError(
            say("The file holds no text that can be read. Save it as CSV or as an Excel workbook.")
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        if _is_damaged_utf8(data):
            return Decoded(data.decode("utf-8", "replace"), "utf-8")
        guesses = _single_byte(data)
        name = guesses[0].encoding
        return Decoded(data.decode(name, "replace"), name, guesses if len(guesses) > 1 else ())


def _announced(data: bytes) -> str | None:
    """The encoding shown by a byte order mark, by escapes, or by zeros between Western letters."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    for escape, name in _ESCAPES:
        if escape in data[:_SAMPLE]:
            return name
    if _HZ.search(data[:_SAMPLE]) and data.isascii():
        return "hz"
    return _utf16_without_mark(data)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is valid UTF-8, so that only a byte or two are damaged."""
    whole = len(_UTF8_LETTER.findall(data))
    return whole > 2 * data.decode("utf-8", "replace").count("\ufffd")


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark, in which Western text has a zero in nearly every other byte."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.5 * pairs and first < 0.1 * pairs:
        return "utf-16-le"
    if first > 0.5 * pairs and second < 0.1 * pairs:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    odd = sum(sample.count(byte) for byte in (*range(9), *range(14, 28)))
    return odd > len(sample) / 100


def _single_byte(data: bytes) -> tuple[LettersGuess, ...]:
    """The possible encodings, the likeliest first; a single one is certain.

    Western letters are assumed unless they give words that no Western language writes, and fewer such words
    with another alphabet; or unless pairs of bytes are letters of Chinese, Japanese or Korean names.
    """
    sample = _around_accents(data)
    western = _western(data, sample)
    words = _words(sample, western)
    as_western = _guess(western, WESTERN.name, words)
    asian = readings(sample)
    if likely := [one for one in asian if one.is_likely]:
        return (*_guesses(sample, likely), as_western)
    strange = count_strange(words, WESTERN)
    if not strange:
        return _by_places(sample, as_western)
    encoding, alphabet = _least_strange(sample, strange)
    if alphabet is not None:
        return _guess(encoding, alphabet.name, _words(sample, encoding)), as_western
    found = from_bytes(sample).best() if len(words) >= _ENOUGH_WORDS and 3 * strange >= len(words) else None
    if found is None or found.encoding in {"ascii", "utf_8", western}:
        return (*_by_places(sample, as_western), *_guesses(sample, asian))
    return _guess(found.encoding, "unusual letters", _words(sample, found.encoding)), as_western


def _guesses(sample: bytes, asian: Sequence[EastAsian]) -> tuple[LettersGuess, ...]:
    return tuple(_guess(one.encoding, one.script, _words(sample, one.encoding)) for one in asian)


def _by_places(sample: bytes, as_western: LettersGuess) -> tuple[LettersGuess, ...]:
    """The Western reading alone, if each letter is where it may be; else with the likeliest other one."""
    found = {name: _misplaced(sample, name) for name in (as_western.encoding, *_WESTERN_PAGES)}
    if not found.pop(as_western.encoding):
        return (as_western,)
    other = min(found, key=lambda name: (found[name], -_likelihood(sample, name)))
    guess = _guess(other, WESTERN.name, _words(sample, other))
    is_likelier = _likelihood(sample, other) > _likelihood(sample, as_western.encoding)
    return (guess, as_western) if is_likelier else (as_western, guess)


def _misplaced(sample: bytes, encoding: str) -> int:
    return len(_MISPLACED.findall(sample.decode(encoding, "replace")))


def _around_accents(data: bytes) -> bytes:
    """The lines that prove something: those with bytes over 127."""
    lines = [line for line in data.replace(b"\r", b"\n").split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _words(sample: bytes, encoding: str) -> list[str]:
    """The words that prove something, each once."""
    found = words_beyond_ascii(sample.decode(encoding, "replace"))
    return list(itertools.islice(dict.fromkeys(found), _MOST_WORDS))


def _least_strange(sample: bytes, strange: int) -> tuple[str, Alphabet | None]:
    """The code page with the fewest words that no language writes; no alphabet if that is a Western one."""
    best: tuple[str, Alphabet | None] = "", None
    fewest = (strange, 0.0)
    for alphabet in OTHERS:
        for encoding in alphabet.encodings:
            words = _words(sample, encoding)
            found = (count_strange(words, alphabet), -likelihood(words, alphabet))
            if words and found[0] < strange and found < fewest:
                best, fewest = (encoding, alphabet), found
    return best


def _guess(encoding: str, alphabet: str, words: list[str]) -> LettersGuess:
    return LettersGuess(encoding, alphabet, tuple(words[:_EXAMPLES]))


_SUITABLE = (
    (re.compile(r"(?<=[A-Za-z])’(?:s|t|d|m|re|ve|ll)(?![A-Za-z])"), 4.0),
    (re.compile(r"(?<![A-Za-z])[OD]’(?=[A-Z])"), 4.0),
    (re.compile(r"(?<![^\n\t,;|\"])Ó(?= [A-Z])"), 3.0),
    (re.compile(r"(?<=s)’(?=\s)"), 2.0),
    (re.compile(r"(?<![^\s(\"',;])[“‘](?=\w)"), 2.0),
    (re.compile(r"(?<=[\w.,!?])[”’](?![^\s)\"',;.])"), 2.0),
    (re.compile(r"(?<=[\s\d])[–—](?=[\s\d])"), 3.0),
    (re.compile(r"(?<=\w)…(?!\w)"), 3.0),
    (re.compile(r"(?<=\w)[™®©](?!\w)"), 3.0),
    (re.compile(r"[€£](?=\d)|(?<=\d)[°½¼¾]"), 3.0),
    (re.compile(r"(?<!\w)[•·](?=\s)"), 3.0),
    (re.compile(r"(?<=[a-z])[’‘“”–—…€£°·•™©®](?=[a-z]{2})"), -2.0),
)
"""The places of signs in a text, and their points; the last, amid small letters, never occurs."""

_ACCENTED = re.compile(
    r"(?<=[a-z])[áàâäãåæçéèêëíìîïñóòôõöøúùûüýÿßœšž](?=[a-z])|(?<![A-Za-z])[ÁÀÂÄÅÆÇÉÈÊÍÎÑÓÔÖØÚÜÝŒŠŽ](?=[a-z])"
    r"|(?<=[a-z])[áàâäãåæçéèêëíìîïñóòôõöøúùûüýÿßœšž](?![A-Za-z])|(?<=[A-Z])[áàâäãåæçéèêëíìîïñóòôõöøúùûüýÿœšž](?=[a-z])"
    r"|(?<=[A-Z])[ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØÚÙÛÜÝŒŠŽ](?![a-z])"
)
_MISPLACED = re.compile(
    r"(?<=[a-z])[ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØÚÙÛÜÝŸŒŠŽ]|(?<=[A-Z])[ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØÚÙÛÜÝŸŒŠŽ](?=[a-z]{2})"
    r"|(?<=[a-z])[‚„ƒ†‡ˆ‰]|(?<=[A-Za-z])[£§¢¥¤¶¬¦]+(?=[A-Za-z])|[^\x00-\xff’‘“”–—…€™ŒœŠšŽžŸ‚„•]|[\x80-\x9f]"
)


def _western(data: bytes, sample: bytes) -> str:
    """cp1252 (Latin-1 if a byte has no letter in it) or MacRoman: line ends, and the likelier text,
    decide."""
    western = "latin-1" if any(byte in data for byte in _NOT_IN_CP1252) else "cp1252"
    points = {western: _likelihood(sample, western), "mac_roman": _likelihood(sample, "mac_roman")}
    if data.count(b"\r\n") * 2 > data.count(b"\n") > 0:
        points[western] += _BY_LINE_ENDS
    elif data.count(b"\r") > 2 * data.count(b"\n"):
        points["mac_roman"] += _BY_LINE_ENDS
    return max(points, key=lambda name: points[name])


def _likelihood(sample: bytes, encoding: str) -> float:
    """Points for accented letters and signs where they belong, less for capitals and signs amid small letters."""
    text = sample.decode(encoding, "replace")
    points = 2.0 * len(_ACCENTED.findall(text)) - 3.0 * len(_MISPLACED.findall(text))
    for pattern, worth in _SUITABLE:
        points += worth * len(pattern.findall(text))
    return points
