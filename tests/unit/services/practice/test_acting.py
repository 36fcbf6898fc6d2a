"""Whoever acts by name is an active supervisor of the practice."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import AccessLevel
from desktop.services.practice.acting import act_as, supervisors
from tests.made import Made


@pytest.fixture
def made(practice: Practice) -> Made:
    """Two active supervisors, one who left, and a case manager."""
    made = Made(practice)
    made.user("Priya Nair", access_level=AccessLevel.SUPERVISOR)
    made.user("Alex Lee", access_level=AccessLevel.SUPERVISOR)
    made.user("Gone Wu", access_level=AccessLevel.SUPERVISOR, active=False)
    made.user("Noor Khan")
    return made


def test_only_active_supervisors_are_offered_in_alphabetical_order(made: Made) -> None:
    assert supervisors(made.practice) == ("Alex Lee", "Priya Nair")


@pytest.mark.parametrize("typed", ["Priya Nair", "  priya NAIR "])
def test_a_supervisor_acts_by_the_name_on_record(made: Made, typed: str) -> None:
    act_as(made.practice, typed)
    assert made.practice.acting == "Priya Nair"


@pytest.mark.parametrize("typed", ["Gone Wu", "Noor Khan", "Priya", ""])
def test_anybody_else_is_refused_and_shown_who_may(made: Made, typed: str) -> None:
    with pytest.raises(Refused, match="is not an active supervisor of practice") as refused:
        act_as(made.practice, typed)
    assert tuple(refused.value.items) == ("Alex Lee", "Priya Nair")
    assert made.practice.acting == ""


def test_without_supervisors_nobody_acts(practice: Practice) -> None:
    assert supervisors(practice) == ()
    with pytest.raises(UserError, match="no active supervisor yet"):
        act_as(practice, "Alex Lee")
