"""How rows with a reference are stored: new ones inserted, known ones changed where the file differs."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import func, select

from desktop.database.unit_of_work import Subject
from desktop.models import Base
from desktop.services.imports.intake import Intake, Record
from desktop.services.references import PREFIXES, next_references

_PIECE = 5_000


def claim_references(intake: Intake) -> None:
    """Report and leave out rows whose reference an earlier row of the file has already."""
    seen: dict[str, int] = {}
    for number, record in intake.rows():
        reference = record.get("reference")
        if not reference:
            record.pop("reference", None)
        elif reference in seen:
            text = f"“{reference}” stands in row {seen[reference]} already"
            intake.problem(number, "reference", text, skip=True)
        else:
            seen[reference] = number


def give_references(intake: Intake, model: type[Base], records: Iterable[Record]) -> None:
    """Give records that are new and have no reference one of our own making."""
    without = [record for record in records if not record.get("reference")]
    made = next_references(intake.session, model, PREFIXES[model], len(without))
    for record, reference in zip(without, made, strict=True):
        record["reference"] = reference


def insert(
    intake: Intake, model: type[Base], rows: Iterable[Record], *, subject: Subject | None = None
) -> list[int]:
    """Insert rows piece by piece, so that a generator of many is never in memory as a whole."""
    ids: list[int] = []
    rows = iter(rows)
    while piece := list(itertools.islice(rows, _PIECE)):
        ids += intake.work.insert(model, piece, subject=subject)
    return ids


def changes_to(
    intake: Intake,
    model: Any,
    names: Iterable[str],
    known: Mapping[int, Record],
    wanted: Callable[[int, Record, Record], Record],
) -> dict[int, Record]:
    """Of what `wanted(id, now, record)` says for each row, only what is not so already, by id.

    `names` are the columns of `now`; rows without a difference are left out.
    """
    names = list(names)
    changes: dict[int, Record] = {}
    ids = iter(known)
    while piece := list(itertools.islice(ids, _PIECE)):
        for row_id, now in stored(intake, model, names, piece).items():
            row = wanted(row_id, now, known[row_id])
            different = {name: value for name, value in row.items() if now[name] != value}
            if different:
                changes[row_id] = different
    return changes


def stored(intake: Intake, model: Any, names: Iterable[str], ids: Iterable[int]) -> dict[int, Record]:
    """Those columns of those rows as Python values, by id."""
    names = list(names)
    wanted = func.json_each(json.dumps(list(ids))).table_valued("value")
    columns = [getattr(model, name) for name in names]
    rows = intake.session.execute(select(model.id, *columns).where(model.id.in_(select(wanted.c.value))))
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows.all()}
