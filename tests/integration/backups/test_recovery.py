"""The recovery: sheets, another passphrase, and a program killed in the middle of it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import textwrap
from datetime import datetime
from pathlib import Path

import pytest

from desktop.database import connection, key, rekeying
from desktop.database.key import new_key, passphrase_set_at
from desktop.database.practice import create_practice, open_practice
from desktop.errors import UserError
from desktop.services.backups.backups import back_up, verify_backup
from desktop.services.backups.recovery import (
    RecoverySheet,
    paper,
    read_sheet,
    set_passphrase,
    sheet_of,
    write_sheet,
)
from desktop.services.backups.restoring import restore_backup
from desktop.services.history.file_check import check_file
from desktop.services.history.operations import operations
from tests.conftest import TODAY

OLD, NEW = "quiet river lamp seven", "amber falcon under nine bridges"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "harbour.handover"
    create_practice(made, OLD, name="Harbour", today=TODAY).close()
    return made


def _opens(file: Path, secret: str) -> bool:
    try:
        open_practice(file, secret).close()
    except UserError:
        return False
    return True


def _words(sheet: RecoverySheet) -> str:
    return " ".join(sheet.words)


def test_a_sheet_opens_what_its_passphrase_opens(file: Path) -> None:
    practice = open_practice(file, OLD)
    sheet = sheet_of(practice)
    practice.close()
    open_practice(file, read_sheet(_words(sheet))).close()
    assert sheet.set_at == passphrase_set_at(file)


def test_another_passphrase_closes_the_practice_to_the_old_one_and_its_sheet(file: Path) -> None:
    practice = open_practice(file, OLD, today=TODAY)
    old_sheet = sheet_of(practice)
    new_sheet = set_passphrase(practice, NEW)
    assert [done.summary for done in operations(practice)][:1] == ["Set a new passphrase"]
    practice.close()
    assert (_opens(file, OLD), _opens(file, NEW)) == (False, True)
    open_practice(file, read_sheet(_words(new_sheet))).close()
    with pytest.raises(UserError, match="recovery sheet does not open"):
        open_practice(file, read_sheet(_words(old_sheet)))
    assert [left.name for left in file.parent.iterdir() if left.suffix not in (".handover", ".lock")] == []


def test_an_old_backup_says_which_passphrase_and_sheet_open_it(file: Path, tmp_path: Path) -> None:
    practice = open_practice(file, OLD, today=TODAY)
    old_sheet, backup = sheet_of(practice), back_up(practice, tmp_path).file
    set_passphrase(practice, NEW)
    practice.close()
    set_at = passphrase_set_at(backup)
    assert set_at is not None
    with pytest.raises(UserError, match=f"needs the one from .*{set_at.year}"):
        verify_backup(backup, NEW)
    assert verify_backup(backup, OLD).encrypted
    restored = restore_backup(backup, read_sheet(_words(old_sheet)), tmp_path / "restored.handover")
    assert _opens(restored.file, OLD)


def test_the_time_in_a_salt_is_the_one_that_was_put_there_and_no_other_salt_has_one(tmp_path: Path) -> None:
    moment = datetime(2031, 3, 12, 14, 32)
    assert new_key("x", moment).set_at == moment
    foreign = tmp_path / "foreign"
    foreign.write_bytes(bytes(range(16)))
    assert passphrase_set_at(foreign) is None


def test_who_reads_it_holds_the_change_back_and_nothing_is_changed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    reader = open_practice(file, OLD, exclusive=False)
    practice = open_practice(file, OLD, today=TODAY)
    try:
        with reader.read() as session:
            session.connection().exec_driver_sql("SELECT count(*) FROM users").fetchone()
            with pytest.raises(UserError):
                set_passphrase(practice, NEW)
        assert practice.rows("SELECT count(*) FROM users") == [(0,)]
    finally:
        practice.close()
        reader.close()
    assert (_opens(file, OLD), _opens(file, NEW)) == (True, False)


_KILLED = """
import os, sys
from pathlib import Path
from desktop.database import key, rekeying
from desktop.database.practice import open_practice
from desktop.services.backups.recovery import set_passphrase
moment = int(sys.argv[2])
key.ROUNDS = int(sys.argv[5])
seen = 0
def die(frame, event, argument):
    global seen
    if event == "line" and frame.f_code.co_filename == rekeying.__file__:
        seen += 1
        if seen == moment:
            os._exit(9)
    return die
practice = open_practice(Path(sys.argv[1]), sys.argv[3])
sys.settrace(die)
set_passphrase(practice, sys.argv[4])
"""


@pytest.mark.parametrize("moment", [3, 12, 20, 28])
def test_a_change_that_is_killed_leaves_what_one_of_the_two_opens(file: Path, moment: int) -> None:
    call = [sys.executable, "-c", textwrap.dedent(_KILLED), str(file), str(moment), OLD, NEW, str(key.ROUNDS)]
    assert subprocess.run(call, check=False, env={**os.environ}).returncode == 9
    assert [_opens(file, OLD), _opens(file, NEW)].count(True) == 1
    left = [one.name for one in file.parent.iterdir()]
    assert sorted(left) == ["harbour.handover", "harbour.handover.lock"]


def test_a_copy_that_reads_back_wrong_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = open_practice(file, OLD, today=TODAY)
    counts = iter([{"users": 1}, {"users": 2}])
    monkeypatch.setattr(rekeying, "count_rows", lambda _: next(counts))
    with pytest.raises(UserError, match="was not changed"):
        set_passphrase(practice, NEW)
    practice.close()
    assert (_opens(file, OLD), _opens(file, NEW)) == (True, False)


def test_the_paper_holds_the_words_in_order_and_whose_they_are(file: Path) -> None:
    practice = open_practice(file, OLD, today=TODAY)
    sheet = sheet_of(practice)
    practice.close()
    document = paper(sheet)
    table = document.sections[1].table
    assert table is not None
    cells = [cell for row in table.rows for cell in row]
    assert cells == [f"{place}  {word}" for place, word in enumerate(sheet.words, start=1)]
    assert "harbour.handover" in str(document.sections[0])


def test_a_practice_that_had_no_passphrase_gets_one_and_nothing_stays_readable(tmp_path: Path) -> None:
    file = tmp_path / "plain.handover"
    practice = create_practice(file, None, name="Zephyrinella Practice", today=TODAY)
    assert b"Zephyrinella" in file.read_bytes()
    before = practice.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name")
    sheet = set_passphrase(practice, NEW)
    assert practice.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name") == before
    assert check_file(practice, deep=True).whole
    practice.close()
    assert b"Zephyrinella" not in b"".join(one.read_bytes() for one in tmp_path.iterdir())
    assert (_opens(file, OLD), _opens(file, NEW)) == (False, True)
    open_practice(file, read_sheet(_words(sheet))).close()


def test_a_sheet_that_was_written_stands_in_the_record_with_its_hash(file: Path, tmp_path: Path) -> None:
    practice = open_practice(file, OLD, today=TODAY)
    sheet = tmp_path / "sheet.pdf"
    write_sheet(practice, sheet, lambda documents: b"%PDF")
    sha256 = hashlib.sha256(b"%PDF").hexdigest()
    assert practice.rows("SELECT file, sha256 FROM pack_records") == [(str(sheet), sha256)]
    practice.close()
