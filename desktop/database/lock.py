"""The lock of a practice: one program at a time writes, and a second is told who has it open."""

from __future__ import annotations

import getpass
import os
import platform
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.identity import FileIdentity, identity_of
from desktop.errors import UserError
from desktop.language import say
from desktop.owner_only import make_owner_only


def names_a_holder(practice: Path) -> bool:
    """Whether a program has it open, or had when it died."""
    return Path(f"{practice.resolve()}.open-by").exists()


class PracticeLock:
    """Held from `acquire` to `release`; the system frees it when the program dies, so it cannot go stale.

    It is SQLite's own lock on an empty database next to the practice, the same on all systems. The holder's
    name is in a separate file, because Windows lets nobody read a locked one.
    """

    def __init__(self, practice: Path) -> None:
        self._file = practice.resolve()  # one practice has one lock, whatever link leads to it
        self._lock = Path(f"{self._file}.lock")
        self._holder = Path(f"{self._file}.open-by")
        self._held: dict[Path, sqlite.Connection] = {}
        self.found_unclean = False
        """Whether the last program that held it died: its name is still there."""

    def acquire(self) -> None:
        """Raises UserError, naming the holder, if another program has the practice open."""
        self._hold(self._lock)
        try:
            if self._file.exists():
                self.hold_file()
        except BaseException:
            self.release()
            raise
        self.found_unclean = self._holder.exists()
        with suppress(OSError):  # a courtesy to the second program
            make_owner_only(self._holder)
            self._holder.write_text(
                f"{actor()} on {platform.node() or 'this computer'} (process {os.getpid()})", encoding="utf-8"
            )

    def hold_file(self) -> None:
        """Hold the file itself too, under whatever name another program opens it. Raises UserError."""
        lock = _lock_of(identity_of(self._file))
        for other in self._held.keys() - {self._lock, lock}:
            self._let_go(other)  # of a file that was replaced: its number may soon be another file's
        if lock is not None and lock not in self._held:
            self._hold(lock)

    def _hold(self, file: Path) -> None:
        """Hold it, and not one of its name that another program has let go and removed meanwhile."""
        while file not in self._held:
            _make_missing(file)
            known = _known_by(file)
            lock = self._locked(file)
            if known is not None and _known_by(file) == known:
                _refuse_read_only(file, lock)
                self._held[file] = lock
            else:
                lock.close()

    def _locked(self, file: Path) -> sqlite.Connection:
        lock = sqlite.connect(str(file), timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute(
                "PRAGMA journal_mode = MEMORY"
            )  # nothing is written: no third file next to the practice
            lock.execute("BEGIN EXCLUSIVE")
        except Exception as error:
            lock.close()
            code = getattr(error, "sqlite_errorcode", None)
            if code == sqlite.SQLITE_BUSY:
                raise UserError(
                    say(
                        "{name} is already open: {named} has it. Close it there first, then try again.",
                        name=self._file.name,
                        named=self._named(),
                    )
                ) from None
            if code == sqlite.SQLITE_NOTADB:
                raise UserError(
                    say(
                        "{name} was made by another program. Move it elsewhere, then try again.",
                        name=file.name,
                    )
                ) from None
            raise
        return lock

    def _let_go(self, file: Path) -> None:
        """Let go of it; one that is not next to the practice is removed.

        Windows removes no file that somebody has open. Elsewhere it is removed while it is still held, and
        whoever locks it afterwards sees that it is not there any more.
        """
        if file == self._lock:
            self._held.pop(file).close()
        elif sys.platform == "win32":
            self._held.pop(file).close()
            with suppress(OSError):
                file.unlink()
        else:
            file.unlink(missing_ok=True)
            self._held.pop(file).close()

    def release(self) -> None:
        if self._held:
            with suppress(OSError):
                self._holder.unlink()
        for file in tuple(self._held):
            self._let_go(file)

    def _named(self) -> str:
        try:
            return self._holder.read_text(encoding="utf-8", errors="replace").strip() or "another program"
        except OSError:
            return "another program"


def _make_missing(file: Path) -> None:
    if not file.exists():
        make_owner_only(file)


def _refuse_read_only(file: Path, lock: sqlite.Connection) -> None:
    """SQLite locks a file that it may not write for reading only, and so would others."""
    if not os.access(file, os.W_OK):
        lock.close()
        raise UserError(
            say("You may not write to {name}. Check that you may use its folder.", name=file.name)
        )


def _known_by(file: Path) -> tuple[FileIdentity, int] | None:
    """Its identity and when that began, as a number is soon another file's; None if it is not there."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return FileIdentity(found.st_dev, found.st_ino), found.st_ctime_ns


def _lock_of(identity: FileIdentity) -> Path | None:
    """A lock on the file itself and not on its name: a hard link leads to the same one.

    None if no temporary file can be made, as on a full disk: then the lock by name must suffice.
    """
    try:
        folder = Path(tempfile.gettempdir()) / f"handover-locks-{actor()}"
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder / f"{identity.device:x}-{identity.inode:x}.lock"


def actor() -> str:
    """The user of this computer, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "supervisor"
