"""Files in which somebody typed: what stands in them is not what the program wrote."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from desktop.database.error_translation import translate_errors
from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.models import PackRecord


def typed_in(practice: Practice, files: Iterable[Path]) -> set[Path]:
    """Those of the files that exist and hold something that the practice has no record of.

    Reads each file: ask on the worker. Raises UserError for a file that cannot be read.
    """
    held = {file: _digest(file) for file in files if file.is_file()}
    ours = _recorded(practice, held.values())
    return {file for file, digest in held.items() if digest not in ours}


def _recorded(practice: Practice, digests: Iterable[str]) -> set[str]:
    with practice.read() as session:
        recorded = select(PackRecord.sha256).where(in_ids(PackRecord.sha256, digests))
        return set(session.scalars(recorded))


def _digest(file: Path) -> str:
    with translate_errors(file):
        return sha256(file.read_bytes()).hexdigest()
