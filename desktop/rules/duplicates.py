"""Whether two client files are of one person: what agrees and what differs, weighed as evidence.

Each agreement adds, and each difference takes off, as many bits as it makes "one person" more or less
likely than "two people" (the weights of Fellegi and Sunter). A rare surname in common says more than a
common one: `Rarity` knows how common each is in this practice. What a whole family shares (surname,
address, phones, e-mail, Medicare card) is capped, so that brothers and sisters are not taken for one.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import log2

from rapidfuzz.distance import OSA, Indel, JaroWinkler

HOUSEHOLD_CAP = 16.0
"""The most that surname, address, phones and e-mail together can say of one person."""

FAMILY_CAP = 9.0
"""The same where neither first name nor birthday speaks for it: then they only say that it is one family."""

TWINS_CAP = 2.0
"""The most that one birthday, or two that are alike, say of two first names: a mistake in one of them, or twins."""

AMONG_FAMILIES = -4.0
"""The same where families come to the practice; there it is also the most for a parent and a child of one name."""

GENERATION = range(19, 41)
"""Years between a parent and a child."""

_FIRST_DIFFERS, _LAST_DIFFERS, _BORN_DIFFERS = -7.0, -4.0, -5.0
_CROSSED, _SUBURB_MISTYPED = 1.0, 4.0
_CARD, _OWN_NUMBER, _SMALL_THINGS = 14.0, 16.0, 3.0

_BACKGROUND = 1_000
"""How many people of any practice stand behind the counts of this one, so that a small one is judged alike."""

_LARGEST_HOME = 20
_FAMILIES = 0.15
_FEWEST = 100
_EXPECTED = 0.05
"""The share of clients who are thought to be there twice before anything is known of them."""

LOWEST = -5.0
"""A pair with less is none, however many duplicates a practice has."""


class Likelihood(enum.StrEnum):
    VERY_LIKELY = "very likely"
    LIKELY = "likely"
    POSSIBLE = "possible"


LEAST = {Likelihood.VERY_LIKELY: 10.0, Likelihood.LIKELY: 4.0, Likelihood.POSSIBLE: 0.0}
"""The bits from which on a pair is called so; a pair with less is none."""


@dataclass(frozen=True, slots=True)
class ComparedClient:
    """A client as compared: texts folded (see rules.text), names and streets without spaces and marks.

    `born` is `YYYYMMDD`, or empty. `street` is the first line of the address; `medicare` is the card that
    a family shares, `irn` the person's own number on it; `own_numbers` are numbers that one person alone
    has (DVA, NDIS), by kind.
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
    own_numbers: tuple[tuple[str, str], ...] = ()


class Rarity:
    """How many bits an agreement in a name, a birthday or a suburb is worth among these people."""

    def __init__(self, people: Collection[ComparedClient]) -> None:
        names: Counter[str] = Counter()
        days: Counter[str] = Counter()
        places: Counter[str] = Counter()
        number = 0
        for person in people:
            number += 1
            names.update({person.first, person.last, person.preferred})
            days[person.born] += 1
            places.update({person.suburb, person.postcode})
        self.has_families = _are_families(people)
        self._everybody = max(number - 2, 0) + _BACKGROUND
        self._names = {name: self._bits(count, 1 / 400) for name, count in names.items()}
        self._days = {day: self._bits(count, 1 / 20_000) for day, count in days.items()}
        self._places = {place: self._bits(count, 1 / 16) for place, count in places.items()}
        self.prior = log2(_EXPECTED / max(number, _FEWEST))

    def name(self, one: str, other: str) -> float:
        """Of the commoner of two names."""
        return min(self._names[one], self._names[other])

    def day(self, born: str) -> float:
        return self._days[born]

    def place(self, one: str, other: str) -> float:
        """Of one suburb or postcode in common; nothing where one of the two has none."""
        return self._places[one] if one == other != "" else 0.0

    def _bits(self, count: int, background: float) -> float:
        """The two who are compared do not count as evidence of how common it is."""
        others = max(count - 2, 0) + _BACKGROUND * background
        return -log2(min(1.0, others / self._everybody))


