"""The files that leave are recorded as one, or none of them was ever there (rules 9 and 10)."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import func, select

from desktop.database.connection import connect
from desktop.database.practice import Practice
from desktop.errors import Cancelled, UserError
from desktop.files.atomic import write_file
from desktop.models import Operation, PackRecord
from desktop.services.backups.backups import back_up, is_fresh
from desktop.services.calendar.export import export_calendar, recipient_calendars
from desktop.services.exports.exports import export
from desktop.services.exports.text_files import write_text_files
from desktop.services.history.operations import NoChange, last_undoable, operations
from desktop.services.imports import KINDS
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.papers.certificate import save_certificate
from desktop.services.packs.packs import create_pack
from tests.made import Made


@pytest.fixture
def offboarded(practice: Practice, tmp_path: Path) -> int:
    """Alex has left; Priya and Sam have each taken over a client and an appointment."""
    made = Made(practice)
    alex, priya, sam = made.user("Alex Lee"), made.user("Priya Nair"), made.user("Sam Rossi")
    for name, day in (("Ava Nguyen", 14), ("Luke Adam", 15)):
        made.appointment(alex, f"2026-12-{day} 09:00", made.client(name, alex))
    made.appointment(priya, "2026-12-15 09:00", made.client("Kim Park", priya))
    made.appointment(sam, "2026-12-14 09:00", made.client("Bo Young", sam))
    offboarding_id = drafts.start(practice, alex, date(2026, 12, 11))
    drafts.answer(
        practice,
        offboarding_id,
        backup_id=back_up(practice, tmp_path).id,
        pack_skip_reason="Alex wants none",
    )
    suggest(practice, offboarding_id)
    apply_plan(practice, drafted(practice, offboarding_id).plan, offboarding_id=offboarding_id)
    return offboarding_id


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def recorded(practice: Practice) -> tuple[int, int]:
    """The number of files on record, and of operations that recorded them."""
    with practice.read() as session:
        files = session.scalar(select(func.count()).select_from(PackRecord)) or 0
        operations = session.scalars(select(Operation.action)).all()
    return files, sum(action in list(NoChange) and action != "backup" for action in operations)


def record_nothing(practice: Practice) -> None:
    """Make the database refuse every record of files that leave from now on."""
    with closing(connect(practice.file, practice.key)) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON pack_records BEGIN SELECT RAISE(ABORT, 'no'); END"
        )


def test_what_left_is_no_change_and_cannot_be_taken_back(
    practice: Practice, offboarded: int, out: Path
) -> None:
    back_up(practice, out)
    before = last_undoable(practice)
    save_certificate(practice, offboarded, out, lambda documents: b"%PDF")
    export(practice, "clients", out / "clients.csv")
    export_calendar(practice, out / "priya.ics", "U2")
    create_pack(practice, 2, out, password="amber falcon")
    assert recorded(practice) == (4, 4)
    assert last_undoable(practice) == before
    assert is_fresh(practice)


@pytest.mark.parametrize(
    "write",
    [
        lambda practice, file: export(practice, "clients", file.with_suffix(".csv")),
        lambda practice, file: export(practice, "clients", file.with_suffix(".xlsx"), password="x"),
        lambda practice, file: export_calendar(practice, file.with_suffix(".ics"), "U2"),
    ],
)
@pytest.mark.usefixtures("offboarded")
def test_what_cannot_be_recorded_leaves_the_file_that_stood_there(
    practice: Practice, out: Path, write: Callable[[Practice, Path], object]
) -> None:
    for ending in (".csv", ".xlsx", ".ics"):
        (out / f"mine{ending}").write_bytes(b"precious")
    before = sorted(out.iterdir())
    write(practice, out / "new")
    write(practice, out / "mine")
    assert len(list(out.iterdir())) == len(before) + 1
    assert sum(file.read_bytes() == b"precious" for file in out.iterdir()) == 2
    for file in before:
        file.write_bytes(b"precious")
    record_nothing(practice)
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        write(practice, out / "mine")
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        write(practice, out / "newer")
    assert sum(file.read_bytes() == b"precious" for file in out.iterdir()) == 3
    assert len(list(out.iterdir())) == len(before) + 1


@pytest.mark.parametrize("name", ["folder.csv", "file.csv/clients.csv", "nowhere/clients.csv"])
def test_where_no_file_can_be_is_a_sentence(practice: Practice, out: Path, name: str) -> None:
    (out / "folder.csv").mkdir()
    (out / "file.csv").touch()
    with pytest.raises(UserError):
        export(practice, "clients", out / name)
    assert len(list(out.iterdir())) == 2


@pytest.mark.usefixtures("offboarded")
def test_text_files_are_recorded_together_or_not_at_all(practice: Practice, out: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_text_files(practice, out, "mac", progress=cancel)
    assert (list(out.iterdir()), recorded(practice)) == ([], (0, 0))
    write_text_files(practice, out, "mac")
    assert recorded(practice) == (len(KINDS), 1)


def test_calendars_of_the_recipients_are_recorded_together_or_not_at_all(
    practice: Practice, offboarded: int, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_at_sam(file: Path, data: bytes) -> str:
        if "Sam" in file.name:
            raise Cancelled
        return write_file(file, data)

    with monkeypatch.context() as patched:
        patched.setattr("desktop.services.calendar.export.write_file", full_at_sam)
        with pytest.raises(Cancelled):
            recipient_calendars(practice, offboarded, out)
    assert (list(out.iterdir()), recorded(practice)) == ([], (0, 0))
    assert len(recipient_calendars(practice, offboarded, out)) == 2
    assert recorded(practice) == (2, 1)


@pytest.mark.parametrize("written_first", [False, True], ids=["refused at once", "written, then refused"])
def test_a_file_that_another_program_has_open_is_one_sentence_and_no_copy_stays(
    practice: Practice, out: Path, monkeypatch: pytest.MonkeyPatch, written_first: bool
) -> None:
    """Windows refuses to replace such a file, when it is written and when it is put back."""
    Made(practice).client("Ava Nguyen")
    file = out / "clients.csv"
    file.write_text("what stood there", encoding="utf-8")
    replace = os.replace
    calls: list[object] = []

    def refuse(source: object, target: Path) -> None:
        calls.append(target)
        if written_first and len(calls) == 1:
            replace(source, target)  # type: ignore[arg-type]
        raise PermissionError(13, "The process cannot access the file", str(target))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError, match="Close it if another program has it open"):
        export(practice, "clients", file)
    assert [left.name for left in out.iterdir()] == ["clients.csv"]
    if not written_first:
        assert file.read_text(encoding="utf-8") == "what stood there"
    assert recorded(practice)[0] == 0
    assert operations(practice)[0].summary.startswith("Not written after all: Exported")


def test_a_file_that_may_only_be_read_is_not_replaced(
    practice: Practice, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = out / "clients.csv"
    file.write_text("what stood there", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(UserError, match="is read-only"):
        export(practice, "clients", file)
    assert [left.name for left in out.iterdir()] == ["clients.csv"]
    assert file.read_text(encoding="utf-8") == "what stood there"


@pytest.mark.parametrize(
    "write",
    [
        back_up,
        lambda practice, folder: write_text_files(practice, folder, "mac"),
        lambda practice, folder: create_pack(practice, 1, folder, password="amber falcon"),
        lambda practice, folder: recipient_calendars(practice, 1, folder),
    ],
)
@pytest.mark.usefixtures("offboarded")
def test_a_folder_whose_name_is_too_long_is_not_there(
    practice: Practice, out: Path, write: Callable[[Practice, Path], object]
) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        write(practice, out / ("x" * 300))
