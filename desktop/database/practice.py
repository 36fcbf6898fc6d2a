"""An open practice: the one door to its database for all services.

SQLAlchemy is imported at its first use and not here: the window paints its first rows before that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlite

from desktop import file_types
from desktop.database import migrations
from desktop.database.connection import connect, keep_write_ahead_log
from desktop.database.error_translation import translate_errors
from desktop.database.key import Key, new_key
from desktop.database.lock import PracticeLock, actor
from desktop.database.unlock import find_key
from desktop.errors import UserError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from desktop.database.unit_of_work import Change, UnitOfWork

SUFFIX = file_types.PRACTICE
DEFAULT_TIMEZONE = "Australia/Sydney"


@dataclass(eq=False)
class Practice:
    """Made by `open_practice` or `create_practice`; `close` it in the end.

    `fixed_today` stands in for the clock (the verbs' `--today`).
    """

    file: Path
    key: Key | None
    fixed_today: date | None = None
    _lock: PracticeLock | None = None
    _listeners: list[Callable[[Change], None]] = field(default_factory=list)
    _zone: ZoneInfo | None = None

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy's door to the file, for `read`, `work` and the migrations."""
        from desktop.database.engine import make_engine

        return make_engine(self.file, self.key)

    @cached_property
    def _reader(self) -> sqlite.Connection:
        return connect(self.file, self.key)

    def rows(self, statement: str, *arguments: object) -> list[tuple[Any, ...]]:
        """What one SELECT finds, as the database stores it: for the few reads before the first paint."""
        with translate_errors(self.file):
            return list(self._reader.execute(statement, arguments).fetchall())

    @contextmanager
    def whole_file(self) -> Iterator[sqlite.Connection]:
        """A reading connection of its own and one consistent picture, for what goes through the whole file."""
        with translate_errors(self.file), closing(connect(self.file, self.key, read_only=True)) as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent picture of the practice; what is loaded stays usable after the block."""
        from sqlalchemy.orm import Session

        with (
            translate_errors(self.file),
            Session(self.engine, autoflush=False, expire_on_commit=False) as session,
        ):
            yield session

    @contextmanager
    def work(
        self, action: str, summary: str, *, reason: str = "", undoes: int | None = None, recorded: bool = True
    ) -> Iterator[UnitOfWork]:
        """One transaction that writes: all of the block or nothing of it, recorded as one operation.

        `action` is the use case's own short name, `summary` a sentence for people. Those who subscribed
        are told after the commit. Raises UserError where another program is writing, the disk is full, or
        the file is not there any more.
        """
        from sqlalchemy.orm import Session

        from desktop.database.recorder import OperationHead
        from desktop.database.unit_of_work import begin_work

        engine = self.engine.execution_options(begin="IMMEDIATE")
        with (
            translate_errors(self.file),
            Session(engine, autoflush=False, expire_on_commit=False) as session,
        ):
            # Where files can be moved while they are open, SQLite would write on into what nobody finds again.
            self.file.stat()
            head = OperationHead(self.now(), actor(), action, summary, reason, undoes)
            work = begin_work(session, head, recorded=recorded)
            yield work
            change = work.commit()
        if change.rows:
            for listener in tuple(self._listeners):
                listener(change)

    def subscribe(self, listener: Callable[[Change], None]) -> None:
        """Have `listener` called after each commit, on the thread that committed."""
        self._listeners.append(listener)

    @property
    def zone(self) -> ZoneInfo:
        """The practice's own time zone, which says what day it is."""
        from zoneinfo import ZoneInfo

        if self._zone is None:
            found = self.rows("SELECT value FROM settings WHERE key = 'practice.timezone'")
            self._zone = ZoneInfo(found[0][0] if found else DEFAULT_TIMEZONE)
        return self._zone

    def forget_zone(self) -> None:
        """Ask for the time zone again: it was changed."""
        self._zone = None

    def now(self) -> datetime:
        """The practice's wall-clock time, without a zone; midday of the stand-in day where there is one."""
        if self.fixed_today is not None:
            return datetime.combine(self.fixed_today, datetime.min.time()).replace(hour=12)
        return datetime.now(self.zone).replace(tzinfo=None, microsecond=0)

    def today(self) -> date:
        return self.now().date()

    def analyze(self) -> None:
        """Have SQLite count what its indexes hold, so that it chooses the right ones: after a lot was added."""
        with translate_errors(self.file), closing(connect(self.file, self.key)) as connection:
            connection.execute("ANALYZE")

    def _bring_up_to_date(self) -> None:
        migrations.bring_up_to_date(
            self.file, self.key, migrations.revision_of(self._reader), lambda: self.engine, self.now
        )

    def close(self) -> None:
        """Let the file go: afterwards it is one file that can be copied."""
        if "engine" in self.__dict__:
            self.engine.dispose()
        if "_reader" in self.__dict__:
            self._reader.close()
        if self._lock is not None:
            self._lock.release()


def open_practice(
    file: Path, passphrase: str | None, *, today: date | None = None, exclusive: bool = True
) -> Practice:
    """Open an existing practice, bringing an older database up to date after a snapshot beside it.

    `exclusive` takes the practice's lock, as every program that writes does. Raises UserError for a file
    that is missing, damaged, newer than this program, open elsewhere, or not opened by the passphrase.
    """
    file = file.expanduser().absolute()
    if not file.is_file():
        raise UserError(f"There is no practice at {file}. Check the name, or choose New practice.")
    lock = PracticeLock(file) if exclusive else None
    with translate_errors(file), ExitStack() as on_failure:
        if lock is not None:
            lock.acquire()
            on_failure.callback(lock.release)
        key = find_key(file, passphrase)
        practice = Practice(file, key, today, lock)
        on_failure.callback(practice.close)
        keep_write_ahead_log(file, key)
        practice._bring_up_to_date()
        on_failure.pop_all()
        return practice


def create_practice(
    file: Path,
    passphrase: str | None,
    *,
    name: str,
    timezone: str = DEFAULT_TIMEZONE,
    today: date | None = None,
) -> Practice:
    """Make a new, empty practice and open it. Raises UserError where the file exists or cannot be made."""
    from zoneinfo import ZoneInfo

    file = file.expanduser().absolute()
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise UserError(f"{timezone} is not a time zone. Use one such as {DEFAULT_TIMEZONE}.") from None
    if file.exists():
        raise UserError(f"{file.name} exists already. Choose another name, or open it.")
    if not file.parent.is_dir():
        raise UserError(f"There is no folder {file.parent}. Make it first, or choose another.")
    lock = PracticeLock(file)
    with translate_errors(file), ExitStack() as on_failure:
        lock.acquire()
        on_failure.callback(_remove, file)
        key = new_key(passphrase) if passphrase else None
        practice = Practice(file, key, today, lock)
        on_failure.callback(practice.close)
        keep_write_ahead_log(file, key, create=True)
        practice._bring_up_to_date()
        practice._zone = ZoneInfo(timezone)
        from desktop.models import Setting

        with practice.work("create practice", f"Made the practice {name}", recorded=False) as work:
            settings = {"practice.name": name, "practice.timezone": timezone}
            work.insert(Setting, [{"key": key, "value": value} for key, value in settings.items()])
        on_failure.pop_all()
        return practice


def _remove(file: Path) -> None:
    for part in ("", "-wal", "-shm"):
        Path(f"{file}{part}").unlink(missing_ok=True)
