"""The file of an open practice: its connections, its lock, its key, and whether it is still the same file."""

from __future__ import annotations

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
from desktop.database.identity import FileIdentity, identity_of, keep_beside
from desktop.database.key import Key, ShutKey, sealed, unsealed
from desktop.database.lock import PracticeLock
from desktop.database.room import has_no_room
from desktop.errors import Closed, UserError
from desktop.language import say
from desktop.own_memory import forget_what_was_cached, overwrite_what_was_freed
from desktop.owner_only import keep_owner_only

_PARTS = ("", "-wal", "-shm")
"""A practice that is open is three files."""
_STEPS = 50_000
"""So many of its own steps SQLite takes until it asks whether to go on."""


@dataclass(eq=False)
class PracticeFile:
    """What `Practice` is made upon: it knows nothing of what the tables hold."""

    file: Path
    key: Key | None
    _lock: PracticeLock | None = None
    _identity: FileIdentity | None = None
    _stopped: str = ""
    _has_no_room: bool = False
    _is_let_go: bool = False
    _shut: ShutKey | None = None
    _checking: threading.RLock = field(default_factory=threading.RLock)
    copied_while_open: bool = False
    """Whether the file says that it is open and nothing beside it does: then the last changes may be missing."""

    @cached_property
    def _reader(self) -> sqlite.Connection:
        connection = self._connect()
        connection.execute("PRAGMA query_only = ON")
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
        """Raises UserError where the file was replaced by another one or writing was stopped, and OSError.

        What was replaced is kept beside: see `identity`.
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
            kept = self._keep_beside()
            self.stop_writing(
                say(
                    "Another program, such as one that syncs folders, has replaced {name} while it was open here. "
                    "Nothing more is written to it. What you had is kept beside it as {kept}: close the practice, "
                    "compare the two and go on with the right one.",
                    name=self.file.name,
                    kept=kept.name,
                )
            )
            raise UserError(self._stopped)

    def _keep_beside(self) -> Path:
        return keep_beside(self._reader, self.file, self.key, datetime.now())  # noqa: DTZ005

    @property
    def stopped(self) -> str:
        """Why nothing more is written to it: a sentence, or empty."""
        return self._stopped

    @property
    def is_let_go(self) -> bool:
        """Whether it has no connection just now, as while it is locked."""
        return self._is_let_go

    def _keep_what_was_replaced(self) -> None:
        """What was done and not followed by another write would go with the last connection.

        Where the file was given another name, SQLite leaves its log at the old one.
        """
        if "_reader" not in self.__dict__:
            return  # nothing was read or written
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
        """From now on every write is refused with this sentence; reading goes on."""
        self._stopped = sentence

    def _keep_write_ahead_log(self) -> None:
        """On a full disk the practice can be read all the same; nothing can be written until it is opened anew."""
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
        """Bring what the log beside the file holds into the file itself, so that a copy of it lacks little."""
        with translate_errors(self.file):
            self.check_file()
            with closing(connect(self.file, self.key)) as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def rows(self, statement: str, *arguments: object) -> list[tuple[Any, ...]]:
        """What one SELECT finds, as the database stores it: for the few reads before the first paint."""
        with translate_errors(self.file):
            return list(self._reader.execute(statement, arguments).fetchall())

    @contextmanager
    def whole_file(self, given_up: Callable[[], bool] = lambda: False) -> Iterator[sqlite.Connection]:
        """A reading connection of its own and one consistent picture, for what goes through the whole file.

        It ends when the practice is locked or `given_up` says so: Closed is raised then.
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
        """Have SQLite count what its indexes hold, so that it chooses the right ones: after a lot was added."""
        with translate_errors(self.file), closing(connect(self.file, self.key)) as connection:
            connection.execute("ANALYZE")

    def _mark_open(self, is_open: bool) -> None:
        """Have the file itself say whether it is open: a copy that was made meanwhile says so for ever.

        What cannot be marked (a full disk, a file that was replaced) can still be read.
        """
        with suppress(OSError, sqlite.Error):
            if self._stopped or self._identity not in (None, identity_of(self.file)):
                return
            with closing(connect(self.file, self.key)) as connection:
                connection.execute("PRAGMA busy_timeout = 100")  # a window that closes does not wait
                connection.execute(f"PRAGMA user_version = {int(is_open)}")

    def _recorded_hashes(self, file: str) -> frozenset[str]:
        found = self.rows(
            "SELECT sha256 FROM pack_records WHERE file = ?1 UNION SELECT sha256 FROM backup_records WHERE file = ?1",
            file,
        )
        return frozenset(sha256 for (sha256,) in found)

    def keep_owner_only(self) -> None:
        """Close the file and its log to others: an older program, or a copy, may have left them open."""
        for part in _PARTS:
            keep_owner_only(Path(f"{self.file}{part}"))

    @property
    def protected(self) -> bool:
        """Whether it has a passphrase, be it locked or not."""
        return self.key is not None or self._shut is not None

    def sealed(self, data: bytes) -> bytes:
        """What only the key of the practice opens, for what is to be kept in memory while it is locked."""
        return sealed(self.key, data) if self.key is not None else data

    def unsealed(self, data: bytes) -> bytes:
        """What `sealed` was given. Raises Closed while it is locked."""
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
            self._reader.execute(
                "PRAGMA cipher_memory_security = ON"
            )  # what SQLite frees is overwritten first
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

    def _disconnect(self) -> None:
        reader = self.__dict__.pop("_reader", None)
        if reader is not None:
            reader.close()

    def take_up(self, key: Key | None) -> None:
        """Go on, with this key."""
        self.key, self._identity, self._is_let_go = key, None, False
        with suppress(UserError, OSError, sqlite.Error):  # whoever uses it next is told
            self._reader  # noqa: B018  # it knows the file from now on, and what is in it

    def hold_new_file(self) -> None:
        """Another file stands at the name of the practice, and is to be locked for others as well."""
        if self._lock is not None:
            self._lock.hold_file()

    def close(self) -> None:
        """Let the file go: afterwards it is one file that can be copied."""
        if self._lock is not None and not self._is_let_go:
            self._keep_what_was_replaced()
            self._mark_open(False)
        self._disconnect()
        if self._lock is not None:
            self._lock.release()
