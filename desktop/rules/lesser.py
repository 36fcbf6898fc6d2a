"""Values that say less than those they would replace: remnants left by a spreadsheet or a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from desktop.language import later, say

_CUT_AT = frozenset({250, 254, 255, 256, 1_023, 1_024, 32_759, 32_767})
"""Lengths at which spreadsheets and databases cut a text silently."""

_EXACT_DIGITS = 15
"""The digits of a number that a spreadsheet keeps; all after them become zeros."""

_POWER = re.compile(r"[+-]?\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_NO_VALUE = frozenset(
    {"n/a", "n.a.", "none", "unknown", "not known", "not applicable", "not stated", "not provided", "not recorded",
     "tbc", "tba"}
)  # fmt: skip
"""`Na` and `Nil` are names of people."""

_LOST = frozenset("?\N{REPLACEMENT CHARACTER}_")


def same_but_for_spaces(known: str, new: str) -> bool:
    """Whether two texts differ only in spaces at their ends and in the kind of line ends."""
    return known.strip().splitlines() == new.strip().splitlines()


def why_lesser(known: str, new: str) -> str | None:
    """What happened to the known text, if the new one is only a remnant of it; None if it may be better.

    An empty text is the caller's question.
    """
    if not known or new in ("", known):
        return None
    return _what_happened(known, new)


def _without_zeros(known: str, new: str) -> bool:
    """`0412345678` became `412345678`; `+61 412` lost its sign too."""
    bare = known.lstrip("'+0")
    return new.strip() == bare and len(bare) < len(known)


def _what_happened(known: str, new: str) -> str | None:
    for has_happened, words in _CHECKS:
        if has_happened(known, new):
            return say(words)
    return None


def _as_number(known: str, new: str) -> bool:
    """`0800` became `800.0`, `1,200` or `4.12E+08`."""
    typed = new.strip()
    plain = typed.replace(",", "")
    if _POWER.fullmatch(plain):
        return True
    digits = "".join(known.split()).lstrip("+0")
    whole = plain.partition(".")[0].lstrip("0")
    return _is_reformatted(typed) and digits.isdigit() and whole == digits


def _is_reformatted(number: str) -> bool:
    """Whether a number has a mark for its thousands, or only zeros after its point."""
    _, point, places = number.partition(".")
    return "," in number or (point != "" and not places.strip("0"))


def _rounded(known: str, new: str) -> bool:
    """A number of more than 15 digits whose last ones became zeros."""
    one, other = "".join(known.split()), new.strip()
    if not _are_long_numbers(one, other):
        return False
    return one[:_EXACT_DIGITS] == other[:_EXACT_DIGITS] and not other[_EXACT_DIGITS:].strip("0")


def _are_long_numbers(one: str, other: str) -> bool:
    return len(one) == len(other) > _EXACT_DIGITS and f"{one}{other}".isdigit()


def _cut(known: str, new: str) -> bool:
    return any(len(known) > length and known[:length].strip() == new.strip() for length in _CUT_AT)


def _letters_lost(known: str, new: str) -> bool:
    """`Zoë` became `Zo?`: only letters that are not plain English ones differ, and became a mark."""
    if len(known) != len(new) or known.isascii():
        return False
    return all(map(_is_same_or_lost, known, new))


def _is_same_or_lost(letter: str, now: str) -> bool:
    return letter == now or (now in _LOST and not letter.isascii())


def _says_nothing(known: str, new: str) -> bool:
    """Only signs, or a word for no value: `-`, `n/a`, `unknown`."""
    is_empty = not any(map(str.isalnum, new)) or new.strip().casefold() in _NO_VALUE
    return is_empty and any(map(str.isalnum, known))


def _misread(known: str, new: str) -> bool:
    """`Zoë` became `ZoÃ«`: the same bytes read in another encoding."""
    return known in _readings(new)


def misread(text: str) -> str:
    """The text before it was read in a wrong encoding, as `ZoÃ«`; empty if it looks right."""
    return "" if text.isascii() else next(iter(_readings(text)), "")


def _readings(text: str) -> Iterator[str]:
    for encoding in ("cp1252", "latin-1", "mac_roman"):
        with suppress(UnicodeError):
            yield text.encode(encoding).decode("utf-8")


_CHECKS: tuple[tuple[Callable[[str, str], bool], str], ...] = (
    (_without_zeros, later("is what the practice knows without its leading zeros")),
    (_as_number, later("is what the practice knows, written as a number by a spreadsheet")),
    (_rounded, later("is what the practice knows, rounded by a spreadsheet")),
    (_cut, later("is what the practice knows, cut short")),
    (_letters_lost, later("is what the practice knows with letters lost")),
    (_says_nothing, later("says nothing, and the practice knows a value")),
    (_misread, later("is what the practice knows, read in a wrong encoding")),
)
