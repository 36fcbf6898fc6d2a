"""Records of the practice that belong together in pairs, and what a file changes about that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.services.imports.result import FieldChange

Pair = tuple[int, int]
"""An owner and a record of another kind, by id: a user and a site, a client and a user."""


@dataclass(frozen=True)
class PairChanges:
    """The pairs that a file wants for some owners, and those that are `there`, each with the id of its row."""

    there: Mapping[Pair, int]
    wanted: frozenset[Pair]

    @property
    def added(self) -> list[Pair]:
        return sorted(self.wanted - self.there.keys())

    @property
    def gone(self) -> dict[int, int]:
        """The rows to delete, each with its owner."""
        return {self.there[pair]: pair[0] for pair in sorted(self.there.keys() - self.wanted)}

    def changes(self, header: str, names: Mapping[int, str]) -> dict[int, FieldChange]:
        """What is changed, by owner; `names` are those of the other records."""
        return {
            owner: FieldChange(header, _listed(self.there, owner, names), _listed(self.wanted, owner, names))
            for owner in sorted({owner for owner, _ in self.wanted ^ self.there.keys()})
        }


def _listed(pairs: Iterable[Pair], of: int, names: Mapping[int, str]) -> str:
    return "; ".join(sorted(names[other] for owner, other in pairs if owner == of))
