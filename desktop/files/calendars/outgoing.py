"""Writing calendars (.ics): one event for an appointment, one repeated event for a series' regular part.

A repeated event has EXDATE for a date that drops out and RECURRENCE-ID for one that differs, in time or in
content. Each zone named is in the file as VTIMEZONE, so that every program shows the wall
clock of the site. What iCalendar has no word for is in properties that begin with X-HANDOVER.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from desktop.files.calendars.event import OWN_PREFIX
from desktop.files.calendars.series import Repetition, repetition
from desktop.models import BUSY_STATUSES, AppointmentStatus

PRODUCT = "-//Handover//Handover//EN"

_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

_Series: TypeAlias = dict[tuple[str, str], list["CalendarVisit"]]
"""The visits of each series, by its UID and zone."""

_STATUS = {
    AppointmentStatus.CANCELLED: "CANCELLED",
    AppointmentStatus.WAITING_LIST: "TENTATIVE",
}
"""iCalendar has three words; the other statuses are CONFIRMED."""


@dataclass(frozen=True)
class CalendarVisit:
    """An appointment as a calendar shows it. Times are on the wall clock of `zone`, an IANA name.

    `uid` is its own, `series_uid` that of its series (empty for none). `clients` and `series` are references.
    """

    uid: str
    reference: str
    starts: datetime
    ends: datetime
    zone: str
    status: AppointmentStatus
    sequence: int = 0
    summary: str = ""
    location: str = ""
    category: str = ""
    clients: str = ""
    series: str = ""
    series_uid: str = ""

    @property
    def says(self) -> tuple[Any, ...]:
        """Everything except its time and number: what the occurrences of one repeated event share."""
        length = self.ends - self.starts
        return length, self.status, self.summary, self.location, self.category, self.clients


def calendar_bytes(name: str, visits: Sequence[CalendarVisit], stamp: datetime) -> bytes:
    """The bytes of a calendar with that name. `stamp` is when, in UTC, it is made."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(name))
    for event in _events(visits, stamp):
        calendar.add_component(event)
    if visits:
        _add_zones(calendar, visits)
    return bytes(calendar.to_ical())


def _add_zones(calendar: Any, visits: Sequence[CalendarVisit]) -> None:
    """A year around, so that a program that needs the zone before the first visit finds it."""
    first, last = min(v.starts for v in visits), max(v.ends for v in visits)
    calendar.add_missing_timezones(
        first_date=first.date().replace(month=1, day=1, year=first.year - 1),
        last_date=last.date().replace(month=1, day=1, year=last.year + 2),
    )


def _events(visits: Sequence[CalendarVisit], stamp: datetime) -> Iterator[Any]:
    """Each series as one repeated event if it is regular, everything else one by one."""
    for of_series, found in _with_repetitions(_by_series(visits)):
        if found is None:
            yield from (_single(visit, stamp) for visit in of_series)
        else:
            yield from _repeated(of_series, found, stamp)


def _by_series(visits: Sequence[CalendarVisit]) -> _Series:
    """The visits of each series in one zone; a visit without a series is one of its own."""
    series: _Series = defaultdict(list)
    for visit in visits:
        series[visit.series_uid or visit.uid, visit.zone].append(visit)
    return series


def _with_repetitions(series: _Series) -> Iterator[tuple[list[CalendarVisit], Repetition | None]]:
    """Each series with its rule; without one if another of that UID has one, in another zone: they would be
    two versions of one event."""
    repeated: set[str] = set()
    for (uid, _), of_series in series.items():
        found = None if uid in repeated else _repetition_of(of_series)
        if found is not None:
            repeated.add(uid)
        yield of_series, found


def _repetition_of(visits: list[CalendarVisit]) -> Repetition | None:
    return repetition([(visit.starts, visit.ends) for visit in visits])


def _single(visit: CalendarVisit, stamp: datetime) -> Any:
    event = _event(visit, stamp, visit.starts)
    event.add("uid", visit.uid)
    event.add("sequence", visit.sequence)
    event.add(OWN_PREFIX + "REFERENCE", _line(visit.reference))
    return event


def _repeated(visits: list[CalendarVisit], found: Repetition, stamp: datetime) -> Iterator[Any]:
    """The repeated event, then what differs from it, then what is outside it."""
    pattern = _usual(visits, found)
    sequence = _newest(visits, found)
    yield _master(pattern, found, sequence, stamp)
    for slot, visit in _differing(visits, found, pattern):
        yield _changed(visit, slot.replace(tzinfo=ZoneInfo(pattern.zone)), sequence, stamp)
    for index in found.alone:
        yield _single(visits[index], stamp)


