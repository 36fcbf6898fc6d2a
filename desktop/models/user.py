"""A person who works in the practice; a practitioner is a user who sees clients."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, words
from desktop.models.words import AccessLevel


class User(Base):
    """Never deleted (a trigger refuses it), only made inactive.

    `target_weekly_minutes` and `maximum_clients` are None if the practice sets no limit.
    `youngest` and `oldest` are the ages in years of the clients whom they see, both inclusive; None means any.
    `languages` is a list, one language per line.
    """

    __tablename__ = "users"

    reference: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    first_name: Mapped[str] = mapped_column(default="")
    last_name: Mapped[str]
    sort_name: Mapped[str] = mapped_column(index=True)
    email: Mapped[str] = mapped_column(default="")
    mobile: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    discipline: Mapped[str] = mapped_column(default="")
    access_level: Mapped[AccessLevel] = mapped_column(words(AccessLevel))
    active: Mapped[bool] = mapped_column(default=True)
    inactive_since: Mapped[date | None]
    target_weekly_minutes: Mapped[int | None]
    maximum_clients: Mapped[int | None]
    gender: Mapped[str] = mapped_column(default="")
    languages: Mapped[str] = mapped_column(default="")
    youngest: Mapped[int | None]
    oldest: Mapped[int | None]

    @property
    def name(self) -> str:
        """The name as spoken: `Alex Lee`."""
        return f"{self.first_name} {self.last_name}".strip()


class UserSite(Base):
    """The link of a user to a site where they work."""

    __tablename__ = "user_sites"
    __table_args__ = (UniqueConstraint("user_id", "site_id"),)

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    site_id: Mapped[int] = mapped_column(ForeignKey("sites.id"))
