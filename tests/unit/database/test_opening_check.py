"""A file that is not a sound practice of ours is refused at opening, by name and with the way out."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import opening_check
from desktop.database.connection import connect
from desktop.database.opening_check import HOT, check_all_links, check_at_opening, check_pages
from desktop.errors import Damaged, UserError


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file, tmp_path / "practice.handover"))


def change(file: Path, *statements: str) -> None:
    with closing(connect(file, None)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_sound_practice_says_whether_it_is_open_somewhere(file: Path) -> None:
    for never_marked in (-1, 0):
        change(file, f"PRAGMA user_version = {never_marked}")
        assert check_at_opening(file, None) is False
    change(file, "PRAGMA user_version = 1")
    assert check_at_opening(file, None) is True
    change(file, "PRAGMA user_version = 20000000")
    assert check_at_opening(file, None) is True
    change(file, "PRAGMA user_version = -20000000")
    assert check_at_opening(file, None) is False


def test_one_of_an_unknown_step_is_of_a_newer_program(file: Path) -> None:
    change(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UserError, match="newer Handover") as caught:
        check_at_opening(file, None)
    assert not isinstance(caught.value, Damaged)


def test_one_without_a_step_is_damaged(file: Path) -> None:
    change(file, "DELETE FROM alembic_version")
    with pytest.raises(Damaged, match="which Handover wrote it"):
        check_at_opening(file, None)


@pytest.mark.parametrize("needed", ["practice.name", "practice.timezone"])
def test_the_settings_without_which_nothing_works_must_be_there(file: Path, needed: str) -> None:
    change(file, f"DELETE FROM settings WHERE key = '{needed}'")
    with pytest.raises(Damaged, match=f"lacks the setting {needed}"):
        check_at_opening(file, None)


def test_the_links_of_small_tables_are_followed(file: Path) -> None:
    change(
        file,
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO working_hours (user_id, weekday, starts, ends) VALUES (99, 0, '09:00', '17:00')",
    )
    assert "working_hours" in HOT
    with pytest.raises(Damaged, match="a row of working_hours names another one"):
        check_at_opening(file, None)
    with (
        closing(connect(file, None, read_only=True)) as connection,
        pytest.raises(Damaged, match="a row names"),
    ):
        check_all_links(connection, file.name)


def test_one_of_an_older_step_is_checked_after_it_was_brought_up_to_date(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(file, "DELETE FROM settings")
    steps = opening_check.migrations.steps()
    monkeypatch.setattr(opening_check.migrations, "steps", lambda: (*steps, "later"))
    assert check_at_opening(file, None) is False


def test_links_that_hold_are_fine(file: Path) -> None:
    with closing(connect(file, None, read_only=True)) as connection:
        check_all_links(connection, file.name)
        check_pages(connection, file.name)


def garbled(file: Path) -> Path:
    """A practice with a garbled page in the middle."""
    data = bytearray(file.read_bytes())
    size = int.from_bytes(data[16:18], "big") or 65_536
    middle = len(data) // size // 2 * size
    data[middle : middle + size] = b"\xff" * size
    file.write_bytes(bytes(data))
    return file


def test_each_page_of_a_small_file_is_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    garbled(file)
    with (
        closing(connect(file, None, read_only=True)) as connection,
        pytest.raises(Damaged, match="is damaged"),
    ):
        check_pages(connection, file.name)
    asked: list[str] = []
    monkeypatch.setattr(opening_check, "check_schema", lambda *_: None)
    monkeypatch.setattr(opening_check, "_check_settings", lambda *_: None)
    monkeypatch.setattr(opening_check, "_check_links", lambda *_: None)
    monkeypatch.setattr(opening_check, "check_pages", lambda _, name: asked.append(name))
    monkeypatch.setattr(opening_check, "SMALL", file.stat().st_size)
    check_at_opening(file, None)
    assert asked == [file.name]
    monkeypatch.setattr(opening_check, "SMALL", file.stat().st_size - 1)
    check_at_opening(file, None)
    assert asked == [file.name]


def test_what_sqlite_cannot_even_begin_to_read_is_damaged_too() -> None:
    class Broken:
        def execute(self, statement: str) -> None:
            raise sqlite.DatabaseError("database disk image is malformed")

    with pytest.raises(Damaged, match="a\\.handover is damaged"):
        check_pages(Broken(), "a.handover")  # type: ignore[arg-type]
