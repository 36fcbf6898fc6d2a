"""The practice's clients as the rows of a file may mean them: by reference, name, birthday or bare number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Client
from desktop.services.imports.people import name_key
from desktop.services.practice.references import client_aliases


class Likeness(NamedTuple):
    """What identifies a client without a reference."""

    name: str
    born: date | None


class KnownClients:
    """`named` are the references in the file: those clients are meant by them alone, and by no likeness.

    `aliases` are the references of merged files, with the client of each. A claimed client is one whom a row
    means already.
    """

    def __init__(self, session: Session, named: frozenset[str]) -> None:
        self.aliases = client_aliases(session)
        self._by_reference: dict[str, int] = {}
        self._by_likeness: dict[Likeness, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._born: dict[int, date | None] = {}
        self._by_bare: dict[str, list[int]] = defaultdict(list)
        self._read(session, named)
        self._claimed = {self._by_reference[one] for one in named if one in self._by_reference}

    def _read(self, session: Session, named: frozenset[str]) -> None:
        columns = (Client.id, Client.reference, Client.first_name, Client.last_name, Client.date_of_birth)
        for client_id, reference, first_name, last_name, born in session.execute(select(*columns)):
            self._by_reference[reference] = client_id
            if reference not in named:
                name = name_key(first_name, last_name)
                self._by_likeness[Likeness(name, born)].append(client_id)
                self._by_name[name].append(client_id)
                self._born[client_id] = born
                self._by_bare[_bare(reference)].append(client_id)

    def find(self, reference: str) -> int | None:
        """The client with that reference, now or before a merge."""
        return self._by_reference.get(reference) or self.aliases.get(reference)

    def claim(self, client_id: int) -> None:
        """From now on, no other row without a reference can mean this client."""
        self._claimed.add(client_id)

    def is_claimed(self, client_id: int) -> bool:
        return client_id in self._claimed

    def like(self, likeness: Likeness) -> list[int]:
        """The clients of that name and birthday whom no row means yet."""
        return self._free(self._by_likeness.get(likeness, ()))

    def called(self, name: str) -> list[int]:
        """The clients of that name whom no row means yet."""
        return self._free(self._by_name.get(name, ()))

    def without_birthday(self, likeness: Likeness) -> list[int]:
        """Those of the same name whose birthday cannot differ, because the row or the practice has none."""
        called = self.called(likeness.name)
        return called if likeness.born is None else [one for one in called if self._born[one] is None]

    def numbered_like(self, reference: str) -> list[int]:
        """Those whose reference is the same but for what a spreadsheet may have removed from it."""
        return self._free(self._by_bare.get(_bare(reference), ()))

    def _free(self, client_ids: Iterable[int]) -> list[int]:
        return [client_id for client_id in client_ids if client_id not in self._claimed]


def _bare(reference: str) -> str:
    return reference.lstrip("0") or reference
