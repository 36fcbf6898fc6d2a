"""The meaning of single arguments."""

from __future__ import annotations

import argparse
from contextlib import suppress
from datetime import date

from desktop.rules.dates.boundaries import is_plausible


def day(text: str) -> date:
    """A date as an argument: 2027-03-15."""
    with suppress(ValueError):
        found = date.fromisoformat(text)
        if is_plausible(found):
            return found
    raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2027-03-15")
