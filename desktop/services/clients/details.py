"""The details that a supervisor can enter for a client, and the check whether they can be stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.errors import UserError
from desktop.language import say
from desktop.models import ClientStatus, ContactBy
from desktop.models import fields as book
from desktop.rules.record_checks import Fault, birth_fault, email_fault
from desktop.rules.text import search_text, sort_name, spoken_name


class InvalidDetail(UserError):
    """A detail that cannot be stored; `field` is its name in the details, where the sentence is shown."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, init=False)
class ClientDetails:
    """Everything that a supervisor can enter for a client, by column; an empty `reference` gets a new one.

    The attributes are the columns of the book of fields, and `not_with`, the users whom they are not to see.
    By default they are empty, and the status is Current.
    """

    values: Mapping[str, Any]

    def __init__(self, reference: str = "", **values: Any) -> None:
        empty: dict[str, Any] = dict.fromkeys(book.column_names(book.FIELDS["clients"]), "")
        empty |= {"date_of_birth": None, "case_manager_id": None}
        empty |= {"status": ClientStatus.CURRENT, "contact_by": ContactBy.ANY, "not_with": frozenset()}
        unknown = values.keys() - empty.keys()
        if unknown:
            raise TypeError(f"no such field of a client: {', '.join(sorted(unknown))}")
        object.__setattr__(self, "values", empty | values | {"reference": reference})

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["values"][name]
        except KeyError:
            raise AttributeError(name) from None

    def changed(self, **values: Any) -> ClientDetails:
        """The same details, with these columns changed."""
        return ClientDetails(**{**self.values, **values})

    @property
    def name(self) -> str:
        """The name as spoken: `Ava Nguyen`."""
        return spoken_name(self.first_name, self.last_name)


def checked(details: ClientDetails, today: date) -> ClientDetails:
    """The same details without surplus spaces.

    Raises InvalidDetail for the first field that cannot be stored.
    """
    tidy = details.changed(**{name: _tidy(name, value) for name, value in details.values.items()})
    if not tidy.name:
        raise InvalidDetail("last_name", say("The name is missing. Type a first or a last name."))
    check_email(tidy.email)
    if tidy.date_of_birth is not None:
        _refuse(birth_fault(tidy.date_of_birth, today), say("That day"))
    return tidy


def check_email(email: str) -> None:
    """Raises InvalidDetail for what cannot be an e-mail address; an empty one is fine."""
    _refuse(email_fault(email), "That")


def _refuse(fault: Fault | None, subject: str) -> None:
    if fault is not None:
        raise InvalidDetail(fault.field, f"{subject} {fault.clause}. {fault.remedy}")


def columns(details: ClientDetails, aliases: Iterable[str] = ()) -> dict[str, Any]:
    """The columns of a client except the case manager, who is changed together with the case history.

    `aliases` are the references of files merged into this one: the search still finds them.
    """
    apart = ("case_manager_id", "not_with")
    values = {name: value for name, value in details.values.items() if name not in apart}
    return values | derived(values, aliases)


def derived(values: Mapping[str, Any], aliases: Iterable[str] = ()) -> dict[str, str]:
    """The columns derived by folding others, as far as `values` has those."""
    names = values.get("last_name", ""), values.get("first_name", "")
    return {"sort_name": sort_name(*names), "search_text": search_text(values, aliases)}


def _tidy(name: str, value: Any) -> Any:
    if not isinstance(value, str) or isinstance(value, StrEnum):
        return value
    return value.strip() if name == "notes" else " ".join(value.split())
