"""Files get their names together or not at all; a dead program's notes are finished or removed."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import platform
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.database import under_way as module
from desktop.database.under_way import (
    UnderWay,
    drop,
    end_all,
    end_moves,
    give_names,
    notes_of_the_dead,
    under_way,
)
from desktop.errors import UserError
from desktop.partial import before_of, partial_of


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a program that has ended."""
    program = subprocess.Popen([sys.executable, "-S", "-c", ""])
    program.wait()
    return program.pid


@pytest.fixture
def owner(tmp_path: Path) -> Path:
    return tmp_path / "a+b.handover"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def nothing_known(file: str) -> frozenset[str]:
    return frozenset()


def left_by(owner: Path, process: int, *lines: dict[str, object]) -> Path:
    note = owner.with_name(f"{owner.name}.{process}-3.under-way")
    note.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return note


def line_of(file: Path) -> dict[str, object]:
    return {"file": file.name, "at": str(file), "partial": f"{file}.new", "before": f"{file}.old"}


def test_a_note_stands_while_the_block_runs_and_names_each_thing_before_it_is_written(
    owner: Path, out: Path
) -> None:
    with under_way(owner) as act, under_way(owner) as other:
        assert act.note != other.note
        assert act.note.parent == owner.parent
        if os.name != "nt":
            assert stat.S_IMODE(act.note.stat().st_mode) == 0o600
        act.writing(out / "a.csv")
        act.writing(out / "b.csv")
        act.made(out)
        act.moving([(out / "a", out / "b")])
        lines = [json.loads(text) for text in act.note.read_text(encoding="utf-8").splitlines()]
        assert act.named == [out / "a.csv", out / "b.csv"]
        assert lines[0] == {"computer": platform.node()}
        assert [line.get("file") for line in lines[1:3]] == [str(out / "a.csv"), str(out / "b.csv")]
        assert lines[1]["partial"] == str(partial_of(out / "a.csv"))
        assert lines[1]["before"] == str(before_of(out / "a.csv"))
        assert lines[3:] == [{"folder": str(out)}, {"moves": [[str(out / "a"), str(out / "b")]]}]
        assert notes_of_the_dead(owner) == []
    assert names(owner.parent) == ["out"]


def test_a_note_goes_when_the_block_fails_and_may_be_gone_already(owner: Path) -> None:
    with pytest.raises(ZeroDivisionError), under_way(owner):
        raise ZeroDivisionError
    with under_way(owner) as act:
        act.note.unlink()
    assert names(owner.parent) == []


