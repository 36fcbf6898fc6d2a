"""The icalendar components of a calendar's text, also if the file breaks off or its zones are broken."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, TypeAlias

from desktop.files.calendars.event import BadEvent, text_of
from desktop.language import later, say

Calendar: TypeAlias = Any
"""An icalendar.Calendar."""

UNREADABLE = (ValueError, TypeError, AttributeError, KeyError, OverflowError, OSError)
"""What icalendar and recurring_ical_events raise for a file that breaks the standard."""

_BLOCK = re.compile(r"^BEGIN:VEVENT[ \t]*$.*?(?:^END:VEVENT[ \t]*$|\Z)", re.M | re.S | re.I)
_TITLE = re.compile(r"^SUMMARY[^:\n]*:(.+)$", re.M | re.I)
_START = re.compile(r"^BEGIN:VEVENT[ \t]*$", re.M | re.I)
_ESCAPED = re.compile(r"\\([,;\\])")
_DAMAGED = later("The file is damaged; its events are read one by one, and time zones by their names.")


@dataclass(frozen=True)
class Parsed:
    """The calendars of a text, the events that cannot be read at all, and what to say about that."""

    calendars: tuple[Calendar, ...] = ()
    lost: tuple[BadEvent, ...] = ()
    notes: tuple[str, ...] = ()

    def number_of_events(self) -> int:
        return sum(len(calendar.walk("VEVENT")) for calendar in self.calendars)

    def title(self) -> str:
        """The calendar's own name; empty if it has none."""
        named = (text_of(one, "X-WR-CALNAME") for one in self.calendars if "X-WR-CALNAME" in one)
        return _ESCAPED.sub(r"\1", next(named, ""))


def parse(text: str) -> Parsed:
    """The calendars of a file; if it breaks off or its zones are broken, its events one by one."""
    import icalendar

    # Forgets the zones of earlier files: this one may mean another by the same name.
    icalendar.timezone.tzp.use(_zones()())
    in_all = len(_START.findall(text))
    whole = Parsed(_calendars(text)) if in_all else Parsed()
    return whole if whole.number_of_events() == in_all else _rescued(text)


def _calendars(text: str) -> tuple[Calendar, ...]:
    """The calendars as they are written; none if one of them breaks the standard."""
    import icalendar

    try:
        parts = icalendar.Calendar.from_ical(text, multiple=True)
    except UNREADABLE:
        return ()
    return tuple(part for part in parts if part.name == "VCALENDAR")


@functools.cache
def _zones() -> Any:
    from icalendar.timezone.zoneinfo import ZONEINFO

    class Zones(ZONEINFO):
        """Zones by name; a folder of zones (`America`) is unknown, and what zoneinfo raises for it varies by
        Python."""

        def timezone(self, name: str) -> tzinfo | None:
            try:
                return super().timezone(name)
            except OSError:
                return None

    return Zones


def _rescued(text: str) -> Parsed:
    """The events of a damaged file that can be read by themselves, and those that cannot."""
    import icalendar

    rescued = icalendar.Calendar()
    lost = []
    for block in _BLOCK.findall(text):
        try:
            rescued.add_component(icalendar.Event.from_ical(block))
        except UNREADABLE:
            lost.append(_unreadable(block))
    return Parsed((rescued,), tuple(lost), (say(_DAMAGED),))


def _unreadable(block: str) -> BadEvent:
    """An event that cannot be read at all, by its title in the text."""
    title = _TITLE.search(block)
    words = f"“{title[1].strip()}”" if title else "An event"
    return BadEvent(say("{event} cannot be read at all", event=words))
