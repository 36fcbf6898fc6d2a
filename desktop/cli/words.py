"""What single words of a call mean."""

from __future__ import annotations

import argparse
from contextlib import suppress
from datetime import date

from desktop.rules.dates.boundaries import is_plausible


def day(text: str) -> date:
    """A date in a call's words: 2027-03-15."""
    with suppress(ValueError):
        found = date.fromisoformat(text)
        if is_plausible(found):
            return found
    raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2027-03-15")
