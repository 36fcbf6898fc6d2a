"""A user is found by reference, or by a name that only one has; a client by reference alone."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.services.practice.lookup import find_client, find_user
from tests.made import Made


@pytest.mark.parametrize(
    ("typed", "user"),
    [
        (" U1 ", 1),
        ("Alex Lee", 1),
        ("Lee, Alex", 1),
        (" alex  LEE ", 1),
        ("Anna Maria van der Berg", 2),
        ("van der Berg, Anna Maria", 2),
        ("Cher", 3),
    ],
)
def test_a_user_is_found_by_reference_or_name(practice: Practice, typed: str, user: int) -> None:
    made = Made(practice)
    made.user("Alex Lee")
    made.user("", first_name="Anna Maria", last_name="van der Berg", sort_name="van der berg, anna maria")
    made.user("", first_name="Cher", sort_name="cher")
    with practice.read() as session:
        assert find_user(session, typed).id == user


@pytest.mark.parametrize("typed", ["", "U9", "Alex", "Lee Alex", "C1"])
def test_nobody_else_is_found(practice: Practice, typed: str) -> None:
    made = Made(practice)
    made.user("Alex Lee")
    made.client("Ava Nguyen")
    with practice.read() as session, pytest.raises(UserError, match="There is no user"):
        find_user(session, typed)


@pytest.mark.parametrize(("number", "more"), [(2, 0), (10, 0), (11, 1), (12, 1)])
def test_several_of_one_name_are_listed_as_far_as_can_be_read(
    practice: Practice, number: int, more: int
) -> None:
    made = Made(practice)
    for _ in range(number):
        made.user("Alex Lee")
    with practice.read() as session:
        with pytest.raises(Refused, match="Several users are called 'Alex Lee'") as refused:
            find_user(session, "Alex Lee")
        assert find_user(session, "U2").reference == "U2"
    listed = [f"U{place}: Alex Lee" for place in range(1, min(number, 10) + 1)]
    assert list(refused.value.items) == [*listed, *["and more"] * more]


def test_a_client_is_found_by_reference_alone(practice: Practice) -> None:
    Made(practice).client("Ava Nguyen")
    with practice.read() as session:
        assert find_client(session, " C1 ").first_name == "Ava"
        for typed in ("Ava Nguyen", "c2", ""):
            with pytest.raises(UserError, match="There is no client"):
                find_client(session, typed)
