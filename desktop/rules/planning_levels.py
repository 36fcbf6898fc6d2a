"""The five levels of the plan, each solved and fixed before the next.

1, 2. Clients without a recipient, and appointments that cannot keep their time, are one transport problem.
   A linear program solves it, and its prices say which pairs of client and recipient no best solution
   uses: those are struck out, and what remains holds nothing but best solutions.
3. A family may be placed as a whole by one column for each recipient that all members could have.
4, 5. The fairest load, then the most preference, over what is left.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop.rules.planning_model import LEVELS, Level, Option, PlanClient, PlanRecipient
from desktop.rules.solver import INFINITY, Model

Allowed = Sequence[Mapping[int, Option]]
_PRICED_OUT = 1e-4


@dataclass(frozen=True, slots=True)
class _Choice:
    """Clients (by their place in the list) who go to one recipient together; None: they find nobody."""

    members: tuple[int, ...]
    recipient_id: int | None
    minutes: int = 0
    preference: int = 0


class LevelSolver:
    """Solves one plan. `allowed` holds for each client the options that remain; `room` the places left.

    `room` has an entry for each recipient with a maximum. `seconds` limits the whole.
    """

    def __init__(
        self,
        clients: Sequence[PlanClient],
        recipients: Sequence[PlanRecipient],
        allowed: Allowed,
        room: Mapping[int, int],
        seconds: float,
    ) -> None:
        self._clients = clients
        self._recipients = recipients
        self._allowed = allowed
        self._room = dict(room)
        self._full: set[int] = set()
        self._deadline = time.monotonic() + seconds
        self._levels: list[Level] = []

    def solve(self) -> tuple[list[int | None], tuple[Level, ...]]:
        """The recipient of each client, and the levels."""
        pairs = self._best_pairs()
        choices, whole_families = self._keep_families(pairs)
        peak, start = self._balance(choices, whole_families)
        chosen = self._prefer(choices, whole_families, peak, start)
        assignment: list[int | None] = [None] * len(self._clients)
        for choice in chosen:
            for member in choice.members:
                assignment[member] = choice.recipient_id
        return assignment, tuple(self._levels)

    def _seconds_left(self) -> float:
        return max(self._deadline - time.monotonic(), 0.05)

    def _note(self, value: float, bound: float | None = None) -> None:
        bound = value if bound is None else bound
        proved = abs(value - bound) < 1e-7
        self._levels.append(Level(LEVELS[len(self._levels)], value, value if proved else bound, proved))

    # Levels 1 and 2

    def _best_pairs(self) -> list[list[int | None]]:
        """For each client the recipients that some best solution of levels 1 and 2 gives them."""
        alone = 1 + sum(max((o.clashes for o in options.values()), default=0) for options in self._allowed)
        model = Model()
        costs: dict[int, float] = {}
        columns: list[dict[int | None, int]] = []
        holders: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for options in self._allowed:
            own: dict[int | None, int] = {None: model.add_column(whole=False)}
            costs[own[None]] = alone
            for recipient_id, option in options.items():
                column = own[recipient_id] = model.add_column(whole=False)
                costs[column] = option.clashes
                holders[recipient_id].append((column, 1))
            model.add_row([(column, 1) for column in own.values()], 1, 1)
            columns.append(own)
        rows = {
            recipient_id: model.add_row(holders[recipient_id], at_most=room)
            for recipient_id, room in self._room.items()
        }
        outcome = model.optimise(costs)
        without, clashes = divmod(round(outcome.objective), alone)
        self._note(without)
        self._note(clashes)
        self._full = {r for r, row in rows.items() if abs(outcome.row_prices[row]) > _PRICED_OUT}
        return [
            [
                recipient_id
                for recipient_id, column in own.items()
                if abs(outcome.reduced_costs[column]) <= _PRICED_OUT or outcome.chosen(column)
            ]
            for own in columns
        ]

    # Level 3

    def _keep_families(self, pairs: list[list[int | None]]) -> tuple[list[_Choice], int]:
        """The choices that remain, and how many families must be placed by a whole-family choice."""
        families: defaultdict[str, list[int]] = defaultdict(list)
        for place, client in enumerate(self._clients):
            if client.family:
                families[client.family].append(place)
        families = defaultdict(list, {name: m for name, m in families.items() if len(m) > 1})
        singles = [
            self._choice((place,), recipient_id) for place, own in enumerate(pairs) for recipient_id in own
        ]
        wholes = [
            self._choice(tuple(members), recipient_id)
            for members in families.values()
            for recipient_id in pairs[members[0]]
            if all(recipient_id in pairs[member] for member in members)
        ]
        if not wholes:
            self._note(len(families))
            return singles, 0
        choices = singles + wholes
        model = self._model(choices)
        gains = dict.fromkeys(range(len(singles), len(choices)), 1.0)
        outcome = model.optimise(gains, maximise=True, seconds=self._seconds_left())
        kept = round(outcome.objective) if outcome.values else 0
        best = min(len({c.members for c in wholes}), int(outcome.bound + 1e-6))
        self._note(len(families) - kept, len(families) - best)
        if kept == len({choice.members for choice in wholes}):
            bound_members = {member for choice in wholes for member in choice.members}
            choices = [c for c in singles if c.members[0] not in bound_members] + wholes
            return choices, 0
        return choices, kept

    def _choice(self, members: tuple[int, ...], recipient_id: int | None) -> _Choice:
        if recipient_id is None:
            return _Choice(members, None)
        return _Choice(
            members,
            recipient_id,
            sum(self._clients[member].minutes for member in members),
            sum(self._allowed[member][recipient_id].preference for member in members),
        )

    def _model(self, choices: list[_Choice], whole_families: int = 0) -> Model:
        """Each client once, no recipient over their places, the families that are whole stay so."""
        model = Model()
        of_member: defaultdict[int, list[int]] = defaultdict(list)
        holders: defaultdict[int | None, list[tuple[int, float]]] = defaultdict(list)
        wholes = []
        for choice in choices:
            column = model.add_column()
            for member in choice.members:
                of_member[member].append(column)
            holders[choice.recipient_id].append((column, len(choice.members)))
            if len(choice.members) > 1:
                wholes.append((column, 1.0))
        for columns in sorted({tuple(columns) for columns in of_member.values()}):
            model.add_row([(column, 1) for column in columns], 1, 1)
        for recipient_id, room in self._room.items():
            at_least = room if recipient_id in self._full else -INFINITY
            model.add_row(holders[recipient_id], at_least, room)
        if whole_families:
            model.add_row(wholes, at_least=whole_families)
        return model

    # Level 4

    def _balance(self, choices: list[_Choice], whole_families: int) -> tuple[Fraction, list[float]]:
        """The smallest possible peak load, and a solution that has it."""
        model = self._model(choices, whole_families)
        lowest = max((Fraction(r.minutes, r.full_week) for r in self._recipients), default=Fraction())
        peak = model.add_column(float(lowest), INFINITY, whole=False)
        taken: defaultdict[int | None, list[tuple[int, float]]] = defaultdict(list)
        for column, choice in enumerate(choices):
            if choice.minutes:
                taken[choice.recipient_id].append((column, choice.minutes))
        for recipient in self._recipients:
            full = recipient.full_week
            terms = [(column, minutes / full) for column, minutes in taken[recipient.id]]
            model.add_row([*terms, (peak, -1)], at_most=-recipient.minutes / full)
        outcome = model.optimise({peak: 1.0}, seconds=self._seconds_left())
        if outcome.values is None:
            raise RuntimeError("no time was left for any plan")
        value = self._peak([c for column, c in enumerate(choices) if outcome.chosen(column)])
        self._note(float(value), float(value) if outcome.proved else outcome.bound)
        return value, outcome.values[:peak]

    def _peak(self, chosen: list[_Choice]) -> Fraction:
        added: defaultdict[int | None, int] = defaultdict(int)
        for choice in chosen:
            added[choice.recipient_id] += choice.minutes
        return max(
            (Fraction(r.minutes + added[r.id], r.full_week) for r in self._recipients), default=Fraction()
        )

    # Level 5

    def _prefer(
        self, choices: list[_Choice], whole_families: int, peak: Fraction, start: list[float]
    ) -> list[_Choice]:
        """The choices of a solution with the most preference that no recipient's load exceeds `peak`."""
        model = self._model(choices, whole_families)
        for recipient in self._recipients:
            model.add_row(
                [
                    (column, choice.minutes)
                    for column, choice in enumerate(choices)
                    if choice.recipient_id == recipient.id and choice.minutes
                ],
                at_most=int(peak * recipient.full_week) - recipient.minutes,
            )
        gains = {column: float(choice.preference) for column, choice in enumerate(choices)}
        outcome = model.optimise(gains, maximise=True, seconds=self._seconds_left(), start=start)
        values = outcome.values or start
        chosen = [choice for column, choice in enumerate(choices) if values[column] > 0.5]
        preference = sum(choice.preference for choice in chosen)
        self._note(preference, float((outcome.bound + 1e-6) // 1) if outcome.bound < INFINITY else INFINITY)
        return chosen
