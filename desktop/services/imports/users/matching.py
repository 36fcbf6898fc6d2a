"""The match of a row with a user: by reference, else e-mail address, else name."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from desktop.language import say
from desktop.rules.text import fold
from desktop.services.imports.answers import NEW
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import Practitioners, name_key
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME, other_reference
from desktop.services.imports.result import AnswerChoice

Matches = dict[int, int | None]
"""By row number the user whom the row means: None for a new one, and for a row that is left out."""


def match_users(intake: Intake, directory: Practitioners) -> Matches:
    """The match of each row; what is unclear is asked about."""
    matcher = _UserMatcher(intake, directory)
    return {number: matcher.match(number, record) for number, record in intake.rows()}


def leave_out_repeated(intake: Intake, matches: Matches) -> None:
    """Leave out a row that means the same person as an earlier row."""

    def who(number: int, record: Record) -> Hashable:
        return matches[number] or record.get("reference") or (fold(record.get("email", "")), _name(record))

    intake.leave_out_repeated(who, say("means the same user as row {row}"))


class _UserMatcher:
    def __init__(self, intake: Intake, directory: Practitioners) -> None:
        self._intake = intake
        self._directory = directory

    def match(self, number: int, record: Record) -> int | None:
        reference = record.get("reference")
        if reference in self._directory.by_reference:
            return self._directory.by_reference[reference]
        said = self._intake.answers.rows.get(number, "")
        return self._said(number, said) if said else self._by_address_or_name(number, record)

    def _said(self, number: int, said: str) -> int | None:
        if said == NEW:
            return None
        if said not in self._directory.by_reference:
            self._intake.problem(number, "", say("there is no user “{said}”", said=said), skip=True)
        return self._directory.by_reference.get(said)

    def _by_address_or_name(self, number: int, record: Record) -> int | None:
        found = self._alike(record)
        if not found:
            return None
        if record.get("reference") and not self._is_same(number, record["reference"]):
            return None
        return self._one_of(number, found)

    def _alike(self, record: Record) -> Sequence[int]:
        email = record.get("email")
        found = self._directory.by_folded.get(fold(email), ()) if email else ()
        return found or self._directory.by_name.get(_name(record), ())

    def _is_same(self, number: int, reference: str) -> bool:
        """Whether a row means the user with its name or address although it has another reference."""
        said = self._intake.answers.answer(OTHER_REFERENCE)
        if said not in (SAME, DIFFERENT):
            text = say(
                "“{reference}” is not the reference that the practice knows for this user",
                reference=reference,
            )
            question = other_reference("user", say("name or e-mail address"))
            self._intake.wait(number, "reference", text, question)
        return said == SAME

    def _one_of(self, number: int, found: Sequence[int]) -> int | None:
        if len(found) == 1:
            return found[0]
        new = AnswerChoice(NEW, say("None of them: a new user"))
        asked = PendingQuestion(
            f"row:{number}", say("Who is meant in row {number}?", number=number), (new,), tuple(found)
        )
        text = say("{found} users are called that", found=len(found))
        self._intake.wait(number, "last_name", text, asked)
        return None


def _name(record: Record) -> str:
    return name_key(record.get("first_name", ""), record.get("last_name", ""))
