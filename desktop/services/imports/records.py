"""Files that are not tables, made into one: a calendar, or FHIR in one file, a folder or a zip."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.calendars.event import on_wall
from desktop.files.fhir.bundle import Resources, read_fhir
from desktop.files.fhir.rows import fhir_table, kinds_of
from desktop.files.incoming import Incoming, incoming
from desktop.files.table import Table, Value
from desktop.language import say
from desktop.models import Site
from desktop.rules.text import fold
from desktop.services.imports.calendars.table import KINDS, calendar_table

_CALENDAR = (".ics", ".ical", ".ifb", ".icalendar")
_JSON = (".json", ".ndjson")


def records_table(
    practice: Practice,
    file: Path | Incoming,
    kind: str,
    practitioner: str = "",
    progress: Progress = untold,
) -> Table | None:
    """The rows of that kind in a calendar or in FHIR resources; None for a file that is already a table.

    `practitioner` (a REF) says whose calendar it is. `progress` may raise errors.Cancelled. Raises UserError with
    one sentence.
    """
    name, parts = _parts(file)
    if _all(parts, _CALENDAR):
        if len(parts) > 1:
            raise UserError(
                say(
                    "{name} holds {parts} calendars. Unpack it, and import them one by one.",
                    name=name,
                    parts=len(parts),
                )
            )
        return calendar_table(practice, parts[0].read(), parts[0].name, kind, practitioner, progress)
    if practitioner:
        raise UserError(
            say("{name} is not a calendar; one of its columns must say who the practitioner is.", name=name)
        )
    if _all(parts, _JSON):
        table = fhir_table(_resources(name, parts, progress), kind, name)
        with practice.read() as session:
            return _at_sites(session, practice.zone, table)
    return None


def kinds_in(file: Path | Incoming) -> tuple[str, ...]:
    """The kinds that a calendar or FHIR can be imported as, in the order to import them.

    Empty for a file that is a table, and for a zip of several calendars, which are imported one by one.
    """
    name, parts = _parts(file)
    if _all(parts, _CALENDAR) and len(parts) == 1:
        return KINDS
    if _all(parts, _JSON):
        resources = _resources(name, parts)
        return kinds_of(resources)
    return ()


def _parts(file: Path | Incoming) -> tuple[str, tuple[Incoming, ...]]:
    """The name of the choice, and its files."""
    if isinstance(file, Incoming):
        return file.name, (file,)
    if not os.path.isdir(file):
        return file.name, incoming([file])
    files = sorted(one for one in file.rglob("*") if one.suffix.lower() in _JSON and one.is_file())
    if not files:
        raise UserError(
            say(
                "The folder {name} holds no JSON file. Choose the one with the FHIR files.",
                name=file.absolute().name,
            )
        )
    return file.name, tuple(map(Incoming, files))


def _all(parts: tuple[Incoming, ...], endings: tuple[str, ...]) -> bool:
    return bool(parts) and all(part.suffix in endings for part in parts)


def _resources(name: str, parts: tuple[Incoming, ...], progress: Progress = untold) -> Resources:
    return read_fhir(name, ((part.name, part.read()) for part in parts), progress)


def _at_sites(session: Session, zone: ZoneInfo, table: Table) -> Table:
    """Times with a zone, moved to the wall clock of the row's site, or of the practice if that is unknown."""
    zones = {fold(n): ZoneInfo(z) for n, z in session.execute(select(Site.name, Site.timezone)).all()}
    place = table.headers.index("Site") if "Site" in table.headers else None

    def local(row: tuple[Value, ...]) -> tuple[Value, ...]:
        there = zone if place is None else zones.get(fold(str(row[place] or "")), zone)
        return tuple(on_wall(cell, there) if isinstance(cell, datetime) else cell for cell in row)

    return replace(table, rows=tuple(map(local, table.rows)))
