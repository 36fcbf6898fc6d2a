"""Which bytes are which letters: found by evidence, for files that do not say."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from desktop.errors import UserError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_IN_CP1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 200_000
_USUAL = frozenset("áàâäãåæçéèêëíìîïñóòôöõøúùûüýÿßœšžÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝŒŠŽ")
_QUOTES = frozenset("’‘“”–—…€£°·•™©®½¼¾\xa0")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding; `encoding` overrides the evidence.

    Line breaks are LF, whichever the file has. Raises UserError for what is no text at all.
    """
    text, name = _decoded(data, encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n"), name


def _decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        try:
            return data.decode(encoding).removeprefix("\ufeff"), encoding
        except (UnicodeDecodeError, LookupError):
            raise UserError(f"The file is not written in {encoding}. Choose another encoding.") from None
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").removeprefix("\ufeff"), name
    wide = _utf16_without_mark(data)
    if wide is not None:
        return data.decode(wide, "replace"), wide
    if _is_binary(data):
        raise UserError("The file holds no text that can be read. Save it as CSV or as an Excel workbook.")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = "utf-8" if _is_damaged_utf8(data) else _single_byte(data)
        return data.decode(name, "replace"), name


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is whole letters of UTF-8, so that a byte or two were broken since."""
    whole = len(_UTF8_LETTER.findall(data))
    return whole > 2 * data.decode("utf-8", "replace").count("\ufffd")


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every other byte."""
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


def _single_byte(data: bytes) -> str:
    """cp1252 (Latin-1 where a byte has no letter in it) or MacRoman, whichever gives the more believable words."""
    sample = _around_accents(data)
    western = "latin-1" if any(byte in data for byte in _NOT_IN_CP1252) else "cp1252"
    mac_bonus = 1 if data.count(b"\r") > 2 * data.count(b"\n") else 0
    scores = {
        western: _believable(sample, western),
        "mac_roman": _believable(sample, "mac_roman") + mac_bonus,
    }
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0:
        return best
    guess = from_bytes(sample).best()
    return western if guess is None or guess.encoding in {"ascii", "utf_8"} else guess.encoding


def _around_accents(data: bytes) -> bytes:
    """The lines that prove something: those with bytes over 127."""
    lines = [line for line in data.replace(b"\r", b"\n").split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _believable(sample: bytes, encoding: str) -> float:
    """Points for accented letters where letters belong, less for signs and capitals amid small letters."""
    text = sample.decode(encoding, "replace")
    score = 0.0
    for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if char.isascii():
            continue
        if char in _USUAL:
            amid = before.isalpha() or after.isalpha()
            capital_inside = char.isupper() and before.islower()
            capital_before_small = char.isupper() and not before.isalpha() and after.islower()
            small = char.islower() and not (before.isupper() and after.isupper())
            score += -2 if capital_inside else 2 if amid and (small or capital_before_small) else 0.5
        elif char in _QUOTES:
            score += 1
        elif char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cn", "Co"}:
            score -= 4
        else:
            score -= 1.5
    return score
