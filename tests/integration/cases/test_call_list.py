"""The call list: every visit of the week by time, a minor's guardian, and who is free at that very time."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentClient, AppointmentStatus, Client, Contact, NotWith
from desktop.rules.age import is_minor
from desktop.services.calendar.bookings import bookings_of
from desktop.services.cases.call_list import UrgentVisit, urgent_visits
from desktop.services.offboarding import drafts
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.plan_clashes import finder_for
from desktop.services.offboarding.situation import situation

OPEN = (AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED)


def gone(practice: Practice, case_id: int) -> tuple[UrgentVisit, ...]:
    drafts.answer(practice, case_id, unplanned=True, last_day=practice.today() - timedelta(days=1))
    return urgent_visits(practice, case_id)


def test_it_holds_every_visit_of_the_week_by_time(practice: Practice, case_id: int, leaver_id: int) -> None:
    for _ in range(5):
        practice.fixed_today = practice.today() + timedelta(days=1)
        listed = gone(practice, case_id)
        begin = datetime.combine(practice.today(), time())
        with practice.read() as session:
            wanted = session.execute(
                select(Appointment.id, AppointmentClient.client_id)
                .join(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
                .where(
                    Appointment.user_id == leaver_id,
                    Appointment.status.in_(OPEN),
                    Appointment.starts_at >= begin,
                    Appointment.starts_at < begin + timedelta(days=7),
                )
            ).all()
        assert sorted((v.appointment_id, v.client_id) for v in listed) == sorted(map(tuple, wanted))
        assert [v.starts_at for v in listed] == sorted(v.starts_at for v in listed)
        assert listed


def test_a_minors_guardian_is_called_and_a_missing_number_is_said(practice: Practice, case_id: int) -> None:
    visits = gone(practice, case_id)
    with practice.read() as session:
        for visit in visits:
            client = session.get_one(Client, visit.client_id)
            main = session.scalars(
                select(Contact).where(Contact.client_id == client.id, Contact.main_contact)
            ).one_or_none()
            minor = is_minor(client.date_of_birth, practice.today())
            assert visit.guardian == (minor and main is not None)
            assert bool(visit.phones) != bool(visit.why)
            if visit.guardian and main is not None:
                assert main.last_name in visit.call
                assert not client.mobile or client.mobile not in visit.phones


def test_who_is_named_as_free_is_free_and_may_see_them(
    practice: Practice, case_id: int, leaver_id: int
) -> None:
    before = gone(practice, case_id)
    taken = next(visit for visit in before if visit.free)
    with practice.read() as session:
        found = situation(session, leaver_id, practice.today() - timedelta(days=1))
        begin = datetime.combine(practice.today(), time())
        bookings = {b.id: b for b in bookings_of(session, leaver_id, begin, begin + timedelta(days=7))}
        finder = finder_for(session, found, found.practitioners, list(bookings.values()))
        by_name = {p.name: p for p in found.practitioners.values()}
        for visit in before:
            for name in visit.free:
                assert finder.keeps_time(bookings[visit.appointment_id], by_name[name].id)
                assert by_name[name].id != leaver_id
    with practice.work("not with", "Not with", recorded=False) as work:
        user_id = by_name[taken.free[0]].id
        work.insert(NotWith, [{"client_id": taken.client_id, "user_id": user_id}])
    after = {(v.appointment_id, v.client_id): v for v in urgent_visits(practice, case_id)}
    assert taken.free[0] not in after[taken.appointment_id, taken.client_id].free


def test_the_private_reason_stands_in_no_certificate(practice: Practice, case_id: int) -> None:
    drafts.answer(practice, case_id, reason="Something private")
    assert "Something private" in str(certificate(practice, case_id))
    drafts.answer(practice, case_id, unplanned=True)
    assert "Something private" not in str(certificate(practice, case_id))
