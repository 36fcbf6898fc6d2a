"""The present and a copy in one connection: one view of both, which nobody writes to."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import key as key_module
from desktop.database.connection import connect
from desktop.database.key import new_key
from desktop.database.practice import Practice
from desktop.database.rekeying import change_key
from desktop.database.side_by_side import own_key, shared_columns, side_by_side
from desktop.errors import UserError
from desktop.models import Site


def add_site(practice: Practice, name: str) -> None:
    with practice.work("test", name) as work:
        work.insert(Site, [{"reference": name, "name": name, "timezone": "Australia/Sydney"}])


def copy_of(practice: Practice, name: str = "copy") -> Path:
    practice.checkpoint()
    return Path(shutil.copy(practice.file, practice.file.with_name(name)))


def test_both_are_read_as_they_were_when_the_reading_began_and_neither_is_written(practice: Practice) -> None:
    add_site(practice, "Old")
    copy = copy_of(practice)
    add_site(practice, "New")
    both = "SELECT (SELECT count(*) FROM main.sites), (SELECT count(*) FROM other.sites)"
    with side_by_side(practice, copy) as connection:
        assert connection.execute(both).fetchone() == (2, 1)
        add_site(practice, "Newer")
        assert connection.execute(both).fetchone() == (2, 1)
        for table in ("main.sites", "other.sites"):
            with pytest.raises(sqlite.OperationalError, match="readonly"):
                connection.execute(f"DELETE FROM {table}")
    with side_by_side(practice, copy) as connection:
        assert connection.execute(both).fetchone() == (3, 1)


def test_the_columns_that_both_have_are_shared(practice: Practice) -> None:
    copy = copy_of(practice)
    with closing(connect(copy, None)) as connection:
        connection.execute("ALTER TABLE sites DROP COLUMN rooms")
        connection.execute("ALTER TABLE sites ADD COLUMN strange TEXT")
        connection.execute("DROP TABLE site_travel")
    with side_by_side(practice, copy) as connection:
        assert shared_columns(connection, "sites") == [
            "id",
            "reference",
            "name",
            "timezone",
            "country",
            "state",
        ]
        assert shared_columns(connection, "site_travel") == []
        assert shared_columns(connection, "nothing") == []


def test_a_copy_opens_with_the_practice_s_own_key_or_without_one_and_with_no_other(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_module, "ROUNDS", 2)
    plain = copy_of(practice, "plain")
    change_key(practice, new_key("words"))
    mine = copy_of(practice, "mine")
    change_key(practice, new_key("other words"))
    assert own_key(practice, plain) is None
    assert own_key(practice, copy_of(practice, "new")) == practice.key
    with pytest.raises(UserError, match="mine was made with another passphrase"):
        own_key(practice, mine)
    with side_by_side(practice, plain) as connection:
        assert connection.execute("SELECT count(*) FROM other.settings").fetchone()[0] > 0
