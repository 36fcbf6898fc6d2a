"""When the made-up staff work: the days of the calendar, hours, a week's places for visits, and leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from typing import Any

from desktop.services.demo.words import words

CELL = 30
"""Minutes: a visit of 25, 50 or 80 minutes takes one, two or three cells, the rest is for writing up."""

LUNCH = (12 * 60 + 30, 13 * 60 + 30)
EVENING = 17 * 60 + 30
SCHOOL_HOLIDAYS = (1, 4, 7, 10)
"""The months in which New South Wales has most of them."""

SHORT_VISITS = ("Physiotherapist", "Dietitian")

Leave = tuple[date, date, str]
"""The first day, the day after the last, the reason."""


@dataclass(frozen=True)
class Window:
    """The days that the calendar covers, around today: whole weeks from a Monday on."""

    today: date
    weeks_back: int = 52
    weeks_ahead: int = 26

    @property
    def weeks(self) -> int:
        return self.weeks_back + self.weeks_ahead

    @property
    def first(self) -> date:
        return self.monday(0)

    @property
    def last(self) -> date:
        return self.monday(self.weeks) - timedelta(days=1)

    def monday(self, week: int) -> date:
        """The day on which a week of the calendar begins; week 0 is the first."""
        return self.today - timedelta(days=self.today.weekday(), weeks=self.weeks_back - week)


@dataclass(frozen=True)
class Block:
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


def working_blocks(person: dict[str, Any], sites: list[int]) -> list[Block]:
    """The blocks of a week; somebody with several sites spends the first days at the first one."""
    pattern = words("staff")["hours"][person["hours"]]
    days, late = pattern["days"], pattern.get("late", {})
    blocks = []
    for i, day in enumerate(days):
        site = sites[person["sites"][i * len(person["sites"]) // len(days)]]
        blocks.append(Block(day, _minutes(pattern["from"]), LUNCH[0], site))
        blocks.append(Block(day, LUNCH[1], _minutes(pattern["to"]), site))
        if late.get("day") == day:
            blocks.append(Block(day, _minutes(late["from"]), _minutes(late["to"]), site))
    return blocks


def cut_into_slots(random: Random, blocks: list[Block], person: dict[str, Any], *, busy: bool) -> list[Slot]:
    """The places for visits in the order in which they fill up: a group, then all others at random."""
    shares = (50, 40, 10) if person["discipline"] in SHORT_VISITS else (12, 70, 18)
    slots = []
    for block in blocks:
        cell, last = block.start // CELL, block.end // CELL
        while cell < last:
            wanted = 1 if busy else random.choices((1, 2, 3), shares)[0]
            cells = min(wanted, last - cell)
            slots.append(Slot(block.weekday, cell * CELL, cells, block.site_id))
            cell += cells
    random.shuffle(slots)
    long = [slot for slot in slots if slot.cells == 3 and slot.start < EVENING]
    if person.get("leads_group") and long:
        slots.remove(long[0])
        slots.insert(0, Slot(long[0].weekday, long[0].start, 3, long[0].site_id, group=True))
    return slots


def leave_of(random: Random, last_day: date, window: Window) -> list[Leave]:
    """When somebody is away within the window, up to their last day; no two spans touch the same day."""
    wished = [
        (date(year, 12, 24), date(year + 1, 1, 3), "Practice closed")
        for year in range(window.first.year, window.last.year + 1)
    ]
    for earliest, latest in (
        (2, window.weeks_back - 6),
        (window.weeks_back + 3, window.weeks - 3),
    ):
        monday, days = window.monday(random.randint(earliest, latest)), random.choice((5, 5, 12))
        if random.random() < 0.75:
            school = monday.month in SCHOOL_HOLIDAYS and random.random() < 0.5
            reason = "School holidays" if school else "Annual leave"
            wished.append((monday, monday + timedelta(days=days), reason))
    if random.random() < 0.6:
        first = window.monday(random.randint(20, window.weeks - 10)) + timedelta(days=random.randint(0, 2))
        reason = random.choice(words("staff")["short_leave"])
        wished.append((first, first + timedelta(days=random.choice((1, 2, 3))), reason))
    kept: list[Leave] = []
    for first, end, reason in wished:
        inside = first <= min(last_day, window.last) and end > window.first
        if inside and all(end <= other or until <= first for other, until, _ in kept):
            kept.append((first, end, reason))
    return kept


def _minutes(text: str) -> int:
    moment = time.fromisoformat(text)
    return moment.hour * 60 + moment.minute
