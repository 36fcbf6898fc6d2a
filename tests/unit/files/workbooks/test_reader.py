"""What the process that reads a workbook answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.errors import UserError
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.files.workbooks import reader
from desktop.files.workbooks.frames import Frame
from desktop.files.workbooks.reader import Request, answer, unspoken
from desktop.files.workbooks.spreadsheet import PasswordNeeded
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


def test_what_a_sheet_hides_and_merges_is_told_with_it(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for number in range(1, 7):
        sheet.append([f"A{number}", f"B{number}", f"C{number}", f"D{number}"])
    for row in (6, 2):
        sheet.row_dimensions[row].hidden = True
    for letter in ("D", "B"):
        sheet.column_dimensions[letter].hidden = True
    sheet.merge_cells("A3:A5")
    sheet.merge_cells("B1:C1")
    made.save(tmp_path / "a.xlsx")
    head, rows, _ = answers(tmp_path / "a.xlsx", all_sheets=True)
    assert head == {
        "sheet": "Sheet", "sheets": [], "fitting": [], "hidden_columns": [1, 3], "hidden_rows": [2, 6],
        "filtered": False, "spanning": 1,
    }  # fmt: skip
    assert [cells[0] for _, cells in rows["rows"]] == ["A1", "A2", "A3", "A3", "A3", "A6"]


def test_a_table_keeps_its_place_in_the_sheet(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0]["C3"], made.worksheets[0]["D5"] = "x", "y"
    made.save(tmp_path / "a.xlsx")
    _, rows, _ = answers(tmp_path / "a.xlsx")
    assert rows == {
        "rows": [[3, [None, None, "x", None]], [5, [None, None, None, "y"]]],
        "done": 5,
        "total": 5,
    }


def test_a_header_is_looked_for_in_the_first_forty_filled_rows(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0].append(["Surname", "a"])
    for name, above in (("Late", 40), ("Last", 39)):
        sheet = made.create_sheet(name)
        for _ in range(above):
            sheet.append(["x"])
        sheet.append(["Client ID", "Surname", "Date of Birth"])
    made.save(tmp_path / "a.xlsx")
    head, *_ = answers(tmp_path / "a.xlsx", kind="clients")
    assert head["sheet"] == "Last"
    assert "Late" not in head["fitting"]


@pytest.mark.parametrize(
    ("error", "frame"),
    [
        (MemoryError(), {"memory": True}),
        (UserError("No."), {"error": "No.", "values": {}}),
        (PasswordNeeded("Locked."), {"error": "Locked.", "values": {}, "password": True}),
    ],
)
def test_whatever_goes_wrong_is_the_last_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, frame: Frame
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(reader, "open_book", fail)
    assert answers(tmp_path / "a.xlsx") == [frame]
