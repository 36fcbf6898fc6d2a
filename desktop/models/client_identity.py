"""The identity of clients: references that merged files had, and pairs that only look like one person."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class ClientAlias(Base):
    """A second reference of a client after a merge; no client has it as their own `reference`."""

    __tablename__ = "client_aliases"

    reference: Mapped[str] = mapped_column(unique=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)


class DistinctClients(Base):
    """Two clients who somebody said are not one person; `client_id` is the lower id."""

    __tablename__ = "distinct_clients"
    __table_args__ = (UniqueConstraint("client_id", "other_id"),)

    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
