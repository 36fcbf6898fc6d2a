"""The verbs that keep a practice, as a scheduler calls them: exit codes and JSON."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.database.connection import connect
from desktop.database.practice import Practice, open_practice
from desktop.files.passphrases import word_list
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client
from desktop.services.backups.advice import copies_beside
from desktop.services.backups.watch import note_read
from desktop.services.self_test import Check, self_test
from tests.made import Made


@pytest.fixture
def staffed(practice: Practice) -> Practice:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex)
    made.client("Old Closed", alex, status="Closed")
    made.appointment(alex, "2026-12-14 09:00", ava)
    return practice


def call(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    """The verb's JSON object, its only output."""
    assert main(["--json", "--today", "2026-11-23", *map(str, words)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return json.loads(said.out)


def test_every_verb_tells_of_a_copy_beside_until_it_was_read(
    staffed: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = f"{staffed.file.stem} (Amy's conflicted copy 2026-11-23).handover"
    staffed.file.with_name(beside).write_bytes(b"")
    for asked in (["report", "caseload"], ["export", "users", "--to", str(staffed.file.with_name("u.csv"))]):
        assert main([*asked, "--practice", str(staffed.file)]) == 0
        assert f"is {beside}, a copy made by a program that syncs folders" in capsys.readouterr().err
    checked = call(capsys, "check", "--practice", staffed.file)["file"]["advice"]
    assert [beside in sentence for sentence in checked] == [True]
    note_read(staffed, copies_beside(staffed.file)[0])
    assert main(["report", "caseload", "--practice", str(staffed.file)]) == 0
    assert capsys.readouterr().err == ""


def test_backup_beside_an_open_window_verify_and_restore(
    staffed: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`staffed` stays open, and keeps its lock, as the window does."""
    made = call(capsys, "backup", "--to", tmp_path, "--practice", staffed.file)
    assert made.pop("deleted") == []
    assert made.keys() == {"file", "sha256", "counts", "ok", "record"}
    assert made["counts"]["clients"] == 2
    assert made["sha256"] == hashlib.sha256(Path(made["file"]).read_bytes()).hexdigest()
    assert call(capsys, "verify", made["file"]) == made
    target = tmp_path / "again.handover"
    restored = call(capsys, "restore", made["file"], "--to", target)
    record = made.pop("record")
    assert record.keys() == {"operations", "head"}
    assert restored == {**made, "file": str(target)}
    assert main(["restore", made["file"], "--to", str(target)]) == 1
    assert "exists already" in capsys.readouterr().err
    again = open_practice(target, None)
    again.close()


def test_a_nightly_backup_thins_when_told_to(
    staffed: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--practice", staffed.file, "backup", "--to", tmp_path)
    first = call(capsys, *words, "--today", "2026-01-05")["file"]
    second = call(capsys, *words, "--today", "2026-01-05")["file"]
    call(capsys, *words, "--today", "2026-01-06")
    assert call(capsys, *words)["deleted"] == []
    assert call(capsys, *words, "--thin")["deleted"] == [first]
    assert (Path(first).exists(), Path(second).exists()) == (False, True)


def test_pack_proposes_six_words_or_takes_a_password(
    staffed: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("pack", "Alex Lee", "--to", tmp_path, "--practice", staffed.file)
    made = call(capsys, *words)
    assert made["counts"] == {"clients": 1, "contacts": 0, "appointments": 1}
    assert made["ok"]
    assert len(made["password"].split()) == 6
    assert set(made["password"].split()) <= set(word_list())
    assert len(read_workbook(Path(made["file"]), made["password"])["Clients"]) == 2
    secret = tmp_path / "password.txt"
    secret.write_text("amber falcon\n", encoding="utf-8")
    given = call(capsys, *words, "--password-file", secret, "--preset", "full", "--include-closed")
    assert "password" not in given
    assert given["counts"]["clients"] == 2
    assert len(read_workbook(Path(given["file"]), "amber falcon")["Clients"]) == 3


def test_the_program_proves_itself(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "self-test")
    assert answer["ok"]
    assert [check["name"] for check in answer["checks"] if not check["ok"]] == []


def test_a_program_that_is_not_sound_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build with a missing file: the first check fails, and is the last."""

    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError("names.json")

    monkeypatch.setattr("desktop.services.self_test.make_demo", missing)
    checks: list[Check] = []
    assert not self_test(checks.append)
    assert [(check.name, check.ok) for check in checks] == [("New practice", False)]
    assert "names.json" in checks[0].detail


def test_an_empty_passphrase_is_no_passphrase(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "")
    assert main(["new", str(tmp_path / "new.handover")]) == 1
    assert "passphrase is empty" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_verb_without_its_practice_has_the_wrong_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "Name the practice: --practice FILE.\n"


def test_what_is_no_backup_is_said_to_be_none_before_a_passphrase_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("Reference,Last Name\nC1,Nguyen\n")
    for words in (["verify", str(file)], ["restore", str(file), "--to", str(tmp_path / "new.handover")]):
        assert main(words) == 1
        assert "is not a complete backup" in capsys.readouterr().err


def test_a_reader_that_stops_early_ends_the_verb_without_a_traceback(
    staffed: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["check", "--practice", str(staffed.file)]) == 1
    assert capsys.readouterr().err == ""


def test_verify_beside_a_practice_says_since_when_the_two_differ(
    staffed: Practice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with staffed.work("rename", "Renamed") as work:
        work.update(Client, {1: {"last_name": "Nair"}})
    file = call(capsys, "backup", "--to", tmp_path, "--practice", staffed.file)["file"]
    found = call(capsys, "verify", file, "--practice", staffed.file)
    assert found["differences"] == []
    assert found["record"]["operations"] == 1
    staffed.close()
    with closing(connect(staffed.file, staffed.key)) as connection:
        (trigger,) = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'operations_refuse_update'"
        ).fetchone()
        connection.execute("DROP TRIGGER operations_refuse_update")
        connection.execute("UPDATE operations SET hash = 'bent' WHERE id = 1")
        connection.execute(trigger)
    assert main(["verify", str(file), "--practice", str(staffed.file)]) == 1
    assert "since operation 1" in capsys.readouterr().out
