"""Words and their letters: which are looked at, which nobody writes, and how usual they are."""

from __future__ import annotations

import pytest

from desktop.files.text.alphabets import (
    OTHERS,
    WESTERN,
    count_strange,
    is_strange,
    likelihood,
    words_beyond_ascii,
)
from desktop.files.text.east_asian import EastAsian, readings

BY_NAME = {alphabet.name: alphabet for alphabet in OTHERS}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zoe Ash", []), ("Zoë Ash", ["Zoë"]), ("“Zoë”, said José…", ["Zoë", "José"]), ("d’été", ["été"]),
        ("£ukasz", ["£ukasz"]), ("–£ukasz", ["£ukasz"]), ("£20 and €", []), ("38 °C", []), ("–Zoë", ["Zoë"]),
        ("Zoë1Noël", ["Zoë", "Noël"]), ("", []),
    ],
)  # fmt: skip
def test_only_words_with_a_letter_beyond_ascii_prove_something(text: str, words: list[str]) -> None:
    assert list(words_beyond_ascii(text)) == words


@pytest.mark.parametrize(
    ("word", "is_strange_one"),
    [
        ("Perù", False), ("Perùa", True), ("McÉwan", False), ("FitzÉ", False), ("AnÉ", True), ("ÉÀé", True), ("Éa", False),
        ("ÉCOleS", True), ("ÉColes", False), ("ÉCOLES", False), ("Éco£", True), ("aÉ", True), ("üÜ", True), ("Åå", False),
        ("Kúd", False), ("Kúdő", True),
    ],
)  # fmt: skip
def test_what_no_western_language_writes(word: str, is_strange_one: bool) -> None:
    assert is_strange(word, WESTERN) is is_strange_one
    assert count_strange([word, "Zoë", word], WESTERN) == 2 * is_strange_one


def test_an_accent_that_only_italian_has_at_the_end_is_no_matter_elsewhere() -> None:
    assert is_strange("Lùa", WESTERN)
    assert not is_strange("Lùa", BY_NAME["Vietnamese"])


@pytest.mark.parametrize(
    ("word", "alphabet", "is_strange_one"),
    [
        ("Ελένη", "Greek", False), ("Παπάς", "Greek", False), ("Παςά", "Greek", True), ("Елена", "Greek", True),
        ("Елена", "Cyrillic", False), ("Елеnа", "Cyrillic", True),
    ],
)  # fmt: skip
def test_a_script_of_its_own_has_no_letters_of_another(
    word: str, alphabet: str, is_strange_one: bool
) -> None:
    assert is_strange(word, BY_NAME[alphabet]) is is_strange_one


@pytest.mark.parametrize(
    ("words", "alphabet", "points"),
    [
        (["Иван"], "Cyrillic", 2.0),
        (["иван"], "Cyrillic", 1.0),
        (["Иван", "иван"], "Cyrillic", 1.5),
        (["Ющ"], "Cyrillic", 1.0),
        (["Иющв"], "Cyrillic", 1.5),
        (["דוד"], "Hebrew", 1.5),
        (["Zoë"], "Central European", 0.0),
    ],
)
def test_letters_are_as_usual_as_their_share_and_their_capitals(
    words: list[str], alphabet: str, points: float
) -> None:
    assert likelihood(words, BY_NAME[alphabet]) == pytest.approx(points)


def test_a_quarter_of_usual_letters_is_likely() -> None:
    assert EastAsian("cp932", "Japanese", 0.25).is_likely
    assert not EastAsian("cp932", "Japanese", 0.249).is_likely


def test_two_letters_in_two_bytes_are_enough_and_the_likeliest_reading_is_first() -> None:
    assert readings("田".encode("cp932")) == []
    assert readings(b"Ash, Elm") == []
    found = readings("田中".encode("cp932"))
    assert found[0] == EastAsian("cp932", "Japanese", 1.0)
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)


def test_letters_of_the_block_are_usual_and_others_of_no_name_are_not() -> None:
    def share(text: str) -> float:
        return next(one.share for one in readings(text.encode("cp932")) if one.encoding == "cp932")

    assert share("ぁヾ") == 1
    assert share("田鬱") == 0.5
    assert share("田鬱、。") == 0.5


@pytest.mark.parametrize(("letters", "is_read"), [(49, True), (48, False)])
def test_one_broken_letter_in_fifty_is_let_through(letters: int, is_read: bool) -> None:
    found = readings("田".encode("euc_jp") * letters + b"\xff")
    assert any(one.encoding == "euc_jp" for one in found) is is_read
