"""The five levels of the plan, each solved and fixed before the next.

1, 2. Clients without a recipient, and appointments that cannot keep their time, are one transport problem.
   A linear program solves it, and its prices say which pairs of client and recipient no best solution
   uses: those are struck out, and what remains holds nothing but best solutions.
3. A family may be placed as a whole by one choice for each recipient that all its members could have.
4, 5. The fairest load, then the most preference, among what is still open (`planning_balance`).
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from desktop.rules.planning_balance import Balance
from desktop.rules.planning_choices import Choice, OpenChoices
from desktop.rules.planning_model import LEVELS, Level, Option, PlanClient, PlanRecipient
from desktop.rules.solver import INFINITY, Model

_PRICED_OUT = 1e-4
_SAME = 1e-7

Pairs = list[list[int | None]]
"""For each client the recipients still open; None stands for nobody."""


class LevelSolver:
    """Solves one plan, once.

    `allowed` holds for each client the options there are, `places` for each recipient with a maximum how
    many clients they can still take. The clients in `decided` (by their place in the list) do not stay
    without a recipient. `seconds` limits the whole.
    """

    def __init__(
        self,
        clients: Sequence[PlanClient],
        recipients: Sequence[PlanRecipient],
        allowed: Sequence[Mapping[int, Option]],
        places: Mapping[int, int],
        decided: Collection[int],
        seconds: float,
    ) -> None:
        self._clients = clients
        self._recipients = recipients
        self._allowed = allowed
        self._places = places
        self._decided = decided
        self._deadline = time.monotonic() + seconds
        together: defaultdict[str, list[int]] = defaultdict(list)
        for place, client in enumerate(clients):
            if client.family:
                together[client.family].append(place)
        self._families = [tuple(members) for members in together.values() if len(members) > 1]

    def solve(self) -> tuple[list[int | None], tuple[Level, ...]]:
        """The recipient of each client, and the levels.

        Time may run out in any level. So each says only what no plan can beat, and its value is that of the
        plan which came out in the end.
        """
        pairs, full, fewest = self._best_pairs()
        possible = Counter(recipient_id for own in pairs for recipient_id in own)
        places = {r: n for r, n in self._places.items() if r in full or possible[r] > n}
        choices, chosen, fewest_split = self._keep_families(pairs, places, full)
        balance = Balance(choices, self._recipients, self._deadline)
        lowest_peak, chosen = balance.fairest(chosen)
        most_preferred, chosen = balance.preferred(balance.peak(chosen), chosen)
        assignment: list[int | None] = [None] * len(self._clients)
        for choice in chosen:
            for member in choice.members:
                assignment[member] = choice.recipient_id
        values = (*self._costs(assignment), float(balance.peak(chosen)), balance.preference(chosen))
        bounds = (*fewest, fewest_split, float(lowest_peak), most_preferred)
        return assignment, tuple(
            Level(name, value, bound, abs(value - bound) < _SAME)
            for name, value, bound in zip(LEVELS, values, bounds, strict=True)
        )

    def _costs(self, assignment: Sequence[int | None]) -> tuple[int, int, int]:
        """Clients without a recipient, appointments that cannot keep their time, families split."""
        clashes = (self._allowed[place][r].clashes for place, r in enumerate(assignment) if r is not None)
        split = (len({assignment[member] for member in members}) > 1 for members in self._families)
        return assignment.count(None), sum(clashes), sum(split)

    def _best_pairs(self) -> tuple[Pairs, frozenset[int], tuple[int, int]]:
        """Levels 1 and 2: the pairs that best solutions use, the recipients whom all of them fill, the bounds."""
        alone = 1 + sum(max((o.clashes for o in options.values()), default=0) for options in self._allowed)
        model = Model()
        costs: dict[int, float] = {}
        columns: list[dict[int | None, int]] = []
        holders: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for place, options in enumerate(self._allowed):
            own: dict[int | None, int] = {}
            if place not in self._decided:
                own[None] = model.add_column(0, INFINITY, whole=False)
                costs[own[None]] = alone
            for recipient_id, option in options.items():
                column = own[recipient_id] = model.add_column(0, INFINITY, whole=False)
                costs[column] = option.clashes
                holders[recipient_id].append((column, 1))
            model.add_row([(column, 1) for column in own.values()], 1, 1)
            columns.append(own)
        rows = {r: model.add_row(holders[r], at_most=places) for r, places in self._places.items()}
        outcome = model.optimise(costs)
        pairs: Pairs = [
            [r for r, column in own.items() if abs(outcome.reduced_costs[column]) <= _PRICED_OUT]
            for own in columns
        ]
        full = frozenset(r for r, row in rows.items() if abs(outcome.row_prices[row]) > _PRICED_OUT)
        return pairs, full, divmod(round(outcome.objective), alone)

    def _keep_families(
        self, pairs: Pairs, places: Mapping[int, int], full: frozenset[int]
    ) -> tuple[OpenChoices, list[Choice], float]:
        """Level 3: the choices still open when as few families as possible are split, a solution, the bound."""
        singles = [self._choice((place,), r) for place, own in enumerate(pairs) for r in own]
        wholes = [
            self._choice(members, r)
            for members in self._families
            for r in pairs[members[0]]
            if all(r in pairs[member] for member in members)
        ]
        choices = OpenChoices([*singles, *wholes], places, full)
        gains = dict.fromkeys(range(len(singles), len(choices.open)), 1.0)
        outcome = choices.model().optimise(gains, maximise=True, seconds=self._seconds_left())
        chosen = choices.chosen(outcome.values or choices.model().optimise({}).values or [])
        kept = sum(len(choice.members) > 1 for choice in chosen)
        could_be = {choice.members for choice in wholes}
        most = kept if outcome.proved else min(len(could_be), outcome.bound)
        fewest_split = len(self._families) - most
        if kept == len(could_be):
            decided = {member for members in could_be for member in members}
            still_open = [choice for choice in singles if choice.members[0] not in decided]
            return OpenChoices([*still_open, *wholes], places, full), chosen, fewest_split
        return OpenChoices(choices.open, places, full, whole_families=kept), chosen, fewest_split

    def _choice(self, members: tuple[int, ...], recipient_id: int | None) -> Choice:
        if recipient_id is None:
            return Choice(members, None)
        return Choice(
            members,
            recipient_id,
            sum(self._clients[member].minutes for member in members),
            sum(self._allowed[member][recipient_id].preference for member in members),
        )

    def _seconds_left(self) -> float:
        return max(self._deadline - time.monotonic(), 0.02)
