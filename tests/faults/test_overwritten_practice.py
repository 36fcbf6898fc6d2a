"""A practice that another program writes over while it is open, without replacing it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import connection as connections
from desktop.database import key as keys
from desktop.database.key import Key, new_key
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.database.rekeying import change_key
from desktop.database.snapshot import write_copy
from desktop.errors import Busy, UserError
from desktop.models import Setting

PASSPHRASE = "seven herons at dawn"
AGAIN = "another of those at dusk"


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "protected"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    found: str | None = request.param
    return found


@pytest.fixture
def practice(tmp_path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    monkeypatch.setattr(keys, "ROUNDS", 1_000)
    made = create_practice(tmp_path / "harbour.handover", passphrase, name="Harbour")
    note(made, "note 1")
    made.close()
    shutil.copy(made.file, tmp_path / "older")
    made = open_practice(made.file, passphrase)
    yield made
    made.close()


def note(practice: Practice, key: str, size: int = 10) -> None:
    with practice.work("note", "Wrote a note") as work:
        work.insert(Setting, [{"key": key, "value": "x" * size}])


def log_of(practice: Practice) -> bytes:
    log = Path(f"{practice.file}-wal")
    return log.read_bytes() if log.exists() else b""


def overwrite(practice: Practice, other: Path) -> None:
    """What `cp` does: the same file, emptied and written."""
    with practice.file.open("r+b") as out:
        out.truncate(0)
        out.write(other.read_bytes())


@pytest.mark.parametrize("moment", ["idle", "log in use"])
def test_nothing_is_written_into_an_older_version_that_was_copied_over_it(
    practice: Practice, tmp_path: Path, moment: str
) -> None:
    note(practice, "note 2, only here")
    practice.checkpoint()
    if moment == "log in use":
        note(practice, "note 3, only here")
    log = log_of(practice)
    overwrite(practice, tmp_path / "older")
    with pytest.raises(UserError, match=r"has written over harbour\.handover") as refused:
        note(practice, "refused")
    with pytest.raises(UserError, match="has written over"), practice.read() as session:
        session.query(Setting).count()
    with pytest.raises(UserError, match="has written over"):
        practice.rows("SELECT 1")
    practice.close()
    assert practice.file.read_bytes() == (tmp_path / "older").read_bytes()
    assert not log_of(practice)
    (kept,) = tmp_path.glob("harbour as it was at *-wal")
    assert kept.read_bytes() == log
    assert kept.name in str(refused.value)
    assert practice.stopped == str(refused.value)


@pytest.mark.parametrize("leave", [Practice.close, Practice.lock_up], ids=["closed", "locked"])
def test_another_practice_that_was_copied_over_it_stays_as_it_is_though_nothing_is_written_after(
    practice: Practice, tmp_path: Path, passphrase: str | None, leave: Callable[[Practice], None]
) -> None:
    other = create_practice(tmp_path / "other.handover", passphrase, name="Other")
    note(other, "of the other")
    other.close()
    note(practice, "note 2, only here")
    overwrite(practice, other.file)
    leave(practice)
    practice.close()
    assert "has written over" in practice.stopped
    assert practice.file.read_bytes() == other.file.read_bytes()


@pytest.mark.parametrize("content", [bytes, random.Random(5).randbytes, lambda size: b""])
def test_a_log_that_is_written_over_is_not_moved_into_the_practice(
    practice: Practice, passphrase: str | None, content: Callable[[int], bytes]
) -> None:
    """It would become the practice's pages when that is closed, and nothing could be read any more."""
    note(practice, "note 2")
    practice.checkpoint()
    whole = practice.file.read_bytes()
    note(practice, "note 3")
    with Path(f"{practice.file}-wal").open("r+b") as log:
        size = len(log.read())
        log.seek(0)
        log.truncate()
        log.write(content(size))
    with pytest.raises(UserError, match="has written over"):
        note(practice, "refused")
    practice.close()
    assert practice.file.read_bytes() == whole
    again = open_practice(practice.file, passphrase)
    assert again.rows("SELECT key FROM settings WHERE key LIKE 'note%' ORDER BY key") == [
        ("note 1",),
        ("note 2",),
    ]
    again.close()


