"""Public holidays from a file; a day already there for the same site is changed, the others are added."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from desktop.language import say
from desktop.models import PublicHoliday
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Intake
from desktop.services.imports.places import sites
from desktop.services.imports.store import changes_to, divided


def import_holidays(intake: Intake) -> None:
    """Read, match by day and site, and store."""
    _read(intake)
    ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    for _, record in intake.rows():
        record["site_id"] = ids.get(record.pop("site", ""))
    intake.leave_out_repeated(
        lambda _, record: (record["day"], record["site_id"]), say("is the same day as row {row}")
    )
    there = {
        (day, site_id): row_id
        for row_id, day, site_id in intake.session.execute(
            select(PublicHoliday.id, PublicHoliday.day, PublicHoliday.site_id)
        )
    }
    new, known = divided(intake, lambda _, record: there.get((record["day"], record["site_id"])))
    changes = changes_to(
        intake, PublicHoliday, intake.columns, known, lambda _id, _now, record: intake.stored(record)
    )
    rows = [{"name": "", "working": False} | intake.stored(record) for _, record in new]
    intake.work.insert(PublicHoliday, rows)
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
