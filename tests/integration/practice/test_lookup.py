"""A reference or a unique name finds its user; anything else is a sentence."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import AccessLevel, User
from desktop.rules.text import sort_name
from desktop.services.practice.lookup import find_user


def name(first: str, last: str) -> dict[str, str]:
    return {"first_name": first, "last_name": last, "sort_name": sort_name(last, first)}


@pytest.fixture
def people(practice: Practice) -> Practice:
    with practice.work("add people", "Added people") as work:
        users = [name("Alex", "Lee"), name("Zoë", "van der Berg"), name("Sam", "Cooper"), name("", "Nair")]
        users += [name("Kim", "Tran"), name("Kim", "Tran")]
        work.insert(
            User,
            [
                {"reference": f"U{n}", "access_level": AccessLevel.CASE_MANAGER, **user}
                for n, user in enumerate(users, 1)
            ],
        )
    return practice


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("U1", "U1"),
        (" U1 ", "U1"),
        ("Alex Lee", "U1"),
        ("lee,alex", "U1"),
        ("zoe van der berg", "U2"),
        ("van der Berg, Zoë", "U2"),
        ("NAIR", "U4"),
    ],
)
def test_a_user_is_found(people: Practice, typed: str, reference: str) -> None:
    with people.read() as session:
        assert find_user(session, typed).reference == reference


@pytest.mark.parametrize("typed", ["", "U9", "Alex", "Alex Leeson", "%", "Lee,"])
def test_nobody_is_a_sentence(people: Practice, typed: str) -> None:
    with people.read() as session, pytest.raises(UserError, match="There is no user"):
        find_user(session, typed)


def test_several_are_listed(people: Practice) -> None:
    with people.read() as session, pytest.raises(Refused, match="Several users") as refused:
        find_user(session, "Kim Tran")
    assert refused.value.items == ("U5: Kim Tran", "U6: Kim Tran")
