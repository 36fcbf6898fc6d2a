"""The normal form of a phone number, however it was typed: for search, duplicates and matching."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.rules.dialling_plans import DiallingPlan, plan_of
from desktop.rules.text import digits

_UNKNOWN = DiallingPlan("", "0", "00", 0, 0)
"""The plan of an unknown country: most have these prefixes."""

SHORTEST = 7
"""The fewest digits of a whole number."""

_SHORTEST_ABROAD = 9
"""The fewest digits, from the calling code on, of another country's number."""

_EXTENSION = re.compile(r"(?:ext\.?|extension|x|#)\s*\d+\s*$", re.IGNORECASE)
_SEVERAL = re.compile(r"[/;,|]|\bor\b")
_TYPED = re.compile(r"\+?[\d\s().\-]+")


def is_phone(text: str) -> bool:
    """Whether a text can be a whole phone number."""
    return bool(_TYPED.fullmatch(text.strip())) and len(digits(text)) >= SHORTEST


def normal_phones(text: str, country: str) -> frozenset[str]:
    """The normal forms of all numbers in one field, such as `0412 345 678 / 02 9555 1234`."""
    if not text:
        return frozenset()
    return frozenset(normal_phone(part, country) for part in _SEVERAL.split(text)) - {""}


def is_same_phone(known: str, new: str, country: str) -> bool:
    """Whether a number is the known one typed differently, and not a completion of a known remnant."""
    if not (is_phone(known) and is_phone(new)):
        return False
    is_same = normal_phone(known, country) == normal_phone(new, country)
    return is_same and not _completes(new, known, country)


def _completes(new: str, known: str, country: str) -> bool:
    return digits(known) == normal_phone(known, country) != digits(new)


@lru_cache(maxsize=200_000)
def normal_phone(text: str, country: str) -> str:
    """A number without trunk prefix and calling code: `412345678` for `+61 (0)412 345 678` in Australia.

    A number of another country keeps its calling code after a plus sign; what is not a whole number is empty.
    `country` is the ISO 3166 code of the practice's own, or empty if unknown.
    """
    text = _EXTENSION.sub("", text.strip()).replace("(0)", "")
    number = digits(text)
    if len(number) < SHORTEST:
        return ""
    plan = plan_of(country) or _UNKNOWN
    international = _after_international_prefix(text, number, plan)
    return _of_any_country(international, plan) if international else _of_own_country(number, plan)


def common_part(typed: str, country: str) -> str:
    """The beginning of a number, in digits, that all its forms share: `412` for `0412` and for `+61412`.

    A result shorter than three digits is left as typed.
    """
    number = digits(typed)
    plan = plan_of(country) or _UNKNOWN
    start = plan.code if typed.startswith("+") else plan.trunk
    rest = number.removeprefix(start)
    return rest if len(rest) >= 3 else number


def _after_international_prefix(text: str, number: str, plan: DiallingPlan) -> str:
    """The digits from the calling code on, or empty if there is none."""
    if text.lstrip(" (").startswith("+"):
        return number
    return _after_prefix(number, plan.international, plan) or _after_prefix(number, "00", plan)


def _after_prefix(number: str, prefix: str, plan: DiallingPlan) -> str:
    rest = number.removeprefix(prefix)
    is_international = rest != number and (_has_own_code(rest, plan) or len(rest) >= _SHORTEST_ABROAD)
    return rest if is_international else ""


def _has_own_code(number: str, plan: DiallingPlan) -> bool:
    """Whether an international number begins with the country's own code."""
    return plan is not _UNKNOWN and number.startswith(plan.code)


def _of_any_country(international: str, plan: DiallingPlan) -> str:
    return _own(international, plan) if _has_own_code(international, plan) else f"+{international}"


def _of_own_country(number: str, plan: DiallingPlan) -> str:
    return _own(number, plan) if _has_calling_code(number, plan) else number.removeprefix(plan.trunk)


def _has_calling_code(number: str, plan: DiallingPlan) -> bool:
    """Whether a whole number begins with the country's own code, without a plus sign."""
    rest = number.removeprefix(plan.code)
    return rest != number and plan.shortest <= len(rest) <= plan.longest and len(number) > plan.longest


def _own(number: str, plan: DiallingPlan) -> str:
    return number.removeprefix(plan.code).removeprefix(plan.trunk)
