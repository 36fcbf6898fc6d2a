"""The made-up staff's time: hours, a week's slots for visits, and leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any, NamedTuple

from desktop.services.demo.wanted import Window
from desktop.services.demo.words import Draw, words

CELL = 30
"""Minutes of one cell: a visit takes one, two or three; the rest of them is for writing up."""

MINUTES = {1: 25, 2: 50, 3: 80}
"""The length in minutes of a visit of one, two or three cells."""

EVENING = 17 * 60 + 30


class Block(NamedTuple):
    """Hours without a break. `start` and `end` are minutes after midnight."""

    weekday: int
    start: int
    end: int
    site_id: int


@dataclass(frozen=True)
class Slot:
    """A place for one visit in a practitioner's week. `start` is minutes after midnight."""

    weekday: int
    start: int
    cells: int
    site_id: int
    group: bool = False

    @property
    def is_in_the_evening(self) -> bool:
        return self.start >= EVENING

    @property
    def is_long_by_day(self) -> bool:
        return self.cells == 3 and not self.is_in_the_evening


class LeaveSpan(NamedTuple):
    """Leave from the first day until the end, which is the day after the last."""

    first: date
    end: date
    reason: str

    def is_within(self, first: date, last: date) -> bool:
        """Whether any of it is between these days."""
        return self.first <= last and self.end > first

    def is_apart_from(self, others: Iterable[LeaveSpan]) -> bool:
        """Whether it has no day in common with any of them."""
        return all(self.end <= other.first or other.end <= self.first for other in others)


def working_blocks(person: dict[str, Any], sites: list[int]) -> list[Block]:
    """The blocks of a week; somebody with several sites spends the first days at the first."""
    pattern = words("staff")["hours"][person["hours"]]
    days = pattern["days"]
    blocks: list[Block] = []
    for i, day in enumerate(days):
        site = sites[person["sites"][i * len(person["sites"]) // len(days)]]
        blocks += _day_of_work(pattern, day, site)
    return blocks


def _day_of_work(pattern: dict[str, Any], day: int, site: int) -> Iterator[Block]:
    """The blocks before and after lunch, and a late one on some days."""
    lunch_start, lunch_end = map(_minutes, words("staff")["lunch"])
    yield Block(day, _minutes(pattern["from"]), lunch_start, site)
    yield Block(day, lunch_end, _minutes(pattern["to"]), site)
    late = pattern.get("late", {})
    if late.get("day") == day:
        yield Block(day, _minutes(late["from"]), _minutes(late["to"]), site)


def cut_into_slots(draw: Draw, blocks: list[Block], person: dict[str, Any], *, busy: bool) -> list[Slot]:
    """The slots of a week in the order in which they fill up: a group first, the others at random."""
    lengths = _lengths(person["discipline"], busy=busy)
    slots = [slot for block in blocks for slot in _cut(draw, block, lengths)]
    draw.shuffle(slots)
    return _with_group(slots) if person.get("leads_group") else slots


def _lengths(discipline: str, *, busy: bool) -> dict[str, float]:
    """The minutes of a visit, each with its frequency."""
    return {"25": 1} if busy else words("staff")["disciplines"][discipline]["lengths"]


def _with_group(slots: list[Slot]) -> list[Slot]:
    """The first long slot by day becomes that of the group."""
    chosen = next((slot for slot in slots if slot.is_long_by_day), None)
    if chosen is None:
        return slots
    slots.remove(chosen)
    return [replace(chosen, group=True), *slots]


def _cut(draw: Draw, block: Block, lengths: dict[str, float]) -> Iterator[Slot]:
    """One slot after another; the last one takes the rest of the block."""
    cell, last = block.start // CELL, block.end // CELL
    while cell < last:
        cells = min(-(-int(draw.weighted(lengths)) // CELL), last - cell)
        yield Slot(block.weekday, cell * CELL, cells, block.site_id)
        cell += cells


def leave_spans(draw: Draw, last_day: date, window: Window) -> Iterator[LeaveSpan]:
    """The leave within the window, up to the last day; no two spans touch the same day."""
    kept: list[LeaveSpan] = []
    until = min(last_day, window.last)
    for span in _wished_leave(draw, window):
        if span.is_within(window.first, until) and span.is_apart_from(kept):
            kept.append(span)
            yield span


def _wished_leave(draw: Draw, window: Window) -> Iterator[LeaveSpan]:
    yield from _closed_days(window)
    for earliest, latest in ((2, window.weeks_back - 6), (window.weeks_back + 3, window.weeks - 3)):
        if draw.happens(words("staff")["leave"]["long"]["share"]):
            yield _long_leave(draw, window.monday(draw.randint(earliest, latest)))
    if draw.happens(words("staff")["leave"]["short"]["share"]):
        yield _short_leave(draw, window)


def _closed_days(window: Window) -> Iterator[LeaveSpan]:
    """The days of each year on which the practice is closed."""
    closed = words("staff")["leave"]["closed"]
    for year in range(window.first.year, window.last.year + 1):
        first = date.fromisoformat(f"{year}-{closed['from']}")
        yield LeaveSpan(first, first + timedelta(days=closed["days"]), closed["reason"])


def _long_leave(draw: Draw, monday: date) -> LeaveSpan:
    long = words("staff")["leave"]["long"]
    school = monday.month in long["school_months"] and draw.happens(0.5)
    reason = long["school_reason" if school else "reason"]
    return LeaveSpan(monday, monday + timedelta(days=draw.choice(long["days"])), reason)


def _short_leave(draw: Draw, window: Window) -> LeaveSpan:
    short = words("staff")["leave"]["short"]
    first = window.monday(draw.randint(20, window.weeks - 10)) + timedelta(days=draw.randint(0, 2))
    return LeaveSpan(first, first + timedelta(days=draw.choice(short["days"])), draw.choice(short["reasons"]))


def _minutes(text: str) -> int:
    moment = time.fromisoformat(text)
    return moment.hour * 60 + moment.minute
