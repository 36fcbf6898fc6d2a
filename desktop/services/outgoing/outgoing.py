"""Files that leave the program: recorded in one transaction, or as if nothing had been written (rule 10)."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.under_way import UnderWay, drop, give_names, under_way
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.atomic import staging, unwritable
from desktop.language import say
from desktop.models import PackRecord
from desktop.services.history.operations import NoChange
from desktop.services.history.undo import undo_in


@dataclass
class Outgoing:
    """Made by `leaving` and valid inside its block, except `ids`, those of the records in order."""

    summary: str
    made_at: datetime
    _under_way: UnderWay
    rows: list[dict[str, object]] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    _beside: list[Callable[[UnitOfWork], object]] = field(default_factory=list)

    def claim(self, file: Path) -> None:
        """Announce, before writing, that `file` will be written. What is there now stays if the block fails.

        Raises UserError if that is read-only.
        """
        with translate_errors(file):
            if os.path.isfile(file) and not os.access(file, os.W_OK):
                raise UserError(
                    say(
                        "{name} is read-only. Choose another name, or allow changes to it first; nothing was changed.",
                        name=file.name,
                    )
                )
            self._under_way.writing(file)

    def claim_folder(self, folder: Path) -> None:
        """The same for a folder made for the files."""
        self._under_way.made(folder)

    def add(
        self,
        file: Path,
        sha256: str,
        purpose: str,
        *,
        columns: Iterable[str],
        counts: Mapping[str, int],
        user_id: int | None = None,
        recipient: str = "",
        protected: bool = False,
    ) -> None:
        """Record that this file left; `user_id` is the practitioner whose rows it holds."""
        row = {"file": str(file), "sha256": sha256, "purpose": purpose, "made_at": self.made_at}
        row |= {"columns": ", ".join(columns), "counts": json.dumps(counts), "protected": protected}
        self.rows.append({**row, "user_id": user_id, "recipient": recipient})

    def keep_beside(self, write: Callable[[UnitOfWork], object]) -> None:
        """Write this in the operation that records the files: both are kept, or neither."""
        self._beside.append(write)

    def record(self, work: UnitOfWork) -> None:
        """Write everything that belongs to the operation."""
        self.ids = work.insert(PackRecord, self.rows)
        for write in self._beside:
            write(work)


@contextmanager
def leaving(
    practice: Practice, action: NoChange, summary: str = "", *, made_at: datetime | None = None
) -> Iterator[Outgoing]:
    """Claim and write files in the block, and add each that is to be recorded.

    At its end they are recorded, as one operation, and then get their names; `summary` may be made more exact
    until then. Any exception, from the block, the recording or the naming, leaves every claimed path as it
    was, and the record of a file that did not get its name is undone. Inside the block a file is read at
    `written_at`.
    """
    with under_way(practice.file) as noted, staging() as files:
        out = Outgoing(summary, made_at or practice.now(), noted)
        try:
            yield out
            with practice.work(action, out.summary) as work:
                out.record(work)
            _name(practice, action, out, files, work.operation_id)
        finally:
            drop(files)


def _name(practice: Practice, action: NoChange, out: Outgoing, files: list[Path], recorded: int) -> None:
    try:
        give_names(files)
    except OSError as error:
        summary = say("Not written after all: {summary}", summary=out.summary)
        with practice.work(action, summary, undoes=recorded) as work:
            undo_in(work, recorded)
        raise UserError(unwritable(_unnamed(files, error), error)) from error


def _unnamed(files: list[Path], error: OSError) -> Path:
    """The file that did not get its name, as the system says; the first one if it does not."""
    said = str(error.filename2 or error.filename)
    return next((file for file in files if str(file) == said), files[0])
