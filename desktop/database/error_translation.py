"""The translation of file errors that are not bugs into a sentence on what happened and what to do."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.room import has_no_room
from desktop.errors import Busy, Damaged, UserError
from desktop.language import later, say

_FULL = later("The disk that holds {name} is full. Free some space and try again; nothing was changed.")
_BUSY = later("Another program is writing to {name}. Wait a moment and try again; nothing was changed.")
_READ_ONLY = later(
    "{name} can only be read here. Check that you may write to its folder; nothing was changed."
)
_UNREADABLE = later(
    "{name} could not be read or written. Check the disk or the network drive; nothing was changed."
)
_DAMAGED = later("{name} is damaged. Restore the practice from its last backup.")
_NOT_ALLOWED = later(
    "{name} cannot be opened or written there. Check that you may use its folder; nothing was changed."
)
_MISSING = later(
    "{name} is not there. Check its folder, and that the disk or the network drive is connected."
)
_TOO_LARGE = later("{name} would be larger than its disk allows. Choose another disk; nothing was changed.")

_STRANGE = later(
    "{name} holds a value that Handover never writes: it was changed by another program or is damaged. Restore"
    " the practice from its last backup."
)
_STRANGE_WORDS = re.compile(
    r"Could not decode to UTF-8|Invalid isoformat|(year|month|day|hour|minute)\b.* (must be in|is out of range)"
    r"|is not among the defined enum values|isoformat: argument"
)
"""How messages of the driver, Python and SQLAlchemy about impossible text and dates begin; the value
follows."""

_BAD_SCHEMA = b"malformed database schema"
"""How SQLite's message begins that repeats a name out of a damaged file, which may not be text."""

_BY_SQLITE = (
    (sqlite.SQLITE_FULL, "database or disk is full", _FULL),
    (sqlite.SQLITE_BUSY, "database is locked", _BUSY),
    (sqlite.SQLITE_LOCKED, "database table is locked", _BUSY),
    (sqlite.SQLITE_READONLY, "attempt to write a readonly database", _READ_ONLY),
    (sqlite.SQLITE_IOERR, "disk I/O error", _UNREADABLE),
    (sqlite.SQLITE_CANTOPEN, "unable to open database file", _NOT_ALLOWED),
    (sqlite.SQLITE_CORRUPT, "database disk image is malformed", _DAMAGED),
    (sqlite.SQLITE_NOTADB, "file is not a database", _DAMAGED),
)
"""SQLite's code for each problem, and its words for it: an error of the backup API has no code."""

_KINDS = {_BUSY: Busy, _DAMAGED: Damaged}

_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _TOO_LARGE,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _READ_ONLY,
    errno.EIO: _UNREADABLE,
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.ENAMETOOLONG: later("The name {name} is too long for this disk. Choose a shorter one."),
}


@contextmanager
def translate_errors(file: Path) -> Iterator[None]:
    """Turn errors that the supervisor can do something about into UserError; `file` is the one being used."""
    try:
        yield
    except Exception as error:
        sentence = _sentence_about(error, file)
        if sentence is None:
            raise
        if sentence is _STRANGE:
            raise UserError(say(sentence, name=file.name)) from None  # the error itself shows the value
        kind = _KINDS.get(sentence, UserError)
        raise kind(say(sentence, name=_name_in(error, file))) from error


def _sentence_about(error: Exception, file: Path) -> str | None:
    """The sentence for an error; a disk that could not be written may simply be full."""
    sentence = _sentence(error)
    return _FULL if sentence is _UNREADABLE and _has_no_room(error, file) else sentence


def _name_in(error: Exception, file: Path) -> str:
    """The name of the file that the error names or, if it names none, of the one being used."""
    named = error.filename if isinstance(error, OSError) else None
    return Path(os.fsdecode(named)).name if isinstance(named, (str, bytes)) else file.name


def _has_no_room(error: Exception, file: Path) -> bool:
    cause = getattr(error, "orig", error)
    return isinstance(cause, sqlite.Error) and has_no_room(cause, file)


def is_damage(error: Exception) -> bool:
    """Whether SQLite says that what it read is not a sound database."""
    return _sentence(error) == _DAMAGED


def _sentence(error: Exception) -> str | None:
    cause = getattr(error, "orig", error)  # SQLAlchemy wraps the driver's error
    if _is_bad_schema(cause):
        return _DAMAGED
    if _is_strange(cause):
        return _STRANGE
    return _of_system(cause) if isinstance(cause, OSError) else _of_sqlite(cause)


def _is_bad_schema(cause: Exception) -> bool:
    return isinstance(cause, UnicodeDecodeError) and _BAD_SCHEMA in cause.object


def _is_strange(cause: Exception) -> bool:
    """Whether the driver, Python or SQLAlchemy met an impossible text or date."""
    is_of_value = isinstance(cause, (ValueError, LookupError, sqlite.Error))
    return is_of_value and _STRANGE_WORDS.search(str(cause)) is not None


def _of_system(error: OSError) -> str | None:
    return _BY_ERRNO.get(error.errno or 0)


def _of_sqlite(error: Exception) -> str | None:
    if not isinstance(error, sqlite.Error):
        return None
    for code, words, told in _BY_SQLITE:
        if _says(error, code, words):
            return told
    return None


def _says(error: sqlite.Error, code: int, words: str) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == code or words in str(error)
