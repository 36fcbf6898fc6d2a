"""Cells that look like something else: spans of times, 24:00, seconds, and the errors of spreadsheets."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop.database.practice import Practice, create_practice
from desktop.models import Appointment, Client, User, WorkingHours
from desktop.services.imports import FileAnswers, ImportResult, run_import


def bring(practice: Practice, folder: Path, kind: str, text: str) -> ImportResult:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return run_import(practice, file, kind)


def times(practice: Practice) -> list[tuple[datetime, datetime]]:
    with practice.read() as session:
        return [tuple(row) for row in session.execute(select(Appointment.starts_at, Appointment.ends_at))]


NINE_TO_TEN = (datetime(2027, 1, 4, 9), datetime(2027, 1, 4, 10))


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Start", "04/01/2027 09:00-10:00", NINE_TO_TEN),
        ("Start", "4 Jan 2027 9am to 10am", NINE_TO_TEN),
        ("Start,End", "04/01/2027 09:00-10:00,04/01/2027 10:00", NINE_TO_TEN),
        ("Start,End", "04/01/2027 09:00-10:00,04/01/2027 11:00", None),
        ("Start,End", "04/01/2027 09:00,10:00-11:00", (NINE_TO_TEN[0], datetime(2027, 1, 4, 11))),
        ("Date,Time", "04/01/2027,09:00 - 10:00", NINE_TO_TEN),
        ("Date,Start Time,End Time", "04/01/2027,09:00-10:00,", NINE_TO_TEN),
        ("Date,Time", "04/01/2027,09:00-10:00; 11:00-12:00", None),
        ("Date,Time,Minutes", "04/01/2027,24:00,60", None),
        ("Start,Minutes", "2027-01-03 24:00,60", (datetime(2027, 1, 4), datetime(2027, 1, 4, 1))),
        ("Date,Start Time,End Time", "04/01/2027,23:00,24:00", (datetime(2027, 1, 4, 23), datetime(2027, 1, 5))),
        ("Start,End", "2027-01-04 23:00,2027-01-04 24:00", (datetime(2027, 1, 4, 23), datetime(2027, 1, 5))),
        ("Start,End", "2027-01-04T09:00+11:00,2027-01-04T10:00+11:00", NINE_TO_TEN),
        ("Start,Minutes", "#REF!,50", None),
        ("Date,Time,Minutes", "04/01/2027,#N/A,50", None),
    ],
)  # fmt: skip
def test_times_of_an_appointment(
    staffed: Practice, tmp_path: Path, header: str, cells: str, expected: tuple[datetime, datetime] | None
) -> None:
    result = bring(staffed, tmp_path, "appointments", f"Practitioner,{header}\nU1,{cells}\n")
    assert times(staffed) == ([] if expected is None else [expected])
    assert (result.skipped, len(result.problems)) == ((1, 1) if expected is None else (0, 0))


@pytest.mark.parametrize(
    ("header", "cell", "stored", "problems", "notes"),
    [
        ("Mobile", '"=""0412345678"""', "0412345678", 0, 0),
        ("Mobile", '="0412345678"', "0412345678", 0, 0),
        ("Mobile", "12:30", "", 1, 0),
        ("Mobile", "3/04/2020", "", 1, 0),
        ("Mobile", "2020-04-03", "", 1, 0),
        ("Mobile", "02/95550000", "02/95550000", 0, 0),
        ("Postcode", "3000.0", "3000", 0, 1),
        ("Postcode", "3000.5", "3000.5", 0, 0),
        ("Postcode", '="0800"', "0800", 0, 0),
    ],
)
def test_numbers_that_a_spreadsheet_had_its_hands_on(
    practice: Practice, tmp_path: Path, header: str, cell: str, stored: str, problems: int, notes: int
) -> None:
    result = bring(practice, tmp_path, "clients", f"Given Name,Surname,{header}\nCleo,Crane,{cell}\n")
    with practice.read() as session:
        client = session.scalars(select(Client)).one()
    assert (client.mobile, client.postcode) == ((stored, "") if header == "Mobile" else ("", stored))
    assert (len(result.problems), len(result.notes)) == (problems, notes)


def test_the_question_about_dates_has_an_example_that_can_be_read(staffed: Practice, tmp_path: Path) -> None:
    text = "Practitioner,Start\nU1,04/01/2027 09:00-10:00; 11:00-12:00\nU1,05/01/2027 09:00\n"
    (asked,) = bring(staffed, tmp_path, "appointments", text).questions
    assert "What does 05/01/2027 09:00 mean?" in asked.question
    assert [choice.label for choice in asked.choices] == [
        "5 Jan 2027 (day first)",
        "1 May 2027 (month first)",
    ]


def test_seconds_are_dropped_with_a_note(staffed: Practice, tmp_path: Path) -> None:
    result = bring(
        staffed,
        tmp_path,
        "appointments",
        "Practitioner,Start,End\nU1,2027-01-04 09:00:30,2027-01-04 10:00:00\n",
    )
    assert times(staffed) == [NINE_TO_TEN]
    assert [note for note in result.notes if "seconds" in note] == [
        "“Start” has seconds; times are kept to the minute, without them."
    ]


def test_several_blocks_of_hours_in_one_cell(staffed: Practice, tmp_path: Path) -> None:
    text = (
        'Practitioner,Day,Hours\nU1,Mon,"09:00-12:00, 13:00-17:00"\nU1,Tue,9am-24:00\nU1,Wed,24:00-25:00\n'
        "U1,Thu,09:00\n"
    )
    result = bring(staffed, tmp_path, "hours", text)
    with staffed.read() as session:
        rows = session.execute(select(WorkingHours.weekday, WorkingHours.starts, WorkingHours.ends)).all()
    assert sorted(map(tuple, rows)) == [
        (0, time(9), time(12)), (0, time(13), time(17)), (1, time(9), time(0)),
    ]  # fmt: skip
    assert (result.created, sorted(problem.row for problem in result.problems)) == (2, [4, 5])


