"""Appointment types from a file: matched by name."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from desktop.language import say
from desktop.models import AppointmentType
from desktop.rules.text import fold
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.places import DEFAULT_MINUTES, colours_after, sites
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.store import changes_to, divided


def import_types(intake: Intake) -> None:
    """Read, match and store; a new type without a length or a colour gets one."""
    _read(intake)
    intake.leave_out_repeated(lambda _, record: fold(record["name"]), say("is the same type as row {row}"))
    explain_disciplines(intake)
    _point_at_sites(intake)
    there = _known_types(intake)
    new, known = divided(intake, lambda _, record: there.get(fold(record["name"])))
    changes = changes_to(
        intake, AppointmentType, intake.columns, known, lambda _id, _now, record: intake.stored(record)
    )
    _insert(intake, new, len(there))
    intake.work.update(AppointmentType, changes)
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _read(intake: Intake) -> None:
    convert.read_plain(intake)
    read(intake, "minutes", convert.visit_minutes, kept=True)
    read(intake, "colour", convert.colour, kept=True)
    intake.require("name")
    for number, record in intake.rows():
        if not record["name"].strip():
            intake.problem(number, "name", say("is missing"), skip=True)


def _point_at_sites(intake: Intake) -> None:
    ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    for _, record in intake.rows():
        if "site" in record:
            record["site_id"] = ids.get(record.pop("site"))


def _known_types(intake: Intake) -> dict[str, int]:
    rows = intake.session.execute(select(AppointmentType.id, AppointmentType.name))
    return {fold(name): type_id for type_id, name in rows}


def _insert(intake: Intake, new: Iterable[tuple[int, Record]], there: int) -> None:
    rows = [
        {"minutes": DEFAULT_MINUTES, "colour": colour} | intake.stored(record)
        for (_, record), colour in zip(new, colours_after(there), strict=False)
    ]
    intake.work.insert(AppointmentType, rows)
