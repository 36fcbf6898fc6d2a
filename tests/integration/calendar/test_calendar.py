"""The calendar's pages and its appointments, on a real database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, text

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentStatus,
    AppointmentType,
    Client,
    Leave,
    Offboarding,
    OffboardingState,
    Site,
    User,
    WorkingHours,
)
from desktop.rules.clashes import ClashKind
from desktop.services.calendar import appointments, calendar
from desktop.services.calendar.clashing import Clashing
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.calendar.pages import DayLoad
from desktop.services.calendar.series import Reach, cancel_in_series
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo

MONDAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


@dataclass
class Clinic:
    """Alex and Priya at Harbour, Monday to Friday 9 to 17; Tom is inactive; Ann keeps the accounts."""

    practice: Practice
    alex: int
    priya: int
    tom: int
    ann: int
    harbour: int
    northside: int
    therapy: int
    ava: int
    liam: int

    def visit(self, hour: int, **changes: object) -> AppointmentDetails:
        usual = AppointmentDetails(self.alex, at(hour), at(hour, 50), (self.ava,), self.therapy, self.harbour)
        return replace(usual, **changes)  # type: ignore[arg-type]


@pytest.fixture
def clinic(practice: Practice) -> Clinic:
    with practice.work("test", "Made a clinic", recorded=False) as work:
        sites = [
            {"reference": n, "name": n, "timezone": "Australia/Sydney"} for n in ("Harbour", "Northside")
        ]
        harbour, northside = work.insert(Site, sites)
        people = [
            ("Alex", "Lee", True, AccessLevel.CASE_MANAGER),
            ("Priya", "Nair", True, AccessLevel.SUPERVISOR),
            ("Tom", "Brown", False, AccessLevel.CASE_MANAGER),
            ("Ann", "Ford", True, AccessLevel.ACCOUNTS_ADMIN),
        ]
        users = [
            {
                "reference": first, "first_name": first, "last_name": last, "active": active,
                "access_level": level, "sort_name": f"{last}, {first}".lower(),
            }
            for first, last, active, level in people
        ]  # fmt: skip
        alex, priya, tom, ann = work.insert(User, users)
        work.insert(
            WorkingHours,
            [
                {"user_id": user, "weekday": day, "starts": time(9), "ends": time(17), "site_id": harbour}
                for user in (alex, priya)
                for day in range(5)
            ],
        )
        (therapy,) = work.insert(AppointmentType, [{"name": "Therapy", "colour": "#3a7bd5", "minutes": 50}])
        clients = [
            {
                "reference": f,
                "first_name": f,
                "last_name": "Nguyen",
                "sort_name": f"nguyen, {f}",
                "search_text": f,
            }
            for f in ("Ava", "Liam")
        ]
        ava, liam = work.insert(Client, clients)
    return Clinic(practice, alex, priya, tom, ann, harbour, northside, therapy, ava, liam)


def status_of(clinic: Clinic, appointment_id: int) -> AppointmentStatus:
    return appointments.appointment(clinic.practice, appointment_id).details.status


def test_a_page_shows_appointments_hours_and_leave_of_the_chosen(clinic: Clinic) -> None:
    group = appointments.add_appointment(
        clinic.practice, clinic.visit(10, client_ids=(clinic.ava, clinic.liam), room="Blue")
    )
    appointments.add_appointment(clinic.practice, clinic.visit(10, user_id=clinic.priya, client_ids=()))
    with clinic.practice.work("test", "Leave", recorded=False) as work:
        away = {"user_id": clinic.alex, "starts_at": at(0, day=date(2026, 11, 27)), "reason": "Annual leave"}
        work.insert(Leave, [{**away, "ends_at": at(0, day=date(2026, 11, 30))}])

    page = calendar.week(clinic.practice, [clinic.alex], MONDAY)

    (entry,) = page.appointments
    assert (entry.id, entry.clients, entry.room) == (group, "Nguyen, Ava; Nguyen, Liam", "Blue")
    assert (entry.type_name, entry.colour, entry.site_name) == ("Therapy", "#3a7bd5", "Harbour")
    assert [(h.weekday, h.starts, h.ends) for h in page.hours] == [(d, 540, 1020) for d in range(5)]
    assert [away.reason for away in page.leave] == ["Annual leave"]
    assert [someone.initials for someone in page.practitioners] == ["AL"]


def test_what_began_before_midnight_is_on_the_next_day_and_touching_is_not(clinic: Clinic) -> None:
    before = MONDAY - timedelta(days=1)
    late = clinic.visit(9, starts_at=at(23, day=before), ends_at=at(1))
    ended = clinic.visit(9, starts_at=at(21, day=before), ends_at=at(0), client_ids=(clinic.liam,))
    night = appointments.add_appointment(clinic.practice, late, accept_reason="night call")
    appointments.add_appointment(clinic.practice, ended, accept_reason="night call")
    page = calendar.week(clinic.practice, [clinic.alex], MONDAY, 1)
    assert [entry.id for entry in page.appointments] == [night]


def test_the_inactive_are_offered_only_while_something_upcoming_is_theirs(clinic: Clinic) -> None:
    def names() -> list[str]:
        return [someone.name for someone in calendar.practitioners(clinic.practice)]

    assert names() == ["Alex Lee", "Priya Nair"]
    row = {"reference": "A1", "starts_at": at(9), "ends_at": at(10), "user_id": clinic.tom}
    with clinic.practice.work("test", "Left behind", recorded=False) as work:
        (left_behind,) = work.insert(Appointment, [row])
    assert names() == ["Tom Brown", "Alex Lee", "Priya Nair"]
    assert not calendar.practitioners(clinic.practice)[0].active
    cancel_in_series(clinic.practice, left_behind, Reach.THIS, "practitioner left")
    assert names() == ["Alex Lee", "Priya Nair"]
    assert len(calendar.practitioners(clinic.practice, with_inactive=True)) == 4


@pytest.mark.parametrize("who", ["tom", "ann"])
def test_nobody_books_with_those_who_cannot_be_booked(clinic: Clinic, who: str) -> None:
    with pytest.raises(UserError, match=r"choose another practitioner\."):
        appointments.add_appointment(clinic.practice, clinic.visit(9, user_id=getattr(clinic, who)))


def test_nobody_books_after_a_last_working_day(clinic: Clinic) -> None:
    leaving = {
        "leaver_id": clinic.alex, "last_day": MONDAY, "state": OffboardingState.SCHEDULED, "created_at": at(8),
    }  # fmt: skip
    with clinic.practice.work("test", "Leaving", recorded=False) as work:
        work.insert(Offboarding, [leaving])
    appointments.add_appointment(clinic.practice, clinic.visit(9))
    tuesday = MONDAY + timedelta(days=1)
    with pytest.raises(UserError, match="Alex Lee leaves"):
        appointments.add_appointment(
            clinic.practice, clinic.visit(9, starts_at=at(9, day=tuesday), ends_at=at(10, day=tuesday))
        )


def test_every_kind_of_clash_is_said_in_words(clinic: Clinic) -> None:
    with clinic.practice.work("test", "Leave", recorded=False) as work:
        work.insert(
            Leave, [{"user_id": clinic.priya, "starts_at": at(15), "ends_at": at(16), "reason": "Dentist"}]
        )
    busy = clinic.visit(10, user_id=clinic.priya, client_ids=(clinic.liam,), room="Blue")
    appointments.add_appointment(clinic.practice, busy)
    mine = appointments.add_appointment(
        clinic.practice, clinic.visit(9, client_ids=(clinic.ava, clinic.liam))
    )

    def words(user: int, starts: datetime, **changes: object) -> list[tuple[ClashKind, str]]:
        details = clinic.visit(
            9, user_id=user, starts_at=starts, ends_at=starts + timedelta(minutes=50), **changes
        )
        found = appointments.clashes_of_details(clinic.practice, mine, details)
        return [(clash.kind, clash.words) for clash in found]

    assert words(clinic.priya, at(11)) == []
    assert words(clinic.priya, at(10, 50)) == []
    assert words(clinic.priya, at(10, 49)) == [(ClashKind.BOOKED, "Priya Nair has Liam Nguyen 10:00–10:50")]
    assert words(clinic.priya, at(17)) == [(ClashKind.HOURS, "outside Priya Nair's working hours")]
    assert words(clinic.priya, at(15, 30)) == [(ClashKind.LEAVE, "Priya Nair is on leave (Dentist)")]
    assert words(clinic.alex, at(11), site_id=clinic.northside) == [
        (ClashKind.SITE, "Alex Lee does not work at Northside then")
    ]
    assert words(clinic.alex, at(10), room="Blue", client_ids=()) == [
        (ClashKind.ROOM, "Blue is taken 10:00–10:50 by Priya Nair")
    ]
    assert words(clinic.alex, at(10), client_ids=(clinic.liam,)) == [
        (ClashKind.CLIENT, "Liam Nguyen is with Priya Nair 10:00–10:50")
    ]


def test_a_move_into_a_clash_needs_a_reason_which_is_kept_and_later_forgotten(clinic: Clinic) -> None:
    appointments.add_appointment(clinic.practice, clinic.visit(10, user_id=clinic.priya, client_ids=()))
    mine = appointments.add_appointment(clinic.practice, clinic.visit(9))
    there = (mine, clinic.priya, at(10), at(10, 50))
    with pytest.raises(Clashing) as refusal:
        appointments.move_appointment(clinic.practice, *there)
    assert refusal.value.items == ("Priya Nair has something else 10:00–10:50",)
    assert isinstance(refusal.value, Refused)
    assert appointments.appointment(clinic.practice, mine).details == clinic.visit(9)

    appointments.move_appointment(clinic.practice, *there, accept_reason="both can be seen")
    stored = appointments.appointment(clinic.practice, mine)
    assert (stored.details.user_id, stored.overlap_reason) == (clinic.priya, "both can be seen")
    appointments.save_appointment(clinic.practice, mine, replace(stored.details, notes="Bring the letter."))
    assert appointments.appointment(clinic.practice, mine).overlap_reason == "both can be seen"
    appointments.move_appointment(clinic.practice, mine, clinic.priya, at(12), at(12, 50))
    assert appointments.appointment(clinic.practice, mine).overlap_reason == ""


@pytest.mark.parametrize(
    ("status", "day"),
    [
        (AppointmentStatus.ATTENDED, MONDAY),
        (AppointmentStatus.DID_NOT_ATTEND, MONDAY),
        (AppointmentStatus.BOOKED, MONDAY - timedelta(days=3)),
    ],
)
def test_the_past_keeps_its_practitioner(clinic: Clinic, status: AppointmentStatus, day: date) -> None:
    details = clinic.visit(9, status=status, starts_at=at(9, day=day), ends_at=at(10, day=day))
    past = appointments.add_appointment(clinic.practice, details)
    with pytest.raises(UserError, match="stays with Alex Lee"):
        appointments.move_appointment(clinic.practice, past, clinic.priya, at(9, day=day), at(10, day=day))


def test_cancelling_needs_a_reason_and_an_open_appointment(clinic: Clinic) -> None:
    mine = appointments.add_appointment(clinic.practice, clinic.visit(9))
    with pytest.raises(UserError, match="Type why"):
        cancel_in_series(clinic.practice, mine, Reach.THIS, "  ")
    cancel_in_series(clinic.practice, mine, Reach.THIS, "client is ill")
    assert status_of(clinic, mine) == AppointmentStatus.CANCELLED
    with pytest.raises(UserError, match="is Cancelled"):
        cancel_in_series(clinic.practice, mine, Reach.THIS, "again")
    appointments.add_appointment(clinic.practice, clinic.visit(9))
    with pytest.raises(Clashing):
        appointments.save_appointment(clinic.practice, mine, clinic.visit(9))


def test_what_cannot_be_stored_is_one_sentence_and_changes_nothing(clinic: Clinic) -> None:
    wrong = [
        clinic.visit(10, ends_at=at(9)),
        clinic.visit(10, ends_at=at(10)),
        clinic.visit(10, ends_at=at(10) + timedelta(days=30)),
        clinic.visit(10, client_ids=(999,)),
        clinic.visit(10, user_id=999),
    ]
    for details in wrong:
        with pytest.raises(UserError):
            appointments.add_appointment(clinic.practice, details)
    with clinic.practice.read() as session:
        assert session.scalars(select(Appointment)).all() == []
        assert session.scalar(text("SELECT count(*) FROM activity")) == 0


def test_each_change_is_one_operation_that_undo_takes_back(clinic: Clinic) -> None:
    mine = appointments.add_appointment(clinic.practice, clinic.visit(9))
    added = appointments.appointment(clinic.practice, mine)
    group = clinic.visit(11, client_ids=(clinic.liam, clinic.ava), user_id=clinic.priya, notes="Group")
    for change in (
        lambda: appointments.move_appointment(clinic.practice, mine, clinic.priya, at(14), at(15)),
        lambda: appointments.save_appointment(clinic.practice, mine, group),
        lambda: cancel_in_series(clinic.practice, mine, Reach.THIS, "ill"),
    ):
        change()
        assert appointments.appointment(clinic.practice, mine) != added
        done = last_undoable(clinic.practice)
        assert done is not None
        undone = undo(clinic.practice, done.id)
        assert undone.restored == (f"appointments:{mine}",)
        assert appointments.appointment(clinic.practice, mine) == added


def test_a_month_counts_what_takes_time(clinic: Clinic) -> None:
    appointments.add_appointment(clinic.practice, clinic.visit(9))
    other = appointments.add_appointment(clinic.practice, clinic.visit(10))
    cancel_in_series(clinic.practice, other, Reach.THIS, "ill")
    (load,) = calendar.month(clinic.practice, [clinic.alex, clinic.priya], MONDAY, 35).loads
    assert load == DayLoad(MONDAY, clinic.alex, 1)