@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize("there", [(), (0,), (1,), (0, 2), (0, 1, 2)])
@pytest.mark.parametrize("fails_at", [0, 1, 2, None])
def test_all_files_get_their_names_or_all_is_as_it_was(
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    there: tuple[int, ...],
    fails_at: int | None,
    linked: bool,
) -> None:
    files = [out / f"{number}.csv" for number in range(3)]
    for number, file in enumerate(files):
        partial_of(file).write_bytes(b"new %d" % number)
        if number in there:
            file.write_bytes(b"old %d" % number)
            before_of(file).write_bytes(b"of an older program")
    if fails_at is not None:
        partial_of(files[fails_at]).unlink()  # so that it cannot be given its name
    if not linked:

        def refuse(source: object, target: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(os, "link", refuse)
    if fails_at is None:
        give_names(files)
        assert {file.name: file.read_bytes() for file in out.iterdir()} == {
            f"{number}.csv": b"new %d" % number for number in range(3)
        }
        return
    with pytest.raises(FileNotFoundError):
        give_names(files)
    drop(files)
    assert {file.name: file.read_bytes() for file in out.iterdir()} == {
        f"{number}.csv": b"old %d" % number for number in there
    }


def test_a_file_in_pieces_is_kept_whole(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHUNK", 3)
    monkeypatch.delattr(os, "link")
    monkeypatch.setattr(os, "link", lambda source, target: os.stat(out / "none"), raising=False)
    first, second = out / "a.csv", out / "b.csv"
    first.write_bytes(b"12345678")
    partial_of(first).write_bytes(b"new")
    with pytest.raises(FileNotFoundError):
        give_names([first, second])
    assert first.read_bytes() == b"12345678"


def test_only_notes_of_this_practice_by_programs_that_ended_are_found(owner: Path, dead: int) -> None:
    found = left_by(owner, dead, {"computer": platform.node()})
    nameless = owner.with_name(f"{owner.name}.{dead}-11.under-way")
    nameless.touch()
    left_by(owner, os.getpid(), {"computer": platform.node()})
    left_by(owner.with_name("aab.handover"), dead, {"computer": platform.node()})
    left_by(owner.with_name(f"x{owner.name}"), dead, {"computer": platform.node()})
    elsewhere = owner.with_name(f"{owner.name}.{dead}-4.under-way")
    elsewhere.write_text('{"computer": "elsewhere"}\n', encoding="utf-8")
    assert notes_of_the_dead(owner) == [nameless, found]
    assert notes_of_the_dead(owner.parent / "none" / "a") == []


@pytest.mark.parametrize("done", range(4))
def test_renames_are_all_finished_once_the_last_one_could_begin(
    owner: Path, out: Path, dead: int, done: int
) -> None:
    moves = [(out / f"old {number}", out / f"new {number}") for number in range(3)]
    for number, (old, new) in enumerate(moves):
        (new if number < done else old).write_text(str(number), encoding="utf-8")
    left_by(owner, dead, {"moves": [[str(old), str(new)] for old, new in moves]}, {"moves": []})
    end_moves(owner)
    assert names(out) == ["new 0", "new 1", "new 2"]


def test_renames_whose_last_one_is_done_or_lost_are_left_alone(owner: Path, out: Path, dead: int) -> None:
    (out / "old 0").touch()
    left_by(owner, dead, {"moves": [[str(out / f"old {n}"), str(out / f"new {n}")] for n in range(2)]})
    end_moves(owner)
    assert names(out) == ["old 0"]


@pytest.mark.parametrize("known", [None, 0, 1])
@pytest.mark.parametrize("named", [False, True])
def test_all_files_of_an_act_get_their_names_where_one_is_known_and_else_nothing_stays(
    owner: Path, out: Path, dead: int, monkeypatch: pytest.MonkeyPatch, known: int | None, named: bool
) -> None:
    monkeypatch.setattr(module, "_CHUNK", 2)
    files = [out / "a.csv", out / "b.csv"]
    for file in files:
        Path(f"{file}.new").write_text(f"in {file.name}", encoding="utf-8")
        Path(f"{file}.old").touch()
        Path(f"{file}.new-wal").touch()
    if named:
        os.replace(f"{files[0]}.new", files[0])
    asked: dict[str, frozenset[str]] = {}
    if known is not None:
        digest = hashlib.sha256(f"in {files[known].name}".encode()).hexdigest()
        asked[files[known].name] = frozenset({digest, "another"})
    (out / "folder").mkdir()
    note = left_by(owner, dead, *map(line_of, files), {"folder": str(out / "folder")})
    end_all(owner, lambda file: asked.get(file, frozenset()))
    whole = known is not None
    assert names(out) == [name for name, there in (("a.csv", whole or named), ("b.csv", whole)) if there]
    assert not note.exists()


def test_a_line_that_breaks_off_ends_the_note_and_what_stood_before_counts(
    owner: Path, out: Path, dead: int
) -> None:
    first, last = out / "a.csv", out / "b.csv"
    for file in (first, last):
        Path(f"{file}.new").touch()
    note = left_by(owner, dead, line_of(first))
    note.write_text(
        f'{note.read_text(encoding="utf-8")}{{"fi\n{json.dumps(line_of(last))}\n', encoding="utf-8"
    )
    end_all(owner, nothing_known)
    assert names(out) == ["b.csv.new"]


def test_what_cannot_be_removed_stops_nothing(owner: Path, out: Path, dead: int) -> None:
    full, file = out / "full", out / "a.csv"
    (full / "mine").mkdir(parents=True)
    (out / "a.csv.new").mkdir()
    (out / "a.csv.old").mkdir()
    note = left_by(owner, dead, {"folder": str(full)}, {"folder": str(out / "none")}, line_of(file))
    end_all(owner, nothing_known)
    drop([file])
    assert not note.exists()
    assert (full / "mine").exists()


def test_each_line_is_on_the_disk_before_the_next_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    note = tmp_path / "note"
    monkeypatch.setattr(os, "fsync", lambda descriptor: seen.append(note.read_text(encoding="utf-8")))
    act = UnderWay(note)
    act.made(tmp_path)
    act.moving([])
    assert [text.count("\n") for text in seen] == [1, 2]


def test_a_note_for_which_there_is_no_room_leaves_nothing(
    owner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(module.os, "fsync", full)
        with pytest.raises(UserError, match="full"), under_way(owner):
            raise AssertionError
    assert names(owner.parent) == []
