"""A booked time of one practitioner with one client, several (a group), or none."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, words
from desktop.models.words import OPEN_SQL, AppointmentStatus


class Appointment(Base):
    """Half-open: [starts_at, ends_at), on the wall clock of its site."""

    __tablename__ = "appointments"
    __table_args__ = (
        Index("ix_appointments_calendar", "user_id", "starts_at", "status"),
        Index("ix_appointments_open", "user_id", "starts_at", "ends_at", sqlite_where=text(OPEN_SQL)),
        Index("ix_appointments_starts_at", "starts_at"),
        Index("ix_appointments_series_id", "series_id", sqlite_where=text("series_id IS NOT NULL")),
    )

    reference: Mapped[str] = mapped_column(unique=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    site_id: Mapped[int | None] = mapped_column(ForeignKey("sites.id"))
    room: Mapped[str] = mapped_column(default="")
    appointment_type_id: Mapped[int | None] = mapped_column(ForeignKey("appointment_types.id"))
    status: Mapped[AppointmentStatus] = mapped_column(
        words(AppointmentStatus), default=AppointmentStatus.BOOKED
    )
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    notes: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    overlap_reason: Mapped[str] = mapped_column(default="")
    sequence: Mapped[int] = mapped_column(default=0)


class AppointmentClient(Base):
    """The link of a client to an appointment."""

    __tablename__ = "appointment_clients"
    __table_args__ = (
        UniqueConstraint("appointment_id", "client_id"),
        Index("ix_appointment_clients_by_client", "client_id", "appointment_id"),
    )

    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
