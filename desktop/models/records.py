"""What left the program, and what was backed up: the proof of both."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class BackupRecord(Base):
    """A snapshot. `counts` is JSON, a table's name to its rows; `operation_id` is the last change it holds."""

    __tablename__ = "backup_records"

    file: Mapped[str]
    sha256: Mapped[str]
    made_at: Mapped[datetime]
    counts: Mapped[str]
    verified: Mapped[bool]
    operation_id: Mapped[int | None]


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
