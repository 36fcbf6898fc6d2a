"""Public holidays from a file; a day already there for the same site is changed, the others are added."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select

from desktop.language import say
from desktop.models import PublicHoliday
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.places import sites
from desktop.services.imports.store import changes_to, divided

_DayAtSite = tuple[date, int | None]


def import_holidays(intake: Intake) -> None:
    """Read, match by day and site, and store."""
    _read(intake)
    _point_at_sites(intake)
    intake.leave_out_repeated(lambda _, record: _key(record), say("is the same day as row {row}"))
    there = _known_holidays(intake)
    new, known = divided(intake, lambda _, record: there.get(_key(record)))
    changes = changes_to(
        intake, PublicHoliday, intake.columns, known, lambda _id, _now, record: intake.stored(record)
    )
    _insert(intake, new)
    intake.work.update(PublicHoliday, changes)
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _read(intake: Intake) -> None:
    convert.read_plain(intake)
    read(intake, "day", moment_reader(intake, "day"), needed=True)
    intake.require("day")
    for number, record in intake.rows():
        if record["day"] is None:
            intake.problem(number, "day", say("has no date"), skip=True)
        elif isinstance(record["day"], datetime):
            record["day"] = record["day"].date()


def _point_at_sites(intake: Intake) -> None:
    ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    for _, record in intake.rows():
        record["site_id"] = ids.get(record.pop("site", ""))


def _key(record: Record) -> _DayAtSite:
    return record["day"], record["site_id"]


def _known_holidays(intake: Intake) -> dict[_DayAtSite, int]:
    rows = intake.session.execute(select(PublicHoliday.id, PublicHoliday.day, PublicHoliday.site_id))
    return {(day, site_id): row_id for row_id, day, site_id in rows}


def _insert(intake: Intake, new: Iterable[tuple[int, Record]]) -> None:
    rows = [{"name": "", "working": False} | intake.stored(record) for _, record in new]
    intake.work.insert(PublicHoliday, rows)
