"""A place where the practice works."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class Site(Base):
    """`timezone` is an IANA name; all times of the site's appointments are on its wall clock.

    `rooms` is their names, one per line. `country` (`AU`) and `state` (`NSW`) are ISO 3166 codes that say
    which public holidays hold here; empty means those of the practice.
    """

    __tablename__ = "sites"

    reference: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    timezone: Mapped[str]
    rooms: Mapped[str] = mapped_column(default="", server_default="")
    country: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="")


class SiteTravel(Base):
    """The minutes it takes from one site to another, in both directions; `site_id` is the lower id."""

    __tablename__ = "site_travel"
    __table_args__ = (UniqueConstraint("site_id", "other_id"),)

    site_id: Mapped[int] = mapped_column(ForeignKey("sites.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("sites.id"))
    minutes: Mapped[int]
