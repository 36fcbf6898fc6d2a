"""One sheet for each client of a pack, for the talk between the leaver and the recipient.

The headings are those of ISBAR, the order in which Australian health services hand over: Identify,
Situation, Background, Assessment, Recommendation (ACSQHC, ISBAR revisited). What the pack says about the
client is printed there; the rest is ruled lines. A sheet never says more than the pack does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from desktop.language import later, say
from desktop.models.fields import FIELDS, Field, FieldKind
from desktop.rules.age import age_on
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.outgoing.document import Document, Section
from desktop.services.packs.about_sheet import Occasion
from desktop.services.packs.columns import Value
from desktop.services.packs.rows import CONTACT_HEADERS, PackPreview

Known: TypeAlias = Mapping[str, Value]
"""What the pack says about one client, by the key of the column."""

TITLE = later("Client handover sheet")
NOTES_SHOWN = 300
CONTACTS_SHOWN = 3

_SAID_TOGETHER = frozenset({
    "reference", "title", "first_name", "middle_name", "last_name", "preferred_name", "date_of_birth", "gender",
    "pronouns", "status", "family", "email", "street", "suburb", "state", "postcode", "notes",
})  # fmt: skip
"""Fields with a fixed place on the sheet; each of the others gets a line of its own."""


NOTHING_SAID: Mapping[str, tuple[tuple[str, str], ...]] = {}


def client_sheets(
    preview: PackPreview,
    occasion: Occasion,
    said: Mapping[str, tuple[tuple[str, str], ...]] = NOTHING_SAID,
) -> tuple[Document, ...]:
    """The sheets in the order of the pack, one page each.

    `said` is the leaver's answers about clients, by reference: labels and texts, for the situation.
    """
    keys = [column.key for column in preview.columns]
    contacts = _contacts(preview)
    sheets = []
    for row in preview.clients:
        known = dict(zip(keys, row, strict=True))
        reference = _text(known, "reference")
        client = _Client(known, contacts.get(reference, []), said.get(reference, ()))
        sheets.append(_sheet(client, preview.leaver, occasion))
    return tuple(sheets)


@dataclass(frozen=True)
class _Client:
    """What a sheet says about a client: what the pack knows, their contacts, and the leaver's answers."""

    known: Known
    contacts: list[str]
    said: tuple[tuple[str, str], ...]


def _contacts(preview: PackPreview) -> Mapping[Value, list[str]]:
    """The contacts in words, by the reference of their client."""
    contacts: dict[Value, list[str]] = defaultdict(list)
    for row in preview.contacts:
        contact = dict(zip(CONTACT_HEADERS, row, strict=True))
        contacts[contact["Client"]].append(_contact(contact))
    return contacts


def _sheet(client: _Client, leaver: str, occasion: Occasion) -> Document:
    footer = say(
        "{practice}. Confidential: for {recipient}. {day}",
        practice=occasion.practice,
        recipient=occasion.recipient,
        day=day_text(occasion.made_at.date()),
    )
    sections = _sections(client, leaver, occasion.made_at.date())
    return Document(say(TITLE), _subtitle(client.known), sections, footer, one_page=True)


def _subtitle(known: Known) -> str:
    name, reference = _name(known), _text(known, "reference")
    return f"{name} ({reference})" if name else reference


def _sections(client: _Client, leaver: str, today: date) -> tuple[Section, ...]:
    known = client.known
    situation = (*_situation(known, leaver), *client.said)
    return (
        Section(say("Identify"), _identify(known, client.contacts, today)),
        Section(say("Situation"), situation, hint=say("why now, what is urgent"), room=3),
        Section(say("Background"), _background(known), hint=say("what led here, what was tried"), room=4),
        Section(say("Assessment"), hint=say("how they are, risks, what you think"), room=6),
        Section(
            say("Recommendation"),
            hint=say("what to do next, by whom, by when"),
            room=6,
            to_sign=(
                say("Handed over by {leaver}", leaver=leaver),
                say("Taken over by"),
                say("Date"),
            ),
        ),
    )


def _identify(known: Known, contacts: list[str], today: date) -> tuple[tuple[str, str], ...]:
    return _filled(
        (say("Preferred name"), _text(known, "preferred_name")),
        (say("Born"), _born(known.get("date_of_birth"), today)),
        (say("Gender"), _joined(known, "gender", "pronouns")),
        (say("Phone"), ", ".join(_phones(known))),
        (say("Email"), _text(known, "email")),
        (say("Address"), _joined(known, "street", "suburb", "state", "postcode")),
        (say("Family"), _text(known, "family")),
        (say("Guardian"), _text(known, "guardian")),
        (say("Contacts"), "; ".join(_shown(contacts))),
        (say("Cards"), ", ".join(_cards(known))),
        *_others(known),
    )


