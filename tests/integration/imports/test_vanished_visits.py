"""A calendar imported again: missing appointments are cancelled or kept after a question, none is doubled."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentStatus
from desktop.services.imports import FileAnswers, ImportResult, run_import

HOURS = "DTSTART;TZID=Australia/Sydney:202703{day:02}T{hour:02}0000\nDTEND;TZID=Australia/Sydney:202703{day:02}T{hour:02}5000"


def event(uid: str, day: int, hour: int, *lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", HOURS.format(day=day, hour=hour), *lines, "END:VEVENT"])


def bring(practice: Practice, folder: Path, *events: str, answer: str = "", user: str = "U1") -> ImportResult:
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *events, "END:VCALENDAR", ""])
    file = folder / "a.ics"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    answers = FileAnswers().answered("gone", answer) if answer else FileAnswers()
    return run_import(practice, file, "appointments", answers, practitioner=user)


def visits(practice: Practice) -> list[tuple[datetime, AppointmentStatus]]:
    with practice.read() as session:
        rows = session.execute(
            select(Appointment.starts_at, Appointment.status).order_by(Appointment.starts_at)
        )
        return [tuple(row) for row in rows]


def march(day: int, hour: int) -> datetime:
    return datetime(2027, 3, day, hour)


WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"
OLD = [(march(day, 9), AppointmentStatus.CONFIRMED) for day in (3, 10, 17)]
BOOKED = AppointmentStatus.BOOKED
CANCELLED = AppointmentStatus.CANCELLED


def of(practice: Practice, status: AppointmentStatus) -> list[datetime]:
    return [starts for starts, is_now in visits(practice) if is_now == status]


@pytest.fixture
def there(staffed: Practice, tmp_path: Path) -> Practice:
    bring(staffed, tmp_path, event("e1", 3, 9, WEEKLY))
    assert of(staffed, BOOKED) == [march(day, 9) for day in (3, 10, 17)]
    return staffed


def test_a_moved_series_waits_for_the_answer(there: Practice, tmp_path: Path) -> None:
    result = bring(there, tmp_path, event("e1", 3, 10, WEEKLY))
    (question,) = [question for question in result.questions if question.key == "gone"]
    assert "3 visits" in question.question
    assert (question.waiting, len(question.rows), result.skipped) == (True, 6, 6)
    assert of(there, BOOKED) == [march(day, 9) for day in (3, 10, 17)]


def test_cancelled_ones_make_room_for_the_new(there: Practice, tmp_path: Path) -> None:
    result = bring(there, tmp_path, event("e1", 3, 10, WEEKLY), answer="cancel")
    assert (result.created, result.updated, result.skipped) == (3, 3, 0)
    assert of(there, BOOKED) == [march(day, 10) for day in (3, 10, 17)]
    assert of(there, CANCELLED) == [march(day, 9) for day in (3, 10, 17)]
    again = bring(there, tmp_path, event("e1", 3, 10, WEEKLY))
    assert (again.created, again.updated, again.skipped, again.questions) == (0, 0, 0, ())


def test_kept_ones_stay_beside_the_new(there: Practice, tmp_path: Path) -> None:
    result = bring(there, tmp_path, event("e1", 3, 10, WEEKLY), answer="keep")
    assert (result.created, result.updated, result.skipped) == (3, 0, 0)
    assert len(of(there, BOOKED)) == 6


def test_one_that_was_taken_out_of_a_series_is_asked_about_alone(there: Practice, tmp_path: Path) -> None:
    events = event("e1", 3, 9, WEEKLY, "EXDATE;TZID=Australia/Sydney:20270310T090000")
    result = bring(there, tmp_path, events)
    assert (result.unchanged, result.skipped) == (2, 1)
    bring(there, tmp_path, events, answer="cancel")
    assert of(there, CANCELLED) == [march(10, 9)]


def test_a_single_visit_that_became_a_series(staffed: Practice, tmp_path: Path) -> None:
    bring(staffed, tmp_path, event("e2", 3, 9))
    bring(staffed, tmp_path, event("e2", 4, 9, WEEKLY), answer="cancel")
    assert of(staffed, CANCELLED) == [march(3, 9)]
    assert len(of(staffed, BOOKED)) == 3


def test_other_events_and_other_practitioners_do_not_vanish(there: Practice, tmp_path: Path) -> None:
    assert bring(there, tmp_path, event("e3", 3, 12)).questions == ()
    assert bring(there, tmp_path, event("e1", 3, 14), user="U2").questions == ()
    assert len(of(there, BOOKED)) == 5


def test_what_is_over_or_closed_is_left_alone(there: Practice, tmp_path: Path) -> None:
    with there.work("attend", "Attended") as work:
        first = work.session.scalars(select(Appointment.id).order_by(Appointment.starts_at)).first()
        assert first is not None
        work.update(Appointment, {first: {"status": AppointmentStatus.ATTENDED}})
    bring(there, tmp_path, event("e1", 4, 10, WEEKLY), answer="cancel")
    assert of(there, CANCELLED) == [march(10, 9), march(17, 9)]
    assert of(there, AppointmentStatus.ATTENDED) == [march(3, 9)]


def test_leave_of_a_calendar_comes_in_as_before(staffed: Practice, tmp_path: Path) -> None:
    lines = [
        "BEGIN:VEVENT",
        "UID:l1",
        "DTSTART;VALUE=DATE:20270301",
        "DTEND;VALUE=DATE:20270306",
        "SUMMARY:Leave",
        "END:VEVENT",
    ]
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *lines, "END:VCALENDAR", ""])
    (tmp_path / "a.ics").write_bytes(text.encode())
    assert run_import(staffed, tmp_path / "a.ics", "leave", practitioner="U1").created == 1
    assert run_import(staffed, tmp_path / "a.ics", "leave", practitioner="U1").unchanged == 1
