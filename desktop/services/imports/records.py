"""Files that are no table: a calendar, or FHIR in one file, a folder or a zip. They become one here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.fhir import read_fhir
from desktop.files.fhir_rows import fhir_table
from desktop.files.icalendar_event import on_wall
from desktop.files.incoming import Incoming, incoming
from desktop.files.table import Table, Value
from desktop.models import Site
from desktop.rules.text import fold
from desktop.services.imports.calendar_files import calendar_table

_CALENDAR = (".ics", ".ical", ".ifb", ".icalendar")
_JSON = (".json", ".ndjson")


def records_table(practice: Practice, path: Path, kind: str, practitioner: str = "") -> Table | None:
    """The rows of that kind in a calendar or in FHIR resources; None for a file that is a table itself.

    `practitioner` (a REF) says whose calendar it is. Raises UserError with one sentence.
    """
    parts = _parts(path)
    if parts and all(part.suffix in _CALENDAR for part in parts):
        if len(parts) > 1:
            raise UserError(
                f"{path.name} holds {len(parts)} calendars. Unpack it, and import them one by one."
            )
        return calendar_table(practice, parts[0].read(), parts[0].name, kind, practitioner)
    if practitioner:
        raise UserError(f"{path.name} is no calendar; a column of it must say who the practitioner is.")
    if parts and all(part.suffix in _JSON for part in parts):
        resources = read_fhir(path.name, ((part.name, part.read()) for part in parts))
        table = fhir_table(resources, kind, path.name)
        with practice.read() as session:
            return _at_sites(session, practice.zone, table)
    return None


def _parts(path: Path) -> tuple[Incoming, ...]:
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _JSON and file.is_file())
        if not files:
            raise UserError(f"The folder {path.name} holds no JSON file. Choose the one with the FHIR files.")
        return tuple(Incoming(file) for file in files)
    return incoming([path])


def _at_sites(session: Session, zone: ZoneInfo, table: Table) -> Table:
    """The times that have a zone, on the wall clock of the row's site, or of the practice for an unknown one."""
    zones = {fold(n): ZoneInfo(z) for n, z in session.execute(select(Site.name, Site.timezone)).all()}
    place = table.headers.index("Site") if "Site" in table.headers else None

    def local(row: tuple[Value, ...]) -> tuple[Value, ...]:
        there = zone if place is None else zones.get(fold(str(row[place] or "")), zone)
        return tuple(on_wall(cell, there) if isinstance(cell, datetime) else cell for cell in row)

    return replace(table, rows=tuple(map(local, table.rows)))
