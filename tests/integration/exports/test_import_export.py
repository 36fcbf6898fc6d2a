"""A practice is exported to files, imported into an empty one, and exported the same again."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import Cancelled, UserError
from desktop.files.headers import is_own, own_headers
from desktop.files.text.text_out import Style
from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook
from desktop.models import (
    Appointment,
    AppointmentStatus,
    CaseAssignment,
    Client,
    Operation,
    PackRecord,
    Series,
    User,
)
from desktop.models.fields import KINDS
from desktop.services.exports.exports import export
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from tests.conftest import TODAY, opened_copy


@pytest.fixture
def full(made_up_file: Path, tmp_path: Path) -> Iterator[Practice]:
    folder = tmp_path / "full"
    folder.mkdir()
    with opened_copy(made_up_file, folder) as opened:
        yield opened


SHAPES = [*itertools.product((".csv", ".txt"), Style), (".xlsx", Style.WINDOWS)]
"""The styles are those of text files; a workbook is the same in each."""


@pytest.mark.parametrize(("ending", "style"), SHAPES)
def test_what_goes_out_comes_in_and_goes_out_the_same(
    full: Practice, practice: Practice, tmp_path: Path, ending: str, style: Style
) -> None:
    for kind in KINDS:
        there = tmp_path / f"there-{kind}{ending}"
        back = tmp_path / f"back-{kind}{ending}"
        rows = export(full, kind, there, style=style).rows
        first = run_import(practice, there, kind)
        assert (first.created, first.problems, first.skipped) == (rows, (), 0), kind
        again = run_import(practice, there, kind)
        assert (again.unchanged, again.created, again.updated) == (rows, 0, 0), kind
        export(practice, kind, back, style=style)
        if ending == ".xlsx":
            assert read_workbook(there) == read_workbook(back), kind
        else:
            assert there.read_bytes() == back.read_bytes(), kind


def test_an_appointment_comes_back_with_all_that_it_holds(
    full: Practice, practice: Practice, tmp_path: Path
) -> None:
    kept = ("room", "cancel_reason", "overlap_reason", "notes", "status", "starts_at", "ends_at")
    with full.work("edit", "Edited") as work:
        first, second = work.session.scalars(select(Appointment.id).order_by(Appointment.id).limit(2))
        texts = {"room": " Room 1", "overlap_reason": "=both agreed", "notes": "- rings\nfirst "}
        work.update(Appointment, {first: texts})
        cancelled = {"status": AppointmentStatus.CANCELLED, "cancel_reason": "007"}
        work.update(Appointment, {second: cancelled})
    for kind in KINDS:
        export(full, kind, tmp_path / f"{kind}.txt", style=Style.WINDOWS)
        run_import(practice, tmp_path / f"{kind}.txt", kind)
    query = select(Appointment.reference, Series.rule, *(getattr(Appointment, name) for name in kept))
    query = query.outerjoin(Series)
    with full.read() as there, practice.read() as here:
        wanted = there.execute(query.order_by(Appointment.reference)).all()
        assert here.execute(query.order_by(Appointment.reference)).all() == wanted


def test_our_layout_without_the_columns_added_later_is_still_ours() -> None:
    headers = own_headers("appointments")
    assert is_own("appointments", headers)
    assert is_own("appointments", headers[:-4])
    assert not is_own("appointments", headers[:-5])


def test_our_own_headers_are_those_of_the_interface() -> None:
    assert own_headers("clients") == (
        "Reference", "Title", "First Name", "Middle Name", "Last Name", "Preferred Name", "Date of Birth",
        "Gender", "Pronouns", "Status", "Case Manager", "Case Manager Name", "Family", "Mobile", "Home Phone",
        "Work Phone", "Email", "Street", "Suburb", "State", "Postcode", "Medicare Number", "Medicare IRN",
        "Medicare Expiry", "DVA Number", "NDIS Number", "Notes", "Contact By", "Referrer", "Referrer Address",
        "Referrer Email", "Care Discipline", "Language",
        "Practitioner Gender", "Not With", "Not With Names",
    )  # fmt: skip
    assert own_headers("appointments") == (
        "Reference", "Start", "End", "Practitioner", "Practitioner Name", "Clients", "Client Names",
        "Appointment Type", "Site", "Status", "Series", "Notes", "Room", "Cancel Reason", "Overlap Reason",
        "Series Rule",
    )  # fmt: skip


def test_an_export_is_recorded_with_what_it_held(full: Practice, tmp_path: Path) -> None:
    with full.read() as session:
        leaver = session.scalars(
            select(User).join(Client, Client.case_manager_id == User.id).group_by(User.id)
        ).first()
        assert leaver is not None
        theirs = session.scalar(select(func.count()).where(Client.case_manager_id == leaver.id))
    exported = export(
        full, "clients", tmp_path / "c.xlsx", practitioner=leaver.reference, password="six words"
    )
    assert exported.rows == theirs
    with full.read() as session:
        record = session.scalars(select(PackRecord).order_by(PackRecord.id.desc())).first()
    assert record is not None
    assert json.loads(record.counts) == {"clients": theirs}
    assert (record.sha256, record.user_id, record.protected) == (exported.sha256, leaver.id, True)
    with pytest.raises(PasswordNeeded):
        read_workbook(tmp_path / "c.xlsx")
    (sheet,) = read_workbook(tmp_path / "c.xlsx", "six words").values()
    assert len(sheet) == exported.rows + 1
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("name", ["c.csv", "c.txt", "c.pdf", "c"])
def test_a_text_file_is_never_said_to_be_protected(practice: Practice, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError):
        export(practice, "clients", tmp_path / name, password="six words")
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_a_sentence(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        export(practice, "clients", tmp_path / "nowhere" / "c.csv")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def staffed(practice: Practice, tmp_path: Path) -> Practice:
    """A practice with two practitioners, an inactive one and an accounts admin."""
    users = write(
        tmp_path / "users.csv",
        "Reference,First Name,Last Name,Email,Access Level,Active\n"
        "U1,Alex,Lee,alex@example.org,Case Manager,Yes\n"
        "U2,Priya,Nair,priya@example.org,Supervisor,Yes\n"
        "U3,Old,Hand,,Case Manager,No\n"
        "U4,Acc,Ounts,,Accounts Admin,Yes\n",
    )
    assert run_import(practice, users, "users").created == 4
    return practice


def case_history(practice: Practice, reference: str) -> list[tuple[str, date, date | None]]:
    with practice.read() as session:
        rows = session.execute(
            select(User.reference, CaseAssignment.starts_on, CaseAssignment.ends_on)
            .join(User, User.id == CaseAssignment.user_id)
            .join(Client, Client.id == CaseAssignment.client_id)
            .where(Client.reference == reference)
            .order_by(CaseAssignment.id)
        )
        return [tuple(row) for row in rows]


def test_an_import_changes_only_what_the_file_has(staffed: Practice, tmp_path: Path) -> None:
    run_import(
        staffed,
        write(
            tmp_path / "1.csv",
            "Reference,First Name,Last Name,Mobile,Notes,Case Manager\nC1,Zoë,O’Brien,0400 000 001,calm,U1\n",
        ),
        "clients",
    )
    staffed.fixed_today = date(2026, 12, 1)
    file = write(tmp_path / "2.csv", "Client ID,Surname,Case Manager\nC1,O’Brien,Priya Nair\n")
    result = run_import(staffed, file, "clients")
    assert (result.updated, result.problems) == (1, ())
    with staffed.read() as session:
        client = session.scalars(select(Client)).one()
    assert (client.first_name, client.mobile, client.notes) == ("Zoë", "0400 000 001", "calm")
    assert case_history(staffed, "C1") == [("U1", TODAY, date(2026, 11, 30)), ("U2", date(2026, 12, 1), None)]


def test_the_import_can_be_undone_as_one(staffed: Practice, tmp_path: Path) -> None:
    rows = "".join(f"C{n},Name{n},U1\n" for n in range(20))
    run_import(staffed, write(tmp_path / "c.csv", f"Reference,Last Name,Case Manager\n{rows}"), "clients")
    with staffed.read() as session:
        (operation,) = session.scalars(select(Operation.id).where(Operation.action == "import clients"))
    undo(staffed, operation)
    with staffed.read() as session:
        assert session.scalar(select(func.count(Client.id))) == 0
        assert session.scalar(select(func.count(CaseAssignment.id))) == 0


def test_a_dry_run_and_a_cancelled_import_store_nothing(staffed: Practice, tmp_path: Path) -> None:
    rows = "".join(f"C{n},Name{n}\n" for n in range(3000))
    file = write(tmp_path / "c.csv", f"Reference,Last Name\n{rows}")
    assert run_import(staffed, file, "clients", dry_run=True).created == 3000

    def stop(done: int, total: int) -> None:
        if total == 3000:  # The rows are being stored; while they are read, their number is unknown.
            raise Cancelled

    with pytest.raises(Cancelled):
        run_import(staffed, file, "clients", progress=stop)
    with staffed.read() as session:
        assert session.scalar(select(func.count(Client.id))) == 0
        assert session.scalar(select(func.count(Operation.id))) == 1


def test_problem_rows_are_named_and_the_rest_comes_in(staffed: Practice, tmp_path: Path) -> None:
    file = write(
        tmp_path / "c.csv",
        "Client ID,Surname,First Name,DOB,Practitioner,Mobile\n"
        "1,Kaur,Jas,14/02/1990,alex@example.org,0412345678\n"
        "2,Nguyen,Ava,31/02/1990,LEE Alex,'0412345679\n"
        "3,,,01/01/1990,U1,\n"
        "2.98725E+13,Big,Number,13/01/1990,U1,\n"
        "5,Ng,Bo,13/01/1990,Nobody,2.98725E+13\n"
        "5,Ng,Bo,13/01/1990,,\n"
        "7,Old,One,13/01/1990,U3,\n"
        "8,Acc,Two,13/01/1990,U4,\n"
        "9,Too,Long,13/01/1990,U1,0400,extra,cells\n",
    )
    result = run_import(staffed, file, "clients")
    assert (result.created, result.skipped) == (4, 5)
    assert {(p.row, p.column) for p in result.problems} == {
        (3, "DOB"), (4, "Surname"), (5, "Client ID"), (6, "Practitioner"), (6, "Mobile"), (7, "Client ID"),
        (8, "Practitioner"), (9, "Practitioner"), (10, ""),
    }  # fmt: skip
    assert {question.key: question.rows for question in result.questions} == {
        "word:case_manager:Nobody": (6,), "word:case_manager:U4": (9,), "inactive:U3": (8,),
    }  # fmt: skip
    with staffed.read() as session:
        found = {
            client.reference: (client.mobile, client.date_of_birth, client.case_manager_id)
            for client in session.scalars(select(Client))
        }
    assert found["1"] == ("0412345678", date(1990, 2, 14), 1)
    assert found["2"] == ("0412345679", None, 1)
    assert found["5"] == ("", date(1990, 1, 13), None)


def test_rule_3_holds_for_imports_too(staffed: Practice, tmp_path: Path) -> None:
    run_import(
        staffed, write(tmp_path / "c.csv", "Reference,Last Name,Case Manager\nC1,Kaur,U1\n"), "clients"
    )
    file = write(
        tmp_path / "u.csv", "Reference,Last Name,Active,Position\nU1,Lee,No,Psychologist\nU2,Nair,No,\n"
    )
    result = run_import(staffed, file, "users")
    assert [(p.row, p.column) for p in result.problems] == [(2, "Active")]
    with staffed.read() as session:
        users = {user.reference: user for user in session.scalars(select(User))}
    assert (users["U1"].active, users["U1"].position) == (True, "Psychologist")
    assert (users["U2"].active, users["U2"].inactive_since) == (False, TODAY)


PEOPLE = {"data": (180, {47, 158}), "shared": (1000, {146, 149, 588})}
"""The number of people in the two sample files, and the rows with an invalid date of birth."""


def test_other_people_s_clients_go_out_as_they_came_in(
    practice: Practice, each_samples: Path, tmp_path: Path
) -> None:
    people = each_samples / "people" / "dataset1.csv"
    number, wrong_dates = PEOPLE[each_samples.parent.name]
    result = run_import(practice, people, "clients")
    assert (result.created, result.skipped, result.delimiter) == (number, 0, ", ")
    assert {(p.row, p.column) for p in result.problems} == {(row, "date_of_birth") for row in wrong_dates}
    assert any("soc_sec_id" in note for note in result.notes)
    assert run_import(practice, people, "clients").unchanged == number
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    export(practice, "clients", first)
    assert run_import(practice, first, "clients").unchanged == number
    export(practice, "clients", second)
    assert first.read_bytes() == second.read_bytes()
