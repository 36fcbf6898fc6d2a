"""The facts about sites that the rules need: travel, public holidays, and hours that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

TRAVEL_MINUTES = 30
"""The minutes from one site to another, unless the practice has said how long it takes."""

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class SiteFacts:
    """Facts by site id (None for a visit without a site).

    `travel` holds minutes for two sites, the lower id first. `holidays` are days with their name. `gaps` are
    spans of wall-clock time that do not exist, [from, to): the hour when clocks go forward.
    """

    travel: Mapping[tuple[int, int], int] = field(default_factory=dict)
    default_travel: int = TRAVEL_MINUTES
    holidays: Mapping[int | None, Mapping[date, str]] = field(default_factory=dict)
    gaps: Mapping[int | None, tuple[tuple[datetime, datetime], ...]] = field(default_factory=dict)

    def minutes_between(self, one: int | None, other: int | None) -> int:
        """The minutes from one site to another; 0 if either is unknown."""
        if one is None or other is None or one == other:
            return 0
        return self.travel.get((min(one, other), max(one, other)), self.default_travel)

    @property
    def longest_travel(self) -> timedelta:
        """The longest travel between two sites."""
        return max(self.default_travel, *self.travel.values(), 0) * _MINUTE

    def holiday(self, site_id: int | None, day: date) -> str:
        """The name of the public holiday, empty on other days."""
        return self.holidays.get(site_id, {}).get(day, "")

    def exists(self, site_id: int | None, starts: datetime, ends: datetime) -> bool:
        """Whether no part of [starts, ends) is skipped by the clocks."""
        return all(ends <= begin or starts >= end for begin, end in self.gaps.get(site_id, ()))


NO_SITE_FACTS = SiteFacts()
"""Nothing known about any site: the usual travel, no holidays."""


def missing_hours(timezone: str, first: date, last: date) -> tuple[tuple[datetime, datetime], ...]:
    """The spans of wall-clock time between two days that do not exist because clocks go forward."""
    from zoneinfo import ZoneInfo  # after the first paint, which needs this module's numbers

    zone = ZoneInfo(timezone)
    missing = (_missing_minutes(day, zone) for day in _days(first, last))
    return tuple((minutes[0], minutes[-1] + _MINUTE) for minutes in missing if minutes)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + number * _DAY for number in range((last - first).days + 1))


def _missing_minutes(day: date, zone: tzinfo) -> list[datetime]:
    if not _is_short(day, zone):
        return []
    return [moment for moment in _minutes_of(day) if not _exists(moment, zone)]


def _is_short(day: date, zone: tzinfo) -> bool:
    """Whether clocks go forward on that day."""
    midnight, following = (datetime.combine(each, time(), zone) for each in (day, day + _DAY))
    return following.timestamp() - midnight.timestamp() < _DAY.total_seconds()


def _minutes_of(day: date) -> Iterator[datetime]:
    start = datetime.combine(day, time())
    return (start + minute * _MINUTE for minute in range(24 * 60))


def _exists(moment: datetime, zone: tzinfo) -> bool:
    there_and_back = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == moment
