"""The file of an open practice: its connections, its lock, its key, and whether it is still the same file."""

from __future__ import annotations

import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from desktop.database import attempts
from desktop.database.connection import connect, keep_write_ahead_log
from desktop.database.error_translation import translate_errors
from desktop.database.first_page import FirstPage
from desktop.database.identity import FileIdentity, identity_of, keep_beside, keep_log_beside, log_of
from desktop.database.key import Key, ShutKey, sealed, unsealed
from desktop.database.lock import PracticeLock
from desktop.database.room import has_no_room
from desktop.database.seal import newest_sealed
from desktop.errors import Closed, UserError
from desktop.file_types import snapshots_folder
from desktop.language import later, say
from desktop.own_memory import forget_what_was_cached, overwrite_what_was_freed
from desktop.owner_only import keep_owner_only
from desktop.partial import LOG

_PARTS = ("", *LOG)
"""The suffixes of an open practice, which is three files."""
_REPLACED = later(
    "Another program, such as one that syncs folders, has replaced {name} while it was open here. "
    "Nothing more is written to it. What you had is kept beside it as {kept}: close the practice, "
    "compare the two and go on with the right one."
)
_WITHOUT_LOG = later(
    "Another program has removed or replaced {name}-wal, which belongs to {name}, while it was open here. "
    "Nothing more is written to it. What you had is kept beside it as {kept}: close the practice, "
    "compare the two and go on with the right one."
)
_OVERWRITTEN = later(
    "Another program has written over {name}, or over {name}-wal beside it, while it was open here. Nothing "
    "more is read from it or written to it. Close the practice, restore your last backup into a new file, and "
    "compare it with what {name} holds now."
)
_LARGEST_MARK = 2**31 - 1
OVERWRITE_WHAT_SQLITE_FREES = "PRAGMA cipher_memory_security = ON"
"""Holds for all connections of the process, and cannot be switched off again."""
_STEPS = 50_000
"""How many of its own steps SQLite takes before it asks whether to continue."""


