"""One sheet for each client of a pack, for the talk between the leaver and the recipient.

The headings are those of ISBAR, the order in which Australian health services hand over: Identify,
Situation, Background, Assessment, Recommendation (ACSQHC, ISBAR revisited). What the pack says about the
client is printed there; the rest is ruled lines. A sheet never says more than the pack does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from desktop.language import later, say
from desktop.models.fields import FIELDS, FieldKind
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
    contacts: dict[Value, list[str]] = defaultdict(list)
    for row in preview.contacts:
        contact = dict(zip(CONTACT_HEADERS, row, strict=True))
        contacts[contact["Client"]].append(_contact(contact))
    footer = say(
        "{practice}. Confidential: for {recipient}. {day}",
        practice=occasion.practice,
        recipient=occasion.recipient,
        day=day_text(occasion.made_at.date()),
    )
    sheets = []
    for row in preview.clients:
        known = dict(zip(keys, row, strict=True))
        reference = _text(known, "reference")
        name = _name(known)
        situation = (*_situation(known, preview.leaver), *said.get(reference, ()))
        sections = (
            Section(say("Identify"), _identify(known, contacts[reference], occasion.made_at.date())),
            Section(say("Situation"), situation, hint=say("why now, what is urgent"), room=3),
            Section(say("Background"), _background(known), hint=say("what led here, what was tried"), room=4),
            Section(say("Assessment"), hint=say("how they are, risks, what you think"), room=6),
            Section(
                say("Recommendation"),
                hint=say("what to do next, by whom, by when"),
                room=6,
                to_sign=(
                    say("Handed over by {leaver}", leaver=preview.leaver),
                    say("Taken over by"),
                    say("Date"),
                ),
            ),
        )
        subtitle = f"{name} ({reference})" if name else str(reference)
        sheets.append(Document(say(TITLE), subtitle, sections, footer, one_page=True))
    return tuple(sheets)


def _identify(known: Known, contacts: list[str], today: date) -> tuple[tuple[str, str], ...]:
    born = known.get("date_of_birth")
    more = len(contacts) - CONTACTS_SHOWN
    shown = contacts[:CONTACTS_SHOWN] + (
        [say("and {more} more in the workbook", more=more)] if more > 0 else []
    )
    return _filled(
        (say("Preferred name"), _text(known, "preferred_name")),
        (
            say("Born"),
            say("{day}, {age} years old", day=day_text(born), age=age_on(born, today))
            if isinstance(born, date)
            else "",
        ),
        (say("Gender"), _joined(known, "gender", "pronouns")),
        (say("Phone"), ", ".join(_phones(known))),
        (say("Email"), _text(known, "email")),
        (say("Address"), _joined(known, "street", "suburb", "state", "postcode")),
        (say("Family"), _text(known, "family")),
        (say("Guardian"), _text(known, "guardian")),
        (say("Contacts"), "; ".join(shown)),
        (say("Cards"), ", ".join(_cards(known))),
        *_others(known),
    )


def _phones(known: Known) -> list[str]:
    """Each number with its kind: `0412 345 678 (mobile)`."""
    texts = [
        (_text(known, field.name), say(field.short))
        for field in FIELDS["clients"]
        if field.kind is FieldKind.PHONE
    ]
    return [f"{text} ({kind})" for text, kind in texts if text]


def _cards(known: Known) -> list[str]:
    """Each card with its kind before the number."""
    texts = [(_text(known, field.name), say(field.short)) for field in FIELDS["clients"] if field.card]
    return [f"{kind} {text}" for text, kind in texts if text]


def _others(known: Known) -> list[tuple[str, str]]:
    return [
        (say(field.header), _text(known, field.name))
        for field in FIELDS["clients"]
        if not (field.name in _SAID_TOGETHER or field.card or field.kind is FieldKind.PHONE)
    ]


def _situation(known: Known, leaver: str) -> tuple[tuple[str, str], ...]:
    upcoming = known.get("upcoming")
    return _filled(
        (say("File"), say(status) if (status := _text(known, "status")) else ""),
        (say("Next appointment"), _text(known, "next_appointment")),
        (
            say("Upcoming"),
            "" if upcoming is None else say("{upcoming} with {leaver}", upcoming=upcoming, leaver=leaver),
        ),
    )


def _background(known: Known) -> tuple[tuple[str, str], ...]:
    attended = known.get("attended")
    notes = " ".join(_text(known, "notes").split())
    if len(notes) > NOTES_SHOWN:
        notes = say("{notes} ... (in full in the workbook)", notes=notes[:NOTES_SHOWN].rsplit(" ", 1)[0])
    return _filled(
        (say("Case manager since"), _text(known, "since")),
        (say("Last appointment"), _text(known, "last_appointment")),
        (say("Attended"), count(attended, "appointment") if isinstance(attended, int) else ""),
        (say("Notes"), notes),
    )


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
    roles = [say(word) for header, word in _ROLES.items() if contact[header] == "Yes"]
    text = ", ".join(filter(None, parts))
    return f"{text} ({', '.join(roles)})" if roles else text
