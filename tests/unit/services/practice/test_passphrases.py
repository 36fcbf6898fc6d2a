"""How easily a passphrase would be guessed, and whether it opens the practice that is open."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.services.practice.passphrases import Strength, opens, propose, strength


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("short", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("password password password", Strength.WEAK),
        ("12345123451234512345", Strength.WEAK),
        ("qpfjwmzkvt", Strength.FAIR),
        ("violet harbour lantern nineteen", Strength.STRONG),
        ("Qp7!fjW m2?zKvt", Strength.STRONG),
    ],
)
def test_length_and_kinds_count_and_familiar_words_do_not(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected


def test_one_more_kind_of_character_is_never_weaker() -> None:
    order = list(Strength)
    plain = "qpfjwmzkv"
    for more in ("Q", "7", " ", "!"):
        assert order.index(strength(plain + more)) >= order.index(strength(plain))


def test_what_is_proposed_is_strong_and_new_each_time() -> None:
    proposed = {propose() for _ in range(5)}
    assert len(proposed) == 5
    assert {strength(one) for one in proposed} == {Strength.STRONG}


def test_a_practice_without_a_passphrase_is_opened_by_any(practice: Practice) -> None:
    assert opens(practice, "whatever")
