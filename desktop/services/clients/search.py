"""The search of the Clients tab: search as you type, filters and order, a page of ids at a time."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_list, json_list
from desktop.models import ClientStatus
from desktop.rules.phones import common_part, is_phone, normal_phone
from desktop.rules.text import digits, fold
from desktop.services.practice.country import country_in

NO_CASE_MANAGER: Literal["none"] = "none"


class Sort(enum.StrEnum):
    """The orders that the list can have."""

    NAME = "name"
    DATE_OF_BIRTH = "date_of_birth"
    REFERENCE = "reference"
    STATUS = "status"
    CASE_MANAGER = "case_manager"


_KEYS = {
    Sort.NAME: "sort_name",
    Sort.DATE_OF_BIRTH: "date_of_birth",
    Sort.REFERENCE: "reference",
    Sort.STATUS: f"instr('{' '.join(ClientStatus)}', status)",
    Sort.CASE_MANAGER: "(SELECT u.sort_name FROM users u WHERE u.id = case_manager_id)",
}
_INDEXES = {Sort.NAME: "sort", Sort.DATE_OF_BIRTH: "born"}
_OF_FEW_VALUES = (Sort.STATUS, Sort.CASE_MANAGER)
"""Each is the name of a filter too: the list is one filtered list after the other."""

WALKED = 10
"""How many clients are read in order for each one wanted, if so many match that this fills the page."""
FEW = 1_500
"""The most candidates that are looked up one by one and sorted."""
CANDIDATES = 5_000
"""The most clients that are read through the list's own index, which holds only the order."""

