"""What single words of a call mean."""

from __future__ import annotations

import argparse
from datetime import date


def day(text: str) -> date:
    """A date in a call's words: 2027-03-15."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2027-03-15") from None
