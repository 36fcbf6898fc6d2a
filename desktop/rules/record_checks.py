"""The checks on appointments, users, clients, leave and working hours: one set for every way in.

Windows, tables, calendars, FHIR and verbs all use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from desktop.language import say
from desktop.rules.age import OLDEST, age_on
from desktop.rules.calendar import Hours
from desktop.rules.text import number_text

LONGEST_VISIT = timedelta(hours=24)
MOST_WEEKLY_MINUTES = 7 * 24 * 60
MOST_CLIENTS = 10_000
_MOST = {"target_weekly_minutes": MOST_WEEKLY_MINUTES, "youngest": OLDEST, "oldest": OLDEST}
_DAY = 24 * 60
FIRST_YEAR, LAST_YEAR = 1900, 2150
_EMAIL = re.compile(r"[^@\s,;<>()\[\]\"]+@[^@\s,;<>()\[\]\"'.]+(\.[^@\s,;<>()\[\]\"'.]+)+")
_NAMED_ADDRESS = re.compile(r"[^<>@]*<\s*([^<>]+?)\s*>")
_MAILTO = "mailto:"


class Fault(NamedTuple):
    """Why a value cannot be stored: `clause` follows the name of the value, `remedy` is a sentence."""

    field: str
    clause: str
    remedy: str


def visit_fault(starts_at: datetime, ends_at: datetime) -> Fault | None:
    """An appointment lasts from one minute to 24 hours."""
    if ends_at < starts_at:
        return Fault("ends_at", say("ends before it begins"), say("Correct the times."))
    if ends_at == starts_at:
        return Fault("ends_at", say("has no length"), say("Correct the times."))
    if ends_at - starts_at > LONGEST_VISIT:
        return Fault(
            "ends_at", say("lasts more than 24 hours"), say("Correct the times, or enter it as leave.")
        )
    return year_fault("starts_at", starts_at)


def length_fault(minutes: int) -> Fault | None:
    """An appointment type lasts from one minute to 24 hours."""
    if 1 <= minutes <= LONGEST_VISIT // timedelta(minutes=1):
        return None
    return Fault("minutes", say("is not between 1 minute and 24 hours"), say("Correct the minutes."))


def leave_fault(starts_at: datetime, ends_at: datetime) -> Fault | None:
    """Leave ends after it begins."""
    if ends_at <= starts_at:
        return Fault("end", say("ends before it begins"), say("Correct its dates."))
    return year_fault("start", starts_at) or year_fault("end", ends_at)


def hours_fault(starts: time, ends: time) -> Fault | None:
    """Hours that end before they begin go past midnight; 00:00 to 00:00 is the whole day."""
    if starts == ends and starts != time():
        return Fault("end", say("end when they begin"), say("Correct the times."))
    return None


def overlapping_weekday(hours: Iterable[Hours]) -> int | None:
    """The weekday (0 is Monday) of hours that run into the next ones, also past midnight and Sunday night."""
    blocks = sorted(map(_minutes_of_week, hours))
    for (_, end), (start, _) in pairwise([*blocks, *map(_a_week_later, blocks[:1])]):
        if start < end:
            return start // _DAY % 7
    return None


def _a_week_later(block: tuple[int, int]) -> tuple[int, int]:
    start, end = block
    return start + MOST_WEEKLY_MINUTES, end + MOST_WEEKLY_MINUTES


def _minutes_of_week(hours: Hours) -> tuple[int, int]:
    """Start and end in minutes since Monday; an end at or before the start is on the next day."""
    start, end = (at.hour * 60 + at.minute for at in (hours.starts, hours.ends))
    begin = hours.weekday * _DAY
    return begin + start, begin + end + (_DAY if end <= start else 0)


def birth_fault(born: date, today: date) -> Fault | None:
    """A date of birth is in the past, and not further back than anybody has lived."""
    if born > today:
        return Fault("date_of_birth", say("is still to come"), say("Correct the date of birth."))
    if age_on(born, today) > OLDEST:
        clause = say("would make the client {age_on} years old", age_on=age_on(born, today))
        return Fault("date_of_birth", clause, say("Correct the date of birth."))
    return None


def email_fault(email: str) -> Fault | None:
    """An e-mail address has one @ and a domain; an empty one is fine."""
    if not email or _EMAIL.fullmatch(email):
        return None
    return Fault("email", say("is not an e-mail address"), say("Write it as name@example.com."))


def bare_address(text: str) -> str:
    """The address in `Ann Ash <ann@example.org>` or `mailto:ann@example.org`; any other text unchanged."""
    named = _NAMED_ADDRESS.fullmatch(text)
    address = named[1] if named is not None else text
    return address[len(_MAILTO) :] if address.lower().startswith(_MAILTO) else address


def count_fault(field: str, number: int | None) -> Fault | None:
    """A weekly target fits into a week, a client limit into a practice, an age into a life."""
    most = _MOST.get(field, MOST_CLIENTS)
    if number is None or 0 <= number <= most:
        return None
    return Fault(
        field, say("is not between 0 and {most}", most=number_text(most)), say("Correct the number.")
    )


def ages_fault(youngest: int | None, oldest: int | None) -> Fault | None:
    """Ages go from the younger to the older."""
    if youngest is None or oldest is None or youngest <= oldest:
        return None
    clause = say("end at {oldest}, before they begin at {youngest}", oldest=oldest, youngest=youngest)
    return Fault("oldest", clause, say("Correct one of the two."))


def year_fault(field: str, moment: date) -> Fault | None:
    """A date in a practice's calendar is from `FIRST_YEAR` to `LAST_YEAR`."""
    if FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return Fault(field, say("is in the year {year}", year=moment.year), say("Correct the date."))