@dataclass(eq=False)
class PracticeFile:
    """The base of `Practice`: it knows nothing about what the tables hold."""

    file: Path
    key: Key | None
    _lock: PracticeLock | None = None
    _identity: FileIdentity | None = None
    _log: tuple[FileIdentity, ...] = ()
    """Which files beside it SQLite keeps its log in, as long as the reader is connected."""
    _first_page: FirstPage | None = None
    _stopped: str = ""
    _has_no_room: bool = False
    _is_let_go: bool = False
    _shut: ShutKey | None = None
    _checking: threading.RLock = field(default_factory=threading.RLock)
    copied_while_open: bool = False
    """Whether the file says that it is open but nothing next to it does: then the last changes may be
    missing."""

    @cached_property
    def _reader(self) -> sqlite.Connection:
        connection = self._connect()
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # from now on the log stays what it is
        self._log = log_of(self.file)
        self._first_page = FirstPage(self.file)
        return connection

    def _connect(self) -> sqlite.Connection:
        if self._is_let_go:
            raise self._closed_now
        self.check_file()
        return connect(self.file, self.key, read_only=self._has_no_room)

    @property
    def _closed_now(self) -> Closed:
        return Closed(say("{name} is locked. Unlock it, then try again.", name=self.file.name))

    @property
    def ended_uncleanly(self) -> bool:
        """Whether the last program that had it open died."""
        return self._lock is not None and self._lock.found_unclean

    def check_file(self) -> None:
        """Raises UserError if the file was replaced by another one or writing was stopped, and OSError.

        The replaced file is kept next to it: see `identity`.
        """
        with self._checking:
            self._check_file()

    def _check_file(self) -> None:
        if self._stopped:
            raise UserError(self._stopped)
        found = identity_of(self.file)
        if self._identity is None:
            self._identity = found
        elif found != self._identity:
            self._stop_with_copy(_REPLACED)
        elif self._is_reading:
            self._check_content()

    @property
    def _is_reading(self) -> bool:
        """Whether anything was read or written since it was taken up."""
        return "_reader" in self.__dict__

    def _check_content(self) -> None:
        """Check what the file says, and the log beside it."""
        if self._has_another_log():
            self._stop_with_copy(_WITHOUT_LOG)
        elif self._is_overwritten():
            self._stop_overwritten()

    def _has_another_log(self) -> bool:
        return bool(self._log) and log_of(self.file) != self._log

    def _is_overwritten(self) -> bool:
        return self._first_page is not None and self._first_page.is_strange()

    def _note_own_writing(self) -> None:
        """Look at the file now, while its log still says that it was written from here."""
        with self._checking, suppress(OSError):
            self._is_overwritten()  # then the next check finds it too

    def _stop_overwritten(self) -> None:
        """Stop reading too: SQLite would mix its own pages with those of the other program."""
        self.stop_writing(say(_OVERWRITTEN, name=self.file.name))
        kept = keep_log_beside(self.file, datetime.now())  # noqa: DTZ005
        told = [self._stopped, newest_copy_beside(self.file)]
        if kept is not None:
            told.append(
                say(
                    "What was written last is kept beside it as {kept}, which only somebody who knows SQLite "
                    "can read.",
                    kept=kept.name,
                )
            )
        self.stop_writing(" ".join(filter(None, told)))
        self._disconnect()
        raise UserError(self._stopped)

    def _stop_with_copy(self, sentence: str) -> None:
        self.stop_writing(say(sentence, name=self.file.name, kept=self._keep_beside().name))
        raise UserError(self._stopped)

    def _keep_beside(self) -> Path:
        return keep_beside(self._reader, self.file, self.key, datetime.now())  # noqa: DTZ005

    @property
    def stopped(self) -> str:
        """Why nothing more is written to it: a sentence, or empty."""
        return self._stopped

    @property
    def is_let_go(self) -> bool:
        """Whether it has no connection at the moment, as while it is locked."""
        return self._is_let_go

    def _keep_what_was_replaced(self) -> None:
        """Keep the replaced file, as its last changes would be lost with the last connection.

        If the file was renamed, SQLite leaves its log at the old name.
        """
        if not self._is_reading:
            return
        with suppress(UserError, OSError, sqlite.Error):
            try:
                self.check_file()
            except FileNotFoundError:
                kept = self._keep_beside()
                self.stop_writing(
                    say(
                        "{name} was moved or given another name while it was open here. What you had is kept where it "
                        "was, as {kept}: open that one.",
                        name=self.file.name,
                        kept=kept.name,
                    )
                )

    def stop_writing(self, sentence: str) -> None:
        """Refuse every write with this sentence from now on; reading still works."""
        self._stopped = sentence

    def _keep_write_ahead_log(self) -> None:
        """Keep a log; on a full disk the practice can still be read, but not written until it is opened
        again."""
        try:
            keep_write_ahead_log(self.file, self.key)
        except sqlite.Error as error:
            if not has_no_room(error, self.file):
                raise
            self._has_no_room = True

    def _refuse_without_room(self) -> None:
        if self._has_no_room:
            raise UserError(
                say(
                    "The disk that holds {name} is full, so it can only be read. Free some space, then open "
                    "it again; nothing was changed.",
                    name=self.file.name,
                )
            )

    def checkpoint(self) -> None:
        """Move what the log holds into the file itself, so that a copy of it lacks little."""
        with translate_errors(self.file):
            self.check_file()
            self._mark_open(True)
            with closing(connect(self.file, self.key)) as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            self._note_own_writing()

    def rows(self, statement: str, *arguments: object) -> list[tuple[Any, ...]]:
        """The rows of one SELECT, as the database stores them: for the few reads before the first paint."""
        with translate_errors(self.file):
            return list(self._reader.execute(statement, arguments).fetchall())

    @contextmanager
    def whole_file(self, given_up: Callable[[], bool] = lambda: False) -> Iterator[sqlite.Connection]:
        """A separate reading connection and one consistent picture, for what goes through the whole file.

        It ends when the practice is locked or `given_up` says so: then Closed is raised.
        """

        def ends() -> bool:
            return self._is_let_go or given_up()

        try:
            with (
                translate_errors(self.file),
                closing(connect(self.file, self.key, read_only=True)) as connection,
            ):
                connection.set_progress_handler(ends, _STEPS)
                connection.execute("BEGIN")
                yield connection
        except (UserError, sqlite.Error):
            if ends():
                raise self._closed_now from None
            raise

    def analyze(self) -> None:
        """Make SQLite count what its indexes hold, so that it chooses the right ones: after a lot was
        added."""
        with translate_errors(self.file), closing(connect(self.file, self.key)) as connection:
            connection.execute("ANALYZE")

    def _mark_open(self, is_open: bool) -> None:
        """Mark in the file itself whether it is open: a copy made in the meantime says so for ever.

        The mark is another number each time, so that no two versions of the file begin alike (see `first_page`).
        A file that cannot be marked (a full disk, a replaced file) can still be read.
        """
        with suppress(OSError, sqlite.Error):
            if self._stopped or self._identity not in (None, identity_of(self.file)):
                return
            with closing(connect(self.file, self.key)) as connection:
                connection.execute("PRAGMA busy_timeout = 100")  # a closing window does not wait
                mark = 1 + secrets.randbelow(_LARGEST_MARK)
                connection.execute(f"PRAGMA user_version = {mark if is_open else -mark}")

    def _recorded_hashes(self, file: str) -> frozenset[str]:
        found = self.rows(
            "SELECT sha256 FROM pack_records WHERE file = ?1 UNION SELECT sha256 FROM backup_records WHERE file = ?1",
            file,
        )
        return frozenset(sha256 for (sha256,) in found)

    def keep_owner_only(self) -> None:
        """Make the file and its log private: an older program, or a copy, may have left them readable."""
        for part in _PARTS:
            keep_owner_only(Path(f"{self.file}{part}"))

    @property
    def protected(self) -> bool:
        """Whether it has a passphrase, locked or not."""
        return self.key is not None or self._shut is not None

    def sealed(self, data: bytes) -> bytes:
        """Data that only the practice's key opens, to be kept in memory while it is locked."""
        return sealed(self.key, data) if self.key is not None else data

    def unsealed(self, data: bytes) -> bytes:
        """The data that was sealed. Raises Closed while it is locked."""
        if self._shut is not None:
            raise self._closed_now
        return unsealed(self.key, data) if self.key is not None else data

    def lock_up(self) -> None:
        """Close every connection and forget the key and what was read; only the passphrase opens it again."""
        if self.key is None:
            return
        self._keep_what_was_replaced()
        self._mark_open(False)
        with suppress(UserError, OSError, sqlite.Error):
            self._reader.execute(OVERWRITE_WHAT_SQLITE_FREES)
        self.let_go()
        self._shut, self.key = self.key.shut, None
        forget_what_was_cached()
        overwrite_what_was_freed()

    def unlock(self, passphrase: str) -> bool:
        """Open it again and return True; False for another passphrase. Takes a noticeable moment, or longer."""
        if self._shut is None:
            return True
        attempts.wait(self._shut.salt)
        key = self._shut.opened(passphrase)
        if key is None:
            attempts.note_failure(self._shut.salt)
            return False
        attempts.note_success(self._shut.salt)
        self._shut = None
        self.take_up(key)
        self._mark_open(True)
        return True

    def let_go(self) -> None:
        """Close every connection, and open none until `take_up`; the practice stays locked for others."""
        self._is_let_go = True
        self._disconnect()
        if sys.platform == "win32":  # there, a file that is open cannot be replaced
            self._forget_first_page()

    def _forget_first_page(self) -> None:
        if self._first_page is not None:
            self._first_page.close()
            self._first_page = None

    def _disconnect(self) -> None:
        reader = self.__dict__.pop("_reader", None)
        if reader is not None:
            reader.close()

    def take_up(self, key: Key | None) -> None:
        """Continue with this key."""
        self.key, self._identity, self._is_let_go = key, None, False
        self._forget_first_page()
        with suppress(UserError, OSError, sqlite.Error):  # the next user of it is told
            self._reader  # noqa: B018  # it knows the file and its content from now on

    def hold_new_file(self) -> None:
        """Lock the new file that is now at the practice's name for others too."""
        if self._lock is not None:
            self._lock.hold_file()

    def close(self) -> None:
        """Close the file: afterwards it is one file that can be copied."""
        if self._lock is not None and not self._is_let_go:
            self._keep_what_was_replaced()
            self._mark_open(False)
        self._disconnect()
        self._forget_first_page()
        if self._lock is not None:
            self._lock.release()


def newest_copy_beside(file: Path) -> str:
    """A sentence that names the newest sound copy next to a practice, or nothing."""
    found = newest_sealed(snapshots_folder(file))
    if found is None:
        return ""
    return say("The newest copy beside it is {name} in {folder}.", name=found.name, folder=found.parent.name)
