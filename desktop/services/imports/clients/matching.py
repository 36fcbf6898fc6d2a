"""The match of a row with a client: by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from desktop.language import say
from desktop.models import Client
from desktop.rules.phones import normal_phones
from desktop.rules.text import phones
from desktop.services.imports import convert
from desktop.services.imports.answers import NEW
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.people import name_key
from desktop.services.imports.questions.same_record import (
    DIFFERENT,
    OTHER_REFERENCE,
    SAME,
    SAME_NAME,
    other_reference,
    same_name,
)
from desktop.services.imports.result import AnswerChoice
from desktop.services.imports.store import stored
from desktop.services.practice.references import client_aliases

Key = tuple[str, date | None]


class ClientMatcher:
    """Goes through a file batch by batch; no client is meant by two rows.

    `aliases_of` are the other references of a client, by id.

    A row with a reference means the client with that reference. If the practice does not know the reference,
    but has somebody of that name and birthday under another one, the supervisor says whether they are one
    person. Two references in one file are two people. Without references, two rows with one name and birthday
    are one person, and the second row is left out.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.by_reference: dict[str, int] = {}
        self._aliases = client_aliases(intake.session)
        self.aliases_of: dict[int, list[str]] = defaultdict(list)
        for alias, client_id in self._aliases.items():
            self.aliases_of[client_id].append(alias)
        self._by_key: dict[Key, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._born: dict[int, date | None] = {}
        self._by_bare: dict[str, list[int]] = defaultdict(list)
        self._seen: dict[Key, int] = {}
        self.met: dict[int, str] = {}
        self._named_in_file = _references_of_file(intake)
        self._read_clients()
        named = self._named_in_file or set()
        self._claimed = {self.by_reference[one] for one in named if one in self.by_reference}

    def _read_clients(self) -> None:
        columns = (Client.id, Client.reference, Client.first_name, Client.last_name, Client.date_of_birth)
        for client_id, reference, first_name, last_name, born in self._intake.session.execute(
            select(*columns)
        ):
            self.by_reference[reference] = client_id
            if self._named_in_file is None or reference not in self._named_in_file:
                name = name_key(first_name, last_name)
                self._by_key[name, born].append(client_id)
                self._by_name[name].append(client_id)
                self._born[client_id] = born
                self._by_bare[_bare(reference)].append(client_id)

    def match(self) -> dict[int, int]:
        """By row number of the present batch, the client it means; rows that mean a new one are left out."""
        return self._intake.matches(self._claim)

    def _claim(self, number: int, record: Record) -> int | None:
        """The client whom a row means, whom no other row without a reference can then mean."""
        found = self._match(number, record)
        if found is not None:
            self._claimed.add(found)
        return found

    def _match(self, number: int, record: Record) -> int | None:
        """The client whom a row means; None for a new one, and for a row that is left out."""
        reference = record.get("reference", "")
        known = self._known(reference)
        if reference in self._aliases and known in self._claimed:
            text = say("its client was merged into another one, who has a row too")
            self._intake.problem(number, "reference", text, skip=True)
            return None
        if known is not None:
            return known
        said = self._intake.answers.rows.get(number, "")
        if said == NEW:
            return None
        if said:
            return self._said(number, said)
        return self._by_name_and_birthday(number, record)

    def _known(self, reference: str) -> int | None:
        return self.by_reference.get(reference) or self._aliases.get(reference)

    def _said(self, number: int, reference: str) -> int | None:
        found = self._known(reference)
        if found is None:
            self._intake.problem(
                number, "", say("there is no client “{reference}”", reference=reference), skip=True
            )
        return found

    def _by_name_and_birthday(self, number: int, record: Record) -> int | None:
        reference = record.get("reference", "")
        key = (
            name_key(record.get("first_name", ""), record.get("last_name", "")),
            record.get("date_of_birth"),
        )
        before = self._seen.setdefault(key, number)
        found = self._free(self._by_key.get(key, ()))
        if before != number and not reference:
            text = say("has the same name and date of birth as row {before}", before=before)
            self._intake.problem(number, "", text, skip=True)
            self._intake.repeated[number] = before
        elif reference:
            return self._under_another_reference(number, reference, found)
        elif found:
            why = say("{found} clients have this name and date of birth", found=len(found))
            return self._one_of(number, record, found, why)
        elif alike := self._without_birthday(key):
            return self._perhaps_same(number, record, alike)
        elif self._is_half_read(number, record) and (alike := self._free(self._by_name.get(key[0], ()))):
            self._ask_who(
                number, say("who is meant cannot be told without the value that could not be read"), alike
            )
        return None

    def _without_birthday(self, key: Key) -> list[int]:
        """Clients of the same name whose birthday cannot differ, because the row or the practice has none."""
        name, born = key
        return [
            one for one in self._free(self._by_name.get(name, ())) if born is None or self._born[one] is None
        ]

    def _one_of(self, number: int, record: Record, alike: list[int], why: str) -> int | None:
        """The one of these clients whom a row means: the only one, or the only one with a phone of the
        row."""
        if len(alike) > 1:
            alike = self._with_phone_of(record, alike) or alike
        if len(alike) > 1:
            self._ask_who(number, why, alike)
            return None
        return alike[0]

    def _with_phone_of(self, record: Record, alike: list[int]) -> list[int]:
        wanted = self._phones(record)
        there = stored(self._intake, Client, phones(), alike) if wanted else {}
        return [one for one, known in there.items() if wanted & self._phones(known)]

    def _phones(self, record: Record) -> frozenset[str]:
        numbers = (normal_phones(record.get(name) or "", self._intake.country) for name in phones())
        return frozenset().union(*numbers)

    def _perhaps_same(self, number: int, record: Record, alike: list[int]) -> int | None:
        """Whether a row means the one client of its name, when one of the two birthdays is missing."""
        said = self._intake.answers.answer(SAME_NAME)
        if said == DIFFERENT:
            return None
        if said != SAME:
            text = say("a client of this name is there already, and one date of birth is missing")
            self._intake.wait(number, "", text, same_name())
            return None
        return self._one_of(number, record, alike, say("{alike} clients have this name", alike=len(alike)))

    def _free(self, client_ids: list[int] | tuple[()]) -> list[int]:
        """The clients whom no row of the file means yet."""
        return [client_id for client_id in client_ids if client_id not in self._claimed]

    def _under_another_reference(self, number: int, reference: str, same_key: list[int]) -> int | None:
        """Whether a row with an unknown reference means somebody whom the practice nevertheless knows."""
        bare = [one for one in self._free(self._by_bare.get(_bare(reference), ())) if one not in same_key]
        found = same_key + bare
        said = self._intake.answers.answer(OTHER_REFERENCE)
        if not found or said == DIFFERENT:
            return None
        if said != SAME:
            question = other_reference("client", say("name and date of birth, or the number,"))
            text = say(
                "“{reference}” is not the reference that the practice knows for this client",
                reference=reference,
            )
            self._intake.wait(number, "reference", text, question)
            return None
        if len(found) > 1:
            self._ask_who(number, say("{found} clients may be meant", found=len(found)), found)
            return None
        self.met[found[0]] = reference
        return found[0]

    def _ask_who(self, number: int, why: str, found: list[int]) -> None:
        new = AnswerChoice(NEW, say("None of them: a new client"))
        asked = PendingQuestion(
            f"row:{number}", say("Who is meant in row {number}?", number=number), (new,), tuple(found)
        )
        self._intake.wait(number, "", why, asked)

    def _is_half_read(self, number: int, record: Record) -> bool:
        """Whether the row has a name or a birthday that could not be read."""
        return any(
            name in self._intake.mapping and name not in record and number not in self._intake.blanks[name]
            for name in ("first_name", "last_name", "date_of_birth")
        )


def _bare(reference: str) -> str:
    """A reference without what a spreadsheet may have removed from it."""
    return reference.lstrip("0") or reference


def _references_of_file(intake: Intake) -> set[str] | None:
    """All references in the file; None if it has no such column."""
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
