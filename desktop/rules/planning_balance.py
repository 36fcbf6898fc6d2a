"""Levels 4 and 5 of the plan: the fairest load, then the most preference, among the choices still open."""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction

from desktop.rules.planning_choices import Choice, OpenChoices
from desktop.rules.planning_model import PlanRecipient
from desktop.rules.planning_search import Limits, Movable, search
from desktop.rules.solver import INFINITY, Model

_SMALL = 1500
"""With so few choices the solver alone is quicker than a search before it."""

_SHARE = 0.35
"""The part of the time that is left for each attempt at something that another attempt may finish."""

_TOLERANCE = 1e-7


class Balance:
    """`peak` is the largest load over full week of any recipient.

    Loads are whole numbers of minutes, so only certain peaks are possible: the bound of the linear program
    is raised to the next of them.
    """

    def __init__(self, choices: OpenChoices, recipients: Sequence[PlanRecipient], deadline: float) -> None:
        self._choices = choices
        self._recipients = recipients
        self._deadline = deadline
        self._large = len(choices.open) > _SMALL
        self._steps = {
            r.id: math.gcd(*(minutes for _, minutes in choices.minutes_of(r.id))) for r in recipients
        }

    def fairest(self, start: list[Choice]) -> tuple[Fraction, list[Choice]]:
        """A peak that nothing can be below, and the choices with the smallest that was found."""
        model, peak = self._peak_model(0)
        relaxed = model.optimise({peak: 1.0}, relaxed=True, seconds=self._seconds_left())
        best, bound = start, self._next_peak(relaxed.objective if relaxed.proved else 0.0)
        for attempt in (self._solved_peak, self._searched_peak, self._solved_peak):
            if self.peak(best) > bound:
                best, bound = attempt(best, bound)
        return bound, best

    def _solved_peak(self, best: list[Choice], bound: Fraction) -> tuple[list[Choice], Fraction]:
        """The solver's answer, and how low it knows the peak could be.

        It does not care for preference here. What a search finds for a large plan has much of it at nearly
        the same peak, so there an answer that is not proved is not taken.
        """
        model, peak = self._peak_model(float(bound))
        outcome = model.optimise(
            {peak: 1.0},
            seconds=self._seconds_left() * _SHARE,
            start=[*self._choices.values(best), float(self.peak(best))],
        )
        if outcome.values is not None and (outcome.proved or not self._large):
            best = min(self._choices.chosen(outcome.values), best, key=self.peak)
        if outcome.proved:
            return best, self.peak(best)
        return best, min(self._next_peak(max(float(bound), outcome.bound)), self.peak(best))

    def _searched_peak(self, best: list[Choice], bound: Fraction) -> tuple[list[Choice], Fraction]:
        if not self._large:
            return best, bound
        return min(best, self._searched(best, bound, 0), key=self.peak), bound

    def preferred(self, peak: Fraction, start: list[Choice]) -> tuple[float, list[Choice]]:
        """A preference that nothing under that peak can be above, and the choices with the most that was found."""
        model = self._limited_model(peak)
        gains = {column: float(c.preference) for column, c in enumerate(self._choices.open) if c.preference}
        relaxed = model.optimise(gains, relaxed=True, maximise=True, seconds=self._seconds_left())
        bound = math.floor(relaxed.objective + 1e-6) if relaxed.proved else self._most_preference()
        best = start
        for share in (_SHARE, 1.0):
            if self.preference(best) < bound:
                outcome = model.optimise(
                    gains,
                    maximise=True,
                    seconds=self._seconds_left() * share,
                    start=self._choices.values(best),
                )
                if outcome.values is not None:
                    best = max(best, self._choices.chosen(outcome.values), key=self.preference)
                bound = self.preference(best) if outcome.proved else min(bound, outcome.bound)
            if self.preference(best) < bound and self._large and share < 1:
                searched = self._searched(best, peak, bound)
                if self.peak(searched) <= peak:
                    best = max(best, searched, key=self.preference)
        return bound, best

    def peak(self, chosen: Iterable[Choice]) -> Fraction:
        """The peak of these choices, exactly."""
        added: defaultdict[int | None, int] = defaultdict(int)
        for choice in chosen:
            added[choice.recipient_id] += choice.minutes
        loads = (Fraction(r.minutes + added[r.id], r.full_week) for r in self._recipients)
        return max(loads, default=Fraction())

    @staticmethod
    def preference(chosen: Iterable[Choice]) -> int:
        """The preference points of these choices."""
        return sum(choice.preference for choice in chosen)

    def _most_preference(self) -> float:
        """What it would be if everybody went where they would best go."""
        most: defaultdict[int, float] = defaultdict(float)
        for choice in self._choices.open:
            for member in choice.members:
                most[member] = max(most[member], choice.preference / len(choice.members))
        return sum(most.values())

    def _seconds_left(self) -> float:
        return max(self._deadline - time.monotonic(), 0.02)

    def _peak_model(self, bound: float) -> tuple[Model, int]:
        model = self._choices.model()
        lowest = max((r.minutes / r.full_week for r in self._recipients), default=0.0)
        peak = model.add_column(max(lowest, bound), INFINITY, whole=False)
        for r in self._recipients:
            terms = [(column, minutes / r.full_week) for column, minutes in self._choices.minutes_of(r.id)]
            model.add_row([*terms, (peak, -1)], at_most=-r.minutes / r.full_week)
        return model, peak

    def _limited_model(self, peak: Fraction) -> Model:
        model = self._choices.model()
        for r in self._recipients:
            step = self._steps[r.id]
            if step:
                terms = [(column, minutes // step) for column, minutes in self._choices.minutes_of(r.id)]
                model.add_row(terms, at_most=self._room(r, peak) // step)
        return model

    def _room(self, recipient: PlanRecipient, peak: Fraction) -> int:
        return math.floor(peak * recipient.full_week) - recipient.minutes

    def _next_peak(self, bound: float) -> Fraction:
        """The smallest possible peak that is not below `bound`."""
        possible = []
        for r in self._recipients:
            step = self._steps[r.id] or r.full_week
            steps = max(0, math.ceil((bound * r.full_week - r.minutes) / step - _TOLERANCE))
            possible.append(Fraction(r.minutes + steps * step, r.full_week))
        return max(min(possible, default=Fraction()), self.peak(()))

    def _searched(self, best: list[Choice], peak: Fraction, enough: float) -> list[Choice]:
        """OpenChoices that come near that peak, or reach it, with much preference; `best` if time is up before."""
        limited = self._limited_model(peak)
        gains = {column: float(c.preference) for column, c in enumerate(self._choices.open)}
        relaxed = limited.optimise(gains, relaxed=True, maximise=True, seconds=self._seconds_left())
        hints = relaxed.values or [0.0] * len(self._choices.open)
        rounded = self._choices.model().optimise(
            {column: hint for column, hint in enumerate(hints) if hint > 0},
            maximise=True,
            seconds=self._seconds_left(),
        )
        if rounded.values is None:
            return best
        start = self._choices.chosen(rounded.values)
        options: defaultdict[tuple[int, ...], dict[int | None, Choice]] = defaultdict(dict)
        for choice in self._choices.open:
            options[choice.members][choice.recipient_id] = choice
        pieces = [
            Movable(
                len(choice.members),
                max(other.minutes for other in options[choice.members].values()),
                {r: other.preference for r, other in options[choice.members].items()},
            )
            for choice in start
        ]
        limits = Limits(
            {r.id: self._room(r, peak) for r in self._recipients},
            {r: places for r, places in self._choices.places.items() if r in self._choices.full},
            dict(self._choices.places.items()),
        )
        found = search(
            pieces, [choice.recipient_id for choice in start], limits, enough, self._seconds_left() * _SHARE
        )
        return [options[choice.members][r] for choice, r in zip(start, found, strict=True)]