def _born(day: Value, today: date) -> str:
    if not isinstance(day, date):
        return ""
    return say("{day}, {age} years old", day=day_text(day), age=age_on(day, today))


def _shown(contacts: list[str]) -> list[str]:
    """The first contacts, and how many more there are."""
    more = len(contacts) - CONTACTS_SHOWN
    if more <= 0:
        return contacts
    return [*contacts[:CONTACTS_SHOWN], say("and {more} more in the workbook", more=more)]


def _phones(known: Known) -> list[str]:
    """Each number with its kind: `0412 345 678 (mobile)`."""
    phones = [field for field in FIELDS["clients"] if field.kind is FieldKind.PHONE]
    return [f"{text} ({kind})" for kind, text in _kinds(known, phones)]


def _cards(known: Known) -> list[str]:
    """Each card with its kind before the number."""
    cards = [field for field in FIELDS["clients"] if field.card]
    return [f"{kind} {text}" for kind, text in _kinds(known, cards)]


def _kinds(known: Known, fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """The kind of each of these fields and its text, if there is one."""
    for field in fields:
        if text := _text(known, field.name):
            yield say(field.short), text


def _others(known: Known) -> list[tuple[str, str]]:
    return [
        (say(field.header), _text(known, field.name)) for field in FIELDS["clients"] if _has_a_line(field)
    ]


def _has_a_line(field: Field) -> bool:
    return not (field.name in _SAID_TOGETHER or field.card or field.kind is FieldKind.PHONE)


def _situation(known: Known, leaver: str) -> tuple[tuple[str, str], ...]:
    return _filled(
        (say("File"), _status(known)),
        (say("Next appointment"), _text(known, "next_appointment")),
        (say("Upcoming"), _upcoming(known.get("upcoming"), leaver)),
    )


def _status(known: Known) -> str:
    status = _text(known, "status")
    return say(status) if status else ""


def _upcoming(upcoming: Value, leaver: str) -> str:
    if upcoming is None:
        return ""
    return say("{upcoming} with {leaver}", upcoming=upcoming, leaver=leaver)


def _background(known: Known) -> tuple[tuple[str, str], ...]:
    attended = known.get("attended")
    return _filled(
        (say("Case manager since"), _text(known, "since")),
        (say("Last appointment"), _text(known, "last_appointment")),
        (say("Attended"), count(attended, "appointment") if isinstance(attended, int) else ""),
        (say("Notes"), _notes(known)),
    )


def _notes(known: Known) -> str:
    """The notes in one paragraph, cut after a word if they are long."""
    notes = " ".join(_text(known, "notes").split())
    if len(notes) <= NOTES_SHOWN:
        return notes
    return say("{notes} ... (in full in the workbook)", notes=notes[:NOTES_SHOWN].rsplit(" ", 1)[0])


def _filled(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in facts if fact[1])


def _name(known: Known) -> str:
    parts = ("title", "first_name", "middle_name", "last_name")
    return " ".join(filter(None, (_text(known, key) for key in parts)))


def _joined(known: Known, *keys: str) -> str:
    return ", ".join(filter(None, (_text(known, key) for key in keys)))


def _text(known: Known, key: str) -> str:
    """What the pack says; empty if it has no such column."""
    value = known.get(key)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return day_text(value)
    return "" if value is None else str(value)


_ROLES = {
    "Main Contact": later("main"),
    "Emergency Contact": later("emergency"),
    "Invoice Recipient": later("invoices"),
}


def _contact(contact: Known) -> str:
    """`Lou Tran, mother, 0400 000 000 (main, emergency)`, from a contact's row by header."""
    name = " ".join(filter(None, (_text(contact, "First Name"), _text(contact, "Last Name"))))
    parts = (name, _text(contact, "Relationship"), _text(contact, "Mobile"))
    text = ", ".join(filter(None, parts))
    roles = ", ".join(_roles(contact))
    return f"{text} ({roles})" if roles else text


def _roles(contact: Known) -> list[str]:
    return [say(word) for header, word in _ROLES.items() if contact[header] == "Yes"]
