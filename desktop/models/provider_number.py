"""The number under which a practitioner bills at one site."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class ProviderNumber(Base):
    """One for each practitioner, site and kind (Medicare, DVA, NDIS ...).

    It is valid from `starts_on` to `ends_on`, both inclusive; None means without limit.
    """

    __tablename__ = "provider_numbers"
    __table_args__ = (UniqueConstraint("user_id", "site_id", "kind"),)

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    site_id: Mapped[int] = mapped_column(ForeignKey("sites.id"))
    kind: Mapped[str] = mapped_column(default="Medicare")
    number: Mapped[str]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
