"""The working hours of practitioners, week by week."""

from __future__ import annotations

from datetime import time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class WorkingHours(Base):
    """`weekday` 0 is Monday. A practitioner without any is available at any time.

    `ends` may be 00:00, which means midnight at the end of that day. Without a site the hours hold
    at every site of the practitioner.
    """

    __tablename__ = "working_hours"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    weekday: Mapped[int]
    starts: Mapped[time]
    ends: Mapped[time]
    site_id: Mapped[int | None] = mapped_column(ForeignKey("sites.id"))
