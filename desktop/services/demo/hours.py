"""The made-up staff's time: hours, a week's slots for visits, and leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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


class LeaveSpan(NamedTuple):
    """Leave from the first day until the end, which is the day after the last."""

    first: date
    end: date
    reason: str


def working_blocks(person: dict[str, Any], sites: list[int]) -> list[Block]:
    """The blocks of a week; somebody with several sites spends the first days at the first."""
    pattern = words("staff")["hours"][person["hours"]]
    days, late = pattern["days"], pattern.get("late", {})
    lunch_start, lunch_end = map(_minutes, words("staff")["lunch"])
    blocks = []
    for i, day in enumerate(days):
        site = sites[person["sites"][i * len(person["sites"]) // len(days)]]
        blocks.append(Block(day, _minutes(pattern["from"]), lunch_start, site))
        blocks.append(Block(day, lunch_end, _minutes(pattern["to"]), site))
        if late.get("day") == day:
            blocks.append(Block(day, _minutes(late["from"]), _minutes(late["to"]), site))
    return blocks


def cut_into_slots(draw: Draw, blocks: list[Block], person: dict[str, Any], *, busy: bool) -> list[Slot]:
    """The slots of a week in the order in which they fill up: a group first, the others at random."""
    lengths = words("staff")["disciplines"][person["discipline"]]["lengths"]
    slots = [slot for block in blocks for slot in _cut(draw, block, {"25": 1} if busy else lengths)]
    draw.shuffle(slots)
    long = [slot for slot in slots if slot.cells == 3 and slot.start < EVENING]
    if person.get("leads_group") and long:
        slots.remove(long[0])
        slots.insert(0, Slot(long[0].weekday, long[0].start, 3, long[0].site_id, group=True))
    return slots


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
    for span in _wished_leave(draw, window):
        inside = span.first <= min(last_day, window.last) and span.end > window.first
        if inside and all(span.end <= other.first or other.end <= span.first for other in kept):
            kept.append(span)
            yield span


def _wished_leave(draw: Draw, window: Window) -> Iterator[LeaveSpan]:
    leave = words("staff")["leave"]
    closed, long, short = leave["closed"], leave["long"], leave["short"]
    for year in range(window.first.year, window.last.year + 1):
        first = date.fromisoformat(f"{year}-{closed['from']}")
        yield LeaveSpan(first, first + timedelta(days=closed["days"]), closed["reason"])
    for earliest, latest in ((2, window.weeks_back - 6), (window.weeks_back + 3, window.weeks - 3)):
        if draw.happens(long["share"]):
            monday = window.monday(draw.randint(earliest, latest))
            school = monday.month in long["school_months"] and draw.happens(0.5)
            reason = long["school_reason" if school else "reason"]
            yield LeaveSpan(monday, monday + timedelta(days=draw.choice(long["days"])), reason)
    if draw.happens(short["share"]):
        first = window.monday(draw.randint(20, window.weeks - 10)) + timedelta(days=draw.randint(0, 2))
        yield LeaveSpan(
            first, first + timedelta(days=draw.choice(short["days"])), draw.choice(short["reasons"])
        )


def _minutes(text: str) -> int:
    moment = time.fromisoformat(text)
    return moment.hour * 60 + moment.minute
