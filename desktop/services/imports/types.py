"""Appointment types from a file: matched by name."""

from __future__ import annotations

import itertools

from sqlalchemy import select

from desktop.language import say
from desktop.models import AppointmentType
from desktop.rules.text import fold
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.places import DEFAULT_MINUTES, PALETTE, sites
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.store import changes_to, divided


def import_types(intake: Intake) -> None:
    """Read, match and store; a new type without a length or a colour gets one."""
    _read(intake)
    intake.leave_out_repeated(lambda _, record: fold(record["name"]), say("is the same type as row {row}"))
    explain_disciplines(intake)
    ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    there = {
        fold(name): type_id
        for type_id, name in intake.session.execute(select(AppointmentType.id, AppointmentType.name))
    }
    for _, record in intake.rows():
        if "site" in record:
            record["site_id"] = ids.get(record.pop("site"))
    new, known = divided(intake, lambda _, record: there.get(fold(record["name"])))
    changes = changes_to(
        intake, AppointmentType, intake.columns, known, lambda _id, _now, record: intake.stored(record)
    )
    _insert(intake, [record for _, record in new], len(there))
    intake.work.update(AppointmentType, changes)
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _insert(intake: Intake, records: list[Record], there: int) -> None:
    colours = itertools.islice(itertools.cycle(PALETTE), there, None)
    rows = [
        {"minutes": DEFAULT_MINUTES, "colour": colour} | intake.stored(record)
        for record, colour in zip(records, colours, strict=False)
    ]
    intake.work.insert(AppointmentType, rows)


def _read(intake: Intake) -> None:
    convert.read_plain(intake)
    read(intake, "minutes", convert.visit_minutes, kept=True)
    read(intake, "colour", convert.colour, kept=True)
    intake.require("name")
    for number, record in intake.rows():
        if not record["name"].strip():
            intake.problem(number, "name", say("is missing"), skip=True)
