"""Contacts from a file: matched by client and name."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select

from desktop.language import later, say
from desktop.models import Contact
from desktop.services.imports import convert
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.columns import read_words
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names, require_names
from desktop.services.imports.people import clients, name_key
from desktop.services.imports.sets import Twins
from desktop.services.imports.store import changes_to, divided, insert

_ROLES = {
    "main_contact": later("main contact"),
    "emergency_contact": later("emergency contact"),
    "invoice_recipient": later("invoice recipient"),
}


def import_contacts(intake: Intake) -> None:
    """Read, match and store; a client keeps at most one contact of each role."""
    _read(intake)
    twins = Twins(
        ((client_id, name_key(first_name, last_name)), row_id)
        for row_id, client_id, first_name, last_name in intake.session.execute(
            select(Contact.id, Contact.client_id, Contact.first_name, Contact.last_name).order_by(Contact.id)
        ).all()
    )
    new, known = divided(intake, lambda _, record: twins.take((record["client"], _name(record))))
    _one_of_each(intake, new, known)
    rows = [intake.stored(record) | {"client_id": record["client"]} for _, record in new]
    owners = {contact_id: record["client"] for contact_id, (_, record) in known.items()}
    columns = tuple(name for name in intake.columns if name != "client_id")
    changes = changes_to(intake, Contact, columns, known, lambda _id, _now, record: intake.stored(record))
    insert(intake, Contact, rows, subject=lambda row: f"clients:{row['client_id']}")
    intake.work.update(Contact, changes, subject=lambda row: f"clients:{owners[row['id']]}")
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _name(record: Record) -> str:
    return name_key(record.get("first_name", ""), record.get("last_name", ""))


def _read(intake: Intake) -> None:
    text = convert.text(intake)
    directory = clients(intake.session)
    read_words(
        intake,
        "client",
        lambda value: directory.find(str(text(value))),
        directory.word,
        needed=True,
        question=PendingQuestion("", say("Which client is “{text}”? Answer with the reference.")),
    )
    intake.require("client")
    convert.read_plain(intake)
    read_names(intake)
    require_names(intake, intake.rows(), or_else=("relationship", "mobile", "email"))


def _one_of_each(intake: Intake, new: list[tuple[int, Record]], known: dict[int, tuple[int, Record]]) -> None:
    """Report and leave out a role that another contact of the client already has."""
    taken: dict[str, set[int]] = defaultdict(set)
    rows = intake.session.execute(
        select(Contact.id, Contact.client_id, *(getattr(Contact, role) for role in _ROLES))
    )
    for contact_id, client_id, *has in rows:
        _, record = known.get(contact_id, (0, {}))
        for role, had in zip(_ROLES, has, strict=True):
            if had and record.get(role, True):
                taken[role].add(client_id)
                record.pop(role, None)
    for number, record in (*known.values(), *new):
        for role, words in _ROLES.items():
            if not record.get(role):
                continue
            if record["client"] in taken[role]:
                intake.problem(number, role, say("the client has another {words} already", words=say(words)))
                del record[role]
            taken[role].add(record["client"])
