"""The reasons why somebody may not take over, in one sentence that names them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.rules.recipients import Refusal, RefusalKind, Rule
from desktop.services.practice.refusal_words import RULES, ages, refusal_sentence


def refusal(kind: RefusalKind) -> Refusal:
    return Refusal(kind, "Tom Brown", day=date(2027, 3, 22), discipline="Psychologist", youngest=5, oldest=17)


def test_each_kind_is_a_sentence_of_its_own_that_names_the_person() -> None:
    said = {kind: refusal_sentence(refusal(kind)) for kind in RefusalKind}
    assert len(set(said.values())) == len(RefusalKind)
    assert all("Tom Brown" in sentence and sentence.endswith(".") for sentence in said.values())
    assert said[RefusalKind.LEAVES_TOO] == "Tom Brown leaves too, on Mon 22 Mar 2027."
    assert said[RefusalKind.AGE] == "Tom Brown sees ages 5 to 17 only."


def test_each_rule_that_can_be_widened_has_words() -> None:
    assert set(RULES) == set(Rule)
    for words in RULES.values():
        assert words.short
        assert words.condition
        assert "&" in words.tick


@pytest.mark.parametrize(
    ("youngest", "oldest", "expected"),
    [(5, 17, "ages 5 to 17"), (18, None, "ages from 18"), (None, 17, "ages up to 17"), (0, 4, "ages 0 to 4")],
)
def test_ages_with_one_end_or_two(youngest: int | None, oldest: int | None, expected: str) -> None:
    assert ages(Refusal(RefusalKind.AGE, "Tom Brown", youngest=youngest, oldest=oldest)) == expected