def test_the_newest_copy_is_named(practice: Practice, tmp_path: Path) -> None:
    snapshots = tmp_path / "harbour snapshots"
    snapshots.mkdir()
    for name in ("000001 one", "000002 two"):
        write_copy(practice.file, practice.key, snapshots / f"{name}.handover-backup", sealed=True)
    practice.checkpoint()
    overwrite(practice, tmp_path / "older")
    with pytest.raises(UserError, match=r"000002 two\.handover-backup in harbour snapshots"):
        practice.check_file()


def test_what_was_written_over_stays_as_it_is_on_a_full_disk(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    practice.checkpoint()
    note(practice, "note 2, only here")
    overwrite(practice, tmp_path / "older")
    with pytest.raises(UserError, match="has written over"):
        practice.check_file()
    practice.close()
    assert practice.file.read_bytes() == (tmp_path / "older").read_bytes()
    assert list(tmp_path.glob("* as it was at *")) == []


@pytest.fixture
def with_short_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[random.Random]:
    """Connections whose log is moved into the file, and begins again, every few pages."""
    opened, chance = connections._open, random.Random(7)

    def open_with_short_log(file: Path, key: Key | None, mode: str) -> sqlite.Connection:
        connection = opened(file, key, mode)
        connection.execute(f"PRAGMA wal_autocheckpoint = {chance.randint(1, 12)}")
        return connection

    monkeypatch.setattr(connections, "_open", open_with_short_log)
    return chance


@pytest.mark.parametrize("threads", [1, 4])
def test_nothing_that_the_program_does_itself_is_taken_for_that(
    practice: Practice, tmp_path: Path, passphrase: str | None, with_short_log: random.Random, threads: int
) -> None:
    """Threads that write, read, copy, and move the log into the file."""
    practice.close()
    practice = open_practice(practice.file, passphrase)
    numbers = iter(range(1_000))

    def read() -> None:
        with practice.read() as session:
            session.query(Setting).count()

    def copy() -> None:
        write_copy(practice.file, practice.key, tmp_path / f"copy {threading.get_ident()}")

    def write() -> None:
        number = next(numbers)
        note(practice, f"note {number} of many", (10, 9_000, 40_000)[number % 3])

    acts = [write, write, write, read, copy, practice.analyze, practice.checkpoint, practice.check_file]
    strange: list[Exception] = []

    def act(chosen: list[Callable[[], None]]) -> None:
        for each in chosen:
            try:
                each()
            except Busy:
                pass
            except Exception as error:  # noqa: BLE001
                strange.append(error)

    running = [
        threading.Thread(target=act, args=(with_short_log.choices(acts, k=48 // threads),))
        for _ in range(threads)
    ]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert strange == []
    write()
    assert practice.stopped == ""
    practice.close()
    assert list(tmp_path.glob("* as it was at *")) == []


def test_a_new_passphrase_is_not_taken_for_that(practice: Practice) -> None:
    change_key(practice, new_key(AGAIN))
    for number in range(3):
        note(practice, f"note {number} after it")
        practice.checkpoint()
    practice.lock_up()
    assert practice.unlock(AGAIN)
    note(practice, "the last")
    assert practice.stopped == ""


def test_its_looks_leave_sqlites_own_locks_as_they_are(practice: Practice) -> None:
    """Another program that closes the file meanwhile would take the log away otherwise."""
    other = (
        "import sys, sqlcipher3.dbapi2 as sqlite\n"
        "opened = sqlite.connect(sys.argv[1])\n"
        "opened.execute(sys.argv[2])\n"
        "opened.execute('SELECT count(*) FROM settings').fetchone()\n"
        "opened.close()\n"
    )
    key = "SELECT 1" if practice.key is None else f'PRAGMA key = "{practice.key}"'
    note(practice, "note 2")
    practice.check_file()
    subprocess.run([sys.executable, "-c", other, str(practice.file), key], check=True, timeout=120)
    note(practice, "note 3")
    assert Path(f"{practice.file}-wal").exists()
