"""The span that the calendar shows: a day, the working days, a week or a month, and the words for it."""

from __future__ import annotations

import calendar
import enum
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.language import say
from desktop.rules.dates.format import day_text, month_of_year_text, short_day_text


class Mode(enum.StrEnum):
    DAY = "Day"
    WORK_WEEK = "Work week"
    WEEK = "Week"
    MONTH = "Month"


@dataclass(frozen=True)
class WeekShape:
    """The weekday on which a week begins, and those on which the practice works; 0 is Monday."""

    starts: int = 0
    worked: frozenset[int] = frozenset(range(5))


@dataclass(frozen=True)
class CalendarSpan:
    """`day` is any day in it: the one that stays when the mode changes."""

    mode: Mode
    day: date
    week: WeekShape = WeekShape()

    @property
    def first(self) -> date:
        if self.mode is Mode.DAY:
            return self.day
        begin = self.day.replace(day=1) if self.mode is Mode.MONTH else self.day
        return begin - timedelta(days=(begin.weekday() - self.week.starts) % 7)

    @property
    def days(self) -> int:
        """The first and the last day; a month in whole weeks."""
        if self.mode is not Mode.MONTH:
            return 1 if self.mode is Mode.DAY else 7
        length = calendar.monthrange(self.day.year, self.day.month)[1]
        last = self.day.replace(day=length)
        return (last - self.first).days + 7 - (last.weekday() - self.week.starts) % 7

    @property
    def shown(self) -> list[date]:
        """The days that are shown: for a work week those on which the practice works."""
        days = [self.first + timedelta(days=n) for n in range(self.days)]
        return self._worked(days) if self.mode is Mode.WORK_WEEK else days

    def _worked(self, days: list[date]) -> list[date]:
        """Those on which the practice works, or all if it works on none."""
        return [day for day in days if day.weekday() in self.week.worked] or days

    @property
    def title(self) -> str:
        """`Mon 23 Nov 2026`, `Mon 23 Nov to Sun 29 Nov 2026` or `November 2026`."""
        if self.mode is Mode.DAY:
            return day_text(self.day)
        if self.mode is Mode.MONTH:
            return month_of_year_text(self.day)
        shown = self.shown
        return say("{first} to {last}", first=short_day_text(shown[0]), last=day_text(shown[-1]))

    def turned(self, pages: int) -> CalendarSpan:
        """The span this many pages on, or back."""
        if self.mode is not Mode.MONTH:
            return replace(self, day=self.day + pages * timedelta(days=self.days))
        month = self.day.year * 12 + self.day.month - 1 + pages
        year, month = divmod(month, 12)
        longest = calendar.monthrange(year, month + 1)[1]
        return replace(self, day=date(year, month + 1, min(self.day.day, longest)))
