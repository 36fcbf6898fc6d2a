"""The choices that are still open after the first levels, as a model for the solver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.rules.solver import INFINITY, Model


@dataclass(frozen=True, slots=True)
class Choice:
    """Clients (by their place in the list) who go to one recipient together; None: they find nobody."""

    members: tuple[int, ...]
    recipient_id: int | None
    minutes: int = 0
    preference: int = 0


@dataclass(frozen=True, slots=True)
class OpenChoices:
    """One column for each choice. Whatever keeps these conditions is best in levels 1 and 2 (and 3).

    `places` are the clients that a recipient with a maximum can still take; those in `full` take
    exactly so many. At least `whole_families` choices of several clients are made.
    """

    open: Sequence[Choice]
    places: Mapping[int, int]
    full: frozenset[int] = frozenset()
    whole_families: int = 0

    def model(self) -> Model:
        """Each client once, within the places, with the families that stay whole."""
        model = Model()
        of_member: defaultdict[int, list[int]] = defaultdict(list)
        holders: defaultdict[int | None, list[tuple[int, float]]] = defaultdict(list)
        wholes: list[tuple[int, float]] = []
        for choice in self.open:
            column = model.add_column()
            for member in choice.members:
                of_member[member].append(column)
            holders[choice.recipient_id].append((column, len(choice.members)))
            if len(choice.members) > 1:
                wholes.append((column, 1))
        for columns in dict.fromkeys(map(tuple, of_member.values())):
            model.add_row([(column, 1) for column in columns], 1, 1)
        for recipient_id, places in self.places.items():
            at_least = places if recipient_id in self.full else -INFINITY
            model.add_row(holders[recipient_id], at_least, places)
        if self.whole_families:
            model.add_row(wholes, at_least=self.whole_families)
        return model

    def minutes_of(self, recipient_id: int) -> Iterator[tuple[int, int]]:
        """The columns that bring minutes to one recipient, and how many."""
        for column, choice in enumerate(self.open):
            if choice.minutes and choice.recipient_id == recipient_id:
                yield column, choice.minutes

    def chosen(self, values: Sequence[float]) -> list[Choice]:
        """The choices that a solution makes."""
        return [choice for choice, value in zip(self.open, values, strict=False) if value > 0.5]

    def values(self, chosen: Iterable[Choice]) -> list[float]:
        """The solution that makes these choices."""
        made = set(chosen)
        return [float(choice in made) for choice in self.open]
