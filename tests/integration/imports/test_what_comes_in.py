"""Each kind of fault in a file, on files made here: it is right, asked about, or reported with its row."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentStatus, CaseAssignment, Client, User, WorkingHours
from desktop.services.clients.case_managers import assign
from desktop.services.exports.exports import export
from desktop.services.imports import UNDECIDED, FileAnswers, ImportResult, run_import, save_profile
from tests.conftest import TODAY
from tests.made import Made

ANN = ("0412345678", "ann@example.org", date(1990, 2, 3))


@pytest.fixture
def made(practice: Practice) -> Made:
    """Al Lee (U1) with Ann Ash (C1); Bo Ng (U2); Ex Old (U3), who is inactive."""
    made = Made(practice)
    lee, _, _ = made.user("Al Lee"), made.user("Bo Ng"), made.user("Ex Old", active=False)
    made.client("Ann Ash", lee, mobile=ANN[0], email=ANN[1], date_of_birth=ANN[2], postcode="0800")
    return made


def bring(
    practice: Practice, folder: Path, kind: str, text: str, answers: FileAnswers = UNDECIDED, **options: Any
) -> ImportResult:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return run_import(practice, file, kind, answers, **options)


def ann(practice: Practice) -> Client:
    with practice.read() as session:
        return session.scalars(select(Client).where(Client.reference == "C1")).one()


def keys(result: ImportResult) -> dict[str, tuple[int, ...]]:
    return {question.key: question.rows for question in result.questions}


@pytest.mark.parametrize(
    "cell", ["#N/A", "#REF!", "#VALUE!", "412345678", "4.12346E+08", "412345678.0", "61412345678\x00"[:0]]
)
def test_a_worse_value_leaves_the_known_one(
    practice: Practice, made: Made, tmp_path: Path, cell: str
) -> None:
    result = bring(practice, tmp_path, "clients", f"Reference,Last Name,Mobile\nC1,Ash,{cell}\n")
    assert ann(practice).mobile == ANN[0]
    assert result.updated_rows == ()
    assert bool(result.problems) is bool(cell)


def test_error_cells_and_typed_numbers_of_a_workbook(practice: Practice, made: Made, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Reference", "Last Name", "Mobile", "Postcode", "Case Manager", "Email"],
        ["C1", "Ash", 412345678, 800, "#N/A", '=A1&"x"'],
    ):
        sheet.append(row)
    book.save(tmp_path / "c.xlsx")
    result = run_import(practice, tmp_path / "c.xlsx", "clients")
    assert {problem.column for problem in result.problems} == {"Mobile", "Postcode", "Case Manager", "Email"}
    assert (ann(practice).mobile, ann(practice).postcode, ann(practice).email) == (ANN[0], "0800", ANN[1])
    assert ann(practice).case_manager_id is not None


def test_empty_cells_erase_only_what_the_supervisor_wants_erased(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    text = "Reference,Last Name,Mobile,Date of Birth,Case Manager,Status\nC1,Ash,,,,\n"
    result = bring(practice, tmp_path, "clients", text)
    assert (result.unchanged, keys(result)["empty"]) == (1, (2,))
    erased = bring(practice, tmp_path, "clients", text, UNDECIDED.answered("empty", "erase"))
    changed = {change.header: (change.before, change.after) for change in erased.updated_rows[0].values}
    assert changed == {
        "Mobile": (ANN[0], ""), "Date of Birth": ("1990-02-03", ""), "Case Manager": ("Al Lee", ""),
    }  # fmt: skip


def test_another_reference_is_another_client_or_a_question(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    text = "Reference,First Name,Last Name,Date of Birth,Mobile\nK9,Ann,Ash,1990-02-03,1\n"
    asked = bring(practice, tmp_path, "clients", text)
    assert (asked.skipped, keys(asked), ann(practice).mobile) == (1, {"other-reference": (2,)}, ANN[0])
    said = UNDECIDED.answered("other-reference", "same")
    assert bring(practice, tmp_path, "clients", text, said, dry_run=True).updated == 1
    assert bring(practice, tmp_path, "clients", text, said).updated == 1
    assert (ann(practice).reference, ann(practice).mobile) == ("C1", "1")
    assert bring(practice, tmp_path, "clients", text).unchanged == 1
    other = text.replace("K9", "K8")
    assert (
        bring(
            practice, tmp_path, "clients", other, UNDECIDED.answered("other-reference", "different")
        ).created
        == 1
    )


def test_a_name_without_a_birthday_is_asked_about(practice: Practice, made: Made, tmp_path: Path) -> None:
    text = "First Name,Last Name,Mobile\nAnn,Ash,0400 000 000\nNew,One,\n"
    asked = bring(practice, tmp_path, "clients", text, dry_run=True)
    assert (asked.created, keys(asked)) == (1, {"same-name": (2,)})
    same = bring(practice, tmp_path, "clients", text, UNDECIDED.answered("same-name", "same"))
    assert (same.created, same.updated, ann(practice).mobile) == (1, 1, "0400 000 000")
    other = bring(
        practice, tmp_path, "clients", text, UNDECIDED.answered("same-name", "different"), dry_run=True
    )
    assert other.created == 1
    born = "First Name,Last Name,Date of Birth\nAnn,Ash,1991-01-01\n"
    assert bring(practice, tmp_path, "clients", born, dry_run=True).created == 1


def test_given_and_family_are_names(practice: Practice, made: Made, tmp_path: Path) -> None:
    bring(practice, tmp_path, "clients", "id,given,family\nK1,Cy,Crane\n")
    with practice.read() as session:
        found = session.scalars(select(Client).where(Client.reference == "K1")).one()
    assert (found.first_name, found.last_name, found.family) == ("Cy", "Crane", "")


def test_a_reference_without_its_zeros_is_asked_about(practice: Practice, made: Made, tmp_path: Path) -> None:
    made.client("Bea Birch", reference="0042")
    result = bring(practice, tmp_path, "clients", "Reference,First Name,Last Name\n42,Bea,Bird\n")
    assert (result.created, keys(result)) == (0, {"other-reference": (2,)})


@pytest.mark.parametrize("minutes", ["0", "1441", "999999999", "9" * 30, "9" * 5_000, "-5"])
def test_an_appointment_of_any_length_is_one_problem(
    practice: Practice, made: Made, tmp_path: Path, minutes: str
) -> None:
    text = f"Reference,Start,Minutes,Practitioner,Clients\nA1,2027-03-15 09:00,{minutes},U1,C1\n"
    result = bring(practice, tmp_path, "appointments", text)
    assert (result.created, result.skipped, [problem.row for problem in result.problems]) == (0, 1, [2])


@pytest.mark.parametrize("column", ["Target Weekly Minutes", "Maximum Clients"])
@pytest.mark.parametrize("number", ["99999999", "9" * 25, "9" * 5_000, "1.5"])
def test_numbers_too_large_for_a_practice_are_a_problem(
    practice: Practice, made: Made, tmp_path: Path, column: str, number: str
) -> None:
    result = bring(practice, tmp_path, "users", f"Reference,Last Name,{column}\nU1,Lee,{number}\n")
    assert [(problem.row, problem.column) for problem in result.problems] == [(2, column)]
    with practice.read() as session:
        user = session.scalars(select(User).where(User.reference == "U1")).one()
        assert (user.target_weekly_minutes, user.maximum_clients) == (None, None)


def test_a_known_appointment_keeps_its_length_where_the_file_names_none(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    made.appointment(1, "2027-03-15 09:00", 1, minutes=90)
    text = "Reference,Start,End,Practitioner\nA1,2027-03-16 10:00,,U1\n"
    bring(practice, tmp_path, "appointments", text)
    with practice.read() as session:
        visit = session.scalars(select(Appointment)).one()
    assert (visit.starts_at, visit.ends_at) == (datetime(2027, 3, 16, 10), datetime(2027, 3, 16, 11, 30))


def test_an_unknown_status_is_asked_once_for_each_word_and_remembered(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    rows = "".join(
        f"A{n},2026-0{n}-02 09:00,2026-0{n}-02 10:00,U1,C1,{word}\n"
        for n, word in enumerate(("Zork", "Zork", "Blip", "no-show"), 1)
    )
    text = f"Reference,Start,End,Practitioner,Clients,Status\n{rows}"
    save_profile(practice, "Ours", "appointments", {name: name.title() for name in ("reference",)})
    result = bring(practice, tmp_path, "appointments", text)
    assert (result.created, result.skipped) == (1, 3)
    assert keys(result) == {"word:status:Zork": (2, 3), "word:status:Blip": (4,)}
    mapping = {"starts_at": "Start", "ends_at": "End", "practitioner": "Practitioner", "clients": "Clients"}
    save_profile(practice, "Ours", "appointments", {"reference": "Reference", "status": "Status", **mapping})
    said = FileAnswers(profile="Ours").answered("word:status:Zork", "Attended")
    assert bring(practice, tmp_path, "appointments", text, said).created == 2
    again = bring(practice, tmp_path, "appointments", text, FileAnswers(profile="Ours"))
    assert keys(again) == {"word:status:Blip": (4,)}
    with practice.read() as session:
        assert set(session.scalars(select(Appointment.status))) == {
            AppointmentStatus.ATTENDED, AppointmentStatus.DID_NOT_ATTEND,
        }  # fmt: skip


def test_no_current_client_of_an_inactive_user_comes_in_unasked(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    text = "Reference,Last Name,Status,Case Manager\nC5,New,Current,U3\nC6,Past,Closed,U3\nC1,Ash,,U3\n"
    result = bring(practice, tmp_path, "clients", text)
    assert (result.created, result.skipped, keys(result)) == (1, 2, {"inactive:U3": (2, 4)})
    assert ann(practice).case_manager_id == 1
    assert bring(practice, tmp_path, "clients", text, UNDECIDED.answered("inactive:U3", "U3")).skipped == 2
    said = bring(practice, tmp_path, "clients", text, UNDECIDED.answered("inactive:U3", "U2"))
    assert (said.created, said.updated, said.skipped) == (1, 1, 0)
    reopened = bring(practice, tmp_path, "clients", "Reference,Last Name,Status\nC6,Past,Current\n")
    assert keys(reopened) == {"inactive:U3": (2,)}


def test_no_open_appointment_of_an_inactive_user_comes_in_unasked(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    lines = [
        "A1,2027-03-15 09:00,2027-03-15 10:00,U3,C1,Booked",
        "A2,2026-03-15 09:00,2026-03-15 10:00,U3,C1,Attended",
        "A3,2026-03-15 09:00,2026-03-15 10:00,U3,C1,Waiting List",
        "A4,2027-03-15 11:00,2027-03-15 12:00,U3,C1,Cancelled",
    ]
    text = "\n".join(["Reference,Start,End,Practitioner,Clients,Status", *lines, ""])
    result = bring(practice, tmp_path, "appointments", text)
    assert (result.created, keys(result)) == (2, {"inactive:U3": (2, 4)})
    said = bring(practice, tmp_path, "appointments", text, UNDECIDED.answered("inactive:U3", "U1"))
    assert (said.created, said.skipped) == (2, 0)


def test_totals_footers_and_repeated_headers_are_left_out_and_said(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    text = (
        "Reference,First Name,Last Name,Mobile\nC7,Cy,Total,0400 000 000\n,,Subtotal,1\n"
        "Reference,First Name,Last Name,Mobile\nC8,Di,Dow,\n,,Total,2\n,Grand total: 2,,\n2 records,,,\n"
        ",,Printed on 1/2/2027,\n"
    )
    result = bring(practice, tmp_path, "clients", text)
    assert result.created == 2
    assert [problem.row for problem in result.problems] == [3, 4, 6, 7, 8, 9]
    assert {problem.became for problem in result.problems} == {"left out"}


def test_columns_of_one_name_are_said(practice: Practice, made: Made, tmp_path: Path) -> None:
    result = bring(practice, tmp_path, "clients", "Reference,Surname,Phone,Phone\nC1,Ash,0412345678,1\n")
    assert any("“Phone”" in note and "Several columns" in note for note in result.notes)


def test_filtered_rows_are_asked_about(practice: Practice, made: Made, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Reference", "Last Name"], ["K1", "One"], ["K2", "Two"], ["K3", "Three"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "c.xlsx")
    result = run_import(practice, tmp_path / "c.xlsx", "clients", dry_run=True)
    assert (result.created, keys(result)) == (3, {"hidden": (3,)})
    shown = run_import(practice, tmp_path / "c.xlsx", "clients", UNDECIDED.answered("hidden", "shown"))
    assert (shown.created, shown.skipped) == (2, 0)


def test_the_sheet_is_the_one_that_fits_or_the_one_that_is_named(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {
        "Old clients": [["Client ID", "Surname", "DOB"], ["K1", "One", "1990-02-14"]],
        "New clients": [["Client ID", "Surname", "DOB"], ["K2", "Two", "1990-02-14"]],
        "Staff": [["Staff ID", "Last Name", "Position"], ["S1", "Boss", "Head"]],
    }.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "b.xlsx")
    users = run_import(practice, tmp_path / "b.xlsx", "users", dry_run=True)
    assert (users.created, users.questions) == (1, ())
    clients = run_import(practice, tmp_path / "b.xlsx", "clients", dry_run=True)
    assert (clients.skipped, keys(clients)) == (1, {"sheet": (2,)})
    for name, reference in (("Old clients", "K1"), ("New clients", "K2")):
        answered = run_import(practice, tmp_path / "b.xlsx", "clients", UNDECIDED.answered("sheet", name))
        assert (answered.created, answered.questions) == (1, ())
        with practice.read() as session:
            assert session.scalars(select(Client.reference).order_by(Client.id.desc())).first() == reference
    assert run_import(practice, tmp_path / "b.xlsx", "clients", sheet="Old clients").unchanged == 1


def test_hours_over_midnight_come_in(practice: Practice, made: Made, tmp_path: Path) -> None:
    bring(practice, tmp_path, "hours", "Practitioner,Weekday,Start,End\nU1,Monday,22:00,06:00\n")
    with practice.read() as session:
        hours = session.scalars(select(WorkingHours)).one()
    assert (hours.starts, hours.ends) == (time(22), time(6))


def test_no_episode_of_the_case_history_is_dropped(practice: Practice, made: Made, tmp_path: Path) -> None:
    text = "Reference,Last Name,Case Manager,Case Manager Since\nC7,New,U1,\nC8,Older,U1,2024-05-06\n"
    bring(practice, tmp_path, "clients", text)
    with practice.work("transfer", "Transferred") as work:
        ids = dict(work.session.execute(select(Client.reference, Client.id)).all())
        assign(work, {ids["C7"]: 2, ids["C8"]: 2}, TODAY)
    with practice.read() as session:
        rows = session.execute(
            select(Client.reference, CaseAssignment.user_id, CaseAssignment.starts_on, CaseAssignment.ends_on)
            .join(Client, Client.id == CaseAssignment.client_id)
            .where(Client.reference.in_(["C7", "C8"]))
            .order_by(CaseAssignment.id)
        ).all()
    assert [tuple(row) for row in rows] == [
        ("C7", 1, TODAY, TODAY), ("C8", 1, date(2024, 5, 6), date(2026, 11, 22)),
        ("C7", 2, TODAY, None), ("C8", 2, TODAY, None),
    ]  # fmt: skip


def test_an_export_never_replaces_a_file_unasked(practice: Practice, made: Made, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="--replace"):
        export(practice, "clients", file, replace=False)
    assert file.read_text(encoding="utf-8") == "mine"
    export(practice, "clients", file, replace=True)
    assert file.read_text(encoding="utf-8-sig").startswith("Reference")


@pytest.mark.parametrize("key", ["nonsense", "row:x", "date:DOB"])
def test_an_answer_that_fits_no_question_is_refused(key: str) -> None:
    with pytest.raises(UserError):
        UNDECIDED.answered(key, "C1")
