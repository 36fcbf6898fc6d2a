"""A client file."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, words
from desktop.models.words import ClientStatus, ContactBy


class Client(Base):
    """`sort_name` and `search_text` are folded copies (see rules.text) that follow the other columns.

    Phones, card numbers and postcodes are text. Clients with the same `family` text belong together.
    `care_discipline` is the discipline that the client needs; empty means what their booked visits require,
    else the case manager's own, and `ANY_DISCIPLINE` that anybody may take them.
    `wished_gender` is the practitioner's gender that the client asks for, `language` the one they speak.
    """

    __tablename__ = "clients"
    __table_args__ = (
        Index("ix_clients_sort", "sort_name", "id"),
        Index("ix_clients_born", "date_of_birth", "id"),
        Index("ix_clients_status_born", "status", "date_of_birth", "id"),
        Index("ix_clients_status_reference", "status", "reference", "id"),
        Index("ix_clients_status_sort", "status", "sort_name", "id"),
        Index("ix_clients_caseload", "case_manager_id", "status", "sort_name", "id"),
    )

    reference: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    first_name: Mapped[str] = mapped_column(default="")
    middle_name: Mapped[str] = mapped_column(default="")
    last_name: Mapped[str] = mapped_column(default="")
    preferred_name: Mapped[str] = mapped_column(default="")
    sort_name: Mapped[str]
    search_text: Mapped[str]
    date_of_birth: Mapped[date | None]
    gender: Mapped[str] = mapped_column(default="")
    pronouns: Mapped[str] = mapped_column(default="")
    status: Mapped[ClientStatus] = mapped_column(words(ClientStatus), default=ClientStatus.CURRENT)
    case_manager_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    family: Mapped[str] = mapped_column(default="", index=True)
    mobile: Mapped[str] = mapped_column(default="")
    home_phone: Mapped[str] = mapped_column(default="")
    work_phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    suburb: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    medicare_number: Mapped[str] = mapped_column(default="")
    medicare_irn: Mapped[str] = mapped_column(default="")
    medicare_expiry: Mapped[str] = mapped_column(default="")
    dva_number: Mapped[str] = mapped_column(default="")
    ndis_number: Mapped[str] = mapped_column(default="")
    contact_by: Mapped[ContactBy] = mapped_column(words(ContactBy), default=ContactBy.ANY, server_default="")
    notes: Mapped[str] = mapped_column(default="")
    care_discipline: Mapped[str] = mapped_column(default="")
    wished_gender: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    referrer: Mapped[str] = mapped_column(default="")
    referrer_address: Mapped[str] = mapped_column(default="")
    referrer_email: Mapped[str] = mapped_column(default="")


class NotWith(Base):
    """A client who is not to be seen by a practitioner."""

    __tablename__ = "not_with"
    __table_args__ = (UniqueConstraint("client_id", "user_id"),)

    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
