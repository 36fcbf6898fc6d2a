"""A file is identified by its device and number; an open connection's number is kept next to it."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from desktop.database.connection import connect
from desktop.database.identity import identity_of, keep_beside
from desktop.database.key import new_key

NOW = datetime(2026, 11, 23, 9, 5)


def test_a_copy_is_another_file_and_a_new_name_is_not(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.write_text("x")
    other.write_text("x")
    known = identity_of(one)
    assert known == (one.stat().st_dev, one.stat().st_ino)
    assert identity_of(other) != known
    assert identity_of(one.rename(tmp_path / "c")) == known
    with pytest.raises(OSError, match="a"):
        identity_of(one)


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be replaced while it is open")
@pytest.mark.parametrize("passphrase", [None, "correct horse battery staple"])
def test_what_is_open_is_kept_whole_under_a_name_of_its_own(tmp_path: Path, passphrase: str | None) -> None:
    file = tmp_path / "a.handover"
    key = None if passphrase is None else new_key(passphrase)
    with closing(connect(file, key, create=True)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (7)")
        connection.commit()
        assert Path(f"{file}-wal").exists()
        os.replace(file, tmp_path / "elsewhere")
        file.write_bytes(b"another")
        kept = [keep_beside(connection, file, key, NOW) for _ in range(3)]
        assert not Path(f"{file}-wal").exists()
        assert not Path(f"{file}-shm").exists()
    assert [one.name for one in kept] == [
        "a as it was at 09.05.handover",
        "a as it was at 09.05 2.handover",
        "a as it was at 09.05 3.handover",
    ]
    assert file.read_bytes() == b"another"
    for copy in kept:
        with closing(connect(copy, key, read_only=True)) as connection:
            assert connection.execute("SELECT a FROM t").fetchall() == [(7,)]
            assert connection.execute("PRAGMA user_version").fetchone() == (0,)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
