"""The storing of rows with a reference: new ones inserted, known ones changed if the file differs."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import func, select

from desktop.database.recorder import Subject
from desktop.files.values import text_of
from desktop.language import say
from desktop.models import Base
from desktop.models.fields import FIELDS, Field, FieldKind
from desktop.rules.lesser import same_but_for_spaces, why_lesser
from desktop.rules.phones import is_same_phone
from desktop.rules.text import spoken_name
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.shown import DERIVED, changes_shown
from desktop.services.practice.references import PREFIXES, next_references

Item = TypeVar("Item")

_PIECE = 5_000


class References:
    """The references of a file's rows: each may be in one row only, and a new record without one is given
    one."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._seen: dict[str, int] = {}

    def claim(self) -> None:
        """Report and leave out rows of the present batch whose reference an earlier row has."""
        for number, record in self._intake.rows():
            reference = record.get("reference")
            if not reference:
                record.pop("reference", None)
            elif self._seen.setdefault(reference, number) != number:
                text = say(
                    "“{reference}” is already in row {row}",
                    reference=reference,
                    row=self._seen[reference],
                )
                self._intake.problem(number, "reference", text, skip=True)

    def give(self, model: type[Base], records: Iterable[Record]) -> None:
        """Give new records without a reference one of ours."""
        without = [record for record in records if not record.get("reference")]
        if without:
            self._give_made(model, without)

    def _give_made(self, model: type[Base], records: list[Record]) -> None:
        for record, reference in zip(records, self._free(model, len(records)), strict=False):
            record["reference"] = reference

    def _free(self, model: type[Base], wanted: int) -> Iterator[str]:
        """The next references that neither a record nor a row of the file has."""
        taken = self._named_in_file(PREFIXES[model])
        made = next_references(self._intake.session, model, PREFIXES[model], wanted + len(taken))
        return (reference for reference in made if reference not in taken)

    def _named_in_file(self, prefix: str) -> frozenset[str]:
        if not self._intake.has("reference"):
            return frozenset()
        cells = self._intake.cells("reference")
        return frozenset(text.strip() for cell in cells if (text := text_of(cell)).startswith(prefix))

    def keep(self, given: Iterable[tuple[int, str]]) -> None:
        """Remember the references of records whose rows have a problem, for the workbook of rows to fix."""
        faulty = self._faulty_rows()
        if faulty:
            self._intake.references.update(pair for pair in given if pair[0] in faulty)

    def _faulty_rows(self) -> set[int]:
        return {problem.row for problem in self._intake.problems}


class Divided(NamedTuple):
    """The rows of a file, each with its number and its record: those of new records, and the others by id."""

    new: list[tuple[int, Record]]
    known: dict[int, tuple[int, Record]]


def divided(intake: Intake, id_of: Callable[[int, Record], int | None]) -> Divided:
    """The rows that are still to be imported, by the id that `id_of` gives for each: None for a new
    record."""
    found = Divided([], {})
    for number, record in intake.rows():
        intake.tick()
        row_id = id_of(number, record)
        if row_id is None:
            found.new.append((number, record))
        else:
            found.known[row_id] = (number, record)
    return found


def insert(
    intake: Intake, model: type[Base], rows: Iterable[Record], *, subject: Subject | None = None
) -> list[int]:
    """Insert rows in pieces, so that the whole of a large generator is never in memory."""
    ids: list[int] = []
    for piece in _pieces(rows):
        ids += intake.work.insert(model, piece, subject=subject)
    return ids


def _pieces(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, a few thousand at a time."""
    rest = iter(items)
    while piece := list(itertools.islice(rest, _PIECE)):
        yield piece


def changes_to(
    intake: Intake,
    model: Any,
    names: Iterable[str],
    known: Mapping[int, tuple[int, Record]],
    wanted: Callable[[int, Record, Record], Record],
) -> dict[int, Record]:
    """The values that `wanted(id, now, record)` gives for each row, without those already so, by id.

    `known` is the number and the record of the row for each id; `names` are the columns of `now`. A
    value that is only a remnant of the known one is a problem, and is removed from the record. Differences
    are listed for the preview.
    """
    names = list(names)
    changes: dict[int, Record] = {}
    for piece in _pieces(known):
        for row_id, now in stored(intake, model, names, piece).items():
            number, record = known[row_id]
            _keep_known(intake, number, now, record)
            different = _different(now, wanted(row_id, now, record))
            if different.keys() - DERIVED:
                changes[row_id] = different
                _list(intake, number, now, different)
    return changes


def _different(now: Record, wanted: Record) -> Record:
    return {name: value for name, value in wanted.items() if now[name] != value}


def _list(intake: Intake, number: int, now: Record, different: Record) -> None:
    record = " ".join(filter(None, (_name_in(now), now.get("reference"))))
    intake.list_updated(number, record, lambda: changes_shown(intake, now, different))


def _name_in(now: Record) -> str:
    """The name of a person, or of what has only one."""
    first, last = now.get("first_name") or "", now.get("last_name") or ""
    name: str = spoken_name(first, last) or now.get("name", "")
    return name


def _keep_known(intake: Intake, number: int, now: Record, record: Record) -> None:
    """Leave alone values for which the row has nothing, or only a remnant."""
    for field in FIELDS[intake.kind]:
        known = now.get(field.column)
        if not known:
            continue
        if number in intake.blanks.get(field.name, ()):
            intake.kept_blank(number)
        if record.get(field.column, known) != known:
            _keep_better(intake, number, field, known, record)


def _keep_better(intake: Intake, number: int, field: Field, known: Any, record: Record) -> None:
    """Leave a known text alone if the row's other one says no more."""
    if isinstance(known, str) and isinstance(record[field.column], str):
        _keep_text(intake, number, field, known, record)


def _keep_text(intake: Intake, number: int, field: Field, known: str, record: Record) -> None:
    new = record[field.column]
    if _is_only_spaced_otherwise(intake, known, new):
        del record[field.column]
    elif (lesser := why_lesser(known, new)) is not None:
        intake.problem(number, field.name, f"“{new}” {lesser} (“{known}”)")
        del record[field.column]
    elif field.kind is FieldKind.PHONE and _is_only_phone_otherwise(intake, known, new):
        del record[field.column]


def _is_only_spaced_otherwise(intake: Intake, known: str, new: str) -> bool:
    return not intake.own and same_but_for_spaces(known, new)


def _is_only_phone_otherwise(intake: Intake, known: str, new: str) -> bool:
    """Whether it is the same phone number as others write it."""
    return not intake.own and is_same_phone(known, new, intake.country)


def stored(intake: Intake, model: Any, names: Iterable[str], ids: Iterable[int]) -> dict[int, Record]:
    """Those columns of those rows as Python values, by id."""
    names = list(names)
    wanted = func.json_each(json.dumps(list(ids))).table_valued("value")
    columns = [getattr(model, name) for name in names]
    rows = intake.session.execute(select(model.id, *columns).where(model.id.in_(select(wanted.c.value))))
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows.all()}
