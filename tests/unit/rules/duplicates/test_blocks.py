"""Two files are compared if they share one thing that few others have, whatever else differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.rules.duplicates.blocks import LARGEST, pairs_worth_comparing, skeleton
from desktop.rules.duplicates.evidence import ComparedClient

AVA = ComparedClient(
    1,
    first="ava",
    last="nguyen",
    preferred="avie",
    born="19900214",
    phones=frozenset({"400111222", "95551234"}),
    email="ava@example.com",
    street="12highstreet",
    suburb="carlton",
    postcode="3053",
    medicare="2951000001",
    own_numbers=(("ndis", "430000001"),),
)
EMPTY = ComparedClient(2)


def pairs(*people: ComparedClient) -> list[tuple[int, int]]:
    return list(pairs_worth_comparing(people).each())


@pytest.mark.parametrize(
    "shared",
    [
        {"first": "ava", "last": "nguyen"},
        {"first": "nguyen", "last": "ava"},
        {"preferred": "avie", "last": "nguyen"},
        {"first": "aaron", "last": "nguyen"},
        {"street": "12highstreet"},
        {"street": "12hiway", "postcode": "3053"},
        {"street": "12hiway", "suburb": "carlton"},
        {"born": "19900214"},
        {"born": "19901402"},
        {"phones": frozenset({"95551234", "1"})},
        {"email": "ava@example.com"},
        {"medicare": "2951000001"},
        {"own_numbers": (("ndis", "430000001"),)},
    ],
)
def test_one_thing_in_common_is_enough(shared: dict[str, object]) -> None:
    assert pairs(AVA, replace(EMPTY, **shared)) == [(0, 1)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"first": "ava"},
        {"last": "nguyen"},
        {"first": "zoe", "last": "nguyen"},
        {"street": "12hiway"},
        {"suburb": "carlton", "postcode": "3053"},
        {"street": "14highstreet", "postcode": "3053"},
        {"born": "19910214"},
        {"email": "2951000001x"},
        {"phones": frozenset({"1"})},
    ],
)
def test_what_many_share_or_nobody_has_is_not(other: dict[str, object]) -> None:
    assert pairs(AVA, replace(EMPTY, **other)) == []  # type: ignore[arg-type]


def test_two_empty_files_and_a_single_one_are_not_compared() -> None:
    assert pairs(EMPTY, EMPTY) == pairs(AVA) == pairs() == []


def test_a_pair_that_shares_much_is_there_once() -> None:
    assert pairs(AVA, AVA, AVA) == [(0, 1), (0, 2), (1, 2)]


@pytest.mark.parametrize("more", [0, 1])
def test_too_many_under_one_key_must_share_a_name_too(more: int) -> None:
    number = LARGEST + more
    strangers = [
        ComparedClient(place, first=f"{chr(97 + place)}b", last=f"{chr(97 + place)}c", email="a@b.c")
        for place in range(number)
    ]
    every = number * (number - 1) // 2
    assert len(pairs(*strangers)) == (0 if more else every)
    strangers[5] = replace(strangers[5], last=strangers[3].last)
    assert ((3, 5) in pairs(*strangers)) is True


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("", ""),
        ("a", "a"),
        ("anna", "an"),
        ("philip", "plp"),
        ("nguyen", "ngn"),
        ("ngyuen", "ngn"),
        ("christopher", "crst"),
        ("aaron", "arn"),
        ("lloyd", "ld"),
    ],
)
def test_a_skeleton_is_the_first_letter_and_the_next_consonants(name: str, kept: str) -> None:
    assert skeleton(name) == kept
