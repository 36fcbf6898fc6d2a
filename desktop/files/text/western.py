"""Which Western code page a text is in: the one whose letters and signs are where they belong."""

from __future__ import annotations

import re

PAGES = ("cp1252", "mac_roman", "cp850")

_NOT_IN_CP1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_BY_LINE_ENDS = 4.0
"""Points for MacRoman if lines end with CR, and for Windows if they end with CRLF."""

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


def likelier_page(data: bytes, sample: bytes) -> str:
    """cp1252 (Latin-1 if a byte has no letter in it) or MacRoman: line ends, and the likelier text,
    decide."""
    western = _page_of_windows(data)
    of_windows = likelihood(sample, western) + _BY_LINE_ENDS * _ends_with_crlf(data)
    of_mac = likelihood(sample, "mac_roman") + _BY_LINE_ENDS * _ends_with_cr(data)
    return "mac_roman" if of_mac > of_windows else western


def _page_of_windows(data: bytes) -> str:
    return "latin-1" if any(byte in data for byte in _NOT_IN_CP1252) else "cp1252"


def _ends_with_crlf(data: bytes) -> bool:
    """Whether most lines end as on Windows."""
    return data.count(b"\r\n") * 2 > data.count(b"\n") > 0


def _ends_with_cr(data: bytes) -> bool:
    """Whether most lines end as on an old Mac."""
    return not _ends_with_crlf(data) and data.count(b"\r") > 2 * data.count(b"\n")


def likelihood(sample: bytes, encoding: str) -> float:
    """Points for accented letters and signs where they belong, less for capitals and signs amid small letters."""
    text = sample.decode(encoding, "replace")
    points = 2.0 * len(_ACCENTED.findall(text)) - 3.0 * len(_MISPLACED.findall(text))
    for pattern, worth in _SUITABLE:
        points += worth * len(pattern.findall(text))
    return points


def misplaced(sample: bytes, encoding: str) -> int:
    """How many letters and signs are where no text has them."""
    return len(_MISPLACED.findall(sample.decode(encoding, "replace")))
