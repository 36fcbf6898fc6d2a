"""A practice that another program replaces, links or copies while it is open, as sync programs do."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.database import connection as connections
from desktop.database.connection import connect
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.models import Client, Setting
from tests.cheaper import SHIPPED_SYNCHRONOUS

PASSPHRASE = "seven herons at dawn"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there a file cannot be replaced while it is open"
)


def note(practice: Practice, value: str) -> None:
    with practice.work("note", "Wrote a note") as work:
        work.insert(Setting, [{"key": value, "value": value}])


def notes_in(file: Path, passphrase: str | None) -> list[str]:
    practice = open_practice(file, passphrase)
    try:
        return [
            key for (key,) in practice.rows("SELECT key FROM settings WHERE key LIKE 'note%' ORDER BY id")
        ]
    finally:
        practice.close()


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "protected"])
def test_both_versions_are_kept_when_it_is_replaced(tmp_path: Path, passphrase: str | None) -> None:
    file, other = tmp_path / "harbour.handover", tmp_path / "from elsewhere"
    practice = create_practice(file, passphrase, name="Harbour")
    note(practice, "note 1")
    practice.close()
    shutil.copy(file, other)
    practice = open_practice(file, passphrase)
    note(practice, "note 2, only here")
    os.replace(other, file)
    with pytest.raises(UserError, match=r"replaced harbour\.handover.*as it was at") as refused:
        note(practice, "note 3")
    with pytest.raises(UserError, match="replaced"):
        note(practice, "note 4")
    assert practice.rows("SELECT count(*) FROM settings WHERE key LIKE 'note%'") == [(2,)]
    practice.close()
    (kept,) = tmp_path.glob("harbour as it was at *.handover")
    assert kept.name in str(refused.value)
    assert notes_in(kept, passphrase) == ["note 1", "note 2, only here"]
    assert notes_in(file, passphrase) == ["note 1"]


@pytest.mark.parametrize("part", ["-wal", "-shm"])
@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "protected"])
def test_nothing_is_written_beside_a_log_that_is_gone(
    tmp_path: Path, passphrase: str | None, part: str
) -> None:
    """Another program opening it would begin its own log, and each would overwrite the other's."""
    file = tmp_path / "harbour.handover"
    practice = create_practice(file, passphrase, name="Harbour")
    note(practice, "note 1")
    os.unlink(f"{file}{part}")
    with pytest.raises(UserError, match=r"removed or replaced harbour\.handover-wal.*as it was at"):
        note(practice, "note 2")
    practice.close()
    (kept,) = tmp_path.glob("harbour as it was at *.handover")
    assert notes_in(kept, passphrase) == ["note 1"]
    practice = open_practice(file, passphrase)
    note(practice, "note 3")
    practice.close()


@pytest.mark.parametrize("leave", [Practice.close, Practice.lock_up], ids=["closed", "locked"])
def test_what_was_done_before_it_was_replaced_is_kept_though_nothing_is_written_after(
    tmp_path: Path, leave: Callable[[Practice], None]
) -> None:
    file, other = tmp_path / "harbour.handover", tmp_path / "from elsewhere"
    practice = create_practice(file, PASSPHRASE, name="Harbour")
    practice.close()
    shutil.copy(file, other)
    practice = open_practice(file, PASSPHRASE)
    note(practice, "note 1, only here")
    os.replace(other, file)
    leave(practice)
    assert "as it was at" in practice.stopped
    practice.close()
    (kept,) = tmp_path.glob("harbour as it was at *.handover")
    assert notes_in(kept, PASSPHRASE) == ["note 1, only here"]
    assert notes_in(file, PASSPHRASE) == []


