"""The words for professions: which mean the same, and who may take whose clients."""

from __future__ import annotations

import pytest

from desktop.rules.disciplines import (
    PROFESSIONS,
    USUAL_DISCIPLINES,
    Disciplines,
    practitioner_noun,
    profession,
)

OURS = Disciplines.of(
    [
        ("Kinesiology", ["Kin", "Movement"], []),
        ("Psychologist", ["Head doctor"], ["counsellor", "Kin"]),
    ]
)


@pytest.mark.parametrize("word", ["psychologist", " PSYCH ", "Psychology", "Registered  Psychologist"])
def test_words_that_everybody_uses_mean_one_profession(word: str) -> None:
    assert profession(word) == "Psychology"
    assert practitioner_noun(word) == "Psychologist"
    assert USUAL_DISCIPLINES.knows(word)
    assert USUAL_DISCIPLINES.same(word, "Psychology")


def test_each_profession_has_its_noun_and_no_two_have_one() -> None:
    nouns = [practitioner_noun(name) for name in PROFESSIONS]
    assert len(set(nouns)) == len(PROFESSIONS)
    assert [profession(noun) for noun in nouns] == list(PROFESSIONS)


def test_an_unknown_word_stays_itself_with_its_spaces_folded() -> None:
    assert profession("  Reiki   Healer ") == "Reiki Healer"
    assert practitioner_noun(" Reiki ") == "Reiki"
    assert not USUAL_DISCIPLINES.knows("Reiki")
    assert USUAL_DISCIPLINES.same("reiki!", "Reiki")
    assert not USUAL_DISCIPLINES.same("Reiki", "Psychology")


@pytest.mark.parametrize("word", ["Kinesiology", "kin", "MOVEMENT", "head doctor", "Psych", "Psychologist"])
def test_a_practice_knows_its_own_names_and_words(word: str) -> None:
    assert OURS.knows(word)


def test_a_practice_s_own_words_mean_what_it_says() -> None:
    assert OURS.same("Head Doctor", "psychology")
    assert OURS.same("kin", "Kinesiology")
    assert not OURS.knows("Reiki")
    assert not USUAL_DISCIPLINES.knows("kin")


def test_who_may_take_whom() -> None:
    assert OURS.qualifies("psych", "")
    assert OURS.qualifies("psych", "Psychologist")
    assert OURS.qualifies("head doctor", "Counselling")
    assert OURS.qualifies("psych", "movement")
    assert not OURS.qualifies("Counsellor", "psych")
    assert not OURS.qualifies("kin", "psych")
    assert not OURS.qualifies("", "psych")
    assert not USUAL_DISCIPLINES.qualifies("psych", "Counselling")
