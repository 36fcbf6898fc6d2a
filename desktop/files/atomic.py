"""The writing of a file so that a crash leaves the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from desktop.errors import UserError
from desktop.language import say
from desktop.partial import make_private, partial_of, remove_left_overs

_staged: ContextVar[list[Path] | None] = ContextVar("staged", default=None)


@contextmanager
def staging() -> Iterator[list[Path]]:
    """Within the block, `write_file` writes files without their names; the block's owner names or drops
    them."""
    files: list[Path] = []
    token = _staged.set(files)
    try:
        yield files
    finally:
        _staged.reset(token)


def written_at(file: Path) -> Path:
    """Where the content written as `file` can be read before it has its name."""
    return partial_of(file) if file in (_staged.get() or ()) else file


def write_file(path: Path, data: bytes) -> str:
    """Put `data` at `path`, replacing what was there, and return its SHA-256.

    It is in the same folder under another name until it is whole. Raises UserError if it cannot be
    written.
    """
    staged, partial = _staged.get(), partial_of(path)
    try:
        if staged is None:
            with suppress(OSError):
                remove_left_overs(path.parent)
        with _removed_on_failure(partial):
            _write_whole(partial, data)
            _give_name(partial, path, staged)
    except OSError as error:
        raise UserError(unwritable(path, error)) from error
    return hashlib.sha256(data).hexdigest()


@contextmanager
def _removed_on_failure(partial: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _write_whole(partial: Path, data: bytes) -> None:
    """Write the file and wait until it is on the disk."""
    with os.fdopen(make_private(partial), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _give_name(partial: Path, path: Path, staged: list[Path] | None) -> None:
    """Give a whole file its name, or leave that to the owner of the staging."""
    if staged is None:
        os.replace(partial, path)
    elif path not in staged:
        staged.append(path)


def unwritable(path: Path, error: OSError) -> str:
    """Why a file cannot be written, and what to do."""
    if error.errno == errno.ENOSPC:
        return say("The disk is full: {path} was not written. Free some space and try again.", path=path.name)
    if not os.path.isdir(path.parent):
        return say("There is no folder {parent}. Make it first, or choose another.", parent=path.parent)
    if os.path.isdir(path):
        return say("{path} is a folder. Name a file in it.", path=path)
    return say(
        "{path} cannot be written there. Close it if another program has it open, and check "
        "that you may write to the folder.",
        path=path.name,
    )
