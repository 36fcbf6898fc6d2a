"""Appointments repeated by one rule."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class Series(Base):
    """`rule` is an iCalendar RRULE (`FREQ=WEEKLY`), empty if the other system gave none."""

    __tablename__ = "series"

    reference: Mapped[str] = mapped_column(unique=True)
    rule: Mapped[str] = mapped_column(default="")
