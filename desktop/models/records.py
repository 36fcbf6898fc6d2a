"""The proof of what left the program and of what was backed up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class BackupRecord(Base):
    """A backup. `counts` is JSON, a table's name to its rows; `operation_id` is the last change it holds.

    `operations` and `head` are the state of the record in it: how many there were, and the hash of the last.
    """

    __tablename__ = "backup_records"

    file: Mapped[str]
    sha256: Mapped[str]
    made_at: Mapped[datetime]
    counts: Mapped[str]
    verified: Mapped[bool]
    operation_id: Mapped[int | None]
    operations: Mapped[int] = mapped_column(default=0, server_default="0")
    head: Mapped[str] = mapped_column(default="", server_default="")


class PackRecord(Base):
    """A file that left the program: what, how many, to whom, when and its hash (rule 10)."""

    __tablename__ = "pack_records"

    file: Mapped[str]
    sha256: Mapped[str]
    made_at: Mapped[datetime]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    recipient: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    columns: Mapped[str] = mapped_column(default="")
    counts: Mapped[str]
    protected: Mapped[bool]
