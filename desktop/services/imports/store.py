"""How rows with a reference are stored: new ones inserted, known ones changed where the file differs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select

from desktop.models import Base
from desktop.services.imports.intake import Intake, Record
from desktop.services.references import PREFIXES, next_references


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


def stored(intake: Intake, model: Any, names: Iterable[str], ids: Iterable[int]) -> dict[int, Record]:
    """Those columns of those rows as Python values, by id."""
    names = list(names)
    wanted = func.json_each(json.dumps(list(ids))).table_valued("value")
    columns = [getattr(model, name) for name in names]
    rows = intake.session.execute(select(model.id, *columns).where(model.id.in_(select(wanted.c.value))))
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows.all()}


def differing(now: Mapping[int, Record], wanted: Mapping[int, Record]) -> dict[int, Record]:
    """Of what is wanted, only what is not so already; rows without a difference are left out."""
    changes = {}
    for row_id, values in wanted.items():
        current = now[row_id]
        different = {name: value for name, value in values.items() if current[name] != value}
        if different:
            changes[row_id] = different
    return changes
