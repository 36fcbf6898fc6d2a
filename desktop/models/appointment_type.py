"""The types of appointments."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class AppointmentType(Base):
    """`discipline` is what a recipient must have; empty means any. `colour` is `#rrggbb`.

    `site_id` is where visits of this kind usually are; None means no particular site.
    """

    __tablename__ = "appointment_types"

    name: Mapped[str] = mapped_column(unique=True)
    colour: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=50)
    discipline: Mapped[str] = mapped_column(default="")
    site_id: Mapped[int | None] = mapped_column(ForeignKey("sites.id"))
