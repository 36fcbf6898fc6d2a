"""People in FHIR: names, phones, addresses and numbers of a Patient, a Practitioner or a contact."""

from __future__ import annotations

import re

from desktop.files.fhir.bundle import Resource, codes_of, dicts, text_at, texts
from desktop.files.person_names import split_name

_NAME_USES = ("official", "usual", "", "temp", "anonymous")
"""The uses of names that count, in order; old and maiden names do not."""

_NUMBERS = {"Medicare Number": "/medicare", "DVA Number": "/dva", "NDIS Number": "/ndis"}
"""The part of the system's address that identifies a number in Australia."""

_SYSTEMS = {"email": "Email", "sms": "Mobile", "phone": ""}
_USES = {"mobile": "Mobile", "home": "Home Phone", "work": "Work Phone"}
"""The field for a contact point: by its system, else by its use."""

_SPARE, _USELESS = "spare", "useless"
"""Numbers that do not say what they are, and those that are not kept."""


def identity(resource: Resource) -> str:
    """The practice's identifier for a person: the record number, else the resource's id."""
    return _record_number(resource) or text_at(resource, "id")


def _record_number(resource: Resource) -> str:
    number = next(filter(_is_record_number, dicts(resource, "identifier")), None)
    return text_at(number, "value")


def _is_record_number(identifier: Resource) -> bool:
    return "MR" in codes_of(identifier, "type")


def name_of(person: Resource, *, with_middle: bool = True) -> dict[str, str]:
    """Title, first, middle and last name, and the preferred name."""
    names = dicts(person, "name")
    chosen = _chosen_name(names)
    first, last = _first_and_last(chosen)
    found = {"Title": " ".join(texts(chosen, "prefix")), "First Name": first, "Last Name": last}
    if with_middle:
        found["Middle Name"] = " ".join(texts(chosen, "given")[1:])
        found["Preferred Name"] = _nickname(names)
    return found


def _chosen_name(names: list[Resource]) -> Resource:
    """The official name, or what comes next to it; an old one only if there is no other."""
    ranked = sorted(filter(_counts, names), key=_rank)
    return next(iter(ranked or names), {})


def _counts(name: Resource) -> bool:
    return text_at(name, "use") in _NAME_USES


def _rank(name: Resource) -> int:
    return _NAME_USES.index(text_at(name, "use"))


def _first_and_last(name: Resource) -> tuple[str, str]:
    """The parts of a name; a name without parts is split."""
    first, last = text_at(name, "given"), text_at(name, "family")
    return (first, last) if first or last else split_name(text_at(name, "text"))


def _nickname(names: list[Resource]) -> str:
    liked = next(filter(_is_nickname, names), None)
    return text_at(liked, "given") or text_at(liked, "text")


def _is_nickname(name: Resource) -> bool:
    return text_at(name, "use") == "nickname"


def _current(person: Resource, name: str) -> list[Resource]:
    """What the file gives at that name and does not call old."""
    return [one for one in dicts(person, name) if text_at(one, "use") != "old"]


def phones_and_email(person: Resource) -> dict[str, str]:
    """One number of each kind; one without a kind counts as the mobile."""
    found: dict[str, str] = {}
    for point in sorted(_current(person, "telecom"), key=_rank_of_point):
        header = _header_of_point(point)
        found[header] = found.get(header, "") or text_at(point, "value")
    found.pop(_USELESS, None)
    spare = found.pop(_SPARE, "")
    return dict.fromkeys(("Mobile", "Home Phone", "Work Phone", "Email"), "") | {"Mobile": spare} | found


def _rank_of_point(point: Resource) -> str:
    return text_at(point, "rank") or "9"


def _header_of_point(point: Resource) -> str:
    """The field for a number or an address; what is of another system is useless."""
    system = text_at(point, "system")
    if system not in _SYSTEMS:
        return _USELESS
    return _SYSTEMS[system] or _USES.get(text_at(point, "use"), _SPARE)


def address(person: Resource) -> dict[str, str]:
    """The person's address: not an old one, and a post box only if there is nothing else."""
    chosen = next(iter(sorted(_current(person, "address"), key=_rank_of_address)), {})
    return {
        "Street": ", ".join(texts(chosen, "line")) or _whole_address(chosen),
        "Suburb": text_at(chosen, "city"),
        "State": text_at(chosen, "state"),
        "Postcode": text_at(chosen, "postalCode"),
    }


def _rank_of_address(one: Resource) -> tuple[bool, bool]:
    return text_at(one, "type") == "postal", text_at(one, "use") != "home"


def _whole_address(one: Resource) -> str:
    """The address as one text, if it is not in parts."""
    return "" if text_at(one, "city") else text_at(one, "text")


def identifiers(patient: Resource) -> dict[str, str]:
    """Medicare, DVA and NDIS numbers; an eleventh digit of a Medicare number is the person's place on the card."""
    found = dict.fromkeys((*_NUMBERS, "Medicare IRN"), "")
    for identifier in dicts(patient, "identifier"):
        found |= dict.fromkeys(_headers_of_number(identifier), text_at(identifier, "value"))
    return found | _place_on_card(found["Medicare Number"])


def _place_on_card(medicare: str) -> dict[str, str]:
    """A Medicare number with the place of the person after it, in its two fields."""
    digits = re.sub(r"\s", "", medicare)
    if len(digits) == 11 and digits.isdigit():
        return {"Medicare Number": digits[:10], "Medicare IRN": digits[10]}
    return {}


def _headers_of_number(identifier: Resource) -> list[str]:
    system = text_at(identifier, "system").lower()
    return [header for header, part in _NUMBERS.items() if part in system]
