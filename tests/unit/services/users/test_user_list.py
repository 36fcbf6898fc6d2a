"""The list of users by name: how each is found, and who is about to leave."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Offboarding, OffboardingState
from desktop.services.users.user_list import Going, ListedUser, listed_users
from tests.made import Made

LAST = date(2026, 12, 18)


def leaving(practice: Practice, user: int, *, inactive: bool = False, **values: Any) -> None:
    with practice.work("leave", "Planned a leaving") as work:
        gone = work.operation_id if inactive else None
        row = {"leaver_id": user, "last_day": LAST, "created_at": work.now, "deactivation_id": gone}
        work.insert(Offboarding, [row | values])


def test_users_are_listed_by_name_with_what_they_are_searched_by(practice: Practice) -> None:
    made = Made(practice)
    priya = made.user("Priya Nair", active=False, inactive_since=LAST, access_level=AccessLevel.SUPERVISOR)
    alex = made.user("Alex Lee", position="Physio", email="alex@example.com")
    assert listed_users(practice) == [
        ListedUser(
            alex,
            "U2",
            "Alex Lee",
            "lee, alex",
            "alex lee lee, alex physio alex@example.com u2",
            "Physio",
            AccessLevel.CASE_MANAGER,
            active=True,
            inactive_since=None,
            going=None,
        ),
        ListedUser(
            priya,
            "U1",
            "Priya Nair",
            "nair, priya",
            "priya nair nair, priya u1",
            "",
            AccessLevel.SUPERVISOR,
            active=False,
            inactive_since=LAST,
            going=None,
        ),
    ]


@pytest.mark.parametrize(
    ("values", "going"),
    [
        ({"state": OffboardingState.DRAFT}, Going(LAST, None, handed_over=False)),
        ({"state": OffboardingState.SCHEDULED}, Going(LAST, None, handed_over=False)),
        ({"state": OffboardingState.APPLIED}, Going(LAST, None, handed_over=True)),
        ({"state": OffboardingState.APPLIED, "inactive": True}, None),
        ({"state": OffboardingState.CANCELLED}, None),
        (
            {"state": OffboardingState.APPLIED, "returns_on": date(2027, 3, 1)},
            Going(LAST, date(2027, 3, 1), handed_over=True),
        ),
    ],
)
def test_a_user_is_going_while_their_leaving_is_under_way(
    practice: Practice, values: dict[str, Any], going: Going | None
) -> None:
    made = Made(practice)
    alex, gone = made.user("Alex Lee"), made.user("Gone Wu", active=False)
    made.user("Noor Khan")
    leaving(practice, alex, **values)
    leaving(practice, gone, **values)
    assert {user.name: user.going for user in listed_users(practice)} == {
        "Alex Lee": going,
        "Gone Wu": None,
        "Noor Khan": None,
    }
