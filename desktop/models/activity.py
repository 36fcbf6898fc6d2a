"""The record of activity: what was done, by whom and when; triggers keep it append-only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class Operation(Base):
    """One action of the supervisor, which was one transaction and can be undone as one.

    `hash` covers the operation, its entries and the operation before it; `sums` covers what
    was written unrecorded in the tables that it vouches for (`desktop.database.digest` has the formulas).
    """

    __tablename__ = "operations"

    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    summary: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("operations.id"), unique=True)
    sums: Mapped[str] = mapped_column(default="", server_default="")
    hash: Mapped[str] = mapped_column(default="", server_default="")


class Activity(Base):
    """One row that an operation inserted (`before` is None), changed, or deleted (`after` is None).

    `before` and `after` are JSON objects of the touched columns as the database stores them.
    Rows with the same `subject` are undone together or left alone together.
    `hash` is the SHA-256 of this record and of the hash of the one before it.
    """

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_row", "table_name", "row_id"),)

    operation_id: Mapped[int] = mapped_column(
        ForeignKey("operations.id", deferrable=True, initially="DEFERRED"), index=True
    )
    subject: Mapped[str]
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]
    hash: Mapped[str]


class TableSum(Base):
    """The part of a table's sum that does not follow from the record, in hexadecimal."""

    __tablename__ = "table_sums"

    name: Mapped[str] = mapped_column(unique=True)
    total: Mapped[str]
