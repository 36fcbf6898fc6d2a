"""The files that a supervisor chose, and a look at what each holds before it is imported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import Progress, untold
from desktop.files.incoming import Incoming, as_incoming, incoming
from desktop.files.table import Reading, Table
from desktop.models import AccessLevel, User
from desktop.models.fields import KINDS
from desktop.rules.text import spoken_name, user_name
from desktop.services.imports.calendars.table import KINDS as CALENDAR_KINDS
from desktop.services.imports.mapping.recognise import MappingProposal, propose
from desktop.services.imports.records import kinds_in, records_table
from desktop.services.imports.source import FileSource, read_source

HEAD = 20
"""The number of a file's rows kept to be shown."""


@dataclass(frozen=True)
class Chosen:
    """A file, or one kind of record in a file that holds several; `kinds` is what it can be imported as."""

    file: Path | Incoming
    kinds: tuple[str, ...]
    is_table: bool = True

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def certain_kind(self) -> str | None:
        """The first kind of a file that says itself what it holds; None for a table."""
        return None if self.is_table else self.kinds[0]


@dataclass(frozen=True)
class Look:
    """How a file would be read and what it holds; `head` are its first rows only."""

    proposal: MappingProposal
    rows: int
    head: Table


def chosen_files(paths: Iterable[Path]) -> tuple[Chosen, ...]:
    """The files in a choice: a zip is opened, and a file of FHIR resources is listed once for each kind in
    it.

    Raises UserError for a zip that must not be opened.
    """
    return tuple(one for path in paths for one in _chosen_in(path))


def _chosen_in(path: Path) -> list[Chosen]:
    return _of_records(path) or [one for part in incoming([path]) for one in _of_part(part)]


def _of_part(part: Incoming) -> list[Chosen]:
    return _of_records(part) or [Chosen(part, KINDS)]


def _of_records(file: Path | Incoming) -> list[Chosen]:
    kinds = kinds_in(file)
    if kinds == CALENDAR_KINDS:
        return [Chosen(file, kinds, is_table=False)]
    return [Chosen(file, (kind,), is_table=False) for kind in kinds]


def load(
    practice: Practice,
    chosen: Chosen,
    kind: str,
    password: str | None = None,
    how: Reading | None = None,
    practitioner: str = "",
    progress: Progress = untold,
) -> FileSource:
    """Read a chosen file whole. `practitioner` (a REF) says whose a calendar is. Raises UserError.

    `progress` is told the rows, and may raise errors.Cancelled.
    """
    if chosen.is_table:
        return read_source(chosen.file, password, how, progress)
    table = records_table(practice, chosen.file, kind, practitioner, progress)
    assert table is not None
    return FileSource(as_incoming(chosen.file), table)


def look(
    practice: Practice,
    chosen: Chosen,
    kind: str | None = None,
    password: str | None = None,
    how: Reading | None = None,
    practitioner: str = "",
    progress: Progress = untold,
) -> Look:
    """Look at what a file holds. Raises UserError (PasswordNeeded too) with one sentence."""
    kind = kind or chosen.certain_kind
    source = load(practice, chosen, kind or "", password, how, practitioner, progress)
    table = source.table
    head = replace(table, rows=table.rows[:HEAD], row_numbers=table.row_numbers[:HEAD])
    return Look(propose(practice, source, kind), len(table.rows), head)


def look_otherwise(practice: Practice, chosen: Chosen, seen: Look, kind: str, profile: str) -> Look:
    """The same file read by another profile; an empty name means none."""
    source = FileSource(as_incoming(chosen.file), seen.head)
    return replace(seen, proposal=propose(practice, source, kind, profile))


def practitioners(practice: Practice) -> list[tuple[str, str]]:
    """The reference and name of everybody who can be, or once could be, assigned something; active ones
    first."""
    with practice.read() as session:
        rows = session.execute(
            select(User.reference, User.first_name, User.last_name, User.active)
            .where(User.access_level != AccessLevel.ACCOUNTS_ADMIN)
            .order_by(User.active.desc(), User.sort_name)
        ).all()
    return [
        (row.reference, user_name(spoken_name(row.first_name, row.last_name), row.active)) for row in rows
    ]


def in_order(kind: str) -> int:
    """The place of a kind among several files: a kind that others refer to comes first."""
    return KINDS.index(kind)
