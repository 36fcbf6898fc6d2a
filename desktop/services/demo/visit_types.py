"""The made-up practice's appointment types, and which of them a practitioner books for a slot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from desktop.services.demo.hours import MINUTES, Slot
from desktop.services.demo.words import Draw, words


@dataclass
class VisitTypes:
    """The practice's appointment types, and who books which. `ids` are in the order of the story."""

    draw: Draw
    ids: list[int]
    _fitting: dict[tuple[str, int, bool], dict[str, float]] = field(default_factory=dict)

    def choose(self, discipline: str, slot: Slot, *, first: bool) -> int:
        """The id of a type that a practitioner of this discipline books for a slot."""
        story = words("calendar")
        if slot.group:
            return self._id(story["series"]["group"]["type"])
        if first and MINUTES[slot.cells] == 80:
            return self._id(story["first_visit"]["type"])
        return self._id(self.draw.weighted(self._usual(discipline, slot.cells)))

    def _usual(self, discipline: str, cells: int) -> dict[str, float]:
        """The types of the discipline itself, as often as the story says, else those of everybody."""
        is_own = self.draw.happens(words("calendar")["own_type"])
        own = self._of(discipline, cells, own=True) if is_own else {}
        return own or self._of(discipline, cells, own=False)

    def _id(self, name: str) -> int:
        names = [kind["name"] for kind in words("calendar")["appointment_types"]]
        return self.ids[names.index(name)]

    def _of(self, discipline: str, cells: int, *, own: bool) -> dict[str, float]:
        """The names that fit, each with its frequency."""
        key = discipline, cells, own
        if key not in self._fitting:
            kinds = [kind for kind in _ordinary_types() if kind["minutes"] == MINUTES[cells]]
            self._fitting[key] = _frequencies(kinds, discipline, own=own)
        return self._fitting[key]


def _ordinary_types() -> list[dict[str, Any]]:
    """The appointment types except those of groups and of first visits."""
    story = words("calendar")
    special = story["series"]["group"]["type"], story["first_visit"]["type"]
    return [kind for kind in story["appointment_types"] if kind["name"] not in special]


def _frequencies(kinds: list[dict[str, Any]], discipline: str, *, own: bool) -> dict[str, float]:
    """The names of those that a discipline books, each with its frequency."""
    return {kind["name"]: kind.get("share", 1) for kind in kinds if _is_for(kind, discipline, own=own)}


def _is_for(kind: dict[str, Any], discipline: str, *, own: bool) -> bool:
    """Whether a type is one of a discipline: its `own`, or one of everybody that it books."""
    wanted = discipline if own else ""
    return kind["discipline"] == wanted and discipline in kind.get("for", (discipline,))
