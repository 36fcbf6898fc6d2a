"""Databases open wherever people keep them: odd characters in the path, network shares."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import connection as module
from desktop.database.connection import connect, keep_write_ahead_log, uri


def test_a_path_as_sqlite_takes_it() -> None:
    assert uri(PurePosixPath("/home/zoë/a b?.handover")) == "file:///home/zo%C3%AB/a%20b%3F.handover"
    assert uri(PureWindowsPath(r"C:\Practice\a.handover")) == "file:///C:/Practice/a.handover"
    assert uri(PureWindowsPath(r"\\server\share\a.handover")) == "file:////server/share/a.handover"


@pytest.mark.parametrize("name", ["plain", "a b", "100%25 #1 & more", "Zoë 名前", "it's;--"])
def test_odd_names_open_the_file_they_name(tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.handover"
    connection = connect(file, None, create=True)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_file_that_is_not_there_is_made_only_when_asked_and_read_only_writes_nothing(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a"
    with pytest.raises(FileNotFoundError):
        connect(file, None)
    assert list(tmp_path.iterdir()) == []
    connect(file, None, create=True).close()
    with closing(connect(file, None)) as connection:
        connection.execute("CREATE TABLE t (a)")
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)
        assert not connection.in_transaction
    with closing(connect(file, None, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
        with pytest.raises(sqlite.OperationalError, match="readonly"):
            connection.execute("INSERT INTO t VALUES (1)")


@pytest.mark.parametrize(
    ("read_only", "log", "full", "opens"),
    [
        (True, None, True, True),
        (True, b"", True, True),
        (True, b"changes", True, False),
        (False, None, True, False),
        (True, None, False, False),
    ],
)
def test_on_a_full_disk_a_file_whose_log_holds_nothing_is_read_as_it_lies(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read_only: bool,
    log: bytes | None,
    full: bool,
    opens: bool,
) -> None:
    file = tmp_path / "a"
    connect(file, None, create=True).close()
    if log is not None:
        (tmp_path / "a-wal").write_bytes(log)
    modes: list[str] = []
    original = module._open

    def no_room(file: Path, key: None, mode: str) -> sqlite.Connection:
        modes.append(mode)
        if "immutable" not in mode:
            raise sqlite.OperationalError("disk I/O error")
        return original(file, key, mode)

    monkeypatch.setattr(module, "_open", no_room)
    monkeypatch.setattr(module, "has_no_room", lambda error, file: full)
    if opens:
        connect(file, None, read_only=read_only).close()
    else:
        with pytest.raises(sqlite.OperationalError):
            connect(file, None, read_only=read_only)
    assert modes == ["ro" if read_only else "rw", *["ro&immutable=1"][:opens]]


def test_with_a_log_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    file = tmp_path / "a"
    keep_write_ahead_log(file, None, create=True)
    with closing(connect(file, None)) as writing, closing(connect(file, None, read_only=True)) as reading:
        writing.execute("CREATE TABLE t (a)")
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("INSERT INTO t VALUES (1)")
        assert reading.execute("SELECT count(*) FROM t").fetchone() == (0,)
        writing.execute("COMMIT")
        assert reading.execute("SELECT count(*) FROM t").fetchone() == (1,)
