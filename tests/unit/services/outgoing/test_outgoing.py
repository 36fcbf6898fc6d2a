"""Files leave in one recorded act: all of them with their names and their record, or none."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file, written_at
from desktop.models import Operation, PackRecord, Site
from desktop.services.history.operations import NoChange, operations
from desktop.services.outgoing import outgoing as module
from desktop.services.outgoing.outgoing import Outgoing, leaving
from tests.conftest import TODAY


def add(out: Outgoing, file: Path, data: bytes = b"new", **more: object) -> None:
    out.claim(file)
    out.add(file, write_file(file, data), "test", columns=("A", "B"), counts={"clients": 2}, **more)  # type: ignore[arg-type]


def records(practice: Practice) -> list[PackRecord]:
    with practice.read() as session:
        return list(session.scalars(select(PackRecord).order_by(PackRecord.id)))


def export(practice: Practice, *files: Path, then: Callable[[Outgoing], object] = lambda _: None) -> None:
    with leaving(practice, NoChange.EXPORT, "Exported") as out:
        for file in files:
            add(out, file)
        then(out)


def left_over(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if not one.name.startswith("practice.handover"))


def test_what_left_is_recorded_with_all_that_is_known_of_it(practice: Practice, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with leaving(practice, NoChange.PACK, "Packed", made_at=datetime(2026, 11, 20, 9)) as out:
        add(out, file, recipient="Alex", protected=True)
        assert not file.exists(), "it has its name only when it is recorded"
        assert written_at(file).read_bytes() == b"new"
        out.summary = "Packed one"
    (found,) = records(practice)
    assert out.ids == [found.id]
    assert (found.file, found.purpose, found.columns, found.recipient) == (str(file), "test", "A, B", "Alex")
    assert json.loads(found.counts) == {"clients": 2}
    assert found.protected is True
    assert (found.user_id, found.made_at) == (None, datetime(2026, 11, 20, 9))
    (done,) = operations(practice)
    assert (done.action, done.summary, done.undone) == ("pack", "Packed one", False)
    assert file.read_bytes() == b"new"
    assert left_over(tmp_path) == ["a.txt"]


def test_several_files_are_one_operation_made_now(practice: Practice, tmp_path: Path) -> None:
    with leaving(practice, NoChange.EXPORT, "Exported") as out:
        for name in "ab":
            add(out, tmp_path / name)
        out.keep_beside(
            lambda work: work.insert(Site, [{"reference": "A", "name": "A", "timezone": "Australia/Sydney"}])
        )
    assert len(out.ids) == len(records(practice)) == 2
    assert {one.made_at.date() for one in records(practice)} == {TODAY}
    assert len(operations(practice)) == 1
    assert practice.rows("SELECT name FROM sites") == [("A",)]


def test_a_block_that_fails_leaves_everything_as_it_was(practice: Practice, tmp_path: Path) -> None:
    old = tmp_path / "a.txt"
    old.write_bytes(b"old")
    with pytest.raises(KeyError):
        export(practice, old, tmp_path / "b.txt", then=lambda _: {}["nothing"])
    assert old.read_bytes() == b"old"
    assert left_over(tmp_path) == ["a.txt"]
    assert records(practice) == []


def test_a_record_that_fails_leaves_no_file(practice: Practice, tmp_path: Path) -> None:
    def refuse(work: object) -> None:
        raise UserError("No.")

    with pytest.raises(UserError, match=r"No\."):
        export(practice, tmp_path / "a.txt", then=lambda out: out.keep_beside(refuse))
    assert left_over(tmp_path) == []
    assert records(practice) == []


@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_gets_no_name_is_not_on_record(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]

    def refuse(_: object) -> None:
        raise OSError(13, "Permission denied", *([str(files[1])] if named else []))

    monkeypatch.setattr(module, "give_names", refuse)
    with pytest.raises(UserError, match=f"{files[named].name} cannot be written there"):
        export(practice, *files)
    assert records(practice) == []
    assert left_over(tmp_path) == []
    newest, first = operations(practice)
    assert newest.summary == "Not written after all: Exported"
    assert first.undone
    with practice.read() as session:
        assert session.get_one(Operation, newest.id).undoes_id == first.id


def test_a_file_that_may_not_be_changed_is_refused_before_anything_is_written(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    monkeypatch.setattr(module.os, "access", lambda path, how: path != file)
    with pytest.raises(UserError, match=r"a\.txt is read-only"):
        export(practice, tmp_path / "new.txt", file)
    assert file.read_bytes() == b"old"
