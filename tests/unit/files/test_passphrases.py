"""The proposed passwords are worth what is said of them."""

from __future__ import annotations

import re
from collections import defaultdict

from desktop.files.passphrases import bits, propose, word_list


def test_the_list_is_what_its_description_says() -> None:
    words = word_list()
    assert len(words) == len(set(words)) == 1_024
    assert list(words) == sorted(words)
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in words)
    assert bits() == 60


def test_no_two_words_differ_by_a_letter_only() -> None:
    """Two such words agree once the letter is left out of one or of both, at the same place."""
    shapes: dict[str, set[str]] = defaultdict(set)
    for word in word_list():
        for at in range(len(word)):
            shapes[f"{word[:at]}?{word[at + 1 :]}"].add(word)
    assert [alike for alike in shapes.values() if len(alike) > 1] == []
    there = set(word_list())
    shortened = {word: {word[:at] + word[at + 1 :] for at in range(len(word))} for word in there}
    assert [word for word, shorter in shortened.items() if shorter & there] == []


def test_six_words_of_the_list_and_never_the_same() -> None:
    proposed = [propose() for _ in range(200)]
    assert len(set(proposed)) == 200
    assert all(len(p.split()) == 6 and set(p.split()) <= set(word_list()) for p in proposed)
