"""The time until which a client's records are kept, by the practice's own numbers (see rules.retention)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import BUSY_STATUSES, Appointment, AppointmentClient, Client, ClientStatus
from desktop.rules.retention import anniversary, keep_until
from desktop.services.practice.settings import Preferences, preferences


def records_kept_until(practice: Practice, client_id: int) -> date | None:
    """The first day on which a client's records need no longer be kept; None before the first service."""
    chosen, today = preferences(practice), practice.today()
    with practice.read() as session:
        return kept_until_in(session, chosen, today, [client_id]).get(client_id)


def kept_until_in(
    session: Session, chosen: Preferences, today: date, client_ids: Iterable[int]
) -> dict[int, date]:
    """The same for many, by id; clients who were never seen are left out."""
    rows = session.execute(
        select(Client.id, Client.date_of_birth, func.max(Appointment.starts_at))
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(Client.id, client_ids),
            *_services_until(today),
        )
        .group_by(Client.id)
    )
    return {
        client_id: keep_until(
            last.date(), born, years=chosen.retention_years, minor_until_age=chosen.retention_age
        )
        for client_id, born, last in rows
    }


def records_due(session: Session, chosen: Preferences, today: date) -> tuple[str, ...]:
    """References of the Closed and Deceased clients whose records need no longer be kept, in order of name."""
    left = Client.status.in_((ClientStatus.CLOSED, ClientStatus.DECEASED))
    visited = select(AppointmentClient.id).where(AppointmentClient.client_id == Client.id).exists()
    likely = session.scalars(select(Client.id).where(left, visited, ~_surely_kept(chosen, today))).all()
    due = [i for i, until in kept_until_in(session, chosen, today, likely).items() if until <= today]
    found = select(Client.reference).where(in_ids(Client.id, due)).order_by(Client.sort_name, Client.id)
    return tuple(session.scalars(found))


def _services_until(today: date) -> tuple[ColumnElement[bool], ...]:
    """The conditions that an appointment was a service, or is one today."""
    tomorrow = datetime.combine(today + timedelta(days=1), datetime.min.time())
    return Appointment.status.in_(BUSY_STATUSES), Appointment.starts_at < tomorrow


def _surely_kept(chosen: Preferences, today: date) -> ColumnElement[bool]:
    """The condition that a client had a service in the last years: for most, one visit proves it."""
    since = anniversary(today, -chosen.retention_years) + timedelta(days=2)  # years differ in length
    visits = select(AppointmentClient.id).join(
        Appointment, Appointment.id == AppointmentClient.appointment_id
    )
    return visits.where(
        AppointmentClient.client_id == Client.id,
        Appointment.starts_at >= datetime.combine(since, datetime.min.time()),
        *_services_until(today),
    ).exists()


def retention_rule(chosen: Preferences) -> str:
    """`7 years after the last service, and ... until the 25th birthday ...`, without a full stop."""
    text = say("{retention_years} years after the last service", retention_years=chosen.retention_years)
    if chosen.retention_age == 0:
        return text
    return say(
        "{text}, and for those who were under 18 then at least until the age of {retention_age}",
        text=text,
        retention_age=chosen.retention_age,
    )
