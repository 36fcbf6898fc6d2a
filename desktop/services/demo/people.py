"""A made-up client's own columns: name, birth, address, numbers; and the contacts that fit them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from typing import Any

from desktop.models import ClientStatus
from desktop.rules.text import sort_name
from desktop.services.demo.words import Draw, mail_name, words

Columns = dict[str, Any]


@dataclass(frozen=True)
class Household:
    """The values that members of a family share: a group of first names, and columns of the client."""

    names: Mapping[str, list[str]]
    columns: Columns
    first_names: set[str] = field(default_factory=set)


@dataclass
class People:
    """Draws people one after another."""

    draw: Draw
    today: date
    _emails: Counter[str] = field(default_factory=Counter)
    _families: Counter[str] = field(default_factory=Counter)
    _mobiles: dict[str, Iterator[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = words("story")["clients"]
        self._families.update(_family(household["last_name"], household["suburb"]) for household in named)

    def household(self, home: int, size: int, named: Columns | None = None) -> Household:
        """A place to live near one of the sites; a family text if more than one client lives there."""
        group = self.draw.group()
        columns = self._place(home, group)
        if named is not None:
            columns |= {key: named[key] for key in ("last_name", "suburb", "postcode")}
        if size > 1:
            columns["family"] = self._family_text(columns, is_named=named is not None)
        return Household(group, columns)

    def _family_text(self, columns: Columns, *, is_named: bool) -> str:
        place = columns["last_name"], columns["suburb"]
        return _family(*place) if is_named else self._new_family(*place)

    def _place(self, home: int, group: Mapping[str, list[str]]) -> Columns:
        draw, rates = self.draw, words("people")
        suburb, postcode = draw.choice(words("places")["suburbs"][home])
        street = f"{draw.randint(1, 140)} {draw.choice(words('places')['streets'])}"
        return {
            "last_name": draw.choice(group["surnames"]),
            "street": f"{draw.randint(1, 24)}/{street}" if draw.happens(rates["unit_number"]) else street,
            "suburb": suburb,
            "state": "NSW",
            "postcode": postcode,
            "home_phone": draw.landline() if draw.happens(rates["home_phone"]) else "",
            "medicare_number": draw.medicare_number() if draw.happens(rates["medicare"]) else "",
        }

    def client(
        self, household: Household, age: int, status: ClientStatus, named: Columns | None = None
    ) -> Columns:
        """The columns of the household's next client, except reference and case manager.

        `named` has the first name and gender of somebody named by the story.
        """
        first, gender = self._first_name_and_gender(household, named or {})
        last = household.columns["last_name"]
        columns = household.columns | {
            "first_name": first,
            "sort_name": sort_name(last, first),
            "date_of_birth": self._born(age),
            "gender": gender,
            "status": status,
        }
        columns |= self._medicare_card(household)
        if self.draw.happens(0.25):
            columns["middle_name"] = self.draw.choice(_first_names(household.names, gender))
        return columns | self._optional(gender, age) | self._reachable(first, last, age) | _referrer(columns)

    def _first_name_and_gender(self, household: Household, person: Columns) -> tuple[str, str]:
        gender = person.get("gender") or self.draw.weighted(words("people")["genders"])
        first = person.get("first_name") or self._first_name(household, gender)
        household.first_names.add(first)
        return first, gender

    def _born(self, age: int) -> date:
        return years_before(self.today, age) - timedelta(days=self.draw.randint(0, 364))

    def _medicare_card(self, household: Household) -> Columns:
        """The client's line on the household's card, and until when that is valid."""
        if not household.columns["medicare_number"]:
            return {}
        line = str(len(household.first_names))
        expiry = f"{self.draw.randint(1, 12):02}/{self.today.year + self.draw.randint(1, 4)}"
        return {"medicare_irn": line, "medicare_expiry": expiry}

    def _optional(self, gender: str, age: int) -> Columns:
        """The columns that only some clients have, as often as the story says."""
        columns: Columns = {}
        for rule in words("people")["columns"]:
            if _fits(rule, gender, age) and self.draw.happens(rule["share"]):
                columns[rule["column"]] = self.draw.filled(self.draw.choice(rule["among"]))
        return columns

    def _reachable(self, first: str, last: str, age: int) -> Columns:
        columns: Columns = {}
        if self._has(words("people")["own_mobile"], age):
            columns["mobile"] = self._mobile(last)
        if self._has(words("people")["own_email"], age):
            columns["email"] = self._email(first, last)
        return columns

    def _has(self, rules: list[Columns], age: int) -> bool:
        return any(_is_between(age, rule["ages"]) and self.draw.happens(rule["share"]) for rule in rules)

    def guardians(self, household: Household, parent: Columns | None) -> list[Columns]:
        """The contacts of a household's minors: the first is the main contact; `parent` is a client too."""
        relationship = self.draw.weighted(words("people")["guardians"])
        if parent is None:
            first = self._contact(household, relationship)
        else:
            relationship = words("people")["parent_as"][parent["gender"]]
            first = self._contact(household, relationship) | _reached_as(parent)
        first |= {"main_contact": True, "invoice_recipient": True}
        return self._with_second_guardian(household, first)

    def _with_second_guardian(self, household: Household, first: Columns) -> list[Columns]:
        """The guardian alone, or with another; the last is called in an emergency."""
        second = words("people")["second_guardian"]
        if not self.draw.happens(second["share"]):
            return [first | {"emergency_contact": True}]
        other = second["beside"].get(first["relationship"], second["else"])
        return [first, self._contact(household, other) | {"emergency_contact": True}]

    def emergency_contacts(self, household: Household, age: int) -> list[Columns]:
        """The contacts to call for an adult, if any."""
        rates = words("people")["emergency_contact"]
        who = _of_age(rates["by_age"], age)
        if who is None or not self.draw.happens(rates["share"]):
            return []
        return [self._contact(household, self.draw.weighted(who)) | {"emergency_contact": True}]

    def _contact(self, household: Household, relationship: str) -> Columns:
        draw, rates = self.draw, words("people")
        first = draw.choice(household.names["men" if relationship in rates["men"] else "women"])
        last = self._surname(household, relationship)
        return {
            "first_name": first,
            "last_name": last,
            "relationship": relationship,
            "mobile": draw.mobile(),
            "email": self._email(first, last) if draw.happens(0.6) else "",
        }

    def _surname(self, household: Household, relationship: str) -> str:
        """A contact's surname: now and then another one than the client's."""
        if relationship in words("people")["other_surname"] or self.draw.happens(0.15):
            return str(self.draw.choice(words("names")["groups"][0]["surnames"]))
        return str(household.columns["last_name"])

    def _first_name(self, household: Household, gender: str) -> str:
        names = _first_names(household.names, gender)
        return self.draw.choice([name for name in names if name not in household.first_names] or names)

    def _new_family(self, last_name: str, suburb: str) -> str:
        family = _family(last_name, suburb)
        self._families[family] += 1
        times = self._families[family]
        return family if times == 1 else _family(last_name, f"{suburb} {times}")

    def _mobile(self, last_name: str) -> str:
        """One of the few fictitious numbers; a surname uses all of them before any is repeated."""
        if last_name not in self._mobiles:
            numbers = words("places")["mobiles"]
            self._mobiles[last_name] = cycle(self.draw.sample(numbers, len(numbers)))
        return next(self._mobiles[last_name])

    def _email(self, first: str, last: str) -> str:
        name = mail_name(first, last)
        self._emails[name] += 1
        number = self._emails[name] if self._emails[name] > 1 else ""
        return f"{name}{number}@{'example.com' if len(name) % 3 else 'example.org'}"


