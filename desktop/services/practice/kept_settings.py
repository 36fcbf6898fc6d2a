"""Single values that the practice keeps by key, written inside a transaction."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Setting


def keep_setting(work: UnitOfWork, key: str, value: str) -> None:
    """Keep one value, in place of the one before if there was one."""
    keep_settings(work, {key: value})


def keep_settings(work: UnitOfWork, wanted: Mapping[str, str]) -> None:
    """Keep several values by their keys."""
    known = _row_ids(work, wanted)
    work.update(Setting, {row_id: {"value": wanted[key]} for key, row_id in known.items()})
    new = [{"key": key, "value": value} for key, value in wanted.items() if key not in known]
    work.insert(Setting, new)


def forget_setting(work: UnitOfWork, key: str) -> None:
    """Keep no value under that key any more."""
    work.delete(Setting, list(_row_ids(work, (key,)).values()))


def _row_ids(work: UnitOfWork, keys: Mapping[str, str] | tuple[str, ...]) -> dict[str, int]:
    query = select(Setting.key, Setting.id).where(Setting.key.in_(keys))
    return dict(work.session.execute(query).all())