CLIENTS = (
    "Reference,First Name,Last Name,Mobile,Case Manager,Email\nC1,Ann,Ash,0412 345 678,U1,ann@home.example\n"
)


def known(practice: Practice) -> tuple[str, str, str, str]:
    with practice.read() as session:
        row = session.execute(
            select(Client.last_name, Client.mobile, Client.email, User.reference).join(
                User, Client.case_manager_id == User.id
            )
        ).one()
    return tuple(row)


@pytest.mark.parametrize(
    "error",
    [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#n/a",
        "########",
        "Err:502",
        " #N/A ",
    ],
)
def test_an_error_in_a_text_file_leaves_what_is_known(staffed: Practice, tmp_path: Path, error: str) -> None:
    bring(staffed, tmp_path, "clients", CLIENTS)
    before = known(staffed)
    result = bring(
        staffed,
        tmp_path,
        "clients",
        f"Client ID,First Name,Surname,Mobile,Case Manager,E-mail\nC1,Ann,{error},{error},{error},{error}\n",
    )
    assert known(staffed) == before
    assert sorted(problem.column for problem in result.problems) == [
        "Case Manager",
        "E-mail",
        "Mobile",
        "Surname",
    ]
    assert {problem.row for problem in result.problems} == {2}


def test_error_cells_and_formulas_without_a_value_in_a_workbook(staffed: Practice, tmp_path: Path) -> None:
    bring(staffed, tmp_path, "clients", CLIENTS)
    before = known(staffed)
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Reference", "Last Name", "Mobile", "Case Manager", "Email"])
    page.append(["C1", "Ash", None, None, "=1+1"])
    page["C2"].value, page["C2"].data_type = "#N/A", "e"
    page["D2"].value, page["D2"].data_type = "#REF!", "e"
    book.save(tmp_path / "a.xlsx")
    result = run_import(staffed, tmp_path / "a.xlsx", "clients")
    assert known(staffed) == before
    assert sorted((p.row, p.column) for p in result.problems) == [
        (2, "Case Manager"),
        (2, "Email"),
        (2, "Mobile"),
    ]
    assert [code for code in ("#N/A", "#REF!", "formula without a value") if code in str(result.problems)] == [
        "#N/A", "#REF!", "formula without a value",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["NULL", "null", "\\N", "NaN", "<NA>", "(blank)"])
def test_a_programs_word_for_nothing_is_an_empty_cell(practice: Practice, tmp_path: Path, word: str) -> None:
    known = "ID,First Name,Surname,Mobile,Suburb,DOB,Status\nC1,Ann,Ash,0412345678,Bondi,1980-03-14,Closed\n"
    assert bring(practice, tmp_path, "clients", known).created == 1
    text = f"ID,First Name,Surname,Mobile,Suburb,DOB,Status\nC1,Ann,Ash,{word},{word},{word},{word}\n"
    result = bring(practice, tmp_path, "clients", text)
    assert (result.unchanged, result.problems) == (1, ())
    assert [question.key for question in result.questions] == ["empty"]
    assert f"Cells with “{word}” are read as empty." in result.notes
    file = tmp_path / "clients.csv"
    erased = run_import(practice, file, "clients", answers=FileAnswers(said={"empty": "erase"}))
    changed = {change.header for change in erased.updated_rows[0].values}
    assert changed == {"Date of Birth", "Mobile", "Suburb"}
    with practice.read() as session:
        ann = session.scalars(select(Client)).one()
    assert (ann.mobile, ann.suburb, ann.date_of_birth, ann.status) == ("", "", None, "Closed")


@pytest.mark.parametrize("line", ["-----,-----,-----", "***,,", ",=====,"])
def test_a_line_of_signs_is_no_record(practice: Practice, tmp_path: Path, line: str) -> None:
    result = bring(practice, tmp_path, "clients", f"ID,First Name,Surname\nC1,Ann,Ash\n{line}\n")
    assert (result.created, result.skipped, [problem.row for problem in result.problems]) == (1, 1, [3])


def test_a_birthday_at_midnight_in_utc_is_that_day_in_the_west_too(tmp_path: Path) -> None:
    made = create_practice(tmp_path / "west.handover", None, name="West", timezone="America/New_York")
    with closing(made) as west:
        text = "ID,First Name,Surname,DOB\nC1,Ann,Ash,1980-03-14T00:00:00Z\nC2,Bo,Ng,1980-07-14T04:00:00Z\n"
        assert bring(west, tmp_path, "clients", text).problems == ()
        with west.read() as session:
            born = list(session.scalars(select(Client.date_of_birth).order_by(Client.id)))
    assert born == [date(1980, 3, 14), date(1980, 7, 14)]


def test_what_another_program_read_in_a_wrong_encoding_is_a_problem(
    practice: Practice, tmp_path: Path
) -> None:
    text = "ID,First Name,Surname,Suburb\nC1,Ann,MÃ¼ller,ZÃ¼rich\nC2,Zoë,Núñez,Ärlig\n"
    result = bring(practice, tmp_path, "clients", text)
    assert [(problem.row, problem.column) for problem in result.problems] == [(2, "Suburb"), (2, "Surname")]
    assert "“Müller”" in result.problems[1].problem
    with practice.read() as session:
        found = [(c.last_name, c.suburb) for c in session.scalars(select(Client).order_by(Client.id))]
    assert found == [("", ""), ("Núñez", "Ärlig")]
