"""Undo and redo of the choices on the Clients page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop.models import Disposition


class Decision(NamedTuple):
    """What becomes of one client; see services.offboarding.plan.PlannedClient."""

    disposition: Disposition
    recipient_id: int | None
    reasons: tuple[str, ...]
    pinned: bool


Decisions = Mapping[int, Decision]


class DecisionHistory:
    """Remembers, for each choice, how the clients that it touched stood before."""

    def __init__(self) -> None:
        self._undo: list[Decisions] = []
        self._redo: list[Decisions] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def remember(self, before: Decisions, chosen: Decisions) -> None:
        """A choice is about to be made: `before` is how all clients stand."""
        if chosen:
            self._undo.append({i: before[i] for i in chosen if i in before})
            self._redo.clear()

    def undo(self, now: Decisions) -> Decisions:
        """What to decide to take the last choice back; empty where there is none."""
        return self._turn(self._undo, self._redo, now)

    def redo(self, now: Decisions) -> Decisions:
        return self._turn(self._redo, self._undo, now)

    @staticmethod
    def _turn(source: list[Decisions], target: list[Decisions], now: Decisions) -> Decisions:
        if not source:
            return {}
        taken = source.pop()
        target.append({i: now[i] for i in taken if i in now})
        return {i: decision for i, decision in taken.items() if i in now}
