"""The one door to HiGHS: columns, rows, and the best value of a linear objective with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

INFINITY = float("inf")
_GAP = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """`bound` is what no solution can beat; `proved` says that `objective` reaches it.

    `values` is None where nothing was found: the model has no solution (`proved`) or time ran out.
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
        self._lower: list[float] = []
        self._upper: list[float] = []
        self._whole: list[bool] = []
        self._row_lower: list[float] = []
        self._row_upper: list[float] = []
        self._starts: list[int] = [0]
        self._indices: list[int] = []
        self._coefficients: list[float] = []

    @property
    def columns(self) -> int:
        """How many unknowns there are."""
        return len(self._lower)

    def add_column(self, lower: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """A new unknown between its limits, yes or no unless told otherwise."""
        self._lower.append(lower)
        self._upper.append(upper)
        self._whole.append(whole)
        return len(self._lower) - 1

    def add_row(
        self,
        terms: Iterable[tuple[int, float]],
        at_least: float = -INFINITY,
        at_most: float = INFINITY,
    ) -> int:
        """A condition on the sum of `(column, coefficient)` terms."""
        for column, coefficient in terms:
            self._indices.append(column)
            self._coefficients.append(coefficient)
        self._starts.append(len(self._indices))
        self._row_lower.append(at_least)
        self._row_upper.append(at_most)
        return len(self._row_lower) - 1

    def optimise(
        self,
        costs: Mapping[int, float],
        *,
        maximise: bool = False,
        relaxed: bool = False,
        seconds: float = INFINITY,
        start: Sequence[float] | None = None,
    ) -> Outcome:
        """The smallest (or largest) sum of `costs`, by column; `relaxed` lets yes-or-no be anything between.

        `start` is a known solution to begin with. Raises RuntimeError if HiGHS itself fails.
        """
        if not self._lower:
            return Outcome([], 0, 0, True, [], [0.0] * len(self._row_lower))
        import highspy

        program = highspy.HighsLp()
        program.num_col_ = len(self._lower)
        program.num_row_ = len(self._row_lower)
        program.sense_ = highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        program.col_cost_ = [float(costs.get(column, 0)) for column in range(len(self._lower))]
        program.col_lower_ = self._lower
        program.col_upper_ = self._upper
        program.row_lower_ = self._row_lower
        program.row_upper_ = self._row_upper
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = self._starts
        program.a_matrix_.index_ = self._indices
        program.a_matrix_.value_ = self._coefficients
        if not relaxed and any(self._whole):
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            program.integrality_ = [kinds[whole] for whole in self._whole]

        highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        highs.setOptionValue("output_flag", False)
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", _GAP)
        highs.setOptionValue("time_limit", max(seconds, 0.01))
        highs.passModel(program)
        if start is not None:
            known = highspy.HighsSolution()
            known.col_value = list(start)
            highs.setSolution(known)
        highs.run()
        return self._outcome(highs, maximise=maximise, relaxed=relaxed)

    def _outcome(self, highs: Any, *, maximise: bool, relaxed: bool) -> Outcome:
        import highspy

        status = highs.getModelStatus()
        optimal = status == highspy.HighsModelStatus.kOptimal
        worst = -INFINITY if maximise else INFINITY
        if status == highspy.HighsModelStatus.kInfeasible:
            return Outcome(None, worst, worst, True, [], [])
        info = highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            if status != highspy.HighsModelStatus.kTimeLimit:
                raise RuntimeError(f"HiGHS stopped with {status}")
            return Outcome(None, worst, -worst if relaxed else info.mip_dual_bound, False, [], [])
        solution = highs.getSolution()
        objective = info.objective_function_value
        whole = not relaxed and any(self._whole)
        bound = info.mip_dual_bound if whole else objective if optimal else -worst
        return Outcome(
            list(solution.col_value),
            objective,
            # Out of time just when nothing better was left to look at, HiGHS says that the best is infinite.
            max(bound, objective) if maximise else min(bound, objective),
            optimal,
            list(solution.col_dual),
            list(solution.row_dual),
        )
