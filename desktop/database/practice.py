"""An open practice: the only way to its database for all services.

SQLAlchemy is imported at its first use, not here: the window paints its first rows before that.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from desktop import file_types
from desktop.database import migrations
from desktop.database.connection import bring_log_home, connect, keep_write_ahead_log
from desktop.database.error_translation import translate_errors
from desktop.database.key import Key, Secret, new_key
from desktop.database.lock import PracticeLock, actor, names_a_holder
from desktop.database.opening_check import check_at_opening
from desktop.database.practice_file import PracticeFile, newest_copy_beside
from desktop.database.under_way import end_all, end_moves
from desktop.database.unlock import find_key
from desktop.errors import Damaged, UserError
from desktop.gc_pause import gc_paused
from desktop.language import say
from desktop.partial import partial_of, remove_database, remove_left_overs

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from desktop.database.unit_of_work import Change, UnitOfWork

SUFFIX = file_types.PRACTICE
DEFAULT_TIMEZONE = "Australia/Sydney"


@dataclass(eq=False)
class Practice(PracticeFile):
    """Made by `open_practice` or `create_practice`; `close` it at the end.

    `fixed_today` replaces the clock (the verbs' `--today`).
    """

    keeps_snapshots: ClassVar[bool] = True
    """Whether a copy is kept before an act that changes a lot (see `services.backups.snapshots`)."""

    fixed_today: date | None = None
    _listeners: list[Callable[[Change], None]] = field(default_factory=list)
    _zone: ZoneInfo | None = None
    acting: str = ""
    """The acting supervisor, by name; empty if only the computer's account is known."""

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy's engine for the file, for `read`, `work` and the migrations."""
        from desktop.database.engine import make_engine

        return make_engine(self._connect)

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
        """One writing transaction: all of the block or none of it, recorded as one operation.

        `action` is the use case's short name, `summary` a sentence for people. Subscribers
        are told after the commit. Raises UserError if another program is writing, the disk is full, or
        the file is gone.
        """
        from sqlalchemy.orm import Session

        from desktop.database.recorder import OperationHead
        from desktop.database.unit_of_work import begin_work

        engine = self.engine.execution_options(begin="IMMEDIATE")
        with (
            gc_paused(),
            translate_errors(self.file),
            Session(engine, autoflush=False, expire_on_commit=False) as session,
        ):
            # SQLite itself would go on writing into a file that was moved or replaced.
            self._refuse_without_room()
            self.check_file()
            head = OperationHead(self.now(), self.actor, action, summary, reason, undoes)
            work = begin_work(session, head, recorded=recorded)
            yield work
            self.check_file()
            change = work.commit()
            self._note_own_writing()
        if change.rows:
            for listener in tuple(self._listeners):
                listener(change)

    def subscribe(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` after each commit, on the thread that committed."""
        self._listeners.append(listener)

    @property
    def zone(self) -> ZoneInfo:
        """The practice's own time zone, which says what day it is."""
        from zoneinfo import ZoneInfo

        if self._zone is None:
            found = self.rows("SELECT value FROM settings WHERE key = 'practice.timezone'")
            try:
                self._zone = ZoneInfo(found[0][0] if found else DEFAULT_TIMEZONE)
            except (KeyError, ValueError, OSError):
                raise UserError(
                    say(
                        "{name} names a time zone that this computer does not know. Restore the practice from "
                        "its last backup.",
                        name=self.file.name,
                    )
                ) from None
        return self._zone

    def forget_zone(self) -> None:
        """Read the time zone again, because it was changed."""
        self._zone = None

    def now(self) -> datetime:
        """The practice's wall-clock time, without a zone; midday of the stand-in day if there is one."""
        if self.fixed_today is not None:
            return datetime.combine(self.fixed_today, datetime.min.time()).replace(hour=12)
        return datetime.now(self.zone).replace(tzinfo=None, microsecond=0)

    def today(self) -> date:
        return self.now().date()

    def take_over(self, copy: Path, key: Key | None) -> None:
        """Make the file hold what a copy holds: all of it in one transaction, or nothing.

        The copy must be at the same step. Subscribers are told that every table changed.
        """
        from desktop.database.unit_of_work import Change
        from desktop.models import Base

        with (
            translate_errors(self.file),
            closing(connect(copy, key, read_only=True)) as source,
            closing(connect(self.file, self.key)) as target,
        ):
            self.check_file()
            source.backup(target)
            target.execute("PRAGMA user_version = 1")
        self.forget_zone()
        for listener in tuple(self._listeners):
            listener(Change(0, "", dict.fromkeys(Base.metadata.tables, 1)))

    def _bring_up_to_date(self) -> None:
        migrations.bring_up_to_date(
            self.file, self.key, migrations.revision_of(self._reader), lambda: self.engine, self.now
        )

    def _begin_holding(self) -> None:
        """Mark the file as open and end what programs that died left, if this one holds the lock."""
        if self._lock is not None:
            self._mark_open(True)
            end_all(self.file, self._recorded_hashes)

    @property
    def actor(self) -> str:
        """Who acts, as named in the record and on papers."""
        return self.acting or actor()

    def _disconnect(self) -> None:
        engine = self.__dict__.pop("engine", None)
        if engine is not None:
            engine.dispose()
        super()._disconnect()


def open_practice(
    file: Path, passphrase: Secret | None, *, today: date | None = None, exclusive: bool = True
) -> Practice:
    """Open an existing practice, bringing an older database up to date after a snapshot.

    `exclusive` takes the practice's lock, as every program that writes does. Raises UserError for a file
    that is missing, damaged, newer than this program, open elsewhere, or not opened by the passphrase or sheet.
    """
    file = file.expanduser().absolute()
    with _name_newest_copy(file), translate_errors(file), ExitStack() as on_failure:
        _refuse_unreadable_name(file)
        end_moves(file)
        _refuse_missing(file)
        lock = _locked(file, on_failure) if exclusive else None
        had_log = Path(f"{file}-wal").exists()  # asked before the first connection makes one
        key = find_key(file, passphrase)
        is_marked = check_at_opening(file, key)
        practice = Practice(file, key, fixed_today=today, _lock=lock)
        on_failure.callback(practice.close)
        practice._keep_write_ahead_log()
        practice._bring_up_to_date()
        practice.copied_while_open = is_marked and not (had_log or _names_another(file, lock))
        practice._begin_holding()
        practice.keep_owner_only()
        on_failure.pop_all()
        return practice


def _refuse_missing(file: Path) -> None:
    if not file.is_file():
        raise UserError(
            say("There is no practice at {file}. Check the name, or choose New practice.", file=file)
        )


def _locked(file: Path, on_failure: ExitStack) -> PracticeLock:
    lock = PracticeLock(file)
    lock.acquire()
    on_failure.callback(lock.release)
    return lock


def _names_another(file: Path, lock: PracticeLock | None) -> bool:
    """Whether another program has the practice open, or had when it died."""
    return names_a_holder(file) if lock is None else lock.found_unclean


def create_practice(
    file: Path,
    passphrase: str | None,
    *,
    name: str,
    timezone: str = DEFAULT_TIMEZONE,
    today: date | None = None,
) -> Practice:
    """Make a new, empty practice and open it. Raises UserError if the file exists or cannot be made."""
    file = file.expanduser().absolute()
    _refuse_unknown_zone(timezone)
    with translate_errors(file), ExitStack() as on_failure:
        _refuse_unreadable_name(file)
        _refuse_taken_place(file)
        lock = _locked(file, on_failure)
        key = new_key(passphrase) if passphrase else None
        remove_left_overs(file.parent)
        partial = partial_of(file)  # one whose making was killed can be made again
        on_failure.callback(remove_database, partial)
        _write_empty(partial, key, {"practice.name": name, "practice.timezone": timezone})
        os.rename(partial, file)
        lock.hold_file()
        practice = Practice(file, key, fixed_today=today, _lock=lock)
        practice.keep_owner_only()
        practice.take_up(key)
        practice._mark_open(True)
        on_failure.pop_all()
        return practice


def _refuse_unknown_zone(timezone: str) -> None:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise UserError(
            say(
                "{timezone} is not a time zone. Use one such as {default_timezone}.",
                timezone=timezone,
                default_timezone=DEFAULT_TIMEZONE,
            )
        ) from None


def _refuse_taken_place(file: Path) -> None:
    if file.exists():
        raise UserError(say("{name} exists already. Choose another name, or open it.", name=file.name))
    if not file.parent.is_dir():
        raise UserError(
            say("There is no folder {parent}. Make it first, or choose another.", parent=file.parent)
        )


def _write_empty(file: Path, key: Key | None, settings: dict[str, str]) -> None:
    from desktop.models import Setting

    practice = Practice(file, key)
    try:
        keep_write_ahead_log(file, key, create=True)
        practice._bring_up_to_date()
        made = say("Made the practice {name}", name=settings["practice.name"])
        with practice.work("create practice", made, recorded=False) as work:
            work.insert(Setting, [{"key": key, "value": value} for key, value in settings.items()])
    finally:
        practice.close()
    bring_log_home(file, key)  # else a full disk would leave it behind, with all that was written
    keep_write_ahead_log(file, key)


def _refuse_unreadable_name(file: Path) -> None:
    """Refuse names that are not text, because the record and messages contain them."""
    try:
        str(file).encode()
    except UnicodeEncodeError:
        shown = str(file).encode("utf-8", "replace").decode()
        raise UserError(
            say(
                "The name {shown} is not in UTF-8, so it cannot be shown. Rename the file or its folder.",
                shown=shown,
            )
        ) from None


@contextmanager
def _name_newest_copy(file: Path) -> Iterator[None]:
    """Add the newest copy, the way back, to the message that a practice is damaged."""
    try:
        yield
    except Damaged as error:
        copy = newest_copy_beside(file)
        if not copy:
            raise
        raise Damaged(f"{error} {copy}") from None
