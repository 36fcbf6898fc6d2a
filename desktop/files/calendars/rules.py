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
    if _is_too_often(rule):
        return say("repeats more often than once an hour")
    if _has_impossible_number(rule):
        return say("has a repeat rule that cannot be read")
    if _has_no_day(rule):
        return say("repeats on a day that no month has")
    return ""


def _is_too_often(rule: Rule) -> bool:
    a_day = _times(rule, "BYHOUR") * _times(rule, "BYMINUTE") * _times(rule, "BYSECOND")
    return a_day > _MOST_A_DAY or not _TOO_OFTEN.isdisjoint(map(str, rule.get("FREQ", ())))


def _has_impossible_number(rule: Rule) -> bool:
    """Whether it repeats each zero weeks, or less than once."""
    return min((*rule.get("INTERVAL", ()), *rule.get("COUNT", ())), default=1) < 1


def _has_no_day(rule: Rule) -> bool:
    """Whether all its days of the month are beyond the end of each of its months."""
    days = rule.get("BYMONTHDAY")
    return bool(days) and min(map(abs, days)) > _longest_month(rule)


def _longest_month(rule: Rule) -> int:
    """The days of the longest month in which the rule applies."""
    return max((_LONGEST[month - 1] for month in _months(rule)), default=31)


def _months(rule: Rule) -> list[int]:
    """The months that there are among those of the rule."""
    return [int(month) for month in rule.get("BYMONTH", ()) if 1 <= int(month) <= 12]


def ended(rule: Rule, start: date | datetime, last_day: date) -> Rule | None:
    """The rule unchanged if it ends by `last_day`, else with that day as its end; None if no day fits it.

    A rule such as every 30 February would otherwise be followed to the year 9999. Raises TooMany.
    """
    endless = _without_end(rule)
    end = min([last_day, *map(_day, rule.get("UNTIL", ()))])
    wanted = rule.get("COUNT", [MOST_OCCURRENCES + 1])[0]
    found = _count_until(endless, start, end, min(wanted, MOST_OCCURRENCES + 1))
    if not found:
        return None
    if found == wanted or end < last_day:
        return rule
    return type(rule)({**endless, "UNTIL": [_last_moment(start, end)]})


def _without_end(rule: Rule) -> Rule:
    return type(rule)({name: value for name, value in rule.items() if name not in ("COUNT", "UNTIL")})


def _count_until(rule: Rule, start: date | datetime, end: date, most: int) -> int:
    """How many dates an endless rule has until that day, counted up to `most`. Raises TooMany."""
    from dateutil.rrule import rrulestr

    within = type(rule)({**rule, "UNTIL": [datetime.combine(end, time(23, 59, 59))]})
    dates = rrulestr(within.to_ical().decode(), dtstart=_on_the_wall(start))
    found = sum(1 for _ in itertools.islice(dates, most))
    if found > MOST_OCCURRENCES:
        raise TooMany
    return found


def _on_the_wall(start: date | datetime) -> datetime:
    """A start without its zone, or at the beginning of its day."""
    return start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())


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
