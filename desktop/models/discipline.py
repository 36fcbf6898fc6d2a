"""The professions that the practice knows, and which of them may take each other's clients."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class Discipline(Base):
    """`also_called` and `may_also_take` are lists, one name per line.

    `also_called` holds other words for the same discipline, such as those of imported files.
    `may_also_take` names disciplines whose clients practitioners of this one may also take.
    """

    __tablename__ = "disciplines"

    name: Mapped[str] = mapped_column(unique=True)
    also_called: Mapped[str] = mapped_column(default="")
    may_also_take: Mapped[str] = mapped_column(default="")
