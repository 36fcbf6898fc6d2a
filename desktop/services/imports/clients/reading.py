"""The reading of a file's clients: several columns of theirs become one field of ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.files.table import Value
from desktop.files.values import CLIENT_STATUS, CONTACT_BY, word
from desktop.language import say
from desktop.models import ClientStatus, ContactBy
from desktop.services.imports import convert
from desktop.services.imports.asking import WITHOUT
from desktop.services.imports.clients.not_with import read_not_with
from desktop.services.imports.columns import read, read_words
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names
from desktop.services.imports.people import Practitioners
from desktop.services.imports.result import AnswerChoice

_STREET_PARTS = ("street_number", "street_2", "street_3")

_LEFT = {"archived_at": ClientStatus.CLOSED, "deceased_at": ClientStatus.DECEASED}
"""The columns that say that a client has left, and the status that follows; the later one counts."""


def read_clients(intake: Intake, directory: Practitioners) -> None:
    """Read the rows of the present batch."""
    convert.read_plain(intake)
    read_names(intake)
    read_words(intake, "gender", convert.sex(intake), str)
    if intake.has("date_of_birth"):
        read(intake, "date_of_birth", convert.birthday(intake, "date_of_birth"))
    convert.read_enum(intake, "status", lambda found: word(found, CLIENT_STATUS), ClientStatus)
    convert.read_enum(intake, "contact_by", lambda found: word(found, CONTACT_BY), ContactBy, optional=True)
    for name in _LEFT:
        read(intake, name, convert.happened(intake))
    _read_case_managers(intake, directory)
    read_not_with(intake, directory)
    read(intake, "wished_gender", convert.sex(intake))
    for number, record in intake.rows():
        _settle(intake, number, record)


def _read_case_managers(intake: Intake, directory: Practitioners) -> None:
    if intake.has("managed_since"):
        read(intake, "managed_since", convert.past_day(intake, "managed_since"), kept=True)
    nobody = AnswerChoice(WITHOUT, say("Nobody: import these rows without one"))
    question = replace(directory.question, choices=(*directory.question.choices, nobody), default=WITHOUT)
    read_words(intake, "case_manager", _finder(intake, directory), directory.word, question=question)


def _finder(intake: Intake, directory: Practitioners) -> Callable[[Value], int | None]:
    """The reader of a case manager; None for a cell without one."""
    text = convert.text(intake)

    def find(value: Value) -> int | None:
        found = str(text(value))
        return directory.find(found) if found.strip() else None

    return find


def _settle(intake: Intake, number: int, record: Record) -> None:
    """Join the several columns of theirs that make one field of ours."""
    _settle_street(intake, number, record)
    for name, status in _LEFT.items():
        if record.pop(name, False):
            record["status"] = status
    if "case_manager" in record:
        record["case_manager_id"] = record.pop("case_manager")


def _settle_street(intake: Intake, number: int, record: Record) -> None:
    parts = {name: record.pop(name) for name in _STREET_PARTS if name in record}
    if parts:
        record["street"] = _street(parts, record.get("street", ""))
        intake.blanks["street"].discard(number)


def _street(parts: Record, street: str) -> str:
    first = " ".join(filter(None, (parts.get("street_number", ""), street)))
    return ", ".join(filter(None, (first, parts.get("street_2", ""), parts.get("street_3", ""))))
