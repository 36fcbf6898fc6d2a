"""The evidence of each field, in bits, on whether two client files are of one person.

Each agreement adds, and each difference subtracts, as many bits as it makes "one person" more or less
likely than "two people" (the weights of Fellegi and Sunter). A rare surname in common says more than a
common one: `Rarity` knows how common each is in this practice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, starmap
from math import log2
from typing import TypeAlias

from rapidfuzz.distance import OSA, Indel, JaroWinkler

FIRST_DIFFERS, LAST_DIFFERS, BORN_DIFFERS = -7.0, -4.0, -5.0
CARD_DIFFERS, STREET_DIFFERS, NOT_SHARED = -4.0, -2.0, -1.0
STREET_ALIKE, _STREET_EQUAL = 0.72, 0.85
_NEAR = 4.0
_SUBURB_MISTYPED = 4.0
_CARD, _CARD_SLIP, _OWN_NUMBER = 14.0, 5.0, 16.0

BIRTH_MISTYPED, CARD_MISTYPED, SHARED = 9.0, _CARD - _CARD_SLIP, 8.0
"""The most that two different birthdays or cards count for, and that a house, a phone or an e-mail counts
for."""

_BACKGROUND = 1_000
"""The number of other people assumed behind a practice's counts, so that a small one is judged alike."""

_LARGEST_HOME = 20
_FAMILIES = 0.15
FEWEST = 100
EXPECTED = 0.05
"""The share of clients assumed to be there twice before anything is known about them."""

Place: TypeAlias = tuple[str, str]
"""A suburb and a postcode."""

Card: TypeAlias = tuple[str, str]
"""A Medicare card, which a family shares, and the person's own number on it."""

OwnNumbers: TypeAlias = tuple[tuple[str, str], ...]
"""Numbers that belong to one person only (DVA, NDIS), by kind."""


@dataclass(frozen=True, slots=True)
class ComparedClient:
    """A client as compared: texts folded (see rules.text), names and streets without spaces and marks.

    `born` is `YYYYMMDD`, or empty. `street` is the first line of the address; `medicare` and `irn` are a `Card`.
    """

    id: int
    first: str = ""
    last: str = ""
    middle: str = ""
    preferred: str = ""
    born: str = ""
    gender: str = ""
    phones: frozenset[str] = frozenset()
    email: str = ""
    street: str = ""
    suburb: str = ""
    postcode: str = ""
    medicare: str = ""
    irn: str = ""
    own_numbers: OwnNumbers = ()

    @property
    def place(self) -> Place:
        return self.suburb, self.postcode

    @property
    def card(self) -> Card:
        return self.medicare, self.irn


class Rarity:
    """How many bits an agreement in a name, a birthday or a suburb is worth among these people."""

    def __init__(self, people: Collection[ComparedClient]) -> None:
        names = Counter(chain.from_iterable({p.first, p.last, p.preferred} for p in people))
        days = Counter(person.born for person in people)
        places = Counter(chain.from_iterable({person.suburb, person.postcode} for person in people))
        self.has_families = _are_families(people)
        self._everybody = max(len(people) - 2, 0) + _BACKGROUND
        self._names = self._bits_of_each(names, 1 / 400)
        self._days = self._bits_of_each(days, 1 / 20_000)
        self._places = self._bits_of_each(places, 1 / 16)
        self.prior = log2(EXPECTED / max(len(people), FEWEST))

    def name(self, one: str, other: str) -> float:
        """The bits of the commoner of two names."""
        return min(self._names[one], self._names[other])

    def day(self, born: str) -> float:
        return self._days[born]

    def place(self, one: str, other: str) -> float:
        """The bits of a shared suburb or postcode; 0 if one of the two has none."""
        return self._places[one] if one == other != "" else 0.0

    def _bits_of_each(self, counts: Mapping[str, int], background: float) -> dict[str, float]:
        return {value: self._bits(count, background) for value, count in counts.items()}

    def _bits(self, count: int, background: float) -> float:
        """The bits of a count, without the two compared, who are not evidence of how common it is."""
        others = max(count - 2, 0) + _BACKGROUND * background
        return -log2(min(1.0, others / self._everybody))


def _are_families(people: Iterable[ComparedClient]) -> bool:
    """Whether many with one surname in one house are clearly two people, by first name and birthday.

    In a list in which most people occur once, or twice by mistake, hardly any are.
    """
    pairs = list(_pairs_at_home(people))
    return sum(starmap(_are_two, pairs)) > _FAMILIES * len(pairs)


def _pairs_at_home(people: Iterable[ComparedClient]) -> Iterator[tuple[ComparedClient, ComparedClient]]:
    for home in _homes(people):
        if len(home) <= _LARGEST_HOME:
            yield from combinations(home, 2)


def _homes(people: Iterable[ComparedClient]) -> Iterable[list[ComparedClient]]:
    """Those with one surname in one house, together."""
    homes: dict[tuple[str, str], list[ComparedClient]] = defaultdict(list)
    for person in people:
        if person.street and person.last:
            homes[person.street, person.last].append(person)
    return homes.values()


def _are_two(one: ComparedClient, other: ComparedClient) -> bool:
    return one.first != other.first and one.born != other.born and slips(one.first, other.first) is None


