"""The file of an open practice: one program at a time, its secrets, and refusals once it was stopped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import key as key_module
from desktop.database import practice_file as module
from desktop.database.connection import connect
from desktop.database.key import new_key
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.database.practice_file import PracticeFile
from desktop.database.recorder import _dump_few
from desktop.errors import Closed, UserError
from desktop.models import Setting


def user_version(file: Path) -> int:
    with closing(connect(file, None, read_only=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_practice_is_open_in_one_program_and_free_again_when_it_is_closed(practice: Practice) -> None:
    with pytest.raises(UserError):
        open_practice(practice.file, None)
    reading = open_practice(practice.file, None, exclusive=False)
    reading.close()
    assert user_version(practice.file) > 0
    practice.close()
    assert user_version(practice.file) < 0
    open_practice(practice.file, None).close()


def test_a_practice_is_made_once_and_only_where_there_is_a_folder(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="exists already"):
        create_practice(practice.file, None, name="Another")
    with pytest.raises(UserError, match="no folder"):
        create_practice(tmp_path / "none" / "a.handover", None, name="Another")
    with pytest.raises(UserError, match="not a time zone"):
        create_practice(tmp_path / "b.handover", None, name="Another", timezone="Nowhere/Town")
    with pytest.raises(UserError, match="no practice at"):
        open_practice(tmp_path / "b.handover", None)
    assert not (tmp_path / "b.handover").exists()


def test_a_copy_made_while_it_was_open_says_so(practice: Practice, tmp_path: Path) -> None:
    practice.checkpoint()
    copy = Path(shutil.copy(practice.file, tmp_path / "copy.handover"))
    opened = open_practice(copy, None)
    assert opened.copied_while_open
    assert not practice.copied_while_open
    opened.close()
    again = open_practice(copy, None)
    assert not again.copied_while_open
    again.close()


def test_what_is_sealed_is_opened_by_the_key_alone(tmp_path: Path) -> None:
    plain = PracticeFile(tmp_path / "a", None)
    assert plain.sealed(b"words") == plain.unsealed(b"words") == b"words"
    assert not plain.protected
    key = new_key("correct horse battery staple")
    protected = PracticeFile(tmp_path / "a", key)
    kept = protected.sealed(b"words")
    assert b"words" not in kept
    assert protected.unsealed(kept) == b"words"
    assert protected.protected
    protected._shut, protected.key = key.shut, None
    assert protected.protected
    with pytest.raises(Closed):
        protected.unsealed(kept)


def test_nothing_is_read_of_what_was_let_go(tmp_path: Path) -> None:
    file = PracticeFile(tmp_path / "a.handover", None, _is_let_go=True)
    with pytest.raises(Closed, match=r"a\.handover is locked"):
        file.rows("SELECT 1")


def test_after_writing_was_stopped_each_use_says_why(practice: Practice) -> None:
    assert practice.stopped == ""
    practice.stop_writing("It was replaced.")
    assert practice.stopped == "It was replaced."
    with pytest.raises(UserError, match="It was replaced"):
        practice.check_file()
    assert practice.rows("SELECT count(*) FROM settings")[0][0] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be replaced while it is open")
def test_a_file_that_was_replaced_is_noticed_once_and_what_was_open_is_kept(practice: Practice) -> None:
    practice.rows("SELECT 1")
    other = practice.file.with_name("other")
    shutil.copy(practice.file, other)
    os.replace(other, practice.file)
    for _ in range(2):
        with pytest.raises(UserError, match="has replaced practice"):
            practice.check_file()
    kept = list(practice.file.parent.glob("practice as it was at *"))
    assert len(kept) == 1


def test_without_room_it_can_only_be_read(tmp_path: Path) -> None:
    file = PracticeFile(tmp_path / "a.handover", None)
    file._refuse_without_room()
    file._has_no_room = True
    with pytest.raises(UserError, match="is full"):
        file._refuse_without_room()


@pytest.fixture
def protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    monkeypatch.setattr(key_module, "ROUNDS", 2)
    made = create_practice(tmp_path / "a.handover", "words", name="Harbour")
    yield made
    made.close()


def test_a_locked_practice_has_no_key_and_remembers_nothing_until_its_passphrase_opens_it(
    protected: Practice,
) -> None:
    with protected.work("test", "one") as work:
        work.insert(Setting, [{"key": "a", "value": "b"}])
        work.update(Setting, {1: {"value": "Somebody"}})
    kept = protected.sealed(b"words")
    _dump_few(("name",), ("Somebody",))
    assert protected.protected
    protected.lock_up()
    assert _dump_few.cache_info().currsize == 0
    assert protected.key is None
    assert protected.protected
    assert protected.is_let_go
    for read in (lambda: protected.rows("SELECT 1"), lambda: protected.unsealed(kept)):
        with pytest.raises(Closed):
            read()
    with pytest.raises(UserError):
        open_practice(protected.file, "words")
    assert not protected.unlock("other words")
    assert protected.is_let_go
    assert protected.unlock("words")
    assert protected.rows("SELECT value FROM settings WHERE id = 1") == [("Somebody",)]
    assert protected.unsealed(kept) == b"words"
    assert not protected.is_let_go
    assert protected.unlock("anything, because it is open")


def test_a_plain_practice_cannot_be_locked(practice: Practice) -> None:
    practice.lock_up()
    assert not practice.is_let_go
    assert practice.rows("SELECT 1") == [(1,)]


def test_a_reading_of_the_whole_file_is_given_up_when_it_is_locked(
    protected: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_STEPS", 10)
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 1"
    )

    def go_on(connection: sqlite.Connection) -> None:
        protected.lock_up()
        connection.execute(endless).fetchone()

    with pytest.raises(Closed), protected.whole_file() as connection:
        go_on(connection)
    assert protected.unlock("words")
    with pytest.raises(sqlite.Error), protected.whole_file() as connection:
        connection.execute("SELECT * FROM nothing")
    with protected.whole_file() as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be replaced while it is open")
@pytest.mark.parametrize("moved", [False, True])
def test_what_was_replaced_or_moved_after_it_was_read_is_kept_when_it_is_closed(
    empty_file: Path, tmp_path: Path, moved: bool
) -> None:
    opened = open_practice(Path(shutil.copy(empty_file, tmp_path / "a.handover")), None)
    opened.rows("SELECT 1")
    if moved:
        os.rename(opened.file, tmp_path / "b.handover")
    else:
        shutil.copy(opened.file, tmp_path / "c")
        os.replace(tmp_path / "c", opened.file)
    opened.close()
    assert ("was moved" in opened.stopped) is moved
    assert ("has replaced" in opened.stopped) is not moved
    assert len(list(tmp_path.glob("a as it was at *"))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there no file is replaced that somebody has open")
def test_a_file_put_in_its_place_is_not_marked_when_it_is_closed(
    practice: Practice, empty_file: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(empty_file, tmp_path / "other.handover"))
    before = other.read_bytes()
    os.replace(other, practice.file)
    practice.close()
    assert practice.file.read_bytes() == before


def test_a_file_is_not_marked_after_writing_was_stopped(practice: Practice) -> None:
    practice.checkpoint()
    marked = user_version(practice.file)
    practice.stop_writing("Nothing more is written.")
    practice.close()
    assert user_version(practice.file) == marked


@pytest.mark.skipif(sys.platform == "win32", reason="there no file is replaced that somebody has open")
def test_a_new_practice_knows_its_file_before_anything_is_read(empty_file: Path, tmp_path: Path) -> None:
    made = create_practice(tmp_path / "new.handover", None, name="New")
    os.replace(shutil.copy(empty_file, tmp_path / "other.handover"), made.file)
    with pytest.raises(UserError, match="replaced"):
        made.check_file()
    made.close()
