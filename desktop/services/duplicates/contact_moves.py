"""The contacts of a duplicate, moved to the survivor of a merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.models import Contact
from desktop.rules.text import fold
from desktop.services.clients.contacts import DUTIES
from desktop.services.duplicates.move import Move


def move_contacts(move: Move) -> int:
    """Move the contacts: one that both have becomes one, and the survivor's contacts keep their duties."""
    mine, theirs = move.rows(Contact)
    known = {contact.id: _values(contact) for contact in mine}
    taken = set().union(*map(_duties, known.values()))
    coming: dict[int, dict[str, Any]] = {}
    doubled = []
    for contact in theirs:
        values = _values(contact)
        duties = _duties(values) - taken
        taken |= duties
        twin = _twin(values, known.values())
        if twin is None:
            lost = dict.fromkeys(_duties(values) - duties, False)
            coming[contact.id] = {"client_id": move.survivor_id, **lost}
        else:
            _take_into(twin, values, duties)
            doubled.append(contact)
    move.drop(Contact, doubled)
    move.change(Contact, known | coming)
    return len(coming)


def _twin(contact: Mapping[str, Any], known: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The known contact who is the same person."""
    return next((own for own in known if _one_person(own, contact)), None)


def _duties(contact: Mapping[str, Any]) -> set[str]:
    return {duty for duty in DUTIES if contact[duty]}


def _take_into(kept: dict[str, Any], values: Mapping[str, Any], duties: Iterable[str]) -> None:
    """Add to a contact what another entry of the same person knows."""
    kept.update({name: kept[name] or values[name] for name in _WAYS} | dict.fromkeys(duties, True))


_NAMES = ("first_name", "last_name")


_WAYS = ("relationship", "mobile", "email")


def _values(contact: Contact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in (*_NAMES, *_WAYS, *DUTIES)}


def _one_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same name, and nothing that contradicts."""
    have_one_name = all(fold(one[name]) == fold(other[name]) for name in _NAMES)
    return have_one_name and not any(_contradict(one[name], other[name]) for name in _WAYS)


def _contradict(one: str, other: str) -> bool:
    return bool(one and other) and one != other