def name_bits(one: str, other: str, rarity: Rarity, differs: float) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return rarity.name(one, other)
    cost = slips(one, other)
    return differs if cost is None else max(1.0, rarity.name(one, other) - cost)


@lru_cache(maxsize=100_000)
def slips(one: str, other: str) -> float | None:
    """What two spellings of one name cost in bits; None if they are two names."""
    if one == other:
        return 0.0
    shorter = min(len(one), len(other))
    slight = _slight_cost(one, other) if shorter >= 3 else None
    return _rough_cost(one, other, shorter) if slight is None else slight


def _slight_cost(one: str, other: str) -> float | None:
    """What one wrong letter or a short form costs."""
    if OSA.distance(one, other, score_cutoff=1) == 1:
        return 2.0
    return 3.0 if one in other or other in one else None


def _rough_cost(one: str, other: str, shorter: int) -> float | None:
    """What two wrong letters or a similar beginning cost."""
    is_mistyped = shorter >= 5 and OSA.distance(one, other, score_cutoff=2) == 2
    return 4.0 if is_mistyped or JaroWinkler.similarity(one, other, score_cutoff=0.9) else None


def birth_bits(one: str, other: str, rarity: Rarity) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return rarity.day(one)
    if birth_key(one) == birth_key(other):
        return BIRTH_MISTYPED
    typed = OSA.distance(one, other, score_cutoff=2)
    return {1: 6.0, 2: 1.0}.get(typed, BORN_DIFFERS)


@lru_cache(maxsize=100_000)
def birth_key(born: str) -> str:
    """A key for a birthday that is the same whichever of day and month was written first."""
    return born and born[:4] + "".join(sorted((born[4:6], born[6:])))


def address_bits(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    place = place_bits(one.place, other.place, rarity)
    return place + street_bits(one.street, other.street, place > 0)


def place_bits(one: Place, other: Place, rarity: Rarity) -> float:
    """The bits of a suburb or a postcode; more than 0 if they are near each other."""
    (suburb, postcode), (their_suburb, their_postcode) = one, other
    found = max(rarity.place(suburb, their_suburb), rarity.place(postcode, their_postcode))
    return found or _other_place_bits(one, other)


def _other_place_bits(one: Place, other: Place) -> float:
    """The bits of places that have neither suburb nor postcode in common."""
    (suburb, postcode), (their_suburb, their_postcode) = one, other
    if _is_mistyped(suburb, their_suburb):
        return _SUBURB_MISTYPED
    return -2.0 if postcode and their_postcode else 0.0


def _is_mistyped(suburb: str, other: str) -> bool:
    return suburb != "" and other != "" and slips(suburb, other) is not None


def street_bits(one: str, other: str, near: bool) -> float:
    """The bits of a street: fewer for next door than for the same house, 0 elsewhere: every suburb has a King
    Street."""
    if not one or not other:
        return 0.0
    same = Indel.normalized_similarity(one, other)
    is_house = _house_number(one) == _house_number(other)
    return _same_number_bits(same) if is_house else _next_door_bits(same, near)


def _same_number_bits(same: float) -> float:
    if same < STREET_ALIKE:
        return STREET_DIFFERS
    return SHARED if same >= _STREET_EQUAL else _NEAR


def _next_door_bits(same: float, near: bool) -> float:
    return _NEAR if near and same >= _STREET_EQUAL else STREET_DIFFERS


def _house_number(street: str) -> str:
    return street[: len(street) - len(street.lstrip("0123456789"))]


def phone_bits(one: frozenset[str], other: frozenset[str]) -> float:
    """The bits of phones; most families share one, and people change theirs."""
    if not one or not other:
        return 0.0
    return NOT_SHARED if one.isdisjoint(other) else SHARED


def email_bits(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    return SHARED if one == other else NOT_SHARED


def medicare_bits(one: Card, other: Card) -> float:
    """The bits of a Medicare card; the card is the family's, the number on it the person's own."""
    (card, irn), (their_card, their_irn) = one, other
    if not card or not their_card:
        return 0.0
    typed = OSA.distance(card, their_card, score_cutoff=1)
    return CARD_DIFFERS if typed > 1 else _same_card_bits(irn, their_irn, _CARD_SLIP * typed)


def _same_card_bits(irn: str, their_irn: str, slip: float) -> float:
    if not irn or not their_irn:
        return 4.0 - slip
    return _CARD - slip if irn == their_irn else -8.0


def own_number_bits(one: OwnNumbers, other: OwnNumbers) -> float:
    theirs = dict(other)
    total = 0.0
    for kind, number in one:
        if kind in theirs:
            typed = OSA.distance(number, theirs[kind], score_cutoff=1)
            total += {0: _OWN_NUMBER, 1: 8.0}.get(typed, -8.0)
    return total


def gender_bits(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    return 1.0 if one == other else -4.0


def middle_bits(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    return 2.0 if _are_alike(one, other) else -2.0


def _are_alike(one: str, other: str) -> bool:
    """Whether one is an initial or a spelling of the other."""
    return one.startswith(other) or other.startswith(one) or slips(one, other) is not None
