"""The appointments, their types and the public holidays, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Appointment, AppointmentClient, AppointmentType, Client, PublicHoliday, Series
from desktop.models.fields import FIELDS, column_names
from desktop.rules.text import spoken_name
from desktop.services.exports.cells import Named, PointedAt, Row, all_of, row_of
from desktop.services.exports.one_user import only


def types(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    """The types; those of one practitioner are the types of their visits."""
    rows = select(AppointmentType).order_by(AppointmentType.name)
    if user_id is not None:
        used = select(Appointment.appointment_type_id).where(Appointment.user_id == user_id)
        rows = rows.where(AppointmentType.id.in_(used))
    for one in session.scalars(rows):
        yield row_of("types", one, site=there.site(one.site_id))


def holidays(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    """The holidays, which belong to the whole practice: one practitioner has none."""
    if user_id is None:
        for one in session.scalars(select(PublicHoliday).order_by(PublicHoliday.day, PublicHoliday.id)):
            yield row_of("holidays", one, site=there.site(one.site_id))


def appointments(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    types = dict(session.execute(select(AppointmentType.id, AppointmentType.name)).all())
    series = _series(session)
    taking_part = _taking_part(session, user_id)
    for row in _visits(session, user_id):
        repeated = series.get(row.series_id, _ONCE)
        yield row_of(
            "appointments",
            row,
            practitioner=there.user(row.user_id),
            clients=all_of(taking_part.get(row.id, [])),
            appointment_type=types.get(row.appointment_type_id, ""),
            site=there.site(row.site_id),
            series=repeated.reference,
            series_rule=repeated.rule,
        )


class _Series(NamedTuple):
    reference: str
    rule: str


_ONCE = _Series("", "")
"""The series of a visit that is not repeated."""


def _series(session: Session) -> dict[int, _Series]:
    rows = session.execute(select(Series.id, Series.reference, Series.rule))
    return {series_id: _Series(reference, rule) for series_id, reference, rule in rows}


def _visits(session: Session, user_id: int | None) -> Sequence[Any]:
    columns = [getattr(Appointment, name) for name in column_names(FIELDS["appointments"])]
    rows = (
        select(Appointment.id, *columns)
        .where(only(Appointment.user_id, user_id))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return session.execute(rows).all()


def _taking_part(session: Session, user_id: int | None) -> dict[int, list[Named]]:
    """The clients of each appointment, by reference."""
    rows = (
        select(AppointmentClient.appointment_id, Client.reference, Client.first_name, Client.last_name)
        .join(Client, Client.id == AppointmentClient.client_id)
        .order_by(Client.reference)
    )
    if user_id is not None:
        of_user = Appointment.user_id == user_id
        rows = rows.join(Appointment, Appointment.id == AppointmentClient.appointment_id).where(of_user)
    found: dict[int, list[Named]] = defaultdict(list)
    for appointment_id, reference, first, last in session.execute(rows).all():
        found[appointment_id].append(Named(reference, spoken_name(first, last)))
    return found