def _are_families(people: Iterable[ComparedClient]) -> bool:
    """Whether of those with one surname in one house many are clearly two, by first name and birthday.

    In a list in which most people come once, or twice by mistake, hardly any are.
    """
    homes: dict[tuple[str, str], list[ComparedClient]] = defaultdict(list)
    for person in people:
        if person.street and person.last:
            homes[person.street, person.last].append(person)
    pairs = [pair for home in homes.values() if len(home) <= _LARGEST_HOME for pair in combinations(home, 2)]
    return sum(_are_two(one, other) for one, other in pairs) > _FAMILIES * len(pairs)


def _are_two(one: ComparedClient, other: ComparedClient) -> bool:
    return one.first != other.first and one.born != other.born and slips(one.first, other.first) is None


def bits(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    """How far the evidence speaks for one person (above 0) or for two (below 0).

    Below `LOWEST` it may be a bound instead: not even if all the rest agreed would it come above.
    """
    born = _birth(one.born, other.born, rarity)
    first, last = _names(one, other, rarity)
    total = rarity.prior + born + first
    numbers = _medicare(one, other) + _own_numbers(one, other)
    at_most = total + HOUSEHOLD_CAP + numbers + _SMALL_THINGS
    if at_most < LOWEST:
        return at_most
    cap = HOUSEHOLD_CAP if first > 0 or born > 0 else FAMILY_CAP
    total += min(cap, last + _address(one, other, rarity) + _reached(one, other))
    total += _gender(one, other) + _middle(one, other)
    if first == _FIRST_DIFFERS and born > 0:
        total = min(total, AMONG_FAMILIES if rarity.has_families else TWINS_CAP)
    elif rarity.has_families and min(first, last) > 0 and _a_generation_apart(one.born, other.born):
        total = min(total, AMONG_FAMILIES)
    return total + numbers


def bits_of_share(scores: Iterable[float], number: int) -> float:
    """How many bits more each pair has where more clients than expected are very likely there twice.

    `scores` are those of all pairs among `number` clients. A list that was put together from two, in which every
    client is there twice, is so judged as what it is.
    """
    sure = sum(score >= LEAST[Likelihood.VERY_LIKELY] for score in scores)
    return log2(min(1.0, max(_EXPECTED, sure / max(number, _FEWEST))) / _EXPECTED)


def likelihood(found: float) -> Likelihood | None:
    """What so many bits are called; None where they speak for two people."""
    return next((word for word, least in LEAST.items() if found >= least), None)


def _names(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """For the first names and for the surnames; both agree where the two were typed into each other's field."""
    first = max(_firsts(one, other, rarity))
    last = _name(one.last, other.last, rarity, _LAST_DIFFERS)
    if first < 0 or last < 0:
        crossed = _crossed(one, other, rarity)
        if crossed[1] > 0 and sum(crossed) > first + last:
            return crossed
    return first, last


def _firsts(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> Iterator[float]:
    """For the first names, and for the name that one of the two prefers."""
    yield _name(one.first, other.first, rarity, _FIRST_DIFFERS)
    if one.preferred:
        yield _name(one.preferred, other.first, rarity, _FIRST_DIFFERS)
    if other.preferred:
        yield _name(one.first, other.preferred, rarity, _FIRST_DIFFERS)


def _crossed(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """For names typed into each other's field. Where only one agrees, it may be the surname of a family."""
    across = _name(one.first, other.last, rarity, _FIRST_DIFFERS)
    back = _name(one.last, other.first, rarity, _FIRST_DIFFERS)
    return min(across, back) - _CROSSED, max(across, back) - _CROSSED


def _name(one: str, other: str, rarity: Rarity, differs: float) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return rarity.name(one, other)
    cost = slips(one, other)
    return differs if cost is None else max(1.0, rarity.name(one, other) - cost)


@lru_cache(maxsize=100_000)
def slips(one: str, other: str) -> float | None:
    """What two spellings of one name cost in bits; None where they are two names."""
    shorter = min(len(one), len(other))
    typed = OSA.distance(one, other, score_cutoff=2)
    if typed == 0:
        return 0.0
    if typed == 1 and shorter >= 3:
        return 2.0
    if shorter >= 3 and (one in other or other in one):
        return 3.0
    if typed == 2 and shorter >= 5:
        return 4.0
    return 4.0 if JaroWinkler.similarity(one, other, score_cutoff=0.9) else None


def _birth(one: str, other: str, rarity: Rarity) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return rarity.day(one)
    if one == f"{other[:4]}{other[6:]}{other[4:6]}":
        return 9.0
    typed = OSA.distance(one, other, score_cutoff=2)
    return {1: 6.0, 2: 1.0}.get(typed, _BORN_DIFFERS)


def _a_generation_apart(one: str, other: str) -> bool:
    """Whether two birthdays are those of a parent and a child: years apart, and no slip of the keys."""
    if not one or not other or abs(int(one[:4]) - int(other[:4])) not in GENERATION:
        return False
    return OSA.distance(one, other, score_cutoff=2) > 2


def _address(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    near = _near(one, other, rarity)
    place = near or (-2.0 if one.postcode and other.postcode else 0.0)
    return place + _street(one.street, other.street, bool(near)) if one.street and other.street else place


def _street(one: str, other: str, near: bool) -> float:
    """Next door is less than the same house, and nothing elsewhere: there is a King Street in every suburb."""
    same = Indel.normalized_similarity(one, other)
    if _house_number(one) != _house_number(other):
        return 4.0 if near and same >= 0.85 else -2.0
    if same < 0.72:
        return -2.0
    return 8.0 if same >= 0.85 else 4.0


def _near(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    """The bits of a suburb or a postcode in common, 0 where they have none."""
    found = max(rarity.place(one.suburb, other.suburb), rarity.place(one.postcode, other.postcode))
    if not found and one.suburb and other.suburb and slips(one.suburb, other.suburb) is not None:
        return _SUBURB_MISTYPED
    return found


def _house_number(street: str) -> str:
    return street[: len(street) - len(street.lstrip("0123456789"))]


def _reached(one: ComparedClient, other: ComparedClient) -> float:
    """Phones and e-mail: most families share one, and people change theirs."""
    total = 0.0
    if one.phones and other.phones:
        total += -1.0 if one.phones.isdisjoint(other.phones) else 8.0
    if one.email and other.email:
        total += 8.0 if one.email == other.email else -1.0
    return total


def _medicare(one: ComparedClient, other: ComparedClient) -> float:
    """The card is the family's; the number on it is the person's own."""
    if not one.medicare or not other.medicare:
        return 0.0
    typed = OSA.distance(one.medicare, other.medicare, score_cutoff=1)
    if typed > 1:
        return -4.0
    numbered = bool(one.irn and other.irn)
    if numbered and one.irn != other.irn:
        return -8.0
    return (_CARD if numbered else 4.0) - 5.0 * typed


def _own_numbers(one: ComparedClient, other: ComparedClient) -> float:
    if not one.own_numbers or not other.own_numbers:
        return 0.0
    theirs = dict(other.own_numbers)
    total = 0.0
    for kind, number in one.own_numbers:
        if kind in theirs:
            typed = OSA.distance(number, theirs[kind], score_cutoff=1)
            total += {0: _OWN_NUMBER, 1: 8.0}.get(typed, -8.0)
    return total


def _gender(one: ComparedClient, other: ComparedClient) -> float:
    if not one.gender or not other.gender:
        return 0.0
    return 1.0 if one.gender == other.gender else -4.0


def _middle(one: ComparedClient, other: ComparedClient) -> float:
    if not one.middle or not other.middle:
        return 0.0
    alike = one.middle.startswith(other.middle) or other.middle.startswith(one.middle)
    return 2.0 if alike or slips(one.middle, other.middle) is not None else -2.0
