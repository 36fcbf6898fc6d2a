"""The contents of the Users tab: its columns, and its rows searched, filtered and sorted."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import fold, number_text
from desktop.services.users.user_list import ListedUser
from desktop.ui.widgets.tables.id_model import TableColumn

if TYPE_CHECKING:
    from desktop.services.reports.user_loads import UserLoad


class Shown(enum.StrEnum):
    """The choices of the status filter."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    ALL = "All"


@dataclass(frozen=True)
class UserRow:
    """A user and what they hold; `load` is None until it is counted."""

    user: ListedUser
    load: UserLoad | None

    @property
    def id(self) -> int:
        return self.user.id


def state_text(row: UserRow) -> str:
    """`Active`, `Leaving Fri 12 Mar, 64 % planned` (or `handed over`) or `Inactive since Wed 3 Feb`."""
    user, load = row.user, row.load
    if not user.active:
        since = short_day_text(user.inactive_since)
        return _tr("Inactive since {day}").format(day=since) if since else _tr("Inactive")
    if user.going is None:
        return _tr("Active")
    day = short_day_text(user.going.last_day)
    if user.going.handed_over and user.going.back_on is not None:
        return _tr("Covered until {day}").format(day=short_day_text(user.going.back_on))
    if user.going.handed_over:
        return _tr("Leaving {day}, handed over").format(day=day)
    if load is None or load.planned is None:
        return _tr("Leaving {day}").format(day=day)
    return _tr("Leaving {day}, {percent} % planned").format(day=day, percent=load.planned)


def columns() -> list[TableColumn[UserRow]]:
    """Name, Position, Access, Caseload, Upcoming, Status."""
    return [
        TableColumn(_tr("Name"), lambda row: row.user.name, "name"),
        TableColumn(_tr("Position"), lambda row: row.user.position, "position"),
        TableColumn(_tr("Access"), lambda row: _tr(row.user.access_level.value), "access"),
        TableColumn(
            _tr("Caseload"),
            lambda row: _number(row.load.clients if row.load else None),
            "caseload",
            align_right=True,
            tool_tip=lambda row: _tr("Current clients whose case manager this is"),
        ),
        TableColumn(
            _tr("Upcoming"),
            lambda row: _number(row.load.upcoming if row.load else None),
            "upcoming",
            align_right=True,
            tool_tip=lambda row: _tr("Open appointments from today on"),
        ),
        TableColumn(_tr("Status"), state_text, "state"),
    ]


_KEYS: Mapping[str, Callable[[UserRow], Any]] = {
    "name": lambda row: row.user.sort_name,
    "position": lambda row: fold(row.user.position),
    "access": lambda row: row.user.access_level.value,
    "caseload": lambda row: row.load.clients if row.load else 0,
    "upcoming": lambda row: row.load.upcoming if row.load else 0,
    "state": lambda row: fold(state_text(row)),
}


class UsersSource:
    """The rows that match, in order: a source for the table. Users are few, so all are in memory."""

    def __init__(
        self, rows: Sequence[UserRow], search: str, shown: Shown, orders: Sequence[tuple[str, bool]]
    ) -> None:
        """`orders` are columns with whether downwards; a later one orders rows that are still equal."""
        words = fold(search).split()
        kept = [row for row in rows if _is_shown(row.user, shown) and _matches(row.user, words)]
        kept.sort(key=lambda row: row.user.sort_name)
        for sort_key, descending in reversed(orders):
            kept.sort(key=_KEYS[sort_key], reverse=descending)
        self._rows = {row.id: row for row in kept}

    def ids(self, after: int | None, limit: int) -> list[int]:
        ids = list(self._rows)
        start = 0 if after is None else ids.index(after) + 1
        return ids[start : start + limit]

    def rows(self, ids: Sequence[int]) -> list[UserRow]:
        return [self._rows[i] for i in ids]


def _is_shown(user: ListedUser, shown: Shown) -> bool:
    return shown == Shown.ALL or user.active == (shown == Shown.ACTIVE)


def _matches(user: ListedUser, words: Sequence[str]) -> bool:
    return all(word in user.search_text for word in words)


def _number(count: int | None) -> str:
    return "" if count is None else number_text(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UsersTable", text)
