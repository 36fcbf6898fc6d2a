"""The order of day and month in a file's dates: proven, shared, asked, never guessed silently."""

from __future__ import annotations

import random
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, Client, Leave
from desktop.services.imports import FileAnswers, ImportResult, run_import


def bring(practice: Practice, file: Path, kind: str = "clients", **answers: object) -> ImportResult:
    return run_import(practice, file, kind, FileAnswers(**answers))  # type: ignore[arg-type]


def text_file(folder: Path, header: str, rows: list[str]) -> Path:
    file = folder / "in.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return file


def workbook(folder: Path, header: list[str], rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in [header, *rows]:
        book.active.append(row)
    book.save(folder / "in.xlsx")
    return folder / "in.xlsx"


def birthdays(practice: Practice) -> dict[str, date | None]:
    with practice.read() as session:
        return dict(session.execute(select(Client.reference, Client.date_of_birth)).all())


def some_days(number: int) -> list[date]:
    chance = random.Random(7)
    return [
        date(chance.randint(1940, 2015), chance.randint(1, 12), chance.randint(1, 28)) for _ in range(number)
    ]


def us(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


HEADER = "Client ID,First Name,Surname,DOB"


def test_one_stray_day_first_date_among_400_bends_none(practice: Practice, tmp_path: Path) -> None:
    days = some_days(400)
    rows = [f"C{n},First{n},Last{n},{us(day)}" for n, day in enumerate(days)]
    rows.append("X,Stray,Stray,14/3/1980")
    result = bring(practice, text_file(tmp_path, HEADER, rows))
    known = birthdays(practice)
    true = {f"C{n}": day for n, day in enumerate(days)} | {"X": date(1980, 3, 14)}
    assert {ref: day for ref, day in known.items() if day not in (None, true[ref])} == {}
    open_rows = {problem.row for problem in result.problems if problem.column == "DOB"}
    assert open_rows == {n + 2 for n, day in enumerate(days) if day.day <= 12 and day.day != day.month}
    assert len(open_rows) > 100
    (note,) = [note for note in result.notes if "DOB" in note]
    assert "1 date that can only be day first" in note
    answered = bring(practice, text_file(tmp_path, HEADER, rows), day_first={"DOB": False})
    assert answered.problems == ()
    assert birthdays(practice) == true


def test_both_orders_in_one_column_are_read_where_only_one_is_possible(
    practice: Practice, tmp_path: Path
) -> None:
    file = text_file(tmp_path, HEADER, ["1,Ada,One,3/14/1980", "2,Bo,Two,14/3/1980", "3,Cy,Three,4/5/1980"])
    result = bring(practice, file)
    assert birthdays(practice) == {"1": date(1980, 3, 14), "2": date(1980, 3, 14), "3": None}
    assert [(p.row, p.column) for p in result.problems] == [(4, "DOB")]
    assert "4 May 1980" in result.problems[0].problem
    assert "5 Apr 1980" in result.problems[0].problem
    bring(practice, file, day_first={"DOB": True})
    assert birthdays(practice)["3"] == date(1980, 5, 4)


@pytest.mark.parametrize(
    ("answer", "day"), [(None, None), (True, date(1980, 3, 4)), (False, date(1980, 4, 3))]
)
def test_real_dates_that_a_spreadsheet_made_of_text(
    practice: Practice, tmp_path: Path, answer: bool | None, day: date | None
) -> None:
    """`4/3/1980`, opened in America, became 3 April; `14/3/1980` stayed a text."""
    rows: list[list[object]] = [[f"T{n}", "A", "B", f"{n}/3/1980"] for n in range(13, 29)]
    rows += [[f"D{n}", "A", "B", datetime(1980, n, 3)] for n in range(1, 13)]
    file = workbook(tmp_path, HEADER.split(","), rows)
    result = bring(practice, file, day_first={} if answer is None else {"DOB": answer})
    known = birthdays(practice)
    assert known["T14"] == date(1980, 3, 14)
    assert known["D3"] == date(1980, 3, 3)
    assert known["D4"] == day
    assert len(result.problems) == (11 if answer is None else 0)


def test_a_workbook_with_real_days_above_12_has_no_such_fault(practice: Practice, tmp_path: Path) -> None:
    rows: list[list[object]] = [["1", "A", "B", "14/3/1980"], ["2", "A", "B", datetime(1980, 4, 3)]]
    rows += [["3", "A", "B", datetime(1980, 4, 23)], ["4", "A", "B", "15/3/1980"]]
    result = bring(practice, workbook(tmp_path, HEADER.split(","), rows))
    assert result.problems == ()
    assert birthdays(practice)["2"] == date(1980, 4, 3)


def test_the_columns_of_one_file_share_one_order(staffed: Practice, tmp_path: Path) -> None:
    rows = ["A1,1/13/2027 9:00,,U1", "A2,3/4/2027 9:00,3/4/2027 9:50,U1"]
    result = bring(staffed, text_file(tmp_path, "Ref,Start,End,Practitioner", rows), "appointments")
    with staffed.read() as session:
        times = {
            r: (s, e)
            for r, s, e in session.execute(
                select(Appointment.reference, Appointment.starts_at, Appointment.ends_at)
            )
        }
    assert times["A2"] == (datetime(2027, 3, 4, 9), datetime(2027, 3, 4, 9, 50))
    assert any("as the other dates of the file" in note for note in result.notes)


def test_an_unread_column_proves_the_order_too(practice: Practice, tmp_path: Path) -> None:
    rows = ["1,Ada,One,4/5/1980,1/31/2020", "2,Bo,Two,5/6/1981,2/28/2020"]
    bring(practice, text_file(tmp_path, HEADER + ",Created", rows))
    assert birthdays(practice) == {"1": date(1980, 4, 5), "2": date(1981, 5, 6)}


def test_one_proof_against_many_of_another_column_is_asked(staffed: Practice, tmp_path: Path) -> None:
    rows = [f"U1,{n % 12 + 1}/{n % 15 + 13}/2027,1/2/2028" for n in range(20)]
    rows.append("U1,1/2/2027,13/2/2028")
    rows = [row if n else "U1,1/20/2027,3/4/2027" for n, row in enumerate(rows)]
    result = bring(staffed, text_file(tmp_path, "Practitioner,Start,End", rows), "leave")
    with staffed.read() as session:
        assert all(end.month == 2 for end in session.scalars(select(Leave.ends_at)))
    assert {problem.column for problem in result.problems} == {"End"}


def test_a_birth_date_to_come_is_of_the_century_before(practice: Practice, tmp_path: Path) -> None:
    rows = ["1,Ada,One,22/11/26", "2,Bo,Two,24/11/26", "3,Cy,Three,1/1/31", "4,Di,Four,13-Feb-25"]
    bring(practice, text_file(tmp_path, HEADER, rows))
    assert birthdays(practice) == {
        "1": date(2026, 11, 22), "2": date(1926, 11, 24), "3": date(1931, 1, 1), "4": date(2025, 2, 13),
    }  # fmt: skip
