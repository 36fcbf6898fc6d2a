"""Which client a row means: by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from desktop.models import Client
from desktop.services.imports import convert
from desktop.services.imports.answers import NEW
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.people import name_key
from desktop.services.practice.references import client_aliases

Key = tuple[str, date | None]


class ClientMatcher:
    """Goes through a file batch by batch; no client is meant by two rows.

    `aliases_of` are the references of files that were merged into a client's, by id.

    Two references in one file are two people, even of one name and birthday; without references they
    are one person, and the second row stays out.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.by_reference: dict[str, int] = {}
        self._aliases = client_aliases(intake.session)
        self.aliases_of: dict[int, list[str]] = defaultdict(list)
        for alias, client_id in self._aliases.items():
            self.aliases_of[client_id].append(alias)
        self._by_key: dict[Key, list[int]] = defaultdict(list)
        self._seen: dict[Key, int] = {}
        named = _references_of_file(intake)
        columns = (Client.id, Client.reference, Client.first_name, Client.last_name, Client.date_of_birth)
        for client_id, reference, first_name, last_name, born in intake.session.execute(select(*columns)):
            self.by_reference[reference] = client_id
            if named is None or reference not in named:
                self._by_key[name_key(first_name, last_name), born].append(client_id)
        self._claimed = {self.by_reference[one] for one in named or () if one in self.by_reference}
        self._names_matter = bool(self._by_key) or named is None or len(named) < len(intake.table.rows)

    def match(self) -> dict[int, int]:
        """Row number to the client it means, of the present batch; rows that mean a new one are left out."""
        matches: dict[int, int] = {}
        for number, record in self._intake.rows():
            self._intake.tick()
            said = self._intake.answers.matches.get(number)
            reference = record.get("reference", "")
            known = self.by_reference.get(reference) or self._aliases.get(reference)
            if reference in self._aliases and known in self._claimed:
                text = "its client was merged into another one, who has a row too"
                self._intake.problem(number, "reference", text, skip=True)
            elif known is not None:
                matches[number] = known
                self._claimed.add(known)
            elif said:
                matches[number] = said
                self._claimed.add(said)
            elif self._names_matter:
                found = self._named(number, record, new=said == NEW)
                if found is not None:
                    matches[number] = found
        return matches

    def _named(self, number: int, record: Record, *, new: bool) -> int | None:
        key = (
            name_key(record.get("first_name", ""), record.get("last_name", "")),
            record.get("date_of_birth"),
        )
        before = self._seen.setdefault(key, number)
        found = [client_id for client_id in self._by_key.get(key, ()) if client_id not in self._claimed]
        if before != number and not record.get("reference") and not new:
            text = f"has the same name and date of birth as row {before}"
            self._intake.problem(number, "", text, skip=True)
        elif len(found) > 1 and not new:
            text = f"{len(found)} clients have this name and date of birth; give the reference"
            self._intake.problem(number, "", text, skip=True)
            self._intake.doubts.append((number, "", "", tuple(found)))
        elif found and not new:
            self._claimed.add(found[0])
            return found[0]
        return None


def _references_of_file(intake: Intake) -> set[str] | None:
    """All references that the file names; None where it has no column of them."""
    if not intake.has("reference"):
        return None
    read = convert.number(intake)
    found = set()
    for cell in intake.cells("reference"):
        try:
            found.add(read(cell))
        except Bad:
            continue
    return found - {""}
