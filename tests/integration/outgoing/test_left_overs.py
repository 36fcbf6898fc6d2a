"""The traces of a program that died are finished or removed at the next start: nothing is left over."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop import partial
from desktop.database.practice import Practice, open_practice
from desktop.database.under_way import under_way
from desktop.errors import UserError
from desktop.files.atomic import staging, write_file, written_at
from desktop.models import PackRecord
from desktop.services.backups.backups import back_up
from desktop.services.backups.restoring import restore_backup
from desktop.services.exports.exports import export
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a program that has ended."""
    program = subprocess.Popen([sys.executable, "-c", ""])
    program.wait()
    return program.pid


@contextmanager
def as_process(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: number)
        yield


def die_at(name: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make nothing work after that many calls, as for a program killed there."""
    left = [number]
    for call in ("fsync", "replace", "rename", "link", "unlink"):
        original = getattr(os, call)

        def called(
            *arguments: object, call: str = call, original: object = original, **named: object
        ) -> object:
            left[0] -= call == name
            if left[0] < 0:
                raise SystemExit
            return original(*arguments, **named)  # type: ignore[operator]

        monkeypatch.setattr(os, call, called)


def note(file: Path, number: int, *lines: dict[str, object]) -> Path:
    noted = file.with_name(f"{file.name}.{number}-1.under-way")
    known = [{"computer": platform.node()}, *lines]
    noted.write_text("".join(f"{json.dumps(line)}\n" for line in known), encoding="utf-8")
    return noted


def written(file: Path, data: bytes) -> dict[str, object]:
    """A file from a program that died before naming it, and the line of its note."""
    unfinished, before = file.with_name(".a.partial"), file.with_name(".a.before")
    unfinished.write_bytes(data)
    before.write_bytes(b"what stood there")
    return {"file": str(file), "at": str(file), "partial": str(unfinished), "before": str(before)}


def reopened(practice: Practice) -> Practice:
    practice.close()
    return open_practice(practice.file, None, today=TODAY)


@pytest.mark.parametrize("known", [True, False], ids=["recorded", "not recorded"])
def test_a_file_gets_its_name_at_the_next_start_only_where_the_record_knows_it(
    practice: Practice, tmp_path: Path, dead: int, known: bool
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "clients.csv"
    line = written(file, b"one client")
    noted = note(practice.file, dead, line)
    sha256 = hashlib.sha256(b"one client" if known else b"another").hexdigest()
    with practice.work("export", "Exported") as work:
        row = {
            "file": str(file),
            "sha256": sha256,
            "made_at": practice.now(),
            "counts": "{}",
            "protected": False,
        }
        work.insert(PackRecord, [row])
    reopened(practice).close()
    assert [found.name for found in folder.iterdir()] == (["clients.csv"] if known else [])
    assert not noted.exists()


def test_a_file_that_had_its_name_keeps_it(practice: Practice, tmp_path: Path, dead: int) -> None:
    file = tmp_path / "clients.csv"
    line = written(file, b"one client")
    os.replace(str(line["partial"]), file)
    note(practice.file, dead, line)
    reopened(practice).close()
    assert file.read_bytes() == b"one client"
    assert not Path(str(line["before"])).exists()


def test_a_folder_that_stayed_empty_goes_and_another_one_stays(
    practice: Practice, tmp_path: Path, dead: int
) -> None:
    for name in ("empty", "full"):
        (tmp_path / name).mkdir()
    (tmp_path / "full" / "mine").touch()
    note(practice.file, dead, *({"folder": str(tmp_path / name)} for name in ("empty", "full")))
    reopened(practice).close()
    assert [(tmp_path / name).exists() for name in ("empty", "full")] == [False, True]


def test_the_work_of_a_program_that_still_runs_is_left_alone(practice: Practice, tmp_path: Path) -> None:
    with under_way(practice.file) as noted:
        noted.writing(tmp_path / "clients.csv")
        partial.partial_of(tmp_path / "clients.csv").touch()
        reopened(practice).close()
        assert noted.note.exists()
        assert partial.partial_of(tmp_path / "clients.csv").exists()
    assert not noted.note.exists()


def test_a_program_on_another_computer_may_still_run(practice: Practice, tmp_path: Path, dead: int) -> None:
    line = written(tmp_path / "clients.csv", b"")
    noted = practice.file.with_name(f"{practice.file.name}.{dead}-1.under-way")
    noted.write_text(f'{{"computer": "elsewhere"}}\n{json.dumps(line)}\n', encoding="utf-8")
    reopened(practice).close()
    assert noted.exists()
    assert Path(str(line["partial"])).exists()


def test_a_note_that_breaks_off_is_read_as_far_as_it_goes(
    practice: Practice, tmp_path: Path, dead: int
) -> None:
    line = written(tmp_path / "clients.csv", b"")
    noted = note(practice.file, dead, line)
    with noted.open("a", encoding="utf-8") as out:
        out.write('{"file": "/tmp/cli')
    reopened(practice).close()
    assert not noted.exists()
    assert not Path(str(line["partial"])).exists()


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_a_restore_that_died_between_its_renames_is_finished_by_the_next_opening(
    practice: Practice, tmp_path: Path, dead: int, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    backup = back_up(practice, tmp_path).file
    with practice.work("rename", "Renamed", recorded=False):
        pass
    practice.close()
    Path(f"{practice.file}-journal").write_bytes(b"")  # a second file to move
    old = practice.file.read_bytes()
    with as_process(dead, monkeypatch), monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", lambda file, missing_ok=False: None)
        die_at("rename", renames, patched)
        with pytest.raises(SystemExit):
            restore_backup(backup, None, practice.file, replace=True)
    practice = open_practice(practice.file, None, today=TODAY)
    kept = practice.file.with_name(f"{practice.file.stem} replaced{practice.file.suffix}")
    assert kept.read_bytes() == old
    assert practice.rows("SELECT count(*) FROM backup_records") == [(0,)]
    assert not [file.name for file in tmp_path.iterdir() if file.name.endswith((".partial", ".under-way"))]
    practice.close()


def test_what_is_written_is_the_owner_s_alone_from_its_first_byte(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such rights")
    rights: set[int] = set()
    original = os.fsync

    def look(descriptor: int) -> None:
        rights.add(os.fstat(descriptor).st_mode & 0o777)
        original(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    backup = back_up(practice, tmp_path).file
    export(practice, "users", tmp_path / "users.csv")
    restore_backup(backup, None, tmp_path / "again.handover")
    assert rights == {0o600}


def test_what_a_program_that_ended_left_in_a_folder_goes_with_the_next_file(
    tmp_path: Path, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with as_process(dead, monkeypatch):
        left = partial.partial_of(tmp_path / "plan.json")
    os.close(partial.make_private(left))
    mine = partial.partial_of(tmp_path / "other.json")
    os.close(partial.make_private(mine))
    write_file(tmp_path / "plan.json", b"{}")
    assert sorted(tmp_path.iterdir()) == sorted((mine, tmp_path / "plan.json"))


def test_a_staged_file_has_no_name_until_it_is_given_one(tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    with staging() as files:
        write_file(file, b"first")
        write_file(file, b"second")
        assert not file.exists()
        assert written_at(file).read_bytes() == b"second"
        assert files == [file]
    assert written_at(file) == file


def test_the_record_of_a_backup_that_gets_no_name_is_taken_back(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    folder = tmp_path / "backups"
    folder.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        with pytest.raises(UserError):
            back_up(practice, folder)
    assert practice.rows("SELECT count(*) FROM backup_records") == [(0,)]
    assert list(folder.iterdir()) == []


def test_this_program_runs_and_one_that_ended_does_not(dead: int) -> None:
    assert partial.is_running(os.getpid(), platform.node())
    assert not partial.is_running(dead, platform.node())
    assert partial.is_running(dead, "elsewhere")
