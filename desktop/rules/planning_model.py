"""The words of the plan: what it is made from and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WEEKS = 8
"""Weekly minutes are the average over so many weeks after the last day."""

DEFAULT_TARGET = 1500
"""The weekly minutes of a practitioner without a target."""

SAME_SITE, SEEN_BEFORE, SAME_DISCIPLINE = 3, 2, 1
"""Preference points."""


@dataclass(frozen=True, slots=True)
class Option:
    """One client with one recipient.

    `clashes` counts the client's appointments that cannot keep their time; `refusal` says why the
    recipient may not take the client at all, `lacks` the discipline that is missing if it is for that;
    `notes` are good reasons in words, the best first.
    """

    clashes: int = 0
    preference: int = 0
    refusal: str | None = None
    notes: tuple[str, ...] = ()
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class PlanClient:
    """A client to be handed over.

    `minutes` are those booked over the eight weeks after the last day, `appointments` all that move
    with the client. A recipient without an option is not offered to this client.
    """

    id: int
    family: str = ""
    minutes: int = 0
    appointments: int = 0
    options: Mapping[int, Option] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanRecipient:
    """Somebody offered: what they have already (`minutes` over the same eight weeks), and their limits."""

    id: int
    name: str
    minutes: int = 0
    clients: int = 0
    target_weekly_minutes: int | None = None
    maximum_clients: int | None = None

    @property
    def full_week(self) -> int:
        """The minutes of eight full weeks."""
        return WEEKS * (self.target_weekly_minutes or DEFAULT_TARGET)


@dataclass(frozen=True, slots=True)
class Level:
    """One aim of the plan. `bound` is the best that could be; where it is `proved`, that is the value."""

    name: str
    value: float
    bound: float
    proved: bool

    @property
    def words(self) -> str:
        """`proved best`, or how far from it the value can be at most."""
        if self.proved:
            return "proved best"
        within = abs(self.value - self.bound) / max(abs(self.value), abs(self.bound), 1e-9)
        return f"within {max(within * 100, 0.1):.1f} % of best"


LEVELS = ("without_recipient", "cannot_keep_time", "families_split", "peak_load", "preference")


@dataclass(frozen=True, slots=True)
class SuggestedPlan:
    """Who takes whom (None: nobody could be found), how good that is, and why, for each client id."""

    assignment: Mapping[int, int | None]
    levels: tuple[Level, ...]
    reasons: Mapping[int, tuple[str, ...]]

    def level(self, name: str) -> Level:
        """One of `LEVELS`."""
        return self.levels[LEVELS.index(name)]

    @property
    def summary(self) -> dict[str, object]:
        """Each level's value and, under `proved`, whether it is proved best."""
        values: dict[str, object] = {
            level.name: level.value if level.name == "peak_load" else round(level.value)
            for level in self.levels
        }
        return {**values, "proved": {level.name: level.proved for level in self.levels}}
