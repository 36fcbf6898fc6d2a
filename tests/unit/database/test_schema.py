"""A practice with other tables than the steps make is damaged; missing and foreign parts are named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.schema import check_schema
from desktop.errors import Damaged


@pytest.fixture
def connection(empty_file: Path, tmp_path: Path) -> Iterator[sqlite.Connection]:
    with closing(connect(Path(shutil.copy(empty_file, tmp_path / "a.handover")), None)) as opened:
        yield opened


def test_what_the_steps_made_is_as_it_must_be(connection: sqlite.Connection) -> None:
    check_schema(connection, "a.handover")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TABLE photos (id)", "holds a table"),
        ("CREATE INDEX mine ON users (id)", "holds a index"),
        ("CREATE TRIGGER mine AFTER INSERT ON users BEGIN SELECT 1; END", "holds a trigger"),
        ("CREATE VIEW mine AS SELECT 1", "holds a view"),
        ("DROP INDEX ix_appointments_open", "ix_appointments_open"),
        ("ALTER TABLE users ADD COLUMN mine", "users"),
        ("DROP TABLE leave", "leave"),
        ("PRAGMA application_id = 7", "the mark of a Handover practice"),
    ],
)
def test_what_is_foreign_missing_or_changed_is_named(
    connection: sqlite.Connection, statement: str, words: str
) -> None:
    connection.execute(statement)
    with pytest.raises(Damaged) as caught:
        check_schema(connection, "a.handover")
    assert "a.handover" in str(caught.value)
    assert words in str(caught.value)
