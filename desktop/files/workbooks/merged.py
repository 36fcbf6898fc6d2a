"""Merged cells, each of which counts for all the rows that it spans."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.files.table import Value


class MergedCells:
    """The values of merged cells, carried into the rows that they span."""

    def __init__(self, ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        self._ends = {first: last[0] for first, last in ranges if first[0] < last[0]}
        self._carried: dict[int, tuple[Value, int]] = {}

    def filled(self, row: int, cells: list[Value]) -> list[Value]:
        if self._ends:
            self._end_before(row)
            self._fill(cells)
            self._carry_from(row, cells)
        return cells

    def _end_before(self, row: int) -> None:
        """Forget what no longer spans a row."""
        self._carried = {
            column: (value, last) for column, (value, last) in self._carried.items() if last >= row
        }

    def _fill(self, cells: list[Value]) -> None:
        for column, (value, _) in self._carried.items():
            if column < len(cells) and cells[column] is None:
                cells[column] = value

    def _carry_from(self, row: int, cells: list[Value]) -> None:
        """Remember the cells that begin in a row and span others."""
        for column, cell in enumerate(cells):
            if (row, column) in self._ends:
                self._carried[column] = cell, self._ends[row, column]
