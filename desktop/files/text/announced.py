"""The encoding that a text file shows by itself: by a mark, by escapes, or by zeros between its letters."""

from __future__ import annotations

import codecs
import re

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

_SAMPLE = 200_000


def announced(data: bytes) -> str | None:
    """The encoding shown by a byte order mark, by escapes, or by zeros between Western letters."""
    sample = data[:_SAMPLE]
    return _by_mark(sample) or _by_escapes(sample) or _by_hz(data) or _utf16_without_mark(sample)


def _by_mark(sample: bytes) -> str | None:
    return next((name for mark, name in _MARKS if sample.startswith(mark)), None)


def _by_escapes(sample: bytes) -> str | None:
    return next((name for escape, name in _ESCAPES if escape in sample), None)


def _by_hz(data: bytes) -> str | None:
    return "hz" if _HZ.search(data[:_SAMPLE]) and data.isascii() else None


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 without a mark, in which Western text has a zero in nearly every other byte."""
    if len(sample) < 4:
        return None
    if _mostly_zeros(sample[1::2], sample[0::2]):
        return "utf-16-le"
    return "utf-16-be" if _mostly_zeros(sample[0::2], sample[1::2]) else None


def _mostly_zeros(half: bytes, other: bytes) -> bool:
    """Whether most bytes are zero in one half of the pairs, and hardly any in the other."""
    pairs = min(len(half), len(other))
    return half.count(0) > 0.5 * pairs and other.count(0) < 0.1 * pairs


def is_binary(data: bytes) -> bool:
    """Whether over a hundredth of the bytes are signs that no text has."""
    sample = data[:_SAMPLE]
    odd = sum(sample.count(byte) for byte in (*range(9), *range(14, 28)))
    return odd > len(sample) / 100
