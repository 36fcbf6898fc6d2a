"""What leaves the program as files: recorded in one transaction, or as if nothing had been written (rule 10)."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop.database.practice import Practice
from desktop.database.troubles import plain_words
from desktop.models import PackRecord
from desktop.services.history import NoChange


@dataclass(frozen=True)
class Left:
    """A file that was written, as the record keeps it. `user_id` is the practitioner whose rows it holds."""

    file: Path
    sha256: str
    purpose: str
    columns: Sequence[str]
    counts: Mapping[str, int]
    user_id: int | None = None
    recipient: str = ""
    protected: bool = False


@dataclass
class Outgoing:
    """Made by `leaving`; valid inside that block, but for `ids`: those of the records, in the order of `left`."""

    summary: str = ""
    left: list[Left] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    _before: dict[Path, Path | None] = field(default_factory=dict)

    def claim(self, file: Path) -> None:
        """Say so before anything is written at `file`: what stands there now comes back if the block fails."""
        if file not in self._before:
            self._before[file] = _copy_of(file) if file.is_file() else None

    def _put_back(self) -> None:
        for file, copy in self._before.items():
            if copy is None:
                file.unlink(missing_ok=True)
            else:
                os.replace(copy, file)

    def _forget(self) -> None:
        for copy in filter(None, self._before.values()):
            with suppress(
                OSError
            ):  # All is recorded by now: a copy that cannot go is no reason to say it failed.
                copy.unlink()


@contextmanager
def leaving(
    practice: Practice, action: NoChange, summary: str = "", *, made_at: datetime | None = None
) -> Iterator[Outgoing]:
    """Claim and write files in the block, and add each that is to be recorded to `left`.

    They are recorded at its end, as one operation; `summary` may be made more exact until then. Whatever is
    raised, by the block or by recording, leaves every claimed file as it was.
    """
    out = Outgoing(summary)
    try:
        yield out
        with practice.work(action, out.summary) as work:
            at = made_at or work.now
            out.ids = work.insert(PackRecord, [_row(one, at) for one in out.left])
    except BaseException:
        out._put_back()
        raise
    out._forget()


def _row(left: Left, made_at: datetime) -> dict[str, object]:
    return {
        **vars(left),
        "file": str(left.file),
        "made_at": made_at,
        "columns": ", ".join(left.columns),
        "counts": json.dumps(left.counts),
    }


def _copy_of(file: Path) -> Path:
    """A copy in the same folder, from where it can take its old place without room on the disk."""
    with plain_words(file):
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".before")
        os.close(handle)
        try:
            shutil.copy2(file, name)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    return Path(name)
