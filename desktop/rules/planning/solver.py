"""The only use of HiGHS: columns, rows, and the best value of a linear objective with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Whole = NDArray[np.int64]
Reals = NDArray[np.float64]

INFINITY = float("inf")
_GAP = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """`bound` is what no solution can beat; `proved` says that `objective` reaches it.

    `values` is None if nothing was found: the model has no solution (`proved`) or time ran out.
    The reduced costs and the prices of the rows are those of a model without whole-number columns.
    """

    values: list[float] | None
    objective: float
    bound: float
    proved: bool
    reduced_costs: list[float]
    row_prices: list[float]


class Model:
    """Columns and rows, numbered as they are added; solve it as often as needed, with any objective."""

    def __init__(self) -> None:
        self.columns = 0
        self._rows = 0
        self._limits: list[tuple[Reals, Reals, NDArray[np.bool_]]] = []
        self._row_limits: list[tuple[Reals, Reals]] = []
        self._terms: list[tuple[Whole, Whole, Reals]] = []

    def add_columns(self, count: int, lower: float = 0, upper: float = 1, *, whole: bool = True) -> Whole:
        """New unknowns between their limits, yes or no unless told otherwise."""
        self._limits.append(
            (np.full(count, float(lower)), np.full(count, float(upper)), np.full(count, whole))
        )
        self.columns += count
        return np.arange(self.columns - count, self.columns, dtype=np.int64)

    def add_column(self, lower: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """One new unknown."""
        return int(self.add_columns(1, lower, upper, whole=whole)[0])

    def add_rows(
        self,
        count: int,
        terms: tuple[Whole, Whole, ArrayLike],
        at_least: ArrayLike = -INFINITY,
        at_most: ArrayLike = INFINITY,
    ) -> int:
        """Conditions on sums: `terms` are which of these rows, which column, and its coefficient; returns the first."""
        rows, columns, coefficients = terms
        first = self._rows
        shape = np.asarray(columns).shape
        self._terms.append(
            (
                np.asarray(rows, dtype=np.int64) + first,
                np.asarray(columns, dtype=np.int64),
                np.array(np.broadcast_to(np.asarray(coefficients, dtype=np.float64), shape)),
            )
        )
        low, high = np.empty(count), np.empty(count)
        low[:], high[:] = at_least, at_most
        self._row_limits.append((low, high))
        self._rows += count
        return first

    def add_row(
        self,
        terms: Iterable[tuple[int, float]],
        at_least: float = -INFINITY,
        at_most: float = INFINITY,
    ) -> int:
        """A condition on the sum of `(column, coefficient)` terms."""
        listed = list(terms)
        columns = np.array([column for column, _ in listed], dtype=np.int64)
        coefficients = [coefficient for _, coefficient in listed]
        return self.add_rows(1, (np.zeros_like(columns), columns, coefficients), at_least, at_most)

    def optimise(
        self,
        costs: Reals,
        *,
        relaxed: bool = False,
        seconds: float = INFINITY,
        start: Sequence[float] | Reals | None = None,
    ) -> Outcome:
        """The smallest sum of `costs`, by column; `relaxed` lets yes-or-no be anything between.

        `start` is a known solution to begin with. Raises RuntimeError if HiGHS itself fails.
        """
        if not self.columns:
            return Outcome([], 0, 0, True, [], [0.0] * self._rows)
        program, whole = self._program(costs)
        in_whole_numbers = not relaxed and bool(whole.any())
        if in_whole_numbers:
            program.integrality_ = _kinds(whole)
        highs = _ready(program, seconds)
        _begin_with(highs, start)
        highs.run()
        return _outcome(highs, in_whole_numbers=in_whole_numbers)

    def _program(self, costs: Reals) -> tuple[Any, NDArray[np.bool_]]:
        """The model as HiGHS wants it, and which of its columns are whole."""
        import highspy

        lower, upper, whole = (np.concatenate(parts) for parts in zip(*self._limits, strict=True))
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = self.columns, self._rows
        program.col_cost_ = costs
        program.col_lower_, program.col_upper_ = lower, upper
        if self._rows:
            program.row_lower_, program.row_upper_ = (
                np.concatenate(parts) for parts in zip(*self._row_limits, strict=True)
            )
        matrix = program.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_, matrix.index_, matrix.value_ = self._matrix()
        return program, whole

    def _matrix(self) -> tuple[Whole, Whole, Reals]:
        """Where each row starts, its columns and their coefficients; a column that was named twice appears
        once."""
        if not self._terms:
            return np.zeros(self._rows + 1, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0)
        rows, columns, coefficients = (np.concatenate(parts) for parts in zip(*self._terms, strict=True))
        keys, place = np.unique(rows * self.columns + columns, return_inverse=True)
        values = np.zeros(len(keys))
        np.add.at(values, place, coefficients)
        starts = np.searchsorted(keys, np.arange(self._rows + 1) * self.columns)
        return starts, keys % self.columns, values


def _kinds(whole: NDArray[np.bool_]) -> list[Any]:
    """Whether each column is a whole number, in HiGHS's words."""
    import highspy

    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    return [kinds[each] for each in whole.tolist()]


def _ready(program: Any, seconds: float) -> Any:
    """HiGHS with this program and the time it may take."""
    import highspy

    highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", _GAP)
    highs.setOptionValue("time_limit", max(seconds, 0.01))
    highs.passModel(program)
    return highs


def _begin_with(highs: Any, start: Sequence[float] | Reals | None) -> None:
    """A known solution, if there is one."""
    import highspy

    if start is None:
        return
    known = highspy.HighsSolution()
    known.col_value = list(start)
    highs.setSolution(known)


def _outcome(highs: Any, *, in_whole_numbers: bool) -> Outcome:
    import highspy

    if highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return Outcome(None, INFINITY, INFINITY, True, [], [])
    info = highs.getInfo()
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        return _solved(highs, in_whole_numbers=in_whole_numbers)
    _refuse_unless_out_of_time(highs.getModelStatus())
    bound = info.mip_dual_bound if in_whole_numbers else -INFINITY
    return Outcome(None, INFINITY, bound, False, [], [])


def _refuse_unless_out_of_time(status: Any) -> None:
    import highspy

    if status != highspy.HighsModelStatus.kTimeLimit:
        raise RuntimeError(f"HiGHS stopped with {status}")


def _solved(highs: Any, *, in_whole_numbers: bool) -> Outcome:
    import highspy

    info, solution = highs.getInfo(), highs.getSolution()
    objective = info.objective_function_value
    optimal = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    of_fractions = objective if optimal else -INFINITY
    bound = info.mip_dual_bound if in_whole_numbers else of_fractions
    return Outcome(
        list(solution.col_value),
        objective,
        # If time runs out just when nothing better is left to try, HiGHS reports an infinite bound.
        min(bound, objective),
        optimal,
        list(solution.col_dual),
        list(solution.row_dual),
    )
