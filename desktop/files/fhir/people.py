"""People in FHIR: names, phones, addresses and numbers of a Patient, a Practitioner or a contact."""

from __future__ import annotations

import re

from desktop.files.fhir.bundle import Resource, dicts, text_at, texts
from desktop.files.person_names import split_name

_NAME_USES = ("official", "usual", "", "temp", "anonymous")
"""The uses of names that count, in order; old and maiden names do not."""

_NUMBERS = {"Medicare Number": "/medicare", "DVA Number": "/dva", "NDIS Number": "/ndis"}
"""The part of the system's address that identifies a number in Australia."""


_SYSTEMS = {"email": "Email", "sms": "Mobile", "phone": ""}
_USES = {"mobile": "Mobile", "home": "Home Phone", "work": "Work Phone"}
"""The field for a contact point: by its system, else by its use."""


def identity(resource: Resource) -> str:
    """The practice's identifier for a person: the record number, else the resource's id."""
    for identifier in dicts(resource, "identifier"):
        if "MR" in (
            text_at(code, "code") for kind in dicts(identifier, "type") for code in dicts(kind, "coding")
        ):
            return text_at(identifier, "value") or text_at(resource, "id")
    return text_at(resource, "id")


def name_of(person: Resource, *, with_middle: bool = True) -> dict[str, str]:
    """Title, first, middle and last name, and the preferred name."""
    names = dicts(person, "name")
    ranked = sorted((n for n in names if text_at(n, "use") in _NAME_USES), key=_rank)
    chosen = next(iter(ranked or names), {})
    given = texts(chosen, "given")
    first, last = next(iter(given), ""), text_at(chosen, "family")
    if not first and not last:
        first, last = split_name(text_at(chosen, "text"))
    found = {"Title": " ".join(texts(chosen, "prefix")), "First Name": first, "Last Name": last}
    if with_middle:
        liked = next((n for n in names if text_at(n, "use") == "nickname"), {})
        found["Middle Name"] = " ".join(given[1:])
        found["Preferred Name"] = text_at(liked, "given") or text_at(liked, "text")
    return found


def _rank(name: Resource) -> int:
    return _NAME_USES.index(text_at(name, "use"))


def phones_and_email(person: Resource) -> dict[str, str]:
    """One number of each kind; one without a kind counts as the mobile."""
    found: dict[str, str] = {}
    for point in sorted(dicts(person, "telecom"), key=lambda point: text_at(point, "rank") or "9"):
        system, use, value = (text_at(point, name) for name in ("system", "use", "value"))
        if use == "old" or system not in _SYSTEMS:
            continue
        header = _SYSTEMS[system] or _USES.get(use, "spare")
        found[header] = found.get(header, "") or value
    spare = found.pop("spare", "")
    return dict.fromkeys(("Mobile", "Home Phone", "Work Phone", "Email"), "") | {"Mobile": spare} | found


def address(person: Resource) -> dict[str, str]:
    """The person's address: not an old one, and a post box only if there is nothing else."""
    known = [one for one in dicts(person, "address") if text_at(one, "use") != "old"]
    known.sort(key=lambda one: (text_at(one, "type") == "postal", text_at(one, "use") != "home"))
    chosen = next(iter(known), {})
    lines = texts(chosen, "line") or ([text_at(chosen, "text")] if not text_at(chosen, "city") else [])
    return {
        "Street": ", ".join(filter(None, lines)),
        "Suburb": text_at(chosen, "city"),
        "State": text_at(chosen, "state"),
        "Postcode": text_at(chosen, "postalCode"),
    }


def identifiers(patient: Resource) -> dict[str, str]:
    """Medicare, DVA and NDIS numbers; an eleventh digit of a Medicare number is the person's place on the card."""
    found = dict.fromkeys((*_NUMBERS, "Medicare IRN"), "")
    for identifier in dicts(patient, "identifier"):
        system, value = text_at(identifier, "system").lower(), text_at(identifier, "value")
        for header, part in _NUMBERS.items():
            if part in system:
                found[header] = value
    digits = re.sub(r"\s", "", found["Medicare Number"])
    if len(digits) == 11 and digits.isdigit():
        found["Medicare Number"], found["Medicare IRN"] = digits[:10], digits[10]
    return found
