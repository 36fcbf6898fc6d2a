"""Clients who may be there twice: found, offered for review, and told apart for good.

Merging two of them is the subject of services.merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.language import say
from desktop.models import Client, DistinctClients
from desktop.rules.duplicate_blocks import blocks
from desktop.rules.duplicates import (
    LOWEST,
    ComparedClient,
    Likelihood,
    Rarity,
    bits,
    bits_of_share,
    likelihood,
)
from desktop.rules.phones import normal_phones
from desktop.rules.text import digits, fold, phones
from desktop.services.practice.country import country_in

_TELL_EVERY = 1_000
_PART_OF_A_HOUSE = re.compile(r"(unit|flat|apt|apartment|level|suite|shop|villa|u)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Duplicate:
    """Two clients who may be one person; `score` is in bits of evidence (see rules.duplicates)."""

    one_id: int
    other_id: int
    one: str
    other: str
    score: float
    likelihood: Likelihood


def possible_duplicates(practice: Practice, progress: Progress = untold) -> tuple[Duplicate, ...]:
    """All pairs that may be one person and that nobody has told apart, the likeliest first.

    `one` and `other` are references, the older file first. 100,000 clients take some seconds.
    """
    with practice.read() as session:
        return duplicates_in(session, progress)


def duplicates_in(session: Session, progress: Progress = untold) -> tuple[Duplicate, ...]:
    """The same for a caller with a session."""
    number = session.scalar(select(func.count(Client.id))) or 0
    people: list[ComparedClient] = []
    for person in _people(session):
        people.append(person)
        if len(people) % _TELL_EVERY == 0:
            progress(len(people), 2 * number)
    found = _scores(people, lambda done, groups: progress(number + number * done // groups, 2 * number))
    gained = bits_of_share(found.values(), number)
    for pair in session.execute(select(DistinctClients.client_id, DistinctClients.other_id)):
        found.pop((pair.client_id, pair.other_id), None)
    references = dict(session.execute(select(Client.id, Client.reference)).all()) if found else {}
    judged = [
        Duplicate(one, other, references[one], references[other], score + gained, word)
        for (one, other), score in found.items()
        if (word := likelihood(score + gained)) is not None
    ]
    return tuple(sorted(judged, key=lambda d: (-d.score, d.one_id, d.other_id)))


def _scores(people: Sequence[ComparedClient], progress: Progress) -> dict[tuple[int, int], float]:
    """The bits of each pair of ids that is worth comparing and may be one person."""
    rarity = Rarity(people)
    found: dict[tuple[int, int], float] = {}
    groups = blocks(people)
    for done, group in enumerate(groups):
        if done % _TELL_EVERY == 0:
            progress(done, len(groups))
        for one, other in combinations(group, 2):
            score = bits(one, other, rarity)
            if score >= LOWEST:
                found[one.id, other.id] = score
    return found


def tell_apart(practice: Practice, one_id: int, other_id: int) -> None:
    """Remember that two clients are not one person, so that they are not offered again.

    Raises UserError where one of them is gone.
    """
    first, second = sorted((one_id, other_id))
    with practice.work("tell clients apart", say("Two clients are not the same person")) as work:
        both = work.session.scalars(select(Client).where(Client.id.in_((first, second)))).all()
        if len(both) < 2:
            raise UserError(say("One of the two clients is not there any more. Look for duplicates again."))
        pair = {"client_id": first, "other_id": second}
        if work.session.scalar(select(DistinctClients.id).filter_by(**pair)) is None:
            work.summary = say(
                "{one} and {other} are not the same person",
                one=both[0].reference,
                other=both[1].reference,
            )
            work.insert(DistinctClients, [pair])


def _people(session: Session) -> Iterator[ComparedClient]:
    """Everybody as compared, by id; the title is left out, as are accents, case, hyphens and spaces."""
    country, numbers = country_in(session), phones()
    rows = session.execute(
        select(
            Client.id, Client.first_name, Client.last_name, Client.middle_name, Client.preferred_name,
            Client.date_of_birth, Client.gender, *(getattr(Client, name) for name in numbers), Client.email, Client.street, Client.suburb, Client.postcode, Client.medicare_number,
            Client.medicare_irn, Client.dva_number, Client.ndis_number,
        ).order_by(Client.id)
    ).all()  # fmt: skip
    for row in rows:
        card = digits(row.medicare_number) if row.medicare_number else ""
        own = (("dva", _tight(row.dva_number)), ("ndis", _tight(row.ndis_number)))
        yield ComparedClient(
            id=row.id,
            first=_tight(row.first_name),
            last=_tight(row.last_name),
            middle=_tight(row.middle_name),
            preferred=_tight(row.preferred_name),
            born="" if row.date_of_birth is None else row.date_of_birth.isoformat().replace("-", ""),
            gender=fold(row.gender),
            phones=frozenset().union(*(normal_phones(getattr(row, name), country) for name in numbers)),
            email=fold(row.email),
            street=_house(row.street),
            suburb=_tight(row.suburb),
            postcode=_tight(row.postcode),
            medicare=card[:10],
            irn=row.medicare_irn.strip() or card[10:11],
            own_numbers=tuple((kind, number) for kind, number in own if number),
        )


@lru_cache(maxsize=100_000)
def _tight(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text))) if text else ""


def _house(street: str) -> str:
    """The line with number and street; what stands behind the comma is written by few, and differently."""
    line, _, rest = street.partition(",")
    if rest and _PART_OF_A_HOUSE.match(line.strip()):
        line += rest.partition(",")[0]
    return _tight(line)
