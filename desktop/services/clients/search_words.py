"""The words of a search, as the text by which clients are found holds them."""

from __future__ import annotations

import re

from desktop.rules.phones import common_part, is_phone, normal_phone
from desktop.rules.text import digits, fold

_DAY_FIRST = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})")
_DATE = re.compile(rf"{_DAY_FIRST.pattern}|\d{{4}}-\d{{1,2}}-\d{{1,2}}")
_PART_OF_PHONE = re.compile(r"[\d()+]+")
_WHOLE_PHONE = re.compile(r"[\d()+.-]+")


def search_words(text: str, country: str = "") -> list[str]:
    """The words of a search as `search_text` holds them, without those contained in others.

    A whole phone number is one word: the part that all its forms in the practice's country share.
    """
    readable = fold(_printable(text))
    if _is_one_phone(readable):
        return [_phone(readable, country)]
    words = {_as_kept(word, country) for word in readable.split()} - {""}
    return _without_contained(sorted(words, key=len, reverse=True))


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _is_one_phone(text: str) -> bool:
    """Whether the whole text is a phone number; a date is made of digits too."""
    return is_phone(text) and not _DATE.fullmatch(text)


def _phone(number: str, country: str) -> str:
    return normal_phone(number, country).removeprefix("+")


def _without_contained(words: list[str]) -> list[str]:
    """The words, of which the longer come first, that are not in one before them."""
    return [word for place, word in enumerate(words) if not any(word in longer for longer in words[:place])]


def _as_kept(word: str, country: str) -> str:
    """The word as stored: a date as 14/2/1990, a phone number without brackets and dashes, any other
    unchanged."""
    if day_first := _DAY_FIRST.fullmatch(word):
        return "/".join(day_first.groups())
    if _is_whole_phone(word):
        return _phone(word, country)
    return common_part(word, country) if _PART_OF_PHONE.fullmatch(word) else word


def _is_whole_phone(word: str) -> bool:
    return _WHOLE_PHONE.fullmatch(word) is not None and len(digits(word)) > 8
