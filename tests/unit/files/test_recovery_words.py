"""The 24 words of a recovery sheet are the key, and no other 24 words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.files.passphrases import word_list
from desktop.files.recovery_words import key_of_words, words_of

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_the_words_are_the_key(key: bytes) -> None:
    words = words_of(key)
    assert len(words) == 24
    assert key_of_words(" ".join(words)) == key


@given(KEYS, st.integers(0, 23), st.sampled_from(word_list()))
def test_a_misread_word_is_seen(key: bytes, place: int, other: str) -> None:
    words = list(words_of(key))
    if words[place] == other:
        return
    words[place] = other
    with pytest.raises(UserError, match="do not belong together"):
        key_of_words(" ".join(words))


@given(KEYS, st.permutations(range(24)))
def test_words_in_another_order_are_seen(key: bytes, order: list[int]) -> None:
    words = words_of(key)
    shuffled = tuple(words[place] for place in order)
    if shuffled != words:
        with pytest.raises(UserError, match="do not belong together"):
            key_of_words(" ".join(shuffled))


def test_it_is_read_as_a_person_types_it_from_paper() -> None:
    key = bytes(range(32))
    typed = "\n".join(f"{n}. {word.upper()}," for n, word in enumerate(words_of(key), start=1))
    assert key_of_words(typed) == key


@pytest.mark.parametrize(
    ("words", "told"), [("zebra", "24 words"), ("abacus qqqqq", "word 2, qqqqq"), ("", "24 words")]
)
def test_what_is_wrong_is_named(words: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        key_of_words(words)