def _newest(visits: list[CalendarVisit], found: Repetition) -> int:
    """The greatest number of a version among the regular visits."""
    return max(visits[index].sequence for index in found.held.values())


def _differing(
    visits: list[CalendarVisit], found: Repetition, pattern: CalendarVisit
) -> Iterator[tuple[datetime, CalendarVisit]]:
    """The visits that are not as the repeated event says, each with its slot."""
    for slot, index in sorted(found.held.items()):
        visit = visits[index]
        if visit.starts != slot or visit.says != pattern.says:
            yield slot, visit


def _usual(visits: list[CalendarVisit], found: Repetition) -> CalendarVisit:
    """A visit at its regular time with the content of most of these; among equals the first."""
    regular = _at_their_time(visits, found)
    counts = Counter(visit.says for visit in regular)
    return max(regular, key=lambda visit: counts[visit.says])


def _at_their_time(visits: list[CalendarVisit], found: Repetition) -> list[CalendarVisit]:
    return [visits[index] for slot, index in found.held.items() if visits[index].starts == slot]


def _master(pattern: CalendarVisit, found: Repetition, sequence: int, stamp: datetime) -> Any:
    """The repeated event itself, without the dates that drop out."""
    zone = ZoneInfo(pattern.zone)
    event = _event(pattern, stamp, found.slots[0])
    event.add("uid", pattern.series_uid)
    event.add("sequence", sequence)
    event.add("rrule", _rule(found))
    if found.dropped_out:
        event.add("exdate", [slot.replace(tzinfo=zone) for slot in found.dropped_out])
    return event


def _rule(found: Repetition) -> dict[str, Any]:
    rule = {"freq": "weekly", "count": len(found.slots)}
    return rule if found.weeks == 1 else {**rule, "interval": found.weeks}


def _changed(visit: CalendarVisit, slot: datetime, sequence: int, stamp: datetime) -> Any:
    """One occurrence that differs from the others."""
    event = _event(visit, stamp, visit.starts)
    event.add("uid", visit.series_uid)
    event.add("recurrence-id", slot)
    # No lower than the repeated event's, or a program takes this for the older of the two.
    event.add("sequence", max(sequence, visit.sequence))
    event.add(OWN_PREFIX + "REFERENCE", _line(visit.reference))
    return event


def _event(visit: CalendarVisit, stamp: datetime, starts: datetime) -> Any:
    """Its content, at its own start or another; UID and SEQUENCE are added later."""
    import icalendar

    zone = ZoneInfo(visit.zone)
    event = icalendar.Event()
    event.add("dtstamp", stamp)
    event.add("dtstart", starts.replace(tzinfo=zone))
    event.add("dtend", (starts + (visit.ends - visit.starts)).replace(tzinfo=zone))
    event.add("summary", _text(visit.summary))
    event.add("status", _STATUS.get(visit.status, "CONFIRMED"))
    event.add("transp", "OPAQUE" if visit.status in BUSY_STATUSES else "TRANSPARENT")
    if visit.location:
        event.add("location", _text(visit.location))
    if visit.category:
        category = icalendar.vCategory([])
        category.cats = [_text(visit.category)]
        event.add("categories", category)
    event.add(OWN_PREFIX + "STATUS", str(visit.status))
    event.add(OWN_PREFIX + "CLIENTS", _line(visit.clients))
    event.add(OWN_PREFIX + "SERIES", _line(visit.series))
    return event


def _text(text: str) -> Any:
    """A text for icalendar; a visible mark replaces what no calendar can hold, such as control characters."""
    return _exact_text()(_NOT_IN_TEXT.sub("\N{REPLACEMENT CHARACTER}", text))


def _line(text: str) -> str:
    """A value of our own properties, which is written unchanged."""
    return " ".join(_NOT_IN_TEXT.sub("", text).split())


@functools.cache
def _exact_text() -> Any:
    import icalendar

    class ExactText(icalendar.vText):
        """Text with a backslash before a capital N (`Level 1\\North`), which icalendar's own takes for a line
        break."""

        def to_ical(self) -> bytes:
            escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
            return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n").encode()

    return ExactText
