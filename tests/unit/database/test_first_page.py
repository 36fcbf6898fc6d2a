"""The beginning of the first page: SQLite's own writing is no surprise, anybody else's is."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import first_page
from desktop.database.first_page import FirstPage


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_page, "_AGAIN_SECONDS", 0)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite.Connection]:
    with closing(sqlite.connect(str(tmp_path / "a.db"), isolation_level=None)) as made:
        made.execute("PRAGMA journal_mode = WAL")
        made.execute("PRAGMA wal_autocheckpoint = 0")
        made.execute("CREATE TABLE notes (words)")
        yield made


@pytest.fixture
def page(connection: sqlite.Connection, tmp_path: Path) -> Iterator[FirstPage]:
    """Looked at while the log holds what was written."""
    made = FirstPage(tmp_path / "a.db")
    yield made
    made.close()


def write(connection: sqlite.Connection) -> None:
    connection.execute("INSERT INTO notes VALUES (randomblob(900))")


def bump(connection: sqlite.Connection) -> None:
    """Change what the first page begins with."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {version + 1}")


def move_some(connection: sqlite.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def begin_again(connection: sqlite.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(RESTART)")


@pytest.mark.parametrize("seed", range(6))
def test_what_sqlite_does_is_never_strange(connection: sqlite.Connection, page: FirstPage, seed: int) -> None:
    acts: list[Callable[[sqlite.Connection], None]] = [write, bump, move_some, begin_again]
    for act in random.Random(seed).choices(acts, k=60):
        act(connection)
        assert page.is_strange() is False


def overwrite(file: Path, place: int, content: bytes) -> None:
    with file.open("r+b") as stream:
        stream.seek(place)
        stream.write(content)


@pytest.mark.parametrize("place", [0, 24, 63])
def test_another_beginning_of_the_page_is_strange(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path, place: int
) -> None:
    overwrite(tmp_path / "a.db", place, b"\xa5")
    assert page.is_strange() is True


def test_what_is_behind_the_beginning_is_not_looked_at(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path
) -> None:
    overwrite(tmp_path / "a.db", 64, b"\xa5")
    assert not page.is_strange()


@pytest.mark.parametrize("bumps", [1, 2, 3])
def test_a_page_that_the_log_holds_is_not_strange_and_one_that_it_does_not_is(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path, bumps: int
) -> None:
    for _ in range(bumps):
        write(connection)
        bump(connection)
    held = [frame for frame in frames(tmp_path / "a.db-wal") if frame[:4] == b"\0\0\0\1"]
    for frame in held:
        overwrite(tmp_path / "a.db", 0, frame[24 : 24 + 64])
        assert not page.is_strange()
    overwrite(tmp_path / "a.db", 0, frames(tmp_path / "a.db-wal")[1][24 : 24 + 63] + b"\xa5")
    assert page.is_strange()


def frames(log: Path) -> list[bytes]:
    """The frames of a log of pages of 4,096 bytes: each with its header."""
    content = log.read_bytes()[32:]
    return [content[at : at + 4120] for at in range(0, len(content), 4120)]


def test_a_frame_from_before_the_log_began_again_does_not_count(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path
) -> None:
    for _ in range(4):
        bump(connection)
    old = frames(tmp_path / "a.db-wal")[-1][24 : 24 + 64]
    begin_again(connection)
    bump(connection)
    move_some(connection)
    assert not page.is_strange()
    overwrite(tmp_path / "a.db", 0, old)
    assert page.is_strange()


def test_a_log_that_is_shorter_is_strange(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path
) -> None:
    log = tmp_path / "a.db-wal"
    length = log.stat().st_size
    overwrite(log, length, b"\0")
    assert not page.is_strange()
    with log.open("r+b") as stream:
        stream.truncate(length)
    assert page.is_strange()


@pytest.mark.parametrize("place", [0, 3, 4, 8, 12, 16, 20, 23, 24, 28, 31])
def test_a_log_with_another_header_is_strange_unless_its_sums_are_right(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path, place: int
) -> None:
    log = tmp_path / "a.db-wal"
    (was,) = log.read_bytes()[place : place + 1]
    overwrite(log, place, bytes([was ^ 0x40]))
    assert page.is_strange()


def test_a_log_that_was_not_begun_yet_says_nothing(tmp_path: Path) -> None:
    """Its header is missing, as when it was made but nothing was written."""
    other = tmp_path / "b.db"
    other.touch()
    Path(f"{other}-wal").touch()
    empty = FirstPage(other)
    assert not empty.is_strange()
    empty.close()


def test_a_log_that_is_gone_is_another_matter(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path
) -> None:
    (tmp_path / "a.db-wal").unlink()
    overwrite(tmp_path / "a.db", 0, b"\xa5")
    assert page.is_strange() is False


def test_a_page_seen_half_written_is_looked_at_again(
    connection: sqlite.Connection, page: FirstPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.db"
    whole = file.read_bytes()[:64]
    overwrite(file, 40, b"\xa5")
    rounds = itertools.count()

    def meanwhile(seconds: float) -> None:
        next(rounds)
        overwrite(file, 0, whole)

    monkeypatch.setattr(first_page.time, "sleep", meanwhile)
    assert not page.is_strange()
    assert next(rounds) == 1


@pytest.mark.parametrize(("magic", "order"), [(0x377F0682, "little"), (0x377F0683, "big")])
def test_the_sums_of_a_log_are_read_in_both_orders_of_bytes(
    tmp_path: Path, magic: int, order: Literal["little", "big"]
) -> None:
    """As SQLite describes them: each pair of numbers adds to two running sums."""
    numbers = [magic, 3007000, 4096, 7, 0xFFFFFFF0, 0xFFFFFFFE]
    head = b"".join(number.to_bytes(4, "big") for number in numbers)
    first = second = 0
    read = [int.from_bytes(head[at : at + 4], order) for at in range(0, 24, 4)]
    for even, odd in zip(read[::2], read[1::2], strict=True):
        first = (first + even + second) % 2**32
        second = (second + odd + first) % 2**32
    sums = first.to_bytes(4, "big") + second.to_bytes(4, "big")
    file, log = tmp_path / "a.db", tmp_path / "a.db-wal"
    file.touch()
    log.write_bytes(head + sums)
    page = FirstPage(file)
    assert not page.is_strange()
    for wrong in (sums[:-1] + bytes([sums[-1] ^ 1]), bytes([sums[0] ^ 1]) + sums[1:]):
        log.write_bytes(head + wrong)
        assert page.is_strange()
    log.write_bytes((0x377F0684).to_bytes(4, "big") + bytes(28))
    assert page.is_strange()
    page.close()
