"""The wording of names and numbers."""

from __future__ import annotations

import pytest

from desktop.rules.text import count, listed_name, sort_name, spoken_name, user_name


@pytest.mark.parametrize(
    ("first", "last", "spoken", "listed"),
    [
        ("Ava", "Nguyen", "Ava Nguyen", "Nguyen, Ava"),
        ("Ava", "", "Ava", "Ava"),
        ("", "Nguyen", "Nguyen", "Nguyen"),
        ("", "", "", ""),
    ],
)
def test_a_name_is_whole_with_one_part_too(first: str, last: str, spoken: str, listed: str) -> None:
    assert spoken_name(first, last) == spoken
    assert listed_name(last, first) == listed
    assert sort_name(last, first) == listed.lower()


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 clients"), (1, "1 client"), (2, "2 clients"), (12_345, "12,345 clients")]
)
def test_a_number_has_its_noun(number: int, said: str) -> None:
    assert count(number, "client") == said


def test_a_user_who_is_not_active_is_marked() -> None:
    assert user_name("Priya Nair", True) == "Priya Nair"
    assert user_name("Tom Brown", False) == "Tom Brown (inactive)"


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert [count(number, "family", "families") for number in (1, 2)] == ["1 family", "2 families"]
