"""The layout of a calendar: columns of days and practitioners, and overlapping pieces side by side.

Plain arithmetic without Qt. Minutes count from the midnight that begins a column's day; x and y are
pixels from the top left of the whole content, headers aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.services.calendar.entries import Entry

DAY_MINUTES = 24 * 60
SHORTEST_SHOWN = 15
"""The minutes whose room a shorter appointment takes, so that it can be seen and grasped."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day of one practitioner."""

    day: date
    user_id: int
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class EntryPiece:
    """The part of an appointment in one column, in one of `lanes` lanes next to each other."""

    entry: Entry
    column: int
    starts: int
    ends: int
    lane: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in whole pixels."""

    left: int
    top: int
    width: int
    height: int


def columns(
    days: Sequence[date], user_ids: Sequence[int], available: int, narrowest: int, *, mirrored: bool = False
) -> list[DayColumn]:
    """One column for each practitioner in each day, sharing `available` pixels, none under `narrowest`.

    `mirrored` ones begin at the right.
    """
    count = len(days) * len(user_ids)
    if not count:
        return []
    total = max(available, count * narrowest)
    edges = [total * place // count for place in range(count + 1)]
    owners = [(day, user_id) for day in days for user_id in user_ids]
    lefts = [total - edge for edge in edges[1:]] if mirrored else edges
    return [
        DayColumn(day, user_id, lefts[place], edges[place + 1] - edges[place])
        for place, (day, user_id) in enumerate(owners)
    ]


def lanes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Each span's lane and the number of lanes in its cluster of overlaps, in order of start."""
    placed: list[int] = []
    answer: list[tuple[int, int]] = []
    free_from: list[int] = []
    cluster_end = 0
    for begin, end in spans:
        if free_from and begin >= cluster_end:
            answer += [(lane, len(free_from)) for lane in placed]
            placed, free_from = [], []
        lane = next((n for n, free in enumerate(free_from) if free <= begin), len(free_from))
        free_from[lane : lane + 1] = [end]
        placed.append(lane)
        cluster_end = max(cluster_end, end) if len(placed) > 1 else end
    return answer + [(lane, len(free_from)) for lane in placed]


def outer_edges(shown: Sequence[DayColumn]) -> tuple[int, int]:
    """The left and the right edge of columns side by side, in either order."""
    ends = (shown[0], shown[-1])
    return min(c.left for c in ends), max(c.left + c.width for c in ends)


def pieces(entries: Iterable[Entry], column: DayColumn, place: int) -> list[EntryPiece]:
    """The pieces of these appointments that a column shows, in order of time; `place` is its number."""
    spans: list[tuple[int, int, Entry]] = []
    for entry in entries:
        begin, end = minute_in(entry.starts_at, column.day), minute_in(entry.ends_at, column.day)
        if begin < end or column.day == entry.starts_at.date():
            begin = min(begin, DAY_MINUTES - SHORTEST_SHOWN)
            spans.append((begin, max(end, begin + SHORTEST_SHOWN), entry))
    spans.sort(key=lambda span: (span[0], -span[1], span[2].id))
    lane_of = lanes([(begin, end) for begin, end, _ in spans])
    return [
        EntryPiece(entry, place, begin, end, lane, count)
        for (begin, end, entry), (lane, count) in zip(spans, lane_of, strict=True)
    ]


def minute_in(moment: datetime, day: date) -> int:
    """Minutes from the midnight that begins `day`, held within that day."""
    on = moment.date()
    if on == day:
        return moment.hour * 60 + moment.minute
    return 0 if on < day else DAY_MINUTES


def at_minute(day: date, minute: int) -> datetime:
    """The moment `minute` minutes after the midnight that begins `day`."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


class Grid:
    """Columns and a scale: from time to pixels and back.

    The first column is the rightmost one if `mirrored`.
    """

    def __init__(self, shown: Sequence[DayColumn], hour_height: int, *, mirrored: bool = False) -> None:
        self.columns = tuple(shown)
        self.hour_height = hour_height
        self.mirrored = mirrored
        self._lefts = sorted(column.left for column in shown)

    @property
    def width(self) -> int:
        return sum(column.width for column in self.columns)

    def columns_of(self, day: date) -> list[DayColumn]:
        return [column for column in self.columns if column.day == day]

    def begin(self, column: DayColumn) -> int:
        """The edge at which reading the column starts."""
        return column.left + column.width if self.mirrored else column.left

    @property
    def height(self) -> int:
        return 24 * self.hour_height

    def y(self, minute: int) -> int:
        return minute * self.hour_height // 60

    def minute(self, y: int, step: int = 1) -> int:
        """The minute at a height, rounded to `step` and held within the day."""
        exact = y * 60 / self.hour_height
        return max(0, min(DAY_MINUTES, step * round(exact / step)))

    def column_at(self, x: int) -> int:
        """The column at `x`, the first or last one beyond the edges."""
        from_left = max(0, bisect_right(self._lefts, x) - 1)
        return len(self.columns) - 1 - from_left if self.mirrored else from_left

    def visible(self, left: int, right: int) -> range:
        """The columns that [left, right) touches."""
        if not self.columns:
            return range(0)
        first, last = sorted((self.column_at(left), self.column_at(max(left, right - 1))))
        return range(first, last + 1)

    def box(self, piece: EntryPiece) -> Box:
        """The rectangle of a piece; a little room stays free at its end, to drag a new one there."""
        column = self.columns[piece.column]
        usable = max(8, column.width - 1 - min(8, column.width // 10))
        left = column.left + 1 + usable * piece.lane // piece.lanes
        right = column.left + 1 + usable * (piece.lane + 1) // piece.lanes
        if self.mirrored:
            left, right = (2 * column.left + column.width - edge for edge in (right, left))
        top = self.y(piece.starts)
        return Box(left, top + 1, max(4, right - left - 1), max(6, self.y(piece.ends) - top - 1))
