"""The match of a row with a client: by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from desktop.language import say
from desktop.models import Client
from desktop.rules.phones import normal_phones
from desktop.rules.text import phones
from desktop.services.imports.answers import NEW
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.clients.known_clients import KnownClients, Likeness
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import references_of_file
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


class ClientMatcher:
    """Goes through a file batch by batch; no client is meant by two rows.

    `aliases_of` are the other references of a client, by id; `met` are those that the supervisor has just
    called the same client.

    A row with a reference means the client with that reference. If the practice does not know the reference,
    but has somebody of that name and birthday under another one, the supervisor says whether they are one
    person. Two references in one file are two people. Without references, two rows with one name and birthday
    are one person, and the second row is left out.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._known = KnownClients(intake.session, references_of_file(intake))
        self._seen: dict[Likeness, int] = {}
        self.met: dict[int, str] = {}
        self.aliases_of: dict[int, list[str]] = defaultdict(list)
        for alias, client_id in self._known.aliases.items():
            self.aliases_of[client_id].append(alias)

    def settle_met(self, met: Mapping[int, str]) -> None:
        """From now on, count these references among the aliases."""
        for client_id, reference in met.items():
            self.aliases_of[client_id].append(reference)
            del self.met[client_id]

    def match(self) -> dict[int, int]:
        """By row number of the present batch, the client it means; rows that mean a new one are left out."""
        return self._intake.matches(self._claim)

    def _claim(self, number: int, record: Record) -> int | None:
        """The client whom a row means, whom no other row without a reference can then mean."""
        found = self._match(number, record)
        if found is not None:
            self._known.claim(found)
        return found

    def _match(self, number: int, record: Record) -> int | None:
        """The client whom a row means; None for a new one, and for a row that is left out."""
        reference = record.get("reference", "")
        known = self._known.find(reference)
        if known is None:
            return self._of_unknown_reference(number, record)
        if reference in self._known.aliases and self._known.is_claimed(known):
            text = say("its client was merged into another one, who has a row too")
            self._intake.problem(number, "reference", text, skip=True)
            return None
        return known

    def _of_unknown_reference(self, number: int, record: Record) -> int | None:
        said = self._intake.answers.rows.get(number, "")
        if not said:
            return self._by_name_and_birthday(number, record)
        return None if said == NEW else self._said(number, said)

    def _said(self, number: int, reference: str) -> int | None:
        found = self._known.find(reference)
        if found is None:
            self._intake.problem(
                number, "", say("there is no client “{reference}”", reference=reference), skip=True
            )
        return found

    def _by_name_and_birthday(self, number: int, record: Record) -> int | None:
        likeness = _likeness(record)
        before = self._seen.setdefault(likeness, number)
        if record.get("reference"):
            return self._under_another_reference(number, record["reference"], likeness)
        if before != number:
            self._leave_out_repeated(number, before)
            return None
        return self._by_likeness(number, record, likeness)

    def _leave_out_repeated(self, number: int, before: int) -> None:
        text = say("has the same name and date of birth as row {before}", before=before)
        self._intake.problem(number, "", text, skip=True)
        self._intake.repeated[number] = before

    def _by_likeness(self, number: int, record: Record, likeness: Likeness) -> int | None:
        if found := self._known.like(likeness):
            why = say("{found} clients have this name and date of birth", found=len(found))
            return self._one_of(number, record, found, why)
        if alike := self._known.without_birthday(likeness):
            return self._perhaps_same(number, record, alike)
        self._ask_about_half_read(number, record, likeness)
        return None

    def _ask_about_half_read(self, number: int, record: Record, likeness: Likeness) -> None:
        if self._is_half_read(number, record) and (alike := self._known.called(likeness.name)):
            why = say("who is meant cannot be told without the value that could not be read")
            self._ask_who(number, why, alike)

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
        if said == SAME:
            return self._one_of(
                number, record, alike, say("{alike} clients have this name", alike=len(alike))
            )
        if said != DIFFERENT:
            text = say("a client of this name is there already, and one date of birth is missing")
            self._intake.wait(number, "", text, same_name())
        return None

    def _under_another_reference(self, number: int, reference: str, likeness: Likeness) -> int | None:
        """Whether a row with an unknown reference means somebody whom the practice nevertheless knows."""
        found = list(dict.fromkeys((*self._known.like(likeness), *self._known.numbered_like(reference))))
        said = self._intake.answers.answer(OTHER_REFERENCE)
        if not found or said == DIFFERENT:
            return None
        if said == SAME:
            return self._meet(number, reference, found)
        self._ask_whether_same(number, reference)
        return None

    def _ask_whether_same(self, number: int, reference: str) -> None:
        question = other_reference("client", say("name and date of birth, or the number,"))
        text = say(
            "“{reference}” is not the reference that the practice knows for this client",
            reference=reference,
        )
        self._intake.wait(number, "reference", text, question)

    def _meet(self, number: int, reference: str, found: list[int]) -> int | None:
        """The one client who has this reference too."""
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


def _likeness(record: Record) -> Likeness:
    name = name_key(record.get("first_name", ""), record.get("last_name", ""))
    return Likeness(name, record.get("date_of_birth"))