def test_what_was_done_is_kept_though_the_file_was_given_another_name(tmp_path: Path) -> None:
    file = tmp_path / "harbour.handover"
    practice = create_practice(file, PASSPHRASE, name="Harbour")
    note(practice, "note 1")
    file.rename(tmp_path / "elsewhere.handover")
    practice.close()
    assert "another name" in practice.stopped
    (kept,) = tmp_path.glob("harbour as it was at *.handover")
    assert notes_in(kept, PASSPHRASE) == ["note 1"]


def test_replaced_in_the_middle_of_a_write(practice: Practice, tmp_path: Path) -> None:
    other = tmp_path / "other"
    note(practice, "note 1")

    def write_while_it_is_replaced() -> None:
        with practice.work("note", "Wrote a note") as work:
            work.insert(Setting, [{"key": "note 2", "value": ""}])
            shutil.copy(practice.file, other)
            os.replace(other, practice.file)

    with pytest.raises(UserError, match="as it was at"):
        write_while_it_is_replaced()
    practice.close()
    (kept,) = tmp_path.glob("practice as it was at *.handover")
    assert notes_in(kept, None) == ["note 1"]


def test_a_second_copy_gets_a_name_of_its_own(practice: Practice, tmp_path: Path) -> None:
    for number in (1, 2):
        opened = open_practice(practice.file, None, exclusive=False)
        shutil.copy(practice.file, tmp_path / "other")
        os.replace(tmp_path / "other", practice.file)
        with pytest.raises(UserError, match="replaced"):
            note(opened, "note")
        opened.close()
        assert len(list(tmp_path.glob("practice as it was at *.handover"))) == number


def test_a_hard_link_does_not_get_past_the_lock(practice: Practice, tmp_path: Path) -> None:
    link = tmp_path / "sub" / "another.handover"
    link.parent.mkdir()
    os.link(practice.file, link)
    with pytest.raises(UserError, match="is already open"):
        open_practice(link, None)
    practice.close()
    opened = open_practice(link, None)
    with pytest.raises(UserError, match="is already open"):
        open_practice(practice.file, None)
    opened.close()


def test_a_new_practice_is_held_as_a_file_too(tmp_path: Path) -> None:
    practice = create_practice(tmp_path / "new.handover", None, name="Harbour")
    os.link(practice.file, tmp_path / "link.handover")
    with pytest.raises(UserError, match="is already open"):
        open_practice(tmp_path / "link.handover", None)
    practice.close()


def test_a_copy_of_the_file_alone_holds_what_a_checkpoint_brought_in(
    practice: Practice, tmp_path: Path
) -> None:
    note(practice, "note 1")
    practice.checkpoint()
    alone = tmp_path / "alone" / "copy.handover"
    alone.parent.mkdir()
    shutil.copy(practice.file, alone)
    assert notes_in(alone, None) == ["note 1"]


def test_what_is_done_outlasts_a_power_cut(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SYNCHRONOUS", SHIPPED_SYNCHRONOUS)
    with closing(connect(practice.file, None)) as opened:
        assert opened.execute("PRAGMA synchronous").fetchone() == (2,)
        assert opened.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert opened.execute("PRAGMA cell_size_check").fetchone() == (1,)


def test_writing_that_was_stopped_leaves_reading(practice: Practice) -> None:
    note(practice, "note 1")
    practice.stop_writing("The practice is damaged.")
    with pytest.raises(UserError, match="The practice is damaged"):
        note(practice, "note 2")
    assert practice.rows("SELECT count(*) FROM settings WHERE key = 'note 1'") == [(1,)]
    with practice.read() as session:
        assert session.query(Client).count() == 0


def test_a_practice_that_was_replaced_before_anything_was_asked_of_it_can_be_closed(tmp_path: Path) -> None:
    file = tmp_path / "harbour.handover"
    practice = create_practice(file, None, name="Harbour")
    shutil.copy(file, tmp_path / "other")
    os.replace(tmp_path / "other", file)
    practice.close()
    (kept,) = tmp_path.glob("*as it was*.handover")
    assert notes_in(kept, None) == notes_in(file, None) == []
