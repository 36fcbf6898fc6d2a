"""The SQL of a search of clients: what they must meet, and in which order they come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.models import ClientStatus
from desktop.services.clients.search_query import NO_CASE_MANAGER, ClientQuery, Sort

_KEYS = {
    Sort.NAME: "sort_name",
    Sort.DATE_OF_BIRTH: "date_of_birth",
    Sort.REFERENCE: "reference",
    Sort.STATUS: f"instr('{' '.join(ClientStatus)}', status)",
    Sort.CASE_MANAGER: "(SELECT u.sort_name FROM users u WHERE u.id = case_manager_id)",
}
_INDEXES = {Sort.NAME: "sort", Sort.DATE_OF_BIRTH: "born"}
_LAST_LETTER = "\U0010ffff"


class Sql(NamedTuple):
    """A statement or a part of one, with the values for its `?`."""

    text: str
    values: tuple[object, ...] = ()


def select(columns: str, source: Sql, conditions: Sequence[Sql], rest: str = "") -> Sql:
    where = " AND ".join(condition.text for condition in conditions) or "TRUE"
    values = [value for part in (source, *conditions) for value in part.values]
    return Sql(f"SELECT {columns} FROM {source.text} WHERE {where} {rest}", tuple(values))


def ordered(
    query: ClientQuery, source: Sql, conditions: Sequence[Sql], limit: int, column: str = "NULL"
) -> Sql:
    """The first ids in the order asked for, each with what `column` holds."""
    by = ", ".join(f"{key} {'DESC' if down else 'ASC'}" for key, down in _orders(query))
    return select(f"id, {column}", source, conditions, f"ORDER BY {by} LIMIT {limit}")


def in_index(query: ClientQuery) -> Sql:
    """The clients by the index of the column that comes first: SQLite would rather sort all of them by both."""
    if _is_sorted_by_index(query):
        by_status = "" if query.status is None else "status_"
        return Sql(f"clients INDEXED BY ix_clients_{by_status}{_INDEXES[query.sort]}")
    return Sql("clients")


def _is_sorted_by_index(query: ClientQuery) -> bool:
    return query.sort in _INDEXES and query.then != query.sort and query.case_manager is None


def nested(statement: Sql) -> Sql:
    return Sql(f"({statement.text})", statement.values)


def ask(session: Session, statement: Sql) -> list[int]:
    """The numbers that a statement returns, which are first in its rows."""
    return [row[0] for row in driver_of(session).execute(*statement).fetchall()]


def not_by_index(condition: Sql) -> Sql:
    """The condition with a `+`, which keeps SQLite from using the index of its first column."""
    return condition._replace(text=f"+{condition.text}")


def filters(query: ClientQuery) -> list[Sql]:
    return [*_by_case_manager(query), *_by_status(query)]


def filters_not_by_index(query: ClientQuery) -> list[Sql]:
    return [not_by_index(condition) for condition in filters(query)]


def _by_case_manager(query: ClientQuery) -> list[Sql]:
    if query.case_manager is None:
        return []
    if query.case_manager == NO_CASE_MANAGER:
        return [Sql("case_manager_id IS NULL")]
    return [Sql("case_manager_id = ?", (query.case_manager,))]


def _by_status(query: ClientQuery) -> list[Sql]:
    return [] if query.status is None else [Sql("status = ?", (query.status,))]


def _orders(query: ClientQuery) -> list[tuple[str, bool]]:
    """By what the list is sorted, each with whether downwards; the id, which is always different, comes last."""
    orders = [(_KEYS[query.sort], query.descending)]
    if query.then != query.sort != Sort.REFERENCE:
        orders.append((_KEYS[query.then], query.then_descending))
    return [*orders, ("id", orders[-1][1])]


def behind(session: Session, query: ClientQuery, after: int | None) -> list[Sql]:
    """What comes after the client `after`."""
    if after is None:
        return []
    orders = _orders(query)
    last = _last(session, orders, after)
    # The first alone once more, because no index is used for what is behind an OR.
    return [_not_before(*orders[0], last[0]), _further(orders, last)]


def _last(session: Session, orders: list[tuple[str, bool]], client_id: int) -> Sequence[object]:
    """What a client is sorted by; the id alone if there is no such client any more."""
    keys = ", ".join(key for key, _ in orders)
    found = driver_of(session).execute(f"SELECT {keys} FROM clients WHERE id = ?", (client_id,)).fetchone()
    return found or (*[None] * (len(orders) - 1), client_id)


def _further(orders: list[tuple[str, bool]], last: Sequence[object]) -> Sql:
    """What is further down the list than `last`: by the first column, or, equal by that, by the next."""
    further = Sql("FALSE")
    for (key, down), value in reversed(list(zip(orders, last, strict=True))):
        beyond = _beyond(key, down, value)
        same = f"{key} IS ? AND {further.text}"
        further = Sql(f"({beyond.text} OR {same})", (*beyond.values, value, *further.values))
    return further


def _beyond(key: str, down: bool, last: object) -> Sql:
    """What is further down the list than the value `last`; SQLite sorts no value first."""
    if last is None:
        return Sql("FALSE" if down else f"{key} IS NOT NULL")
    return Sql(f"({key} >= ?) IS NOT TRUE" if down else f"{key} > ?", (last,))


def _not_before(key: str, down: bool, last: object) -> Sql:
    if last is None:
        return Sql(f"{key} IS NULL" if down else "TRUE")
    return Sql(f"({key} > ?) IS NOT TRUE" if down else f"{key} >= ?", (last,))


def contains(word: str) -> Sql:
    return Sql("instr(search_text, ?) > 0", (word,))


def indexed(long: Sequence[str]) -> Sql:
    """The ids of the clients with all these words; quoted, because raw text is a syntax error for MATCH."""
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in long)
    return Sql("SELECT rowid FROM client_search WHERE client_search MATCH ?", (quoted,))


def begun(short: str) -> Sql:
    """The ids of the clients with a trigram that begins like this: all those whose text holds the short
    word."""
    found = "SELECT DISTINCT doc FROM client_trigrams WHERE term BETWEEN ? AND ?"
    return Sql(found, (short, short + _LAST_LETTER))
