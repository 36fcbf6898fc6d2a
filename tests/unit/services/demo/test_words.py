"""The texts drawn for the story of the made-up practice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import Client
from desktop.services.demo.words import CARD_WEIGHTS, Draw, mail_name, reference, share, words


@given(total=st.integers(0, 5_000), weights=st.lists(st.integers(0, 50), min_size=1, max_size=20))
def test_shares_add_up_and_follow_the_weights(total: int, weights: list[int]) -> None:
    parts = share(total, weights)
    whole = sum(weights)
    assert sum(parts) == (total if whole else 0)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - (total * weight / whole if whole else 0)) <= 1


def test_the_same_seed_draws_the_same() -> None:
    first, again, other = Draw("1"), Draw("1"), Draw("2")
    assert [first.random() for _ in range(3)] == [again.random() for _ in range(3)]
    assert first.random() != other.random()


def test_weights_of_nothing_are_never_drawn() -> None:
    draw = Draw("1")
    assert {draw.weighted({"a": 1, "b": 0, "c": 2}) for _ in range(200)} == {"a", "c"}
    assert not any(draw.happens(0) for _ in range(50))
    assert all(draw.happens(1) for _ in range(50))


def test_a_pattern_gets_a_digit_for_each_mark() -> None:
    filled = Draw("1").filled("ZX####-a")
    assert filled[:2] + filled[6:] == "ZX-a"
    assert filled[2:6].isdigit()


def test_waiting_times_stay_within_their_ends() -> None:
    draw = Draw("1")
    days = [draw.days(100, 4, 300) for _ in range(500)]
    assert min(days) >= 4
    assert max(days) <= 300
    assert sum(day < 104 for day in days) > 250


def test_no_card_number_could_be_real() -> None:
    draw = Draw("1")
    for _ in range(300):
        card = draw.medicare_number()
        check = sum(int(digit) * weight for digit, weight in zip(card, CARD_WEIGHTS, strict=False)) % 10
        assert (len(card), card[0] in "23456", card[9]) == (10, True, "1")
        assert int(card[8]) != check


def test_phone_and_provider_numbers_are_those_that_nobody_has() -> None:
    draw = Draw("1")
    assert draw.mobile() in words("places")["mobiles"]
    assert any(draw.landline().startswith(prefix) for prefix in words("places")["landline_prefixes"])
    assert draw.provider_number().endswith("Z")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("Zoë", "O'Brien", "zoe.obrien"), ("Li-Hua", "Đặng", "lihua.dang"), ("", "Lee", ".lee")],
)
def test_a_mail_name_is_plain(first: str, last: str, expected: str) -> None:
    assert mail_name(first, last) == expected


def test_references_are_those_that_the_program_makes() -> None:
    assert reference(Client, 7) == "C000007"
