"""Rules 3 and 14 in reverse: reopening, closing and merging client files, with their open appointments."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentClient, AppointmentStatus, Client, ClientStatus
from desktop.services.calendar.appointments import add_appointment, save_appointment
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.clients import clients
from desktop.services.clients.closing import CANCEL_REASONS, OpenVisits, StillBooked
from desktop.services.clients.details import InvalidDetail
from desktop.services.duplicates.merging import NeedsCaseManager, merge_clients
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo
from desktop.services.users.users import make_inactive
from tests.made import Made

LEFT = [ClientStatus.CLOSED, ClientStatus.DECEASED]


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def set_status(
    practice: Practice,
    client_id: int,
    status: ClientStatus,
    decided: OpenVisits | None = None,
    **values: object,
) -> None:
    details = clients.client(practice, client_id).details.changed(status=status, **values)
    clients.save_client(practice, client_id, details, open_visits=decided)


def visit(practice: Practice, appointment_id: int) -> Appointment:
    with practice.read() as session:
        return session.get_one(Appointment, appointment_id)


def taking_part(practice: Practice, appointment_id: int) -> list[int]:
    with practice.read() as session:
        found = select(AppointmentClient.client_id).where(AppointmentClient.appointment_id == appointment_id)
        return list(session.scalars(found.order_by(AppointmentClient.client_id)))


@pytest.mark.parametrize("status", LEFT)
def test_reopening_with_an_inactive_case_manager_asks_for_another(
    practice: Practice, made: Made, status: ClientStatus
) -> None:
    tom, priya = made.user("Tom Brown", active=False), made.user("Priya Nair")
    ava = made.client("Ava Nguyen", tom, status=status)
    with pytest.raises(
        InvalidDetail, match=r"Tom Brown is inactive\. Choose another case manager\."
    ) as refused:
        set_status(practice, ava, ClientStatus.CURRENT)
    assert refused.value.field == "case_manager_id"
    set_status(practice, ava, ClientStatus.CURRENT, case_manager_id=priya)
    assert clients.client(practice, ava).details.status is ClientStatus.CURRENT


def test_a_closed_client_of_somebody_inactive_can_be_changed_otherwise(
    practice: Practice, made: Made
) -> None:
    ava = made.client("Ava Nguyen", made.user("Tom Brown", active=False), status=ClientStatus.CLOSED)
    set_status(practice, ava, ClientStatus.CLOSED, mobile="0400 111 222")
    set_status(practice, ava, ClientStatus.DECEASED)


def test_undoing_a_closing_is_refused_once_the_case_manager_is_inactive(
    practice: Practice, made: Made
) -> None:
    tom = made.user("Tom Brown")
    ava = made.client("Ava Nguyen", tom)
    set_status(practice, ava, ClientStatus.CLOSED)
    closing = last_undoable(practice)
    make_inactive(practice, tom)
    assert closing is not None
    with pytest.raises(UserError, match="Tom Brown would get clients or appointments back"):
        undo(practice, closing.id)
    assert clients.client(practice, ava).details.status is ClientStatus.CLOSED


@pytest.mark.parametrize("status", LEFT)
def test_who_leaves_with_open_appointments_is_asked_about_them(
    practice: Practice, made: Made, status: ClientStatus
) -> None:
    alex = made.user("Alex Lee")
    ava, liam = made.client("Ava Nguyen", alex), made.client("Liam Kaur", alex)
    alone = made.appointment(alex, "2026-12-01 09:00", ava)
    waiting = made.appointment(alex, "2026-10-01 09:00", ava, status=AppointmentStatus.WAITING_LIST)
    group = made.appointment(alex, "2026-11-23 09:00", ava, liam)
    past = made.appointment(alex, "2026-11-20 09:00", ava)
    with pytest.raises(StillBooked) as asked:
        set_status(practice, ava, status)
    assert str(asked.value).startswith("Ava Nguyen still has 3 open appointments.")
    assert asked.value.items[1] == "Mon 23 Nov 2026, 09:00 with Alex Lee (A3)"
    assert clients.client(practice, ava).details.status is ClientStatus.CURRENT

    set_status(practice, ava, status, OpenVisits.CANCEL)
    reason = CANCEL_REASONS[status]
    for cancelled in (alone, waiting):
        assert visit(practice, cancelled).status is AppointmentStatus.CANCELLED
        assert visit(practice, cancelled).cancel_reason == reason
    assert (visit(practice, group).status, taking_part(practice, group)) == (AppointmentStatus.BOOKED, [liam])
    assert visit(practice, group).sequence == 1
    assert visit(practice, past).status is AppointmentStatus.BOOKED

    done = last_undoable(practice)
    assert done is not None
    assert undo(practice, done.id).left_alone == ()
    assert taking_part(practice, group) == [ava, liam]
    assert visit(practice, alone).status is AppointmentStatus.BOOKED


def test_appointments_may_be_kept_on_purpose_and_are_not_asked_about_again(
    practice: Practice, made: Made
) -> None:
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex)
    kept = made.appointment(alex, "2026-12-01 09:00", ava)
    set_status(practice, ava, ClientStatus.CLOSED, OpenVisits.KEEP)
    set_status(practice, ava, ClientStatus.CLOSED, mobile="0400 111 222")
    assert visit(practice, kept).status is AppointmentStatus.BOOKED


@pytest.mark.parametrize(
    ("status", "sentence"), [(ClientStatus.CLOSED, "is closed"), (ClientStatus.DECEASED, "has died")]
)
def test_nobody_who_left_is_booked(
    practice: Practice, made: Made, status: ClientStatus, sentence: str
) -> None:
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex, status=status)
    at = datetime(2026, 12, 1, 9)
    new = AppointmentDetails(alex, at, at.replace(hour=10), (ava,))
    with pytest.raises(UserError, match=sentence):
        add_appointment(practice, new)
    free = made.appointment(alex, "2026-12-01 09:00", minutes=60)
    with pytest.raises(UserError, match=sentence):
        save_appointment(practice, free, new)
    cancelled = made.appointment(
        alex, "2026-12-01 09:00", ava, minutes=60, status=AppointmentStatus.CANCELLED
    )
    with pytest.raises(UserError, match=sentence):
        save_appointment(practice, cancelled, new)
    past = datetime(2026, 11, 2, 9)
    add_appointment(practice, AppointmentDetails(alex, past, past.replace(hour=10), (ava,)))


def test_merging_into_a_current_client_asks_for_a_case_manager_who_may(
    practice: Practice, made: Made
) -> None:
    tom, priya = made.user("Tom Brown", active=False), made.user("Priya Nair")
    keep = made.client("Ava Nguyen", tom, status=ClientStatus.CLOSED)
    gone = made.client("Ava Nguyen", None)
    with pytest.raises(
        NeedsCaseManager, match=r"Tom Brown is inactive\. Choose another case manager, then merge"
    ):
        merge_clients(practice, keep, gone, {"status"})
    with pytest.raises(NeedsCaseManager):
        merge_clients(practice, keep, gone, {"status"}, case_manager_id=tom)
    merge_clients(practice, keep, gone, {"status"}, case_manager_id=priya)
    with practice.read() as session:
        merged = session.get_one(Client, keep)
        assert (merged.status, merged.case_manager_id) == (ClientStatus.CURRENT, priya)


def test_merging_into_a_deceased_client_asks_about_the_open_appointments_of_both(
    practice: Practice, made: Made
) -> None:
    alex = made.user("Alex Lee")
    keep = made.client("Ava Nguyen", alex, status=ClientStatus.DECEASED)
    gone = made.client("Ava Nguyen", alex)
    booked = made.appointment(alex, "2026-12-01 09:00", gone)
    with pytest.raises(StillBooked, match="1 open appointment"):
        merge_clients(practice, keep, gone, set())
    assert taking_part(practice, booked) == [gone]
    merge_clients(practice, keep, gone, set(), open_visits=OpenVisits.CANCEL)
    assert visit(practice, booked).status is AppointmentStatus.CANCELLED


@pytest.mark.parametrize("at", ["2026-12-01 09:00", "2026-11-23 09:00"])
def test_a_cancelled_appointment_to_come_of_somebody_inactive_cannot_be_booked_again(
    practice: Practice, made: Made, at: str
) -> None:
    tom = made.user("Tom Brown", active=False)
    cancelled = made.appointment(tom, at, status=AppointmentStatus.CANCELLED)
    for status in (AppointmentStatus.BOOKED, AppointmentStatus.WAITING_LIST):
        details = AppointmentDetails(
            tom, visit(practice, cancelled).starts_at, visit(practice, cancelled).ends_at, status=status
        )
        with pytest.raises(UserError, match="Tom Brown is inactive: choose another practitioner"):
            save_appointment(practice, cancelled, details)


def test_the_past_of_somebody_inactive_can_still_be_corrected(practice: Practice, made: Made) -> None:
    tom = made.user("Tom Brown", active=False)
    past = made.appointment(tom, "2026-11-20 09:00", status=AppointmentStatus.CANCELLED)
    found = visit(practice, past)
    save_appointment(practice, past, AppointmentDetails(tom, found.starts_at, found.ends_at))
    waiting = AppointmentDetails(tom, found.starts_at, found.ends_at, status=AppointmentStatus.WAITING_LIST)
    attended = AppointmentDetails(tom, found.starts_at, found.ends_at, status=AppointmentStatus.ATTENDED)
    save_appointment(practice, past, attended)
    with pytest.raises(UserError, match="Tom Brown is inactive"):
        save_appointment(practice, past, waiting)
