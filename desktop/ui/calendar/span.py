"""What the calendar shows at once: a day, a week or a month, and the words for it."""

from __future__ import annotations

import calendar
import enum
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.rules.dates.format import day_text, month_of_year_text, short_day_text


class Mode(enum.StrEnum):
    DAY = "Day"
    WEEK = "Week"
    MONTH = "Month"


@dataclass(frozen=True)
class CalendarSpan:
    """`day` is any day of it: the one that stays when the mode changes."""

    mode: Mode
    day: date

    @property
    def first(self) -> date:
        if self.mode is Mode.DAY:
            return self.day
        begin = self.day if self.mode is Mode.WEEK else self.day.replace(day=1)
        return begin - timedelta(days=begin.weekday())

    @property
    def days(self) -> int:
        """A month is shown in whole weeks from Monday."""
        if self.mode is not Mode.MONTH:
            return 1 if self.mode is Mode.DAY else 7
        length = calendar.monthrange(self.day.year, self.day.month)[1]
        last = self.day.replace(day=length)
        return (last - self.first).days + 7 - last.weekday()

    @property
    def title(self) -> str:
        """`Mon 23 Nov 2026`, `Mon 23 Nov to Sun 29 Nov 2026` or `November 2026`."""
        if self.mode is Mode.DAY:
            return day_text(self.day)
        if self.mode is Mode.MONTH:
            return month_of_year_text(self.day)
        last = self.first + timedelta(days=6)
        return f"{short_day_text(self.first)} to {day_text(last)}"

    def turned(self, pages: int) -> CalendarSpan:
        """So many pages on, or back."""
        if self.mode is not Mode.MONTH:
            return replace(self, day=self.day + pages * timedelta(days=self.days))
        month = self.day.year * 12 + self.day.month - 1 + pages
        year, month = divmod(month, 12)
        longest = calendar.monthrange(year, month + 1)[1]
        return replace(self, day=date(year, month + 1, min(self.day.day, longest)))
