"""The repetitions (RRULE) of an event: which are refused, and how the others are kept finite."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias

from desktop.language import say

Rule: TypeAlias = Any
"""An icalendar.vRecur: a dict of lists."""

MOST_OCCURRENCES = 10_000
"""An event that repeats more often is not a person's appointment."""

_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_MOST_A_DAY = 24
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of each month, in a leap year."""


class TooMany(Exception):
    """A repetition has more than MOST_OCCURRENCES dates."""


def rule_fault(rule: Rule) -> str:
    """What keeps a repetition out, or empty."""
    a_day = _times(rule, "BYHOUR") * _times(rule, "BYMINUTE") * _times(rule, "BYSECOND")
    if a_day > _MOST_A_DAY or _TOO_OFTEN & {str(name) for name in rule.get("FREQ", ())}:
        return say("repeats more often than once an hour")
    if any(number < 1 for name in ("INTERVAL", "COUNT") for number in rule.get(name, ())):
        return say("has a repeat rule that cannot be read")
    days = rule.get("BYMONTHDAY")
    if days and all(abs(day) > _longest_month(rule) for day in days):
        return say("repeats on a day that no month has")
    return ""


def _longest_month(rule: Rule) -> int:
    """The days of the longest month in which the rule applies."""
    months = [int(month) for month in rule.get("BYMONTH", ()) if 1 <= int(month) <= 12]
    return max((_LONGEST[month - 1] for month in months), default=31)


def ended(rule: Rule, start: date | datetime, last_day: date) -> Rule | None:
    """The rule unchanged if it ends by `last_day`, else with that day as its end; None if no day fits it.

    A rule such as every 30 February would otherwise be followed to the year 9999. Raises TooMany.
    """
    bare = {name: value for name, value in rule.items() if name not in ("COUNT", "UNTIL")}
    end = min([last_day, *(_day(until) for until in rule.get("UNTIL", ()))])
    wanted = rule.get("COUNT", [MOST_OCCURRENCES + 1])[0]
    found = _count_until(type(rule)(bare), start, end, min(wanted, MOST_OCCURRENCES + 1))
    if found > MOST_OCCURRENCES:
        raise TooMany
    if not found:
        return None
    if found == wanted or end < last_day:
        return rule
    return type(rule)({**bare, "UNTIL": [_last_moment(start, end)]})


def _count_until(rule: Rule, start: date | datetime, end: date, most: int) -> int:
    """How many dates an endless rule has until that day, counted up to `most`."""
    from dateutil.rrule import rrulestr

    within = type(rule)({**rule, "UNTIL": [datetime.combine(end, time(23, 59, 59))]})
    first = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    dates = rrulestr(within.to_ical().decode(), dtstart=first)
    return sum(1 for _ in itertools.islice(dates, most))


def _last_moment(start: date | datetime, end: date) -> date | datetime:
    """The end of a day in the form of UNTIL: of the same type as DTSTART, in UTC if that has a zone (RFC
    5545, 3.3.10)."""
    if not isinstance(start, datetime):
        return end
    return datetime.combine(end, time(23, 59, 59), None if start.tzinfo is None else UTC)


def _times(rule: Rule, name: str) -> int:
    return max(1, len(rule.get(name, ())))


def _day(until: date | datetime) -> date:
    return until.date() if isinstance(until, datetime) else until
