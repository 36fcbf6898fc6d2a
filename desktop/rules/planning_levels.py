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
from desktop.rules.planning_choices import Choice, Choices
from desktop.rules.planning_model import LEVELS, Level, Option, PlanClient, PlanRecipient
from desktop.rules.solver import INFINITY, Model

_PRICED_OUT = 1e-4

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
        self._levels: list[Level] = []

    def solve(self) -> tuple[list[int | None], tuple[Level, ...]]:
        """The recipient of each client, and the levels."""
        pairs, full = self._best_pairs()
        possible = Counter(recipient_id for own in pairs for recipient_id in own)
        places = {r: n for r, n in self._places.items() if r in full or possible[r] > n}
        choices, chosen = self._keep_families(pairs, places, full)
        balance = Balance(choices, self._recipients, self._deadline)
        peak, bound, chosen = balance.fairest(chosen)
        self._note(float(peak), bound)
        preference, bound, chosen = balance.preferred(peak, chosen)
        self._note(preference, bound)
        assignment: list[int | None] = [None] * len(self._clients)
        for choice in chosen:
            for member in choice.members:
                assignment[member] = choice.recipient_id
        return assignment, tuple(self._levels)

    def _note(self, value: float, bound: float) -> None:
        self._levels.append(Level(LEVELS[len(self._levels)], value, bound, abs(value - bound) < 1e-7))

    def _best_pairs(self) -> tuple[Pairs, frozenset[int]]:
        """Levels 1 and 2: the pairs that best solutions use, and the recipients whom all of them fill."""
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
        without, clashes = divmod(round(outcome.objective), alone)
        self._note(without, without)
        self._note(clashes, clashes)
        pairs: Pairs = [
            [r for r, column in own.items() if abs(outcome.reduced_costs[column]) <= _PRICED_OUT]
            for own in columns
        ]
        return pairs, frozenset(r for r, row in rows.items() if abs(outcome.row_prices[row]) > _PRICED_OUT)

    def _keep_families(
        self, pairs: Pairs, places: Mapping[int, int], full: frozenset[int]
    ) -> tuple[Choices, list[Choice]]:
        """Level 3: the choices still open when as few families as possible are split, and a first solution."""
        families: defaultdict[str, list[int]] = defaultdict(list)
        for place, client in enumerate(self._clients):
            families[client.family if client.family else f"\0{place}"].append(place)
        together = [tuple(members) for members in families.values() if len(members) > 1]
        singles = [self._choice((place,), r) for place, own in enumerate(pairs) for r in own]
        wholes = [
            self._choice(members, r)
            for members in together
            for r in pairs[members[0]]
            if all(r in pairs[member] for member in members)
        ]
        choices = Choices([*singles, *wholes], places, full)
        gains = dict.fromkeys(range(len(singles), len(choices.open)), 1.0)
        outcome = choices.model().optimise(gains, maximise=True, seconds=self._seconds_left())
        if outcome.values is None:
            outcome = choices.model().optimise({})
        chosen = choices.chosen(outcome.values or [])
        kept = sum(len(choice.members) > 1 for choice in chosen)
        could_be = {choice.members for choice in wholes}
        most = kept if outcome.proved else min(len(could_be), outcome.bound)
        self._note(len(together) - kept, len(together) - most)
        if kept == len(could_be):
            decided = {member for members in could_be for member in members}
            still_open = [choice for choice in singles if choice.members[0] not in decided]
            return Choices([*still_open, *wholes], places, full), chosen
        return Choices(choices.open, places, full, whole_families=kept), chosen

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
