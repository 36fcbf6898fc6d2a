"""Appointments from a file: known ones changed, new ones added, and the past left with who it had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import Appointment, AppointmentClient, AppointmentStatus, AppointmentType, Series
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME
from desktop.services.imports.visits.appointments import import_appointments, matched_appointments
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of

COLUMNS = ("starts_at", "ends_at", "practitioner", "clients")
REFERRED = ("reference", *COLUMNS)
AHEAD = ("2026-12-14 09:00", "2026-12-14 09:50")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex, U2 Priya, U3 inactive; C1 Ava, C2 and C3 Sam Twin; A1 of Ava is ahead, A2 over, A3 of Gone."""
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    gone = made.user("Gone Wu", active=False)
    ava = made.client("Ava Nguyen", alex)
    made.client("Sam Twin", alex)
    made.client("Sam Twin", priya)
    made.appointment(alex, "2026-12-14 09:00", ava)
    made.appointment(alex, "2026-11-20 09:00", ava)
    made.appointment(gone, "2026-12-15 09:00", ava)
    with practice.work("import", "Imported") as work:
        yield work


def intake_for(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[Value], **answers: Any) -> Intake:
    mapping = {name: name.title() for name in columns}
    return intake_in(work, "appointments", mapping, *rows, answers=FileAnswers(**answers))


def bring(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[Value], **answers: Any) -> Intake:
    intake = intake_for(work, columns, *rows, **answers)
    import_appointments(intake)
    return intake


def visit(work: UnitOfWork, row_id: int) -> Appointment:
    return work.session.get_one(Appointment, row_id)


def clients_of(work: UnitOfWork, row_id: int) -> set[int]:
    found = select(AppointmentClient.client_id).where(AppointmentClient.appointment_id == row_id)
    return set(work.session.scalars(found))


def counts(intake: Intake) -> tuple[int, int, int]:
    return intake.created, intake.updated, intake.unchanged


def test_the_same_row_is_the_same_appointment_and_a_second_one_is_new(work: UnitOfWork) -> None:
    row = [*AHEAD, "U1", "C1"]
    intake = bring(work, COLUMNS, row, row)
    assert counts(intake) == (1, 0, 1)
    assert clients_of(work, 4) == {1}
    again = bring(work, COLUMNS, row, row)
    assert counts(again) == (0, 0, 2)


@pytest.mark.parametrize("cell", ["C2", "", "C1; C2"])
def test_other_clients_at_that_time_are_another_appointment(work: UnitOfWork, cell: str) -> None:
    intake = bring(work, COLUMNS, [*AHEAD, "U1", cell])
    assert counts(intake) == (1, 0, 0)
    assert clients_of(work, 4) == {int(one[1]) for one in cell.split("; ") if one}


@pytest.mark.parametrize(
    ("answer", "expected", "asked"),
    [(None, (0, 0, 0), [OTHER_REFERENCE]), (SAME, (0, 0, 1), []), (DIFFERENT, (1, 0, 0), [])],
)
def test_a_likeness_under_another_reference_is_asked_about(
    work: UnitOfWork, answer: str | None, expected: tuple[int, int, int], asked: list[str]
) -> None:
    said = {"said": {OTHER_REFERENCE: answer}} if answer else {}
    intake = bring(work, REFERRED, ["X9", *AHEAD, "U1", "C1"], **said)
    assert counts(intake) == expected
    assert [one.key for one in intake.asked] == asked


def test_one_that_the_file_names_is_nobody_elses_likeness(work: UnitOfWork) -> None:
    intake = bring(work, REFERRED, ["X9", *AHEAD, "U1", "C1"], ["A1", *AHEAD, "U1", "C1"])
    assert counts(intake) == (1, 0, 1)


def test_the_clients_of_a_known_one_become_those_of_the_row(work: UnitOfWork) -> None:
    intake = bring(work, REFERRED, ["A1", *AHEAD, "U1", "C2; C3"])
    assert clients_of(work, 1) == {2, 3}
    (change,) = intake.updated_rows[0].values
    assert change.header == "Clients"
    assert (change.before, change.after) == ("Ava Nguyen", "Sam Twin; Sam Twin")
    assert counts(intake) == (0, 1, 0)
    without = bring(work, ("reference", "starts_at", "ends_at", "practitioner"), ["A1", *AHEAD, "U1"])
    assert clients_of(work, 1) == {2, 3}
    assert counts(without) == (0, 0, 1)


@pytest.mark.parametrize(
    ("reference", "at", "kept"), [("A2", "2026-11-20", True), ("A1", "2026-12-14", False)]
)
def test_the_past_keeps_the_practitioner_it_had(
    work: UnitOfWork, reference: str, at: str, kept: bool
) -> None:
    intake = bring(work, REFERRED, [reference, f"{at} 09:00", f"{at} 09:50", "U2", "C1"])
    assert visit(work, int(reference[1])).user_id == (1 if kept else 2)
    told = {2: "is over, and keeps the practitioner it had"} if kept else {}
    assert problems_of(intake) == told


def test_a_cancelled_one_ahead_keeps_its_practitioner_too(work: UnitOfWork) -> None:
    work.update(Appointment, {1: {"status": AppointmentStatus.CANCELLED}})
    bring(work, REFERRED, ["A1", *AHEAD, "U2", "C1"])
    assert visit(work, 1).user_id == 1


