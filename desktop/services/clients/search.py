"""The search of the Clients tab: search as you type, filters and order, a page of ids at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from desktop.database.in_ids import in_list, json_list
from desktop.models import ClientStatus
from desktop.services.clients.search_query import NO_CASE_MANAGER, ClientQuery, Sort
from desktop.services.clients.search_sql import (
    Sql,
    ask,
    begun,
    behind,
    contains,
    filters,
    filters_not_by_index,
    in_index,
    indexed,
    nested,
    not_by_index,
    ordered,
    select,
)
from desktop.services.clients.search_words import search_words
from desktop.services.practice.country import country_in

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


def ids(session: Session, query: ClientQuery, after: int | None, limit: int) -> list[int]:
    """The next ids in the order asked for, continuing after the client `after` (None: from the start)."""
    page = _Page(session, query, tuple(search_words(query.text, country_in(session))), after, limit)
    if query.sort not in _OF_FEW_VALUES:
        return page.in_order()
    few = _few(_candidates(session, page.words))
    if few is not None:
        return page.among(few)
    return _value_by_value(session, query, after, limit)


def _few(candidates: list[int] | None) -> list[int] | None:
    """The candidates, if they are so few that each is looked up."""
    return candidates if candidates is not None and len(candidates) <= FEW else None


def _value_by_value(session: Session, query: ClientQuery, after: int | None, limit: int) -> list[int]:
    """The next ids of one filtered list after the other."""
    found: list[int] = []
    for part in _parts(session, query, after):
        found += ids(session, part, after, limit - len(found))
        after = None
        if len(found) == limit:
            break
    return found


def _parts(session: Session, query: ClientQuery, after: int | None) -> list[ClientQuery]:
    """A query for each value of the column that comes first, from that of the client `after` on."""
    values = _values(session, query)
    if after is not None:
        values = _from(_value(session, query.sort, after), values)
    inner = replace(
        query, sort=query.then, descending=query.then_descending, then=Sort.NAME, then_descending=False
    )
    return [replace(inner, **{query.sort.value: value}) for value in values]


def _values(session: Session, query: ClientQuery) -> list[Any]:
    """The values of the column that comes first, in the order of the list: one if the query filters by it."""
    chosen = getattr(query, query.sort)
    values = _all_values(session, query.sort) if chosen is None else [chosen]
    return values[::-1] if query.descending else values


def _all_values(session: Session, sort: Sort) -> list[Any]:
    if sort == Sort.STATUS:
        return list(ClientStatus)
    theirs = "EXISTS (SELECT 1 FROM clients WHERE case_manager_id = u.id)"
    by_name = f"SELECT u.id FROM users u WHERE {theirs} ORDER BY u.sort_name, u.id"
    return [NO_CASE_MANAGER, *ask(session, Sql(by_name))]


def _from(value: Any, values: list[Any]) -> list[Any]:
    return values[values.index(value) :] if value in values else values


def _value(session: Session, sort: Sort, client_id: int) -> Any:
    column = "status" if sort == Sort.STATUS else f"coalesce(case_manager_id, '{NO_CASE_MANAGER}')"
    found = ask(session, Sql(f"SELECT {column} FROM clients WHERE id = ?", (client_id,)))
    return found[0] if found else None


@dataclass(frozen=True)
class _Page:
    """The next clients of a list, at most `limit` of them, continuing after the client `after`."""

    session: Session
    query: ClientQuery
    words: tuple[str, ...]
    after: int | None
    limit: int

    def in_order(self) -> list[int]:
        """The next ids in the order of a column that has an index.

        A search that many clients match is answered by reading in the order of the list until the page is
        full; one that few match, by the index of trigrams. Both take milliseconds at 100,000 clients. The
        first clients of the list tell which of the two to use.
        """
        walked = self._full_walk() if self.words else None
        return self._by_trigrams() if walked is None else walked

    def _full_walk(self) -> list[int] | None:
        """The matching ids near the beginning of the list, if they fill the page."""
        if len(self._walked(self.limit)) * WALKED < self.limit:
            return None
        found = self._walked(WALKED * self.limit)
        return found if len(found) == self.limit else None

    def _walked(self, most: int) -> list[int]:
        """The matching ids among the first `most` clients of the list."""
        near = ordered(self.query, in_index(self.query), self._listed, most, "search_text")
        return ask(self.session, select("id", nested(near), self._matching, f"LIMIT {self.limit}"))

    def _by_trigrams(self) -> list[int]:
        candidates = _candidates(self.session, self.words)
        few = _few(candidates)
        if few is not None:
            return self.among(few)
        among = [] if candidates is None else [not_by_index(_is_one_of(candidates))]
        return self._read(in_index(self.query), [*self._listed, *among, *self._matching])

    def among(self, candidates: Sequence[int]) -> list[int]:
        """The next ids among a few clients, who are looked up one by one and sorted."""
        own = [_is_one_of(candidates), *filters_not_by_index(self.query)]
        return self._read(Sql("clients"), [*own, *self._behind, *self._matching])

    def _read(self, source: Sql, conditions: Sequence[Sql]) -> list[int]:
        return ask(self.session, ordered(self.query, source, conditions, self.limit))

    @property
    def _listed(self) -> list[Sql]:
        """What is further down the list, whatever was typed."""
        return [*filters(self.query), *self._behind]

    @cached_property
    def _behind(self) -> list[Sql]:
        return behind(self.session, self.query, self.after)

    @property
    def _matching(self) -> list[Sql]:
        return list(map(contains, self.words))


def _is_one_of(client_ids: Sequence[int]) -> Sql:
    return Sql(f"id {in_list()}", (json_list(client_ids),))


def count(session: Session, query: ClientQuery) -> int:
    """How many clients match; grows with the practice, so it is slow work."""
    conditions = _conditions(session, query)
    begins = _with_trigrams(session, search_words(query.text, country_in(session)))
    return ask(session, select("count(*)", Sql("clients"), [*begins, *conditions]))[0]


def _with_trigrams(session: Session, words: Sequence[str]) -> list[Sql]:
    """For each word of two letters the clients with a trigram that begins like it, who are all that hold it."""
    pairs = [word for word in words if len(word) == _TRIGRAM - 1]
    if pairs:
        session.connection().exec_driver_sql(_TRIGRAM_VIEW)
    return [_is_found(begun(word)) for word in pairs]


def all_ids(session: Session, query: ClientQuery) -> list[int]:
    """Every matching client, unordered: for an action on all of them, inside its transaction."""
    return ask(session, select("id", Sql("clients"), _conditions(session, query)))


def _conditions(session: Session, query: ClientQuery) -> list[Sql]:
    """The conditions for a match: words of three letters or more use the index, shorter ones read the
    text."""
    words = search_words(query.text, country_in(session))
    long = _long(words)
    found = [_is_found(indexed(long))] if long else []
    return [*filters(query), *found, *map(contains, _short(words))]


def _is_found(search: Sql) -> Sql:
    return Sql(f"id IN {nested(search).text}", search.values)


def _long(words: Sequence[str]) -> list[str]:
    """The words that have a trigram."""
    return [word for word in words if len(word) >= _TRIGRAM]


def _short(words: Sequence[str]) -> list[str]:
    return [word for word in words if len(word) < _TRIGRAM]


def _candidates(session: Session, words: Sequence[str]) -> list[int] | None:
    """Clients that include all the matching ones; None without words, or if they are too common for that."""
    for search in _searches(session, words):
        found = ask(session, Sql(f"{search.text} LIMIT {CANDIDATES + 1}", search.values))
        if len(found) <= CANDIDATES:
            return found
    return None


def _searches(session: Session, words: Sequence[str]) -> list[Sql]:
    """The searches by the index of trigrams: one for all long words, one for each short one."""
    long, short = _long(words), _short(words)
    if short:
        # A view of the index, which holds nothing itself and lasts as long as the transaction.
        session.connection().exec_driver_sql(_TRIGRAM_VIEW)
    return [*([indexed(long)] if long else []), *map(begun, short)]
