"""Each field weighs by how exactly it agrees: what counts as a slip, as next door, as the same number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.duplicates.evidence import (
    ComparedClient,
    OwnNumbers,
    Rarity,
    address_bits,
    birth_bits,
    birth_key,
    email_bits,
    gender_bits,
    medicare_bits,
    middle_bits,
    name_bits,
    own_number_bits,
    phone_bits,
    place_bits,
    slips,
    street_bits,
)

NAMES = st.text("abcmnrst", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "cost"),
    [
        ("ava", "ava", 0.0),
        ("ava", "eva", 2.0),
        ("brian", "brain", 2.0),
        ("al", "el", None),
        ("jo", "joe", 4.0),
        ("ann", "annabel", 3.0),
        ("an", "brandon", None),
        ("steven", "stephen", 4.0),
        ("mark", "nary", None),
        ("alexander", "sam", None),
    ],
)
def test_what_a_slip_in_a_name_costs(one: str, other: str, cost: float | None) -> None:
    assert slips(one, other) == cost


@given(NAMES, NAMES)
def test_a_slip_costs_the_same_in_both_directions(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)


@pytest.mark.parametrize(
    ("one", "other", "near", "bits"),
    [
        ("", "12highstreet", True, 0.0),
        ("12highstreet", "", True, 0.0),
        ("12highstreet", "12highstreet", False, 8.0),
        ("12highstreet", "12highstret", True, 8.0),
        ("12highstreet", "12highst", True, 4.0),
        ("12highstreet", "12highroad", True, -2.0),
        ("12highstreet", "14highstreet", True, 4.0),
        ("12highstreet", "14highstreet", False, -2.0),
        ("12highstreet", "14lowlane", True, -2.0),
        ("highstreet", "12highstreet", True, 4.0),
    ],
)
def test_a_house_counts_more_than_next_door_and_that_only_nearby(
    one: str, other: str, near: bool, bits: float
) -> None:
    assert street_bits(one, other, near) == bits


@pytest.mark.parametrize(
    ("one", "other", "bits"),
    [
        (("", ""), ("2951000001", "1"), 0.0),
        (("2951000001", "1"), ("", "1"), 0.0),
        (("2951000001", ""), ("2951000001", ""), 4.0),
        (("2951000001", "1"), ("2951000001", ""), 4.0),
        (("2951000001", "1"), ("2951000001", "1"), 14.0),
        (("2951000001", "1"), ("2951000001", "2"), -8.0),
        (("2951000001", "1"), ("2951000002", "1"), 9.0),
        (("2951000001", ""), ("2951000002", ""), -1.0),
        (("2951000001", "1"), ("2951000022", "1"), -4.0),
    ],
)
def test_a_card_is_a_familys_and_the_number_on_it_a_persons(
    one: tuple[str, str], other: tuple[str, str], bits: float
) -> None:
    assert medicare_bits(one, other) == bits
    assert medicare_bits(other, one) == bits


@pytest.mark.parametrize(
    ("one", "other", "bits"),
    [
        ((), (("dva", "x123"),), 0.0),
        ((("dva", "x123"),), (("ndis", "x123"),), 0.0),
        ((("dva", "x123"),), (("dva", "x123"),), 16.0),
        ((("dva", "x123"),), (("dva", "x124"),), 8.0),
        ((("dva", "x123"),), (("dva", "y124"),), -8.0),
        ((("dva", "x123"), ("ndis", "43")), (("ndis", "43"), ("dva", "x123")), 32.0),
    ],
)
def test_numbers_of_one_kind_are_compared(one: OwnNumbers, other: OwnNumbers, bits: float) -> None:
    assert own_number_bits(one, other) == bits


@pytest.mark.parametrize(
    ("one", "other", "bits"),
    [
        ("", "mary", 0.0),
        ("mary", "mary", 2.0),
        ("m", "mary", 2.0),
        ("mary", "m", 2.0),
        ("mary", "marry", 2.0),
        ("mary", "john", -2.0),
    ],
)
def test_a_middle_name_may_be_an_initial(one: str, other: str, bits: float) -> None:
    assert middle_bits(one, other) == bits


def test_what_is_not_known_of_both_says_nothing() -> None:
    assert gender_bits("", "female") == gender_bits("female", "") == 0.0
    assert (gender_bits("female", "female"), gender_bits("female", "male")) == (1.0, -4.0)
    assert email_bits("", "a@example.com") == email_bits("a@example.com", "") == 0.0
    assert (email_bits("a@example.com", "a@example.com"), email_bits("a", "b")) == (8.0, -1.0)
    some, others = frozenset({"400111222", "95551234"}), frozenset({"95551234"})
    assert phone_bits(frozenset(), some) == phone_bits(some, frozenset()) == 0.0
    assert (phone_bits(some, others), phone_bits(others, frozenset({"1"}))) == (8.0, -1.0)


PEOPLE = [
    ComparedClient(number, first=first, last="wu", born="19900214", suburb="perth", postcode="6000")
    for number, first in enumerate(["ava", "ava", "ava", "zoe", "zoe"], 1)
] + [ComparedClient(6, first="eva", last="nair", born="19910214", suburb="carlton", postcode="3053")]
RARITY = Rarity(PEOPLE)


@pytest.mark.parametrize(
    ("other", "bits"),
    [("19901402", 9.0), ("19900215", 6.0), ("19910215", 1.0), ("19851130", -5.0), ("", 0.0)],
)
def test_a_birthday_may_be_mistyped_or_have_day_and_month_swapped(other: str, bits: float) -> None:
    assert birth_bits("19900214", other, RARITY) == bits
    assert birth_bits(other, "19900214", RARITY) == bits


def test_one_birthday_says_more_the_fewer_have_it() -> None:
    same = birth_bits("19900214", "19900214", RARITY)
    assert same == RARITY.day("19900214")
    assert 0.0 < same < RARITY.day("19910214")
    assert birth_key("19901402") == birth_key("19900214") != birth_key("19910214")
    assert birth_key("") == ""


def test_a_name_says_more_the_fewer_have_it_and_a_slip_never_less_than_one_bit() -> None:
    assert RARITY.name("ava", "ava") < RARITY.name("zoe", "zoe") == RARITY.name("eva", "eva")
    assert RARITY.name("ava", "zoe") == RARITY.name("ava", "ava")
    assert name_bits("ava", "ava", RARITY, -7.0) == RARITY.name("ava", "ava")
    assert name_bits("ava", "eva", RARITY, -7.0) == max(1.0, RARITY.name("ava", "eva") - 2.0)
    assert name_bits("ava", "zoe", RARITY, -7.0) == -7.0
    assert name_bits("", "zoe", RARITY, -7.0) == name_bits("zoe", "", RARITY, -7.0) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "bits"),
    [
        (("perht", "6000"), ("perth", "6001"), 4.0),
        (("perth", "6000"), ("carlton", "3053"), -2.0),
        (("perth", ""), ("carlton", "3053"), 0.0),
        (("", ""), ("", ""), 0.0),
        (("", "6000"), ("perth", ""), 0.0),
    ],
)
def test_another_place_speaks_against_one_person_only_by_its_postcode(
    one: tuple[str, str], other: tuple[str, str], bits: float
) -> None:
    assert place_bits(one, other, RARITY) == bits


def test_a_shared_suburb_or_postcode_counts_by_the_rarer_of_the_two() -> None:
    shared = place_bits(("perth", "6000"), ("perth", "6000"), RARITY)
    assert shared == max(RARITY.place("perth", "perth"), RARITY.place("6000", "6000")) > 0
    assert place_bits(("perth", "6000"), ("perth", "6001"), RARITY) == RARITY.place("perth", "perth")


@pytest.mark.parametrize(("home", "families"), [(2, True), (20, True), (21, False), (1, False)])
def test_families_are_several_people_with_one_surname_in_one_house(home: int, families: bool) -> None:
    firsts = ["abigail", "bertram", "cecilia", "dominic", "eleanor", "frederick", "gwendolyn", "humphrey"]
    people = [
        ComparedClient(
            number, first=f"{firsts[number % 8]}{number}", last="wu", street="1a", born=f"{1950 + number}0101"
        )
        for number in range(home)
    ]
    assert Rarity(people).has_families is families
    twice = [ComparedClient(number, first="ava", last="wu", street="1a", born="1") for number in range(home)]
    assert not Rarity(twice).has_families


def test_next_door_counts_even_where_everybody_lives_in_one_suburb() -> None:
    everybody = [ComparedClient(n, suburb="carlton") for n in range(5_000)]
    rarity = Rarity(everybody)
    one, other = (
        ComparedClient(n, street=f"{house}highstreet", suburb="carlton") for n, house in ((1, 12), (2, 14))
    )
    shared = place_bits(one.place, other.place, rarity)
    assert 0 < shared < 1
    assert address_bits(one, other, rarity) == shared + 4.0
    elsewhere = ComparedClient(3, street="14highstreet", suburb="")
    assert address_bits(one, elsewhere, rarity) == -2.0
