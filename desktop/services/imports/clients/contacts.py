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
    twins = _contacts_there(intake)
    new, known = divided(intake, lambda _, record: twins.take((record["client"], _name(record))))
    _one_of_each(intake, new, known)
    changes = _changes(intake, known)
    _insert(intake, new)
    _update(intake, known, changes)
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _contacts_there(intake: Intake) -> Twins:
    columns = (Contact.id, Contact.client_id, Contact.first_name, Contact.last_name)
    rows = intake.session.execute(select(*columns).order_by(Contact.id)).all()
    return Twins(((row.client_id, name_key(row.first_name, row.last_name)), row.id) for row in rows)


def _changes(intake: Intake, known: dict[int, tuple[int, Record]]) -> dict[int, Record]:
    columns = tuple(name for name in intake.columns if name != "client_id")
    return changes_to(intake, Contact, columns, known, lambda _id, _now, record: intake.stored(record))


def _insert(intake: Intake, new: list[tuple[int, Record]]) -> None:
    rows = [intake.stored(record) | {"client_id": record["client"]} for _, record in new]
    insert(intake, Contact, rows, subject=lambda row: f"clients:{row['client_id']}")


def _update(intake: Intake, known: dict[int, tuple[int, Record]], changes: dict[int, Record]) -> None:
    owners = {contact_id: record["client"] for contact_id, (_, record) in known.items()}
    intake.work.update(Contact, changes, subject=lambda row: f"clients:{owners[row['id']]}")


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
    taken = _kept_roles(intake, known)
    for number, record in (*known.values(), *new):
        for role in _roles_said(record):
            _take_role(intake, number, record, role, taken[role])


def _roles_said(record: Record) -> list[str]:
    return [role for role in _ROLES if record.get(role)]


def _kept_roles(intake: Intake, known: dict[int, tuple[int, Record]]) -> dict[str, set[int]]:
    """The clients, by role, whose contact keeps it; the contact's row need not take it again."""
    taken: dict[str, set[int]] = defaultdict(set)
    roles = (getattr(Contact, role) for role in _ROLES)
    for contact_id, client_id, *has in intake.session.execute(select(Contact.id, Contact.client_id, *roles)):
        _, record = known.get(contact_id, (0, {}))
        for role in _kept(dict(zip(_ROLES, has, strict=True)), record):
            taken[role].add(client_id)
            record.pop(role, None)
    return taken


def _kept(has: dict[str, bool], record: Record) -> list[str]:
    """The roles that a contact has and the row does not take from them."""
    return [role for role, had in has.items() if had and record.get(role, True)]


def _take_role(intake: Intake, number: int, record: Record, role: str, taken: set[int]) -> None:
    """`taken` are the clients who have a contact of that role."""
    if record["client"] in taken:
        words = say(_ROLES[role])
        intake.problem(number, role, say("the client has another {words} already", words=words))
        del record[role]
    taken.add(record["client"])
