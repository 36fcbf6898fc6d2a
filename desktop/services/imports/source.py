"""A file that was read, before it is decided what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.incoming import Incoming, as_incoming, incoming
from desktop.files.reading import read_table
from desktop.files.table import Reading, Table
from desktop.language import say
from desktop.services.imports.records import records_table


@dataclass(frozen=True)
class FileSource:
    """The contents of a file, and which file it is."""

    file: Incoming
    table: Table


def read_source(
    file: Path | Incoming,
    password: str | None = None,
    how: Reading | None = None,
    progress: Progress = untold,
) -> FileSource:
    """Read a file; `how` overrides what the file shows. `progress` may raise errors.Cancelled.

    Raises UserError (PasswordNeeded too).
    """
    table = read_table(file, password, how or Reading(), progress)
    return FileSource(as_incoming(file), table)


def read_source_as(
    practice: Practice,
    file: Path | Incoming,
    kind: str,
    *,
    practitioner: str = "",
    password: str | None = None,
    how: Reading | None = None,
    progress: Progress = untold,
) -> FileSource:
    """Like `read_source`, for calendars and FHIR too: their rows depend on the kind and the practice.

    `practitioner` (a REF) says whose calendar it is.
    """
    table = records_table(practice, file, kind, practitioner, progress)
    if table is None:
        return read_source(_only_file(file), password, how, progress)
    return FileSource(as_incoming(file), table)


def _only_file(file: Path | Incoming) -> Incoming:
    """The file itself, or the only one in a zip. Raises UserError for a zip of several."""
    if isinstance(file, Incoming):
        return file
    found = incoming([file])
    if len(found) > 1:
        raise UserError(
            say(
                "{name} holds {found} files: {names}. Unpack it and import one after the other, or "
                "choose the zip in the window.",
                name=file.name,
                found=len(found),
                names=_first_names(found),
            )
        )
    return found[0]


def _first_names(files: Sequence[Incoming]) -> str:
    names = ", ".join(member.name for member in files[:3])
    return f"{names}, ..." if len(files) > 3 else names
