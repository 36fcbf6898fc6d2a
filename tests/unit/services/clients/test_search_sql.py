"""The parts of a search in SQL: their values stand in the order of their question marks."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import ClientStatus
from desktop.services.clients.search_query import NO_CASE_MANAGER, ClientQuery, Sort
from desktop.services.clients.search_sql import (
    Sql,
    contains,
    filters,
    filters_not_by_index,
    in_index,
    indexed,
    ordered,
    select,
)

QUERIES = st.builds(
    ClientQuery,
    case_manager=st.none() | st.just(NO_CASE_MANAGER) | st.integers(1, 9),
    status=st.none() | st.sampled_from(ClientStatus),
    sort=st.sampled_from(Sort),
    then=st.sampled_from(Sort),
    descending=st.booleans(),
    then_descending=st.booleans(),
)


@given(QUERIES, st.lists(st.text(alphabet='ab"', min_size=1), max_size=3))
def test_a_statement_has_a_value_for_each_question_mark(query: ClientQuery, words: list[str]) -> None:
    conditions = [*filters(query), *map(contains, words)]
    statement = ordered(query, in_index(query), conditions, 10)
    assert statement.text.count("?") == len(statement.values)
    assert statement.values[len(statement.values) - len(words) :] == tuple(words)


@given(QUERIES)
def test_the_order_ends_with_what_no_two_clients_share(query: ClientQuery) -> None:
    text = ordered(query, Sql("clients"), (), 10).text
    assert text.partition(" LIMIT ")[0].rpartition(", ")[2].split()[0] == "id"


@given(QUERIES)
def test_conditions_that_use_no_index_are_otherwise_the_same(query: ClientQuery) -> None:
    assert [one.text.removeprefix("+") for one in filters_not_by_index(query)] == [
        one.text for one in filters(query)
    ]
    assert all(one.text.startswith("+") for one in filters_not_by_index(query))


def test_a_query_for_nobody_in_particular_has_no_filter() -> None:
    assert filters(ClientQuery(status=None)) == []
    assert select("id", Sql("clients"), []).text.split("WHERE")[1].strip() == "TRUE"
    assert filters(ClientQuery(case_manager=NO_CASE_MANAGER, status=None)) == [Sql("case_manager_id IS NULL")]


@pytest.mark.parametrize(("status", "sort"), [*product((None, ClientStatus.CURRENT), Sort)])
def test_the_index_of_the_first_column_is_named_only_where_there_is_one(
    status: ClientStatus | None, sort: Sort
) -> None:
    then = Sort.REFERENCE if sort is not Sort.REFERENCE else Sort.NAME
    source = in_index(ClientQuery(status=status, sort=sort, then=then)).text
    has_one = sort in (Sort.NAME, Sort.DATE_OF_BIRTH)
    assert ("INDEXED BY" in source) == has_one
    assert ("ix_clients_status_" in source) == (has_one and status is not None)


def test_no_index_is_named_for_one_case_manager_or_a_single_column() -> None:
    assert in_index(ClientQuery(case_manager=3, sort=Sort.NAME, then=Sort.REFERENCE)) == Sql("clients")
    assert in_index(ClientQuery(sort=Sort.NAME, then=Sort.NAME)) == Sql("clients")


def test_words_for_the_index_are_quoted() -> None:
    assert indexed(['o"neil', "or"]).values == ('"o""neil" "or"',)
