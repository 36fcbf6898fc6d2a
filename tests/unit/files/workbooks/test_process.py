"""The process that reads workbooks: its input, its answers, and its death."""

from __future__ import annotations

import os
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from desktop import language
from desktop.errors import Cancelled, UserError
from desktop.files.incoming import Incoming
from desktop.files.reading import read_table
from desktop.files.table import CellError, Reading, Value
from desktop.files.workbooks import process, reader
from desktop.files.workbooks.frames import Frame, pack_cells, packed, unpack_cells, unpacked
from desktop.files.workbooks.limits import memory_of

ONE = ("Client ID", "Surname")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active.append(ONE)
    made.active.append(["C1", "Ash"])
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def run(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Make the reader another program."""
    monkeypatch.setattr(process, "command", lambda: [sys.executable, "-c", script])


def test_every_value_comes_through_the_pipe() -> None:
    from datetime import date, datetime
    from datetime import time as clock

    cells: list[Value] = [
        None,
        "x\ny",
        "\ud800",
        datetime(2027, 3, 15, 9),
        date(2027, 3, 15),
        clock(9),
        CellError("#N/A"),
        CellError(),
    ]
    assert unpack_cells(unpacked(packed({"cells": pack_cells(cells)}))["cells"]) == tuple(cells)


def test_what_the_reader_refuses_is_said_in_the_readers_language(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_translate", lambda text: f"In other words: {text}")
    with pytest.raises(UserError, match=r"^In other words: a\.xlsx has no sheet “Two”"):
        read_table(book, how=Reading(sheet="Two"))


@pytest.mark.parametrize("line", [b"[]\n", b"3\n", b"nonsense\n"])
def test_what_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(line)


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("import os; os.abort()", "is damaged"),
        ("import os; os._exit(0)", "is damaged"),
        ("import sys; sys.stderr.write('memory allocation of 9 bytes failed'); sys.exit(1)", "more memory"),
        ("print('nonsense')", "is damaged"),
        ("print('{\"memory\": true}')", "more memory"),
        ("print('{\"rows\": []}')", "is damaged"),
        ("raise SystemExit(3)", "is damaged"),
    ],
)
def test_whatever_dies_there_is_one_sentence(
    book: Path, monkeypatch: pytest.MonkeyPatch, script: str, sentence: str
) -> None:
    run(monkeypatch, script)
    with pytest.raises(UserError, match=sentence) as caught:
        read_table(book)
    assert "\n" not in str(caught.value)


def test_one_that_takes_too_long_is_ended(
    book: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pid = tmp_path / "pid"
    run(monkeypatch, f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(600)")

    def started(done: int, total: int) -> None:
        while not (pid.exists() and pid.read_text()):
            time.sleep(0.01)

    with pytest.raises(UserError, match="takes too long"):
        process.read_sheet(Incoming(book), None, Reading(), started, most_seconds=0)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_cancel_ends_it(book: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    run(monkeypatch, f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(600)")

    def cancel(done: int, total: int) -> None:
        if pid.exists() and pid.read_text():
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(book, progress=cancel)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_progress_is_told_in_rows(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    for number in range(1_200):
        made.active.append([f"C{number}", "Ash"])
    made.save(tmp_path / "a.xlsx")
    told: list[tuple[int, int]] = []
    read_table(tmp_path / "a.xlsx", progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 0)
    assert {(500, 1_200), (1_000, 1_200), (1_200, 1_200)} <= set(told)


def test_a_member_of_a_zip_and_a_password_reach_it(tmp_path: Path, book: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(book, "in/a.xlsx")
    assert read_table(Incoming(tmp_path / "b.zip", "in/a.xlsx")).rows == (("C1", "Ash"),)


def test_it_is_not_told_what_opens_the_practice(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "calm words")
    run(
        monkeypatch, "import json, os; print(json.dumps({'error': str('HANDOVER_PASSPHRASE' in os.environ)}))"
    )
    with pytest.raises(UserError, match="False"):
        read_table(book)


def test_the_packed_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process.command() == [sys.executable, "read-workbook"]


def answers(file: Path, **asked: str) -> list[Frame]:
    sent: list[Frame] = []
    reader.answer(reader.Request(str(file), **asked), sent.append)
    return sent


@pytest.mark.parametrize(
    "failure", [AssertionError, MemoryError, KeyError, RecursionError, KeyboardInterrupt]
)
def test_what_a_library_raises_becomes_an_answer(
    book: Path, monkeypatch: pytest.MonkeyPatch, failure: type[BaseException]
) -> None:
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(reader, "open_book", fail)
    (answer,) = answers(book)
    assert answer == {"memory": True} if failure is MemoryError else "is damaged" in answer["error"]


def far_cell(place: str, spelling: str) -> Callable[[bytes], bytes]:
    return lambda sheet: sheet.replace(
        b"</sheetData>", f"<row><c {spelling.format(place)}><v>1</v></c></row></sheetData>".encode()
    )


@pytest.mark.parametrize("spelling", ['r="{}"', "r='{}'", 'r = "{}"'])
@pytest.mark.parametrize("folder", ["xl/worksheets/sheet1.xml", "xl/other/page.xml"])
def test_a_cell_in_the_far_corner(tmp_path: Path, book: Path, spelling: str, folder: str) -> None:
    with zipfile.ZipFile(book) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members.pop("xl/worksheets/sheet1.xml")
    members[folder] = far_cell("XFD1048576", spelling)(sheet)
    relations = members["xl/_rels/workbook.xml.rels"]
    members["xl/_rels/workbook.xml.rels"] = relations.replace(
        b"/xl/worksheets/sheet1.xml", f"/{folder}".encode()
    )
    with zipfile.ZipFile(tmp_path / "far.xlsx", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    with pytest.raises(UserError, match=r"far from the table"):
        read_table(tmp_path / "far.xlsx")


def test_the_memory_of_a_process_is_measured() -> None:
    assert memory_of(os.getpid()) > 1_000_000


def test_an_old_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<I", 7) * 200)
    with pytest.raises(UserError, match="damaged"):
        read_table(tmp_path / "a.xls")
