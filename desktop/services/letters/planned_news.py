"""The news of a leaving from its plan, until that is applied."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking
from desktop.services.letters.case_news import ClientNews, News, VisitChange, VisitNews, by_client
from desktop.services.letters.visit_names import named_appointments
from desktop.services.offboarding.drafted import Drafted, drafted_in
from desktop.services.offboarding.plan import PlannedAppointment


def planned(session: Session, offboarding_id: int) -> News:
    """The clients and the visits as the plan would leave them."""
    draft = drafted_in(session, offboarding_id)
    visits = _planned_visits(session, draft)
    of_client = by_client(visits)
    clients = {
        c.client_id: ClientNews(c.client_id, c.disposition, c.recipient_id, of_client[c.client_id])
        for c in draft.plan.clients
    }
    return clients, visits


def _planned_visits(session: Session, draft: Drafted) -> list[VisitNews]:
    bookings = draft.situation.appointments
    named = named_appointments(session, bookings)
    return [
        _planned_visit(planned, bookings[planned.appointment_id], named[planned.appointment_id])
        for planned in draft.plan.appointments
    ]


def _planned_visit(planned: PlannedAppointment, booking: Booking, named: tuple[str, str]) -> VisitNews:
    return VisitNews(
        planned.appointment_id,
        booking.client_ids,
        booking.starts,
        planned.starts_at or booking.starts,
        _planned_change(planned, booking),
        planned.recipient_id,
        *named,
    )


_NOT_SEEN = {
    AppointmentAction.CANCEL: VisitChange.CANCELLED,
    AppointmentAction.WAIT: VisitChange.WAITING,
}


def _planned_change(planned: PlannedAppointment, booking: Booking) -> VisitChange:
    if planned.action in _NOT_SEEN:
        return _NOT_SEEN[planned.action]
    if _moves(planned, booking):
        return VisitChange.MOVED
    if planned.action is AppointmentAction.STAY or planned.recipient_id is None:
        return VisitChange.STAYS
    return VisitChange.TRANSFERRED if booking.takes_time else VisitChange.STILL_WAITING


def _moves(planned: PlannedAppointment, booking: Booking) -> bool:
    return planned.starts_at is not None and planned.starts_at != booking.starts
