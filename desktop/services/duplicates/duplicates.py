"""Clients who may be there twice: found, offered for review, and told apart permanently.

`merging` merges two of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.gc_pause import gc_paused
from desktop.language import say
from desktop.models import Client, DistinctClients
from desktop.rules.columns import Pairs
from desktop.rules.duplicates.blocks import pairs_worth_comparing
from desktop.rules.duplicates.evidence import Card, ComparedClient, OwnNumbers, Rarity
from desktop.rules.duplicates.judgement import (
    LOWEST,
    Likelihood,
    bits,
    bits_of_share,
    likelihood,
)
from desktop.rules.duplicates.sieve import Sieve
from desktop.rules.phones import normal_phones
from desktop.rules.text import digits, fold, phones
from desktop.services.practice.country import country_in

_NAMES = ("first_name", "last_name", "middle_name", "preferred_name")
_READ = (
    "id", *_NAMES, "date_of_birth", "gender", "email", "street", "suburb", "postcode", "medicare_number",
    "medicare_irn", "dva_number", "ndis_number",
)  # fmt: skip
_AT_ONCE = 250_000
"""The most pairs compared: they need about 25 MB."""

_ROWS = 10_000
"""The most clients of whom the stored texts are in memory."""

_Held = TypeVar("_Held", bound=Hashable)
_Known = TypeVar("_Known")
_PART_OF_A_HOUSE = re.compile(r"(unit|flat|apt|apartment|level|suite|shop|villa|u)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Duplicate:
    """Two clients who may be one person; `score` is in bits of evidence (see rules.duplicates.judgement)."""

    one_id: int
    other_id: int
    one: str
    other: str
    score: float
    likelihood: Likelihood


def possible_duplicates(practice: Practice, progress: Progress = untold) -> tuple[Duplicate, ...]:
    """All pairs that may be one person and have not been told apart, the likeliest first.

    `one` and `other` are references, the older file first. 100,000 clients take some seconds.
    """
    with practice.read() as session:
        return duplicates_in(session, progress)


def duplicates_in(session: Session, progress: Progress = untold) -> tuple[Duplicate, ...]:
    """The same, within a session."""
    number = session.scalar(select(func.count(Client.id))) or 0
    with gc_paused():
        people = _people(session)
        progress(number, 2 * number)
        found = _scores(people, lambda done, pairs: progress(number + number * done // pairs, 2 * number))
    gained = bits_of_share(found.values(), number)
    for pair in session.execute(select(DistinctClients.client_id, DistinctClients.other_id)):
        found.pop((pair.client_id, pair.other_id), None)
    return _judged(session, {pair: score + gained for pair, score in found.items()})


def _judged(session: Session, scores: Mapping[tuple[int, int], float]) -> tuple[Duplicate, ...]:
    """The pairs that may be one person, the likeliest first."""
    judged = {pair: word for pair, score in scores.items() if (word := likelihood(score)) is not None}
    references = _references(session, chain.from_iterable(judged))
    named = (
        Duplicate(one, other, references[one], references[other], scores[one, other], word)
        for (one, other), word in judged.items()
    )
    return tuple(sorted(named, key=lambda d: (-d.score, d.one_id, d.other_id)))


def _references(session: Session, ids: Iterable[int]) -> dict[int, str]:
    found = session.execute(select(Client.id, Client.reference).where(in_ids(Client.id, set(ids))))
    return {row.id: row.reference for row in found}


def _scores(people: Sequence[ComparedClient], progress: Progress) -> dict[tuple[int, int], float]:
    """The evidence, in bits, for each pair of ids that is worth comparing and may be one person."""
    rarity, pairs = Rarity(people), pairs_worth_comparing(people)
    sieve, number = Sieve(people, rarity), len(pairs.one)
    found: dict[tuple[int, int], float] = {}
    for start in range(0, number, _AT_ONCE):
        progress(start, number)
        some = slice(start, start + _AT_ONCE)
        left = sieve.left(Pairs(pairs.one[some], pairs.other[some]))
        for one, other in left.each():
            score = bits(people[one], people[other], rarity)
            if score >= LOWEST:
                found[people[one].id, people[other].id] = score
    return found


def tell_apart(practice: Practice, one_id: int, other_id: int) -> None:
    """Remember that two clients are not one person, so that they are not offered again.

    Raises UserError if one of them is gone.
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


def _people(session: Session) -> list[ComparedClient]:
    """Everybody as compared, by id."""
    names = (*_READ, *phones())
    found = driver_of(session).execute(f"SELECT {', '.join(names)} FROM clients ORDER BY id")
    reader = _Reader(country_in(session))
    people: list[ComparedClient] = []
    while rows := found.fetchmany(_ROWS):
        people += reader.compared(dict(zip(names, zip(*rows, strict=True), strict=True)))
    return people


class _Reader:
    """Reads stored clients as compared: without title, accents, case, hyphens and spaces."""

    def __init__(self, country: str) -> None:
        self._tight, self._folded = _remembered(_tight), _remembered(fold)
        self._house, self._card = _remembered(_house), _remembered(_card)
        self._own_numbers = _remembered(_own_numbers)
        self._numbers = _remembered(partial(_numbers, country))

    def compared(self, held: Mapping[str, Sequence[Any]]) -> Iterator[ComparedClient]:
        """The clients whose values are in columns, by name."""
        cards = map(self._card, zip(held["medicare_number"], held["medicare_irn"], strict=True))
        fields = (
            held["id"],
            *(map(self._tight, held[name]) for name in _NAMES),
            map(_birthday, held["date_of_birth"]),
            map(self._folded, held["gender"]),
            map(self._numbers, zip(*(held[name] for name in phones()), strict=True)),
            map(self._folded, held["email"]),
            map(self._house, held["street"]),
            *(map(self._tight, held[name]) for name in ("suburb", "postcode")),
            *zip(*cards, strict=True),
            map(self._own_numbers, zip(held["dva_number"], held["ndis_number"], strict=True)),
        )
        return map(ComparedClient, *fields)


def _remembered(work: Callable[[_Held], _Known]) -> Callable[[_Held], _Known]:
    """The same work, done once for a value that comes again soon."""
    return lru_cache(_ROWS)(work)


def _birthday(stored: str | None) -> str:
    return (stored or "").replace("-", "")


def _card(held: tuple[str, str]) -> Card:
    """The card number, without the number on the card that may follow it."""
    number, irn = digits(held[0]), held[1].strip()
    return number[:10], irn or number[10:11]


def _numbers(country: str, texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(normal_phones(text, country) for text in texts))


def _own_numbers(held: tuple[str, str]) -> OwnNumbers:
    kinds = zip(("dva", "ndis"), map(_tight, held), strict=True)
    return tuple((kind, number) for kind, number in kinds if number)


def _tight(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _house(street: str) -> str:
    """The line with number and street; few write what follows the comma, and each differently."""
    line, _, rest = street.partition(",")
    if rest and _PART_OF_A_HOUSE.match(line.strip()):
        line += rest.partition(",")[0]
    return _tight(line)
