"""What the process that reads a workbook answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.errors import UserError
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.frames import Frame
from desktop.files.workbooks.reader import Request, answer, unspoken
from desktop.language import Unspoken

CLIENTS = [["C1", "Ash"], ["C2", "Elm"]]


def column(*headers: str) -> list[SheetColumn]:
    return [SheetColumn(header) for header in headers]


def answers(file: Path, **how: object) -> list[Frame]:
    sent: list[Frame] = []
    answer(Request(str(file), **how), sent.append)  # type: ignore[arg-type]
    return sent


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows, state in (
        ("Notes", [["anything"]], "visible"),
        ("Clients", [["Client ID", "Surname"], *CLIENTS], "visible"),
        ("Empty", [], "visible"),
        ("Secret", [["Client ID", "Surname", "Date of Birth"], ["C9", "Oak", "x"]], "hidden"),
    ):
        sheet = made.create_sheet(name)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_a_request_is_one_line_that_says_all() -> None:
    request = Request("a.xlsx", "in/b.xlsx", "word", "S", "clients", all_sheets=True)
    assert b"\n" not in request.line()
    assert Request(**json.loads(request.line())) == request


def test_the_sheet_that_fits_is_read_with_its_rows_and_the_names_of_all_that_hold_anything(
    book: Path,
) -> None:
    head, rows, end = answers(book, kind="clients")
    assert (head["sheet"], head["sheets"], head["fitting"]) == (
        "Clients",
        ["Notes", "Clients", "Secret"],
        ["Clients"],
    )
    assert rows == {
        "rows": [[1, ["Client ID", "Surname"]], [2, ["C1", "Ash"]], [3, ["C2", "Elm"]]], "done": 3, "total": 3,
    }  # fmt: skip
    assert end == {"end": True}


def test_a_hidden_sheet_is_chosen_only_if_none_is_shown_or_it_is_asked_for(book: Path) -> None:
    assert answers(book)[0]["sheet"] == "Clients"
    assert answers(book, sheet="secret")[0]["sheet"] == "Secret"


def test_a_sheet_that_is_asked_for_must_hold_something(book: Path) -> None:
    (refused,) = answers(book, sheet="Empty")
    assert "has no sheet" in refused["error"]
    assert refused["error"].endswith("There are: “Notes”, “Clients”, “Secret”.")


def test_a_workbook_without_anything_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    (refused,) = answers(tmp_path / "a.xlsx")
    assert "no sheet with anything in it" in refused["error"]
    (named,) = answers(tmp_path / "a.xlsx", sheet="S")
    assert named["error"].endswith("There are: none.")


def test_all_sheets_are_sent_one_after_the_other(book: Path) -> None:
    sent = answers(book, all_sheets=True)
    assert [frame["sheet"] for frame in sent if "sheet" in frame] == ["Notes", "Clients", "Empty", "Secret"]
    assert sent[-1] == {"end": True}


def test_a_missing_password_is_told_apart_from_other_errors(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", column("H"), [["x"]])], "seven herons")
    (refused,) = answers(tmp_path / "a.xlsx")
    assert refused["password"] is True
    (wrong,) = answers(tmp_path / "a.xlsx", password="eight herons")
    assert wrong["password"] is True
    assert answers(tmp_path / "a.xlsx", password="seven herons")[-1] == {"end": True}


def test_what_is_no_workbook_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 nonsense")
    (refused,) = answers(tmp_path / "a.xlsx")
    assert "damaged" in refused["error"]
    assert "password" not in refused


def test_rows_come_five_hundred_at_a_time(tmp_path: Path) -> None:
    made = Workbook()
    for number in range(501):
        made.worksheets[0].append([f"C{number}"])
    made.save(tmp_path / "a.xlsx")
    assert [len(frame["rows"]) for frame in answers(tmp_path / "a.xlsx") if "rows" in frame] == [500, 1]


def test_an_error_is_sent_as_its_sentence_and_its_fields() -> None:
    assert unspoken(UserError("plain")) == {"error": "plain", "values": {}}
    said = UserError(Unspoken("{name} is damaged.").format(name="a"))
    assert unspoken(said) == {"error": "{name} is damaged.", "values": {"name": "a"}}