_TRIGRAM = 3
_TRIGRAM_VIEW = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.client_trigrams USING fts5vocab(main, client_search, instance)
"""
_LAST_LETTER = "\U0010ffff"


class Sql(NamedTuple):
    """A statement or a part of one, with the values for its `?`."""

    text: str
    values: tuple[object, ...] = ()


@dataclass(frozen=True)
class ClientQuery:
    """The search wanted.

    `case_manager` is a user's id, NO_CASE_MANAGER, or None for any; no `status` means any.

    Each word of `text` must occur somewhere in a client's names, phones, e-mail, date of birth or reference.
    Clients who are equal by `sort` are in the order of `then`.
    """

    text: str = ""
    case_manager: int | Literal["none"] | None = None
    status: ClientStatus | None = ClientStatus.CURRENT
    sort: Sort = Sort.NAME
    descending: bool = False
    then: Sort = Sort.NAME
    then_descending: bool = False


def ids(session: Session, query: ClientQuery, after: int | None, limit: int) -> list[int]:
    """The next ids in the order asked for, continuing after the client `after` (None: from the start)."""
    words = search_words(query.text, country_in(session))
    if query.sort not in _OF_FEW_VALUES:
        return _in_order(session, query, words, after, limit)
    candidates = _candidates(session, words) if words else None
    if candidates is not None and len(candidates) <= FEW:
        return _among(session, query, candidates, after, limit)
    found: list[int] = []
    for part in _parts(session, query, after):
        found += ids(session, part, after, limit - len(found))
        after = None
        if len(found) == limit:
            break
    return found


def _parts(session: Session, query: ClientQuery, after: int | None) -> list[ClientQuery]:
    """A query for each value of the column that comes first, from that of the client `after` on."""
    chosen = getattr(query, query.sort)
    values = _values(session, query.sort) if chosen is None else [chosen]
    if query.descending:
        values.reverse()
    if after is not None:
        held = _value(session, query.sort, after)
        values = values[values.index(held) :] if held in values else values
    inner = replace(
        query, sort=query.then, descending=query.then_descending, then=Sort.NAME, then_descending=False
    )
    return [replace(inner, **{query.sort.value: value}) for value in values]


def _values(session: Session, sort: Sort) -> list[Any]:
    if sort == Sort.STATUS:
        return list(ClientStatus)
    theirs = "EXISTS (SELECT 1 FROM clients WHERE case_manager_id = u.id)"
    by_name = f"SELECT u.id FROM users u WHERE {theirs} ORDER BY u.sort_name, u.id"
    return [NO_CASE_MANAGER, *_ask(session, Sql(by_name))]


def _value(session: Session, sort: Sort, client_id: int) -> Any:
    column = "status" if sort == Sort.STATUS else f"coalesce(case_manager_id, '{NO_CASE_MANAGER}')"
    found = _ask(session, Sql(f"SELECT {column} FROM clients WHERE id = ?", (client_id,)))
    return found[0] if found else None


def _in_order(
    session: Session, query: ClientQuery, words: Sequence[str], after: int | None, limit: int
) -> list[int]:
    """The next ids in the order of a column that has an index.

    A search that many clients match is answered by reading in the order of the list until the page is
    full; one that few match, by the index of trigrams. Both take milliseconds at 100,000 clients. The first
    clients of the list tell which of the two to use.
    """
    matching = [_contains(word) for word in words]
    source = _in_index(query)
    listed = [*_filters(query), *_behind(session, query, after)]
    if words:

        def walked(most: int) -> list[int]:
            near = _ordered(query, source, listed, most, "search_text")
            return _ask(session, _select("id", _nested(near), matching, f"LIMIT {limit}"))

        if len(walked(limit)) * WALKED >= limit and len(found := walked(WALKED * limit)) == limit:
            return found
        candidates = _candidates(session, words)
        if candidates is not None and len(candidates) <= FEW:
            return _among(session, query, candidates, after, limit)
        if candidates is not None:
            listed.append(_not_by_index(Sql(f"id {in_list()}", (json_list(candidates),))))
    return _ask(session, _ordered(query, source, [*listed, *matching], limit))


def _among(
    session: Session, query: ClientQuery, candidates: Sequence[int], after: int | None, limit: int
) -> list[int]:
    """The next ids among a few clients, who are looked up one by one and sorted."""
    words = search_words(query.text, country_in(session))
    conditions = [
        Sql(f"id {in_list()}", (json_list(candidates),)),
        *_filters(query, by_index=False),
        *_behind(session, query, after),
        *map(_contains, words),
    ]
    return _ask(session, _ordered(query, Sql("clients"), conditions, limit))


def count(session: Session, query: ClientQuery) -> int:
    """How many clients match; grows with the practice, so it is slow work."""
    words = search_words(query.text, country_in(session))
    pairs = [word for word in words if len(word) == _TRIGRAM - 1]
    if pairs:
        session.connection().exec_driver_sql(_TRIGRAM_VIEW)
    begins = [Sql(f"id IN ({search.text})", search.values) for search in map(_begun, pairs)]
    return _ask(session, _select("count(*)", Sql("clients"), [*begins, *_conditions(session, query)]))[0]


def all_ids(session: Session, query: ClientQuery) -> list[int]:
    """Every matching client, unordered: for an action on all of them, inside its transaction."""
    return _ask(session, _select("id", Sql("clients"), _conditions(session, query)))


def search_words(text: str, country: str = "") -> list[str]:
    """The words of a search as `search_text` holds them, without those contained in others.

    A whole phone number is one word: the part that all its forms in the practice's country share.
    """
    readable = fold("".join(c if c.isprintable() else " " for c in text))
    if is_phone(readable) and not _DATE.fullmatch(readable):
        return [normal_phone(readable, country).removeprefix("+")]
    words = sorted({_as_kept(word, country) for word in readable.split()} - {""}, key=len, reverse=True)
    return [word for place, word in enumerate(words) if not any(word in longer for longer in words[:place])]


_DAY_FIRST = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})")
_DATE = re.compile(rf"{_DAY_FIRST.pattern}|\d{{4}}-\d{{1,2}}-\d{{1,2}}")
_PART_OF_PHONE = re.compile(r"[\d()+]+")
_WHOLE_PHONE = re.compile(r"[\d()+.-]+")


def _as_kept(word: str, country: str) -> str:
    """The word as stored: a date as 14/2/1990, a phone number without brackets and dashes, any other
    unchanged."""
    if day_first := _DAY_FIRST.fullmatch(word):
        return "/".join(day_first.groups())
    number = digits(word)
    if _WHOLE_PHONE.fullmatch(word) and len(number) > 8:
        return normal_phone(word, country).removeprefix("+")
    return common_part(word, country) if _PART_OF_PHONE.fullmatch(word) else word


def _select(columns: str, source: Sql, conditions: Sequence[Sql], rest: str = "") -> Sql:
    where = " AND ".join(condition.text for condition in conditions) or "TRUE"
    values = [value for part in (source, *conditions) for value in part.values]
    return Sql(f"SELECT {columns} FROM {source.text} WHERE {where} {rest}", tuple(values))


def _ordered(
    query: ClientQuery, source: Sql, conditions: Sequence[Sql], limit: int, column: str = "NULL"
) -> Sql:
    """The first ids in the order asked for, each with what `column` holds."""
    by = ", ".join(f"{key} {'DESC' if down else 'ASC'}" for key, down in _orders(query))
    return _select(f"id, {column}", source, conditions, f"ORDER BY {by} LIMIT {limit}")


def _in_index(query: ClientQuery) -> Sql:
    """The clients by the index of the column that comes first: SQLite would rather sort all of them by both."""
    if query.then == query.sort or query.case_manager is not None or query.sort not in _INDEXES:
        return Sql("clients")
    by_status = "" if query.status is None else "status_"
    return Sql(f"clients INDEXED BY ix_clients_{by_status}{_INDEXES[query.sort]}")


def _nested(statement: Sql) -> Sql:
    return Sql(f"({statement.text})", statement.values)


def _ask(session: Session, statement: Sql) -> list[int]:
    """The numbers that a statement returns, which are first in its rows."""
    return [row[0] for row in driver_of(session).execute(*statement).fetchall()]


def _not_by_index(condition: Sql) -> Sql:
    """The condition with a `+`, which keeps SQLite from using the index of its first column."""
    return condition._replace(text=f"+{condition.text}")


def _filters(query: ClientQuery, *, by_index: bool = True) -> list[Sql]:
    conditions: list[Sql] = []
    if query.case_manager == NO_CASE_MANAGER:
        conditions.append(Sql("case_manager_id IS NULL"))
    elif query.case_manager is not None:
        conditions.append(Sql("case_manager_id = ?", (query.case_manager,)))
    if query.status is not None:
        conditions.append(Sql("status = ?", (query.status,)))
    return conditions if by_index else [_not_by_index(condition) for condition in conditions]


def _conditions(session: Session, query: ClientQuery) -> list[Sql]:
    """The conditions for a match: words of three letters or more use the index, shorter ones read the
    text."""
    words = search_words(query.text, country_in(session))
    long = [word for word in words if len(word) >= _TRIGRAM]
    short = [_contains(word) for word in words if len(word) < _TRIGRAM]
    indexed = [Sql(f"id IN {_nested(_indexed(long)).text}", _indexed(long).values)] if long else []
    return [*_filters(query), *indexed, *short]


def _orders(query: ClientQuery) -> list[tuple[str, bool]]:
    """By what the list is sorted, each with whether downwards; the id, which is always different, comes last."""
    orders = [(_KEYS[query.sort], query.descending)]
    if query.then != query.sort != Sort.REFERENCE:
        orders.append((_KEYS[query.then], query.then_descending))
    return [*orders, ("id", orders[-1][1])]


def _behind(session: Session, query: ClientQuery, after: int | None) -> list[Sql]:
    """What comes after the client `after`."""
    if after is None:
        return []
    orders = _orders(query)
    keys = ", ".join(key for key, _ in orders)
    found = driver_of(session).execute(f"SELECT {keys} FROM clients WHERE id = ?", (after,)).fetchone()
    last = found or (*(None for _ in orders[:-1]), after)
    behind = Sql("FALSE")
    for (key, down), value in reversed(list(zip(orders, last, strict=True))):
        beyond = _beyond(key, down, value)
        same = f"{key} IS ? AND {behind.text}"
        behind = Sql(f"({beyond.text} OR {same})", (*beyond.values, value, *behind.values))
    # The first alone once more, because no index is used for what is behind an OR.
    return [_not_before(*orders[0], last[0]), behind]


def _beyond(key: str, down: bool, last: object) -> Sql:
    """What is further down the list than the value `last`; SQLite sorts no value first."""
    if last is None:
        return Sql("FALSE" if down else f"{key} IS NOT NULL")
    return Sql(f"({key} >= ?) IS NOT TRUE" if down else f"{key} > ?", (last,))


def _not_before(key: str, down: bool, last: object) -> Sql:
    if last is None:
        return Sql(f"{key} IS NULL" if down else "TRUE")
    return Sql(f"({key} > ?) IS NOT TRUE" if down else f"{key} >= ?", (last,))


def _contains(word: str) -> Sql:
    return Sql("instr(search_text, ?) > 0", (word,))


def _indexed(long: Sequence[str]) -> Sql:
    """The ids of the clients with all these words; quoted, because raw text is a syntax error for MATCH."""
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in long)
    return Sql("SELECT rowid FROM client_search WHERE client_search MATCH ?", (quoted,))


def _begun(short: str) -> Sql:
    """The ids of the clients with a trigram that begins like this: all those whose text holds the short
    word."""
    found = "SELECT DISTINCT doc FROM client_trigrams WHERE term BETWEEN ? AND ?"
    return Sql(found, (short, short + _LAST_LETTER))


def _candidates(session: Session, words: Sequence[str]) -> list[int] | None:
    """Clients that include all the matching ones; None if the words are too common for that."""
    long = [word for word in words if len(word) >= _TRIGRAM]
    searches = [_indexed(long)] if long else []
    if len(long) < len(words):
        # A view of the index, which holds nothing itself and lasts as long as the transaction.
        session.connection().exec_driver_sql(_TRIGRAM_VIEW)
        searches += [_begun(word) for word in words if len(word) < _TRIGRAM]
    for search in searches:
        found = _ask(session, Sql(f"{search.text} LIMIT {CANDIDATES + 1}", search.values))
        if len(found) <= CANDIDATES:
            return found
    return None
