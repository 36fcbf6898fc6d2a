"""What was typed becomes the words by which clients are found: dates and phones as they are stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.clients.search_words import search_words

TYPED = st.text(alphabet="abcäé 019/-.()+\t\u200b", max_size=20)


@given(TYPED)
def test_no_word_is_part_of_another_and_none_is_empty(typed: str) -> None:
    words = search_words(typed, "AU")
    assert all(words)
    assert not [1 for one in words for other in words if one is not other and one in other]


@given(st.lists(st.text(alphabet="abcdef", min_size=1, max_size=6)))
def test_every_typed_word_is_looked_for_by_itself_or_in_a_longer_one(typed: list[str]) -> None:
    words = search_words(" ".join(typed))
    assert all(any(one in word for word in words) for one in typed)


@pytest.mark.parametrize("typed", ["14/2/1990", "14-2-1990", "14.2.1990"])
def test_a_date_is_looked_for_as_it_is_stored(typed: str) -> None:
    assert search_words(typed, "AU") == ["14/2/1990"]


@pytest.mark.parametrize("typed", ["0412 345 678", "+61 412 345 678", "(04) 1234 5678", "0412-345-678"])
def test_a_whole_phone_number_is_one_word_that_all_its_forms_share(typed: str) -> None:
    assert search_words(typed, "AU") == ["412345678"]


def test_a_number_beside_a_name_is_a_phone_from_nine_digits_on() -> None:
    assert search_words("lee 0412-345-678", "AU") == ["412345678", "lee"]
    assert search_words("lee 04-12-34-56", "AU") == ["04-12-34-56", "lee"]


def test_letters_of_any_size_with_any_accents_mean_the_same() -> None:
    assert search_words("ZOË") == search_words("zoe")


def test_what_cannot_be_seen_parts_words_as_a_space_does() -> None:
    assert sorted(search_words("ava\u200bbo")) == ["ava", "bo"]
