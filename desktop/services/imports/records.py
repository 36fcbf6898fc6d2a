"""Files that are not tables, made into one: a calendar, or FHIR in one file, a folder or a zip."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import select

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


class _Choice(NamedTuple):
    """The name of what was chosen, and its files."""

    name: str
    parts: tuple[Incoming, ...]

    def are_all(self, endings: tuple[str, ...]) -> bool:
        """Whether there are files, and all of them have one of these endings."""
        return bool(self.parts) and all(part.suffix in endings for part in self.parts)


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
    choice = _choice_of(file)
    if choice.are_all(_CALENDAR):
        calendar = _only_calendar(choice)
        return calendar_table(practice, calendar.read(), calendar.name, kind, practitioner, progress)
    if practitioner:
        raise UserError(
            say(
                "{name} is not a calendar; one of its columns must say who the practitioner is.",
                name=choice.name,
            )
        )
    if choice.are_all(_JSON):
        table = fhir_table(_resources(choice, progress), kind, choice.name)
        return _at_sites(practice, table)
    return None


def kinds_in(file: Path | Incoming) -> tuple[str, ...]:
    """The kinds that a calendar or FHIR can be imported as, in the order to import them.

    Empty for a file that is a table, and for a zip of several calendars, which are imported one by one.
    """
    choice = _choice_of(file)
    if choice.are_all(_CALENDAR) and len(choice.parts) == 1:
        return KINDS
    if choice.are_all(_JSON):
        return kinds_of(_resources(choice))
    return ()


def _choice_of(file: Path | Incoming) -> _Choice:
    if isinstance(file, Incoming):
        return _Choice(file.name, (file,))
    if os.path.isdir(file):
        return _Choice(file.name, _in_folder(file))
    return _Choice(file.name, incoming([file]))


def _in_folder(folder: Path) -> tuple[Incoming, ...]:
    """The JSON files in a folder and the folders in it. Raises UserError if there are none."""
    files = sorted(filter(_is_json_file, folder.rglob("*")))
    if not files:
        raise UserError(
            say(
                "The folder {name} holds no JSON file. Choose the one with the FHIR files.",
                name=folder.absolute().name,
            )
        )
    return tuple(map(Incoming, files))


def _is_json_file(file: Path) -> bool:
    return file.suffix.lower() in _JSON and file.is_file()


def _only_calendar(choice: _Choice) -> Incoming:
    """The one calendar of a choice. Raises UserError for several."""
    if len(choice.parts) > 1:
        raise UserError(
            say(
                "{name} holds {parts} calendars. Unpack it, and import them one by one.",
                name=choice.name,
                parts=len(choice.parts),
            )
        )
    return choice.parts[0]


def _resources(choice: _Choice, progress: Progress = untold) -> Resources:
    return read_fhir(choice.name, ((part.name, part.read()) for part in choice.parts), progress)


def _at_sites(practice: Practice, table: Table) -> Table:
    """Times with a zone, moved to the wall clock of the row's site, or of the practice if that is unknown."""
    return replace(table, rows=tuple(map(_on_the_wall, table.rows, _zones_of_rows(practice, table))))


def _zones_of_rows(practice: Practice, table: Table) -> Iterable[ZoneInfo]:
    if "Site" not in table.headers:
        return itertools.repeat(practice.zone)
    known = _zones_of_sites(practice)
    return (known.get(site, practice.zone) for site in _sites_of_rows(table))


def _sites_of_rows(table: Table) -> Iterator[str]:
    place = table.headers.index("Site")
    return (fold(str(row[place] or "")) for row in table.rows)


def _zones_of_sites(practice: Practice) -> dict[str, ZoneInfo]:
    with practice.read() as session:
        sites = session.execute(select(Site.name, Site.timezone)).all()
    return {fold(name): ZoneInfo(zone) for name, zone in sites}


def _on_the_wall(row: tuple[Value, ...], zone: ZoneInfo) -> tuple[Value, ...]:
    return tuple(on_wall(cell, zone) if isinstance(cell, datetime) else cell for cell in row)
