"""The columns that a handover pack can have about a client, and those of each preset."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import attrgetter
from typing import TypeAlias

from desktop.errors import UserError
from desktop.language import later, say
from desktop.models import Client, Contact
from desktop.models.fields import FIELDS, Field, Preset
from desktop.rules.text import spoken_name

Value: TypeAlias = str | int | float | date | datetime | time | None


@dataclass(frozen=True)
class Facts:
    """One client as the leaver knows them. Appointments are those with the leaver; `upcoming` are open
    and from today on, `last` took place before today."""

    client: Client
    main_contact: Contact | None
    guardian: Contact | None
    since: date | None
    last: datetime | None
    next: datetime | None
    attended: int
    upcoming: int


@dataclass(frozen=True)
class PackColumn:
    """`preset` is the smallest one that has the column; None for card numbers, which must be ticked."""

    key: str
    header: str
    preset: Preset | None
    value: Callable[[Facts], Value]
    wrap: bool = False

    @property
    def confidential(self) -> bool:
        """Whether it leaves only if somebody ticks it."""
        return self.preset is None


def _of_client(field: Field) -> PackColumn:
    value = attrgetter(f"client.{field.column}")
    return PackColumn(field.name, field.header, field.preset, value, wrap=field.name == "notes")


def _of_main_contact(
    key: str, header: str, read: Callable[[Contact], str], preset: Preset = Preset.CONTACT
) -> PackColumn:
    return PackColumn(key, header, preset, lambda facts: _of(facts.main_contact, read))


def _of(contact: Contact | None, read: Callable[[Contact], str]) -> str:
    return "" if contact is None else read(contact)


def _name(contact: Contact) -> str:
    return spoken_name(contact.first_name, contact.last_name)


def _guardian(contact: Contact) -> str:
    details = ", ".join(filter(None, (contact.relationship, contact.mobile)))
    return f"{_name(contact)} ({details})" if details else _name(contact)


_FIRST = ("reference", "last_name", "first_name")
_OF_CONTACTS: tuple[PackColumn, ...] = (
    PackColumn("guardian", "Guardian", Preset.REGISTER, lambda facts: _of(facts.guardian, _guardian)),
    _of_main_contact("main_contact", "Main Contact", _name),
    _of_main_contact("main_contact_is", later("Main Contact Relationship"), attrgetter("relationship")),
    _of_main_contact("main_contact_mobile", later("Main Contact Mobile"), attrgetter("mobile")),
    _of_main_contact("main_contact_email", later("Main Contact Email"), attrgetter("email")),
)
_OF_VISITS: tuple[PackColumn, ...] = (
    PackColumn("since", later("Case Manager Since"), Preset.REGISTER, attrgetter("since")),
    PackColumn("last_appointment", later("Last Appointment"), Preset.REGISTER, attrgetter("last")),
    PackColumn("next_appointment", later("Next Appointment"), Preset.REGISTER, attrgetter("next")),
    PackColumn("attended", "Attended", Preset.REGISTER, attrgetter("attended")),
    PackColumn("upcoming", "Upcoming", Preset.REGISTER, attrgetter("upcoming")),
)
_AFTER = {"email": _OF_CONTACTS, "postcode": _OF_VISITS}


def _columns() -> Iterator[PackColumn]:
    """The name, then the book's order, with what is counted or looked up after the field that it belongs
    to."""
    for field in sorted(_fields(), key=_place):
        yield _of_client(field)
        yield from _AFTER.get(field.name, ())


def _fields() -> list[Field]:
    """The fields that a pack can have."""
    return [field for field in FIELDS["clients"] if field.preset or field.card]


def _place(field: Field) -> int:
    return _FIRST.index(field.name) if field.name in _FIRST else len(_FIRST)


COLUMNS: tuple[PackColumn, ...] = tuple(_columns())
"""All columns, in the order of the sheet."""

ALWAYS = "reference"
"""The column in every pack: without it nobody could tell which client a row is."""


@dataclass(frozen=True)
class PackWish:
    """The wish for a pack: what it is to hold, and which files go with it.

    With `include_closed` it holds Closed and Deceased clients too. `columns` are keys of `COLUMNS` (None: the
    preset's own); `filter_text` narrows the clients as the search of the Clients tab does. `with_sheets` adds a PDF
    with a page for each client; `with_readme` adds an explanation in plain text, a receipt to sign, and the
    hashes.
    """

    preset: Preset = Preset.REGISTER
    include_closed: bool = False
    columns: Collection[str] | None = None
    filter_text: str = ""
    with_sheets: bool = False
    with_readme: bool = False


USUAL = PackWish()


def columns_of(preset: Preset) -> tuple[PackColumn, ...]:
    """The columns that a preset has."""
    sizes = list(Preset)
    within = sizes[: sizes.index(preset) + 1]
    return tuple(column for column in COLUMNS if column.preset in within)


def chosen_columns(preset: Preset, keys: Collection[str] | None) -> tuple[PackColumn, ...]:
    """Exactly the columns with these keys, or the preset's for None. Raises UserError for an unknown key."""
    if keys is None:
        return columns_of(preset)
    _require_known(keys)
    return tuple(column for column in COLUMNS if column.key in {*keys, ALWAYS})


def _require_known(keys: Collection[str]) -> None:
    unknown = sorted(set(keys) - {column.key for column in COLUMNS})
    if unknown:
        raise UserError(
            say(
                "A pack has no column {unknown!r}. Choose among those that the preview shows.",
                unknown=unknown[0],
            )
        )
