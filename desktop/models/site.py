"""A place where the practice works."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class Site(Base):
    """`timezone` is an IANA name; all times of the site's appointments are on its wall clock."""

    __tablename__ = "sites"

    reference: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    timezone: Mapped[str]
