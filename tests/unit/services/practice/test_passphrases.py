"""The strength of a passphrase, and whether it opens the open practice."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.practice.passphrases import Strength, opens, propose, refuse_weak, strength


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("short", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("password password password", Strength.WEAK),
        ("12345123451234512345", Strength.WEAK),
        ("password1", Strength.WEAK),
        ("Harbour2026", Strength.WEAK),
        ("qpfjwmzkvt", Strength.FAIR),
        ("violet harbour lantern nineteen", Strength.STRONG),
        ("violet lantern nineteen " * 5, Strength.STRONG),
        ("Qp7!fjW m2?zKvt", Strength.STRONG),
    ],
)
def test_guesses_count_and_familiar_words_and_repeats_do_not(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected


def test_what_is_known_of_the_practice_is_guessed_first() -> None:
    assert strength("Zoltanberg7") is not Strength.WEAK
    assert strength("Zoltanberg7", "Zoltanberg") is Strength.WEAK


def test_a_weak_one_is_refused_with_the_word_that_takes_it_all_the_same() -> None:
    with pytest.raises(UserError, match="--at-my-own-risk"):
        refuse_weak("a", "passphrase")
    refuse_weak(propose(), "passphrase")


def test_what_is_proposed_is_strong_and_new_each_time() -> None:
    proposed = {propose() for _ in range(5)}
    assert len(proposed) == 5
    assert {strength(one) for one in proposed} == {Strength.STRONG}


def test_a_practice_without_a_passphrase_is_opened_by_any(practice: Practice) -> None:
    assert opens(practice, "whatever")
