"""The public holidays typed or imported, in addition to those known for the country and state."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class PublicHoliday(Base):
    """Without a site it holds at all sites. `working` says that the practice works on this day anyway."""

    __tablename__ = "public_holidays"
    __table_args__ = (UniqueConstraint("day", "site_id"),)

    day: Mapped[date]
    name: Mapped[str] = mapped_column(default="")
    site_id: Mapped[int | None] = mapped_column(ForeignKey("sites.id"))
    working: Mapped[bool] = mapped_column(default=False)
