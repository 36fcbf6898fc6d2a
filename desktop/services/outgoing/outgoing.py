"""What leaves the program as files: recorded in one transaction, or as if nothing had been written (rule 10)."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import PackRecord
from desktop.services.history.operations import NoChange


@dataclass
class Outgoing:
    """Made by `leaving`; valid inside that block, but for `ids`: those of the records, in order."""

    summary: str
    made_at: datetime
    rows: list[dict[str, object]] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    _before: dict[Path, Path | None] = field(default_factory=dict)

    def claim(self, file: Path) -> None:
        """Say so before anything is written at `file`: what stands there now comes back if the block fails.

        Raises UserError where that may only be read.
        """
        if file not in self._before:
            self._before[file] = _copy_of(file) if file.is_file() else None

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
        """Have the record say that this file left; `user_id` is the practitioner whose rows it holds."""
        row = {"file": str(file), "sha256": sha256, "purpose": purpose, "made_at": self.made_at}
        row |= {"columns": ", ".join(columns), "counts": json.dumps(counts), "protected": protected}
        self.rows.append({**row, "user_id": user_id, "recipient": recipient})

    def _put_back(self) -> None:
        """What failed already is what the supervisor is told: nothing that fails here is raised over it."""
        for file, copy in self._before.items():
            if copy is None:
                _remove(file)
            elif not _holds(file, copy):
                with suppress(OSError):
                    os.replace(copy, file)
        self._forget()

    def _forget(self) -> None:
        """No copy stays: it may be a list of clients that nobody protects."""
        for copy in filter(None, self._before.values()):
            _remove(copy)


@contextmanager
def leaving(
    practice: Practice, action: NoChange, summary: str = "", *, made_at: datetime | None = None
) -> Iterator[Outgoing]:
    """Claim and write files in the block, and add each that is to be recorded.

    They are recorded at its end, as one operation; `summary` may be made more exact until then. Whatever is
    raised, by the block or by recording, leaves every claimed file as it was.
    """
    out = Outgoing(summary, made_at or practice.now())
    try:
        yield out
        with practice.work(action, out.summary) as work:
            out.ids = work.insert(PackRecord, out.rows)
    except BaseException:
        out._put_back()
        raise
    out._forget()


def _copy_of(file: Path) -> Path:
    """A copy in the same folder, from where it can take its old place without room on the disk."""
    with translate_errors(file):
        if not os.access(file, os.W_OK):
            raise UserError(
                f"{file.name} may only be read. Choose another name, or allow changes to it first; nothing was changed."
            )
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".before")
        os.close(handle)
        try:
            shutil.copy2(file, name)
        except BaseException:
            _remove(Path(name))
            raise
    return Path(name)


def _holds(file: Path, copy: Path) -> bool:
    """Whether a file is still as it was: where another program has it open, nothing could replace it."""
    try:
        return filecmp.cmp(file, copy, shallow=False)
    except OSError:
        return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)
