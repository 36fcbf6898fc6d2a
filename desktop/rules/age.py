"""The age of a client, and whether a guardian acts for them."""

from __future__ import annotations

from datetime import date

ADULT = 18
OLDEST = 130
"""The greatest age, in years; a date of birth that means more is a slip."""


def age_on(born: date, day: date) -> int:
    """The age in whole years; somebody born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_minor(born: date | None, day: date) -> bool:
    """Under 18; somebody of unknown age counts as an adult."""
    return born is not None and age_on(born, day) < ADULT
