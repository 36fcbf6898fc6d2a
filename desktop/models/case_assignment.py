"""The history of a client's case managers."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class CaseAssignment(Base):
    """A time with one case manager; the open one (`ends_on` is None) agrees with the client's
    `case_manager_id`."""

    __tablename__ = "case_assignments"

    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
