"""Made-up people with families, twins and namesakes, some of them there twice with plausible mistakes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from desktop.rules.duplicates.evidence import ComparedClient
from desktop.rules.text import fold
from desktop.services.demo.words import words

PARTS = (
    "ba", "ker", "ton", "man", "wel", "ris", "mar", "lo", "sen", "dan", "ford", "ley",
    "ham", "co", "per", "win", "dal", "ster", "ob", "ri", "na", "vi", "go", "mez",
)  # fmt: skip
FIRST = tuple(sorted({fold(name) for group in words("names")["groups"] for name in group["women"]}))
SUBURBS = tuple(f"{one}{two}{three}" for one in PARTS[:4] for two in PARTS[4:8] for three in PARTS[8:12])
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Pair = tuple[int, int]


def made_people(random: Random, count: int, doubled: int) -> tuple[list[ComparedClient], set[Pair]]:
    """Make `count` people, `doubled` of them there twice; also the pairs of ids that are one person."""
    people: list[ComparedClient] = []
    while len(people) < count:
        people += _household(random, len(people))
    pairs = set()
    for original in random.sample(people, doubled):
        again = replace(original, id=len(people))
        for mistake in random.sample(MISTAKES, random.choice((1, 1, 2, 2, 3))):
            again = mistake(random, again)
        people.append(again)
        pairs.add((original.id, again.id))
    return people, pairs


def _household(random: Random, first_id: int) -> list[ComparedClient]:
    """One person, or a parent with children; some of the children are twins, or have their parent's name."""
    size = random.choices((1, 2, 3, 4), (80, 12, 6, 2))[0]
    last, home, card = _word(random), _home(random), _number(random, 10)
    phone, email = _number(random, 9), f"{last}{random.randrange(1000)}@example.com"
    names = random.sample(FIRST, size)
    parent = date(1990, 1, 1) - timedelta(days=random.randrange(20_000))
    births = [
        parent,
        *(parent + timedelta(days=8_000 + 800 * n + random.randrange(700)) for n in range(size)),
    ]
    if size > 2 and random.random() < 0.01:
        births[2] = births[1]
    if size > 1 and random.random() < 0.002:
        names[1] = names[0]
    return [
        home(
            ComparedClient(
                first_id + place,
                first=name,
                last=last,
                born=birth.strftime("%Y%m%d"),
                gender=random.choice(("female", "male", "")),
                phones=frozenset({phone if random.random() < 0.6 else _number(random, 9)}),
                email=email if random.random() < 0.5 else "",
                medicare=card if random.random() < 0.3 else "",
                irn=str(place + 1),
            )
        )
        for place, (name, birth) in enumerate(zip(names, births, strict=False))
    ]


def _word(random: Random) -> str:
    return "".join(random.choices(PARTS, k=random.choice((2, 3))))


def _number(random: Random, digits: int) -> str:
    return "".join(random.choices("0123456789", k=digits))


def _home(random: Random) -> Callable[[ComparedClient], ComparedClient]:
    place = random.randrange(len(SUBURBS))
    street = f"{random.randrange(1, 200)}{_word(random)}street"
    return lambda person: replace(person, street=street, suburb=SUBURBS[place], postcode=str(2000 + place))


def _slip(random: Random, text: str) -> str:
    """A letter left out, doubled, changed, or swapped with the next."""
    at = random.randrange(max(len(text), 1))
    return random.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + random.choice(LETTERS) + text[at:],
            text[:at] + random.choice(LETTERS) + text[at + 1 :],
            text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :],
        )
    )


Mistake = Callable[[Random, ComparedClient], ComparedClient]

MISTAKES: tuple[Mistake, ...] = (
    lambda random, p: replace(p, first=_slip(random, p.first)),
    lambda random, p: replace(p, last=_slip(random, p.last)),
    lambda random, p: replace(p, first=p.last, last=p.first),
    lambda random, p: replace(p, born=p.born[:4] + p.born[6:] + p.born[4:6]),
    lambda random, p: replace(p, born=p.born[:7] + random.choice("0123456789")),
    lambda random, p: replace(p, born=""),
    lambda random, p: replace(p, first=""),
    lambda random, p: _home(random)(p),
    lambda random, p: replace(p, street="", suburb="", postcode=""),
    lambda random, p: replace(p, phones=frozenset({_number(random, 9)})),
    lambda random, p: replace(p, email="", medicare="", gender=""),
    lambda random, p: replace(p, last=p.last + _word(random)),
)

_TYPING: tuple[Mistake, ...] = (
    *MISTAKES[:5],
    lambda random, p: replace(p, born=_slip(random, p.born)[:8]),
    lambda random, p: replace(p, street=_slip(random, p.street)),
    lambda random, p: replace(p, street=_slip(random, _slip(random, p.street))),
    lambda random, p: replace(p, suburb=_slip(random, p.suburb)),
    lambda random, p: replace(p, postcode=_slip(random, p.postcode)),
)
_LOSING: tuple[Mistake, ...] = (
    *MISTAKES[5:9],
    lambda random, p: replace(p, last=_word(random)),
    lambda random, p: replace(
        p, born=(date(1930, 1, 1) + timedelta(days=random.randrange(25_000))).strftime("%Y%m%d")
    ),
)
COPYING = (*_TYPING * 5, *_LOSING)
"""The damage to records copied and typed again: mostly slips, at times another surname or birthday."""