def _first_names(names: Mapping[str, list[str]], gender: str) -> list[str]:
    either = {"Female": names["women"], "Male": names["men"]}
    return either.get(gender, names["women"] + names["men"])


def _referrer(columns: Columns) -> Columns:
    """A referrer for some, chosen by date of birth: nothing is drawn, so that everything else stays the
    same."""
    often, known = words("people")["referred_one_in"], words("people")["referrers"]
    turn, remainder = divmod(columns["date_of_birth"].toordinal(), often)
    found: Columns = known[turn % len(known)] if remainder == 0 else {}
    return dict(found)


def _is_between(age: int, ages: list[int] | None) -> bool:
    return ages is None or ages[0] <= age <= ages[1]


def _fits(rule: Columns, gender: str, age: int) -> bool:
    return rule.get("gender", gender) == gender and _is_between(age, rule.get("ages"))


def _of_age(rules: list[Columns], age: int) -> dict[str, float] | None:
    """Who may be the contact of somebody of this age."""
    for rule in rules:
        if _is_between(age, rule["ages"]):
            return dict(rule["who"])
    return None


def _reached_as(parent: Columns) -> Columns:
    return {key: parent.get(key, "") for key in ("first_name", "last_name", "mobile", "email")}


def _family(last_name: str, place: str) -> str:
    return f"{last_name} ({place})"


def years_before(day: date, years: int) -> date:
    """The same day that many years ago (28 February for the 29th)."""
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)
