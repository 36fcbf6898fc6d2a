"""The base of all mapped classes: the metadata, the column types and the naming of constraints."""

from __future__ import annotations

import enum
from datetime import datetime, time
from typing import TypeVar

from sqlalchemy import Enum as SqlEnum
from sqlalchemy import MetaData, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def stored_moment(moment: datetime) -> str:
    """A wall-clock time as the database holds it, to the minute: `2027-03-15 09:00`."""
    return moment.isoformat(" ", "minutes")


class WallClock(TypeDecorator[datetime]):
    """A site's wall-clock time, kept as `stored_moment` writes it, which sorts and reads correctly."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else stored_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class TimeOfDay(TypeDecorator[time]):
    """A time of day to the minute, kept as `09:00`; midnight at the end of a day is `00:00`, never `24:00`."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat("minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


EnumType = TypeVar("EnumType", bound=enum.StrEnum)


def words(kind: type[EnumType]) -> SqlEnum:
    """An enum column that holds the words of the field, not Python's names for them."""
    return SqlEnum(
        kind,
        native_enum=False,
        length=32,
        create_constraint=False,
        values_callable=lambda e: [m.value for m in e],
    )


class Base(DeclarativeBase):
    """Every mapped class has an integer `id`; what comes from outside also has a `reference`."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: WallClock, time: TimeOfDay}

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


__all__ = ["Base", "TimeOfDay", "WallClock", "stored_moment", "words"]
