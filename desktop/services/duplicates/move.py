"""The move of rows from one client to another, in one unit of work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Base


@dataclass(frozen=True)
class Move:
    """A move from one client to another, in one unit of work.

    All rows share a subject: they are undone together.
    """

    work: UnitOfWork
    survivor_id: int
    duplicate_id: int
    subject: Any = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "subject", lambda row: f"clients:{self.survivor_id}")

    def rows(self, model: Any) -> tuple[list[Any], list[Any]]:
        """The rows of the survivor and those of the duplicate, by id."""
        return self._rows_of(model, self.survivor_id), self._rows_of(model, self.duplicate_id)

    def _rows_of(self, model: Any, client_id: int) -> list[Any]:
        theirs = select(model).where(model.client_id == client_id).order_by(model.id)
        return list(self.work.session.scalars(theirs))

    def change(self, model: type[Base], changes: Mapping[int, Mapping[str, Any]]) -> None:
        self.work.update(model, changes, subject=self.subject)

    def drop(self, model: type[Base], rows: list[Any]) -> None:
        self.work.delete(model, [row.id for row in rows], subject=self.subject)

    def take_over(self, model: type[Base], rows: list[Any]) -> None:
        self.change(model, {row.id: {"client_id": self.survivor_id} for row in rows})


_Row = TypeVar("_Row")


def without(rows: Iterable[_Row], gone: Collection[object]) -> list[_Row]:
    return [row for row in rows if row not in gone]
