"""Which clients the Clients tab lists: search as you type, filters and order, a page of ids at a time."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    text,
    tuple_,
)
from sqlalchemy.orm import Session

from desktop.models import Client, ClientStatus
from desktop.rules.text import digits, fold

NO_CASE_MANAGER: Literal["none"] = "none"


class Sort(enum.StrEnum):
    """What the list can be in the order of."""

    NAME = "name"
    DATE_OF_BIRTH = "date_of_birth"
    REFERENCE = "reference"


_clients = Client.__table__.c
_SORTED_BY: dict[Sort, ColumnElement[Any]] = {
    Sort.NAME: _clients.sort_name,
    Sort.DATE_OF_BIRTH: _clients.date_of_birth,
    Sort.REFERENCE: _clients.reference,
}

FEW = 500
"""Up to so many candidates are looked up one by one and sorted."""
CANDIDATES = 5_000
"""Up to so many are met by going through the list's own index, which holds no more than the order."""
WALKED = 10
"""Beyond that, how many clients are read in order for each one that the page wants, before all are asked for."""

_index = table("client_search", column("rowid"), column("client_search"))
_trigrams = table("client_trigrams", column("doc"), column("term"))
_NOT_BY_INDEX: tuple[ColumnElement[Any], ColumnElement[Any]] = (
    literal_column("+clients.case_manager_id"),
    literal_column("+clients.status"),
)
_NOT_BY_ID: ColumnElement[int] = literal_column("+clients.id")
"""The `+` keeps SQLite from going by a column: for a few ids not by the filters' indexes, for many not by id."""
_TRIGRAM = 3
_TRIGRAM_VIEW = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.client_trigrams USING fts5vocab(main, client_search, instance)
"""
_LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class ClientQuery:
    """What is asked for. `case_manager` is a user's id, NO_CASE_MANAGER, or None for any; no `status` means any.

    Each word of `text` must occur somewhere in a client's names, phones, e-mail, date of birth or reference.
    """

    text: str = ""
    case_manager: int | Literal["none"] | None = None
    status: ClientStatus | None = ClientStatus.CURRENT
    sort: Sort = Sort.NAME
    descending: bool = False


def ids(session: Session, query: ClientQuery, after: int | None, limit: int) -> list[int]:
    """The next ids in the order asked for, going on behind the client `after` (None: from the start).

    A search that few clients match is answered by the index of trigrams, one that many match by
    reading on in the order of the list until the page is full; both take milliseconds at 100,000 clients.
    """
    words = search_words(query.text)
    listed = _in_order(session, query, after).where(*_filters(query))
    if not words:
        return list(session.scalars(listed.limit(limit)))
    candidates = _candidates(session, words)
    if candidates is not None:
        among = select(func.json_each(json.dumps(candidates)).table_valued("value").c.value)
        if len(candidates) <= FEW:
            looked_up = Client.id.in_(among), *_filters(query, *_NOT_BY_INDEX)
            listed = _in_order(session, query, after).where(*looked_up)
        else:
            listed = listed.where(_NOT_BY_ID.in_(among))
        return list(session.scalars(listed.where(*map(_contains, words)).limit(limit)))
    to_walk = WALKED * limit
    all_words = and_(*map(_contains, words))
    walked = session.execute(listed.add_columns(all_words).limit(to_walk)).all()
    found = [client_id for client_id, matches in walked if matches]
    if len(found) >= limit or len(walked) < to_walk:
        return found[:limit]
    return list(session.scalars(listed.where(*_matching(words)).limit(limit)))


def count(session: Session, query: ClientQuery) -> int:
    """How many clients match; grows with the practice, so it is slow work."""
    wanted = select(func.count()).select_from(Client).where(*_conditions(query))
    return session.scalars(wanted).one()


def all_ids(session: Session, query: ClientQuery) -> list[int]:
    """Every client that matches, in no order: for an action on all of them, inside its transaction."""
    return list(session.scalars(select(Client.id).where(*_conditions(query))))


def search_words(text: str) -> list[str]:
    """The words of a search as `search_text` holds them; those that others contain are left out."""
    typed = fold("".join(c if c.isprintable() else " " for c in text)).split()
    words = sorted({_as_kept(word) for word in typed} - {""}, key=len, reverse=True)
    return [word for place, word in enumerate(words) if not any(word in longer for longer in words[:place])]


def _as_kept(word: str) -> str:
    """A date as 14/2/1990 and a phone number without its brackets and dashes; any other word as it is."""
    if day_first := re.fullmatch(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})", word):
        return "/".join(day_first.groups())
    if re.fullmatch(r"[\d()+]+", word) or (re.fullmatch(r"[\d()+.-]+", word) and len(digits(word)) > 8):
        return digits(word)
    return word


def _filters(
    query: ClientQuery,
    case_manager: ColumnElement[Any] = _clients.case_manager_id,
    status: ColumnElement[Any] = _clients.status,
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.case_manager == NO_CASE_MANAGER:
        conditions.append(case_manager.is_(None))
    elif query.case_manager is not None:
        conditions.append(case_manager == query.case_manager)
    if query.status is not None:
        conditions.append(status == query.status)
    return conditions


def _conditions(query: ClientQuery) -> list[ColumnElement[bool]]:
    return [*_filters(query), *_matching(search_words(query.text))]


def _in_order(session: Session, query: ClientQuery, after: int | None) -> Select[int]:
    key = _SORTED_BY[query.sort]
    order = (key.desc(), Client.id.desc()) if query.descending else (key, Client.id)
    listed = select(Client.id).order_by(*order)
    if after is None:
        return listed
    last = session.scalars(select(key).where(Client.id == after)).one_or_none()
    return listed.where(_behind(key, last, after, query.descending))


def _behind(key: ColumnElement[Any], last: Any, after: int, down: bool) -> ColumnElement[bool]:
    """What comes behind the row with the key `last` and the id `after`; SQLite sorts no value first."""
    if last is None:
        same = and_(key.is_(None), Client.id < after if down else Client.id > after)
        return same if down else or_(same, key.is_not(None))
    place = tuple_(key, Client.id)
    return or_(place < (last, after), key.is_(None)) if down else place > (last, after)


def _contains(word: str) -> ColumnElement[bool]:
    return func.instr(Client.search_text, word) > 0


def _matching(words: Sequence[str]) -> list[ColumnElement[bool]]:
    """Each word occurs: those of three letters or more by the index, shorter ones by reading the text."""
    long = [word for word in words if len(word) >= _TRIGRAM]
    short = [_contains(word) for word in words if len(word) < _TRIGRAM]
    return [Client.id.in_(_indexed(long)), *short] if long else short


def _indexed(long: Sequence[str]) -> Select[int]:
    """The ids of the clients who have all these words; quoted, because raw text is a syntax error to MATCH."""
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in long)
    return select(_index.c.rowid).where(_index.c.client_search.op("MATCH")(quoted))


def _candidates(session: Session, words: Sequence[str]) -> list[int] | None:
    """Clients among whom all the matching ones are; None where the words are too common for that."""
    long = [word for word in words if len(word) >= _TRIGRAM]
    searches = [_indexed(long)] if long else []
    if len(long) < len(words):
        # A view on the index, which holds nothing itself and lives as long as the transaction.
        session.execute(text(_TRIGRAM_VIEW))
        searches += [
            select(_trigrams.c.doc).distinct().where(_trigrams.c.term.between(word, word + _LAST_LETTER))
            for word in words
            if len(word) < _TRIGRAM
        ]
    for search in searches:
        found = session.scalars(search.limit(CANDIDATES + 1)).all()
        if len(found) <= CANDIDATES:
            return list(found)
    return None
