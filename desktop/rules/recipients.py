"""The rules on who may take over (rule 6), and whom: each refusal is a value that names its rule."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.models import AccessLevel
from desktop.rules.calendar import Practitioner
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines


class Rule(enum.StrEnum):
    """A rule that holds unless the supervisor widens it knowingly, for all clients or for some."""

    DISCIPLINE = "discipline"
    AGE = "age"
    NOT_WITH = "not with"
    LEAVING = "leaving"
    PROVIDER = "provider"


class RefusalKind(enum.StrEnum):
    LEAVER = "leaver"
    INACTIVE = "inactive"
    ACCOUNTS_ADMIN = "accounts admin"
    LEAVES_TOO = "leaves too"
    DISCIPLINE = "discipline"
    AGE = "age"
    NOT_WITH = "not with"


_RULES = {
    RefusalKind.LEAVES_TOO: Rule.LEAVING,
    RefusalKind.DISCIPLINE: Rule.DISCIPLINE,
    RefusalKind.AGE: Rule.AGE,
    RefusalKind.NOT_WITH: Rule.NOT_WITH,
}
REFUSING = tuple(_RULES.values())
"""The rules that refuse a recipient outright; a missing provider number is a clash instead."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why `name` may not take an appointment or a client.

    `day` is the last day of somebody who leaves too, `discipline` is what is missing, `youngest` and
    `oldest` are the ages that they see.
    """

    kind: RefusalKind
    name: str = ""
    day: date | None = None
    discipline: str = ""
    youngest: int | None = None
    oldest: int | None = None

    @property
    def rule(self) -> Rule | None:
        """The rule that can be widened; None for what always holds."""
        return _RULES.get(self.kind)


def refusal(candidate: Practitioner, leaver_id: int | None, at: date | None = None) -> Refusal | None:
    """Why `candidate` may not be a recipient; None if they may.

    `at` is the day of the appointment, or None.
    """
    kind = _refused_always(candidate, leaver_id)
    if kind is not None:
        return Refusal(kind, candidate.name)
    return leaves_too(candidate) if at is not None and candidate.leaves_before(at) else None


def _refused_always(candidate: Practitioner, leaver_id: int | None) -> RefusalKind | None:
    if candidate.id == leaver_id:
        return RefusalKind.LEAVER
    if not candidate.active:
        return RefusalKind.INACTIVE
    return RefusalKind.ACCOUNTS_ADMIN if candidate.access_level == AccessLevel.ACCOUNTS_ADMIN else None


def leaves_too(candidate: Practitioner) -> Refusal:
    """The refusal of somebody with a last day of their own."""
    return Refusal(RefusalKind.LEAVES_TOO, candidate.name, day=candidate.last_day)


def discipline_refusal(
    candidate: Practitioner, needed: Iterable[str], disciplines: Disciplines = USUAL_DISCIPLINES
) -> Refusal | None:
    """Why `candidate` may not take a client who needs all these disciplines; empty ones need none."""
    missing = sorted(name for name in needed if not disciplines.qualifies(candidate.discipline, name))
    if not missing:
        return None
    return Refusal(RefusalKind.DISCIPLINE, candidate.name, discipline=missing[0])


def age_refusal(candidate: Practitioner, age: int | None) -> Refusal | None:
    """Why `candidate` does not see somebody of that age in years; an unknown age is seen by all."""
    if age is None or candidate.sees(age):
        return None
    return Refusal(RefusalKind.AGE, candidate.name, youngest=candidate.youngest, oldest=candidate.oldest)