@pytest.mark.parametrize(
    ("reference", "at", "who", "status", "held"),
    [
        ("X1", "2026-12-14", "U3", "Booked", True),
        ("X1", "2026-11-23", "U3", "Booked", True),
        ("X1", "2026-11-20", "U3", "Booked", False),
        ("X1", "2026-11-20", "U3", "Waiting List", True),
        ("X1", "2026-12-14", "U3", "Cancelled", False),
        ("X1", "2026-12-14", "U2", "Booked", False),
        ("A1", "2026-12-14", "U3", "Booked", True),
        ("A3", "2026-12-15", "U3", "Booked", False),
    ],
)
def test_nobody_inactive_is_given_an_open_appointment_to_come(
    work: UnitOfWork, reference: str, at: str, who: str, status: str, held: bool
) -> None:
    columns = (*REFERRED, "status")
    intake = bring(work, columns, [reference, f"{at} 09:00", f"{at} 09:50", who, "C1", status])
    assert [one.key for one in intake.asked] == (["inactive:U3"] if held else [])
    assert intake.skipped == ({2} if held else set())


def test_the_supervisor_names_another_but_not_nobody(work: UnitOfWork) -> None:
    row = ["X1", *AHEAD, "U3", "C1"]
    bring(work, REFERRED, row, said={"inactive:U3": "U2"})
    assert visit(work, 4).user_id == 2
    nobody = bring(work, REFERRED, ["X2", *AHEAD, "U3", "C1"], said={"inactive:U3": "none"})
    assert nobody.skipped == {2}


@pytest.mark.parametrize(
    ("arrived", "missed", "cancelled", "status"),
    [
        (None, None, None, AppointmentStatus.BOOKED),
        ("yes", None, None, AppointmentStatus.ARRIVED),
        (None, "yes", None, AppointmentStatus.DID_NOT_ATTEND),
        (None, None, "2026-12-01", AppointmentStatus.CANCELLED),
        ("yes", "yes", "yes", AppointmentStatus.CANCELLED),
    ],
)
def test_what_happened_says_the_status(
    work: UnitOfWork,
    arrived: str | None,
    missed: str | None,
    cancelled: str | None,
    status: AppointmentStatus,
) -> None:
    columns = (*REFERRED, "arrived", "did_not_arrive", "cancelled_at")
    bring(work, columns, ["X1", *AHEAD, "U1", "C2", arrived, missed, cancelled])
    assert visit(work, 4).status is status


def test_types_series_and_sites_are_made_as_the_file_names_them(work: UnitOfWork) -> None:
    columns = (*REFERRED, "appointment_type", "site", "series", "series_rule")
    bring(
        work,
        columns,
        ["X1", *AHEAD, "U1", "C2", "Review", "Harbour", "W1", "FREQ=WEEKLY"],
        ["X2", "2026-12-21 09:00", "2026-12-21 09:30", "U1", "C2", "Review", "Harbour", "W1", "FREQ=DAILY"],
        ["X3", "2026-12-28 09:00", "2026-12-28 09:30", "U1", "C2", "Review", None, None, None],
    )
    first, second, third = (visit(work, row_id) for row_id in (4, 5, 6))
    assert first.site_id == second.site_id == 1
    assert third.site_id is None
    assert first.series_id == second.series_id == 1
    assert work.session.get_one(Series, 1).rule == "FREQ=WEEKLY"
    assert work.session.get_one(AppointmentType, first.appointment_type_id).minutes == 30


def test_a_namesake_is_asked_about_for_the_rows_of_one_case_manager(work: UnitOfWork) -> None:
    row = [*AHEAD, "U1", "Sam Twin"]
    intake = bring(work, COLUMNS, row)
    (question,) = intake.asked
    assert (question.key, question.ids) == ("client:Sam Twin:with:U1", (2, 3))
    assert question.question == "Who is “Sam Twin” in the rows of Alex Lee?"
    bring(work, COLUMNS, row, said={question.key: "C2"})
    assert clients_of(work, 4) == {2}
    wrong = bring(work, COLUMNS, row, said={question.key: "C1"})
    assert wrong.skipped == {2}


def test_a_namesake_with_somebody_elses_practitioner_is_asked_about_row_by_row(work: UnitOfWork) -> None:
    intake = bring(work, COLUMNS, [*AHEAD, "U3", "Sam Twin"])
    assert [one.key for one in intake.asked] == ["client:Sam Twin:row:2"]


def test_an_unknown_client_is_asked_about_and_an_answer_holds(work: UnitOfWork) -> None:
    row = [*AHEAD, "U1", "Nobody"]
    intake = bring(work, COLUMNS, row)
    assert [one.key for one in intake.asked] == ["word:clients:Nobody"]
    assert intake.skipped == {2}
    bring(work, COLUMNS, row, words={"clients": {"Nobody": "C2"}})
    assert clients_of(work, 4) == {2}


def test_the_name_beside_a_cell_that_is_nobodys_reference_tells(work: UnitOfWork) -> None:
    columns = (*COLUMNS, "client_last_name", "client_first_name")
    intake = bring(
        work,
        columns,
        [*AHEAD, "U2", "999", "Nguyen", "Ava"],
        ["2026-12-14 11:00", "2026-12-14 11:50", "U2", None, "Nguyen", "Ava"],
        ["2026-12-14 12:00", "2026-12-14 12:50", "U2", None, None, None],
    )
    assert intake.created == 3
    assert [clients_of(work, row_id) for row_id in (4, 5, 6)] == [{1}, {1}, set()]


def test_matching_alone_stores_nothing(work: UnitOfWork) -> None:
    intake = intake_for(work, COLUMNS, [*AHEAD, "U1", "C1"], [*AHEAD, "U1", "C2"])
    assert {number: row_id for number, _, row_id in matched_appointments(intake)} == {2: 1, 3: None}
    assert work.session.query(Appointment).count() == 3
    assert visit(work, 1).starts_at == datetime(2026, 12, 14, 9)
