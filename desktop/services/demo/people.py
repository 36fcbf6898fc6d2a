"""A made-up client's own columns: name, birth, address, numbers; and the contacts that fit them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from random import Random
from typing import Any

from desktop.models import ClientStatus
from desktop.rules.text import search_text, sort_name
from desktop.services.demo.words import landline, mail_name, medicare_number, mobile, weighted, words

Columns = dict[str, Any]
MEN = ("Father", "Brother", "Son")
STRANGERS = ("Friend", "Foster carer", "Guardian")


@dataclass(frozen=True)
class Household:
    """What the members of one family share."""

    last_name: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    street: str
    suburb: str
    postcode: str
    home_phone: str
    medicare: str
    family: str = ""


@dataclass
class People:
    """Draws people one after the other; the same seed draws the same ones."""

    random: Random
    today: date
    _emails: Counter[str] = field(default_factory=Counter)
    _families: Counter[str] = field(default_factory=Counter)
    _mobiles: dict[str, Iterator[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._families.update(
            _family(told["last_name"], told["suburb"]) for told in words("story")["clients"]
        )

    def household(self, home: int, size: int, story: Columns | None = None) -> Household:
        """A place to live near one of the sites; a family text where more than one client lives there."""
        random, places = self.random, words("places")
        groups = words("names")["groups"]
        group = random.choices(groups, [g["share"] for g in groups])[0]
        last_name = random.choice(group["surnames"])
        suburb, postcode = random.choice(places["suburbs"][home])
        if story is not None:
            last_name, suburb, postcode = story["last_name"], story["suburb"], story["postcode"]
        street = f"{random.randint(1, 140)} {random.choice(places['streets'])}"
        if random.random() < 0.2:
            street = f"{random.randint(1, 24)}/{street}"
        family = ""
        if size > 1:
            family = _family(last_name, suburb)
            if story is None:
                self._families[family] += 1
                if self._families[family] > 1:
                    family = _family(last_name, f"{suburb} {self._families[family]}")
        return Household(
            last_name,
            tuple(group["women"]),
            tuple(group["men"]),
            street,
            suburb,
            postcode,
            landline(random) if random.random() < 0.3 else "",
            medicare_number(random) if random.random() < 0.88 else "",
            family,
        )

    def client(
        self,
        household: Household,
        position: int,
        age: int,
        status: ClientStatus,
        taken: set[str],
        known: Columns | None = None,
    ) -> Columns:
        """The columns of one client but for reference and case manager.

        `position` counts the members of the household; `taken` holds the first names given in it.
        `known` has the first name and gender of somebody whom the story names.
        """
        random = self.random
        gender = weighted(random, {"Female": 56, "Male": 42, "Non-binary": 2})
        first = self._first_name(household, gender, taken)
        if known is not None:
            first, gender = known["first_name"], known["gender"]
        born = years_before(self.today, age) - timedelta(days=random.randint(0, 364))
        last = household.last_name
        columns: Columns = {
            "first_name": first,
            "last_name": last,
            "sort_name": sort_name(last, first),
            "date_of_birth": born,
            "gender": gender,
            "status": status,
            "family": household.family,
            "home_phone": household.home_phone,
            "street": household.street,
            "suburb": household.suburb,
            "state": "NSW",
            "postcode": household.postcode,
        }
        if household.medicare:
            columns |= {
                "medicare_number": household.medicare,
                "medicare_irn": str(position + 1),
                "medicare_expiry": f"{random.randint(1, 12):02}/{self.today.year + random.randint(1, 4)}",
            }
        if gender == "Non-binary":
            columns["pronouns"] = "they/them"
        elif random.random() < 0.08:
            columns["pronouns"] = "she/her" if gender == "Female" else "he/him"
        if random.random() < 0.25:
            columns["middle_name"] = random.choice(household.women if gender == "Female" else household.men)
        if random.random() < 0.17:
            columns["ndis_number"] = f"0{random.randint(0, 99_999_999):08}"
        if random.random() < 0.07:
            columns["notes"] = random.choice(words("places")["notes" if age >= 18 else "notes_on_minors"])
        if age >= 18:
            columns |= self._grown_columns(first, last, gender, age)
        elif age >= 15 and random.random() < 0.4:
            columns["mobile"] = self._mobile(last)
        return columns

    def with_search_text(self, columns: Columns) -> Columns:
        """The columns complete, once the reference is among them."""
        return columns | {"search_text": search_text(columns)}

    def guardians(self, household: Household, parent: Columns | None) -> list[Columns]:
        """The contacts of a household's minors: the first is the main contact; `parent` is a client too."""
        random = self.random
        relationship = weighted(
            random, {"Mother": 62, "Father": 24, "Grandmother": 7, "Foster carer": 4, "Guardian": 3}
        )
        if parent is not None:
            relationship = {"Female": "Mother", "Male": "Father"}.get(parent["gender"], "Parent")
        first = self._contact(household, relationship)
        if parent is not None:
            first |= {key: parent.get(key, "") for key in ("first_name", "last_name", "mobile", "email")}
        first |= {"main_contact": True, "invoice_recipient": True}
        if random.random() < 0.55:
            other = {"Mother": "Father", "Father": "Mother"}.get(relationship, "Aunt")
            return [first, self._contact(household, other) | {"emergency_contact": True}]
        return [first | {"emergency_contact": True}]

    def emergency_contact(self, household: Household, born: date) -> Columns:
        """Whom to ring for an adult."""
        old = born < years_before(self.today, 55)
        kin = {"Daughter": 2, "Son": 1} if old else {"Mother": 2, "Sister": 1, "Brother": 1}
        relationship = weighted(self.random, {"Partner": 5, "Friend": 2, **kin})
        return self._contact(household, relationship) | {"emergency_contact": True}

    def _contact(self, household: Household, relationship: str) -> Columns:
        random = self.random
        first = random.choice(household.men if relationship in MEN else household.women)
        kin = relationship not in STRANGERS and random.random() < 0.85
        last = household.last_name if kin else random.choice(words("names")["groups"][0]["surnames"])
        return {
            "first_name": first,
            "last_name": last,
            "relationship": relationship,
            "mobile": mobile(random),
            "email": self._email(first, last) if random.random() < 0.6 else "",
        }

    def _grown_columns(self, first: str, last: str, gender: str, age: int) -> Columns:
        random = self.random
        columns: Columns = {}
        if random.random() < 0.4 and gender != "Non-binary":
            columns["title"] = "Mr" if gender == "Male" else random.choice(("Ms", "Ms", "Mrs"))
        if random.random() < 0.93:
            columns["mobile"] = self._mobile(last)
        if random.random() < 0.82:
            columns["email"] = self._email(first, last)
        if random.random() < 0.06:
            columns["work_phone"] = landline(random)
        if random.random() < 0.03 and age > 30:
            columns["dva_number"] = f"ZX{random.randint(0, 999_999):06}"
        return columns

    def _first_name(self, household: Household, gender: str, taken: set[str]) -> str:
        names = household.women if gender == "Female" else household.men
        if gender == "Non-binary":
            names = household.women + household.men
        free = [name for name in names if name not in taken] or names
        first = self.random.choice(free)
        taken.add(first)
        return first

    def _mobile(self, last_name: str) -> str:
        """One of the few fictitious numbers; the same surname has them all before it has one twice."""
        if last_name not in self._mobiles:
            numbers = words("places")["mobiles"]
            self._mobiles[last_name] = cycle(self.random.sample(numbers, len(numbers)))
        return next(self._mobiles[last_name])

    def _email(self, first: str, last: str) -> str:
        name = mail_name(first, last)
        self._emails[name] += 1
        number = self._emails[name] if self._emails[name] > 1 else ""
        return f"{name}{number}@{'example.com' if len(name) % 3 else 'example.org'}"


def _family(last_name: str, place: str) -> str:
    return f"{last_name} ({place})"


def years_before(day: date, years: int) -> date:
    """The same day so many years ago (28 February for the 29th)."""
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)
