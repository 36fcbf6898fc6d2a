"""Databases open wherever people keep them: odd characters in the path, network shares."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.database.connection import connect, uri


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
