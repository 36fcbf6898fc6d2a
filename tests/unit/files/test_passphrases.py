"""The proposed passwords are as strong as stated."""

from __future__ import annotations

import itertools
import re

from desktop.files.passphrases import bits, propose, word_list


def test_the_list_is_what_its_description_says() -> None:
    words = word_list()
    assert len(words) == len(set(words)) == 7_776
    assert list(words) == sorted(words)
    assert all(re.fullmatch("[a-z-]{3,9}", word) for word in words)
    assert int(bits()) == 77


def test_no_word_begins_another() -> None:
    """So words run together are still the words that were meant."""
    in_order = word_list()
    assert [two for two in itertools.pairwise(in_order) if two[1].startswith(two[0])] == []


def test_six_words_of_the_list_and_never_the_same() -> None:
    proposed = [propose() for _ in range(200)]
    assert len(set(proposed)) == 200
    assert all(len(p.split()) == 6 and set(p.split()) <= set(word_list()) for p in proposed)
