"""The record and the papers name the acting supervisor, and nobody else."""

from __future__ import annotations

import pytest

from desktop.database.lock import actor
from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import AccessLevel, Setting
from desktop.services.history.operations import operations
from desktop.services.practice.acting import act_as, supervisors
from tests.made import Made


def test_only_an_active_supervisor_acts_and_stands_in_the_record(practice: Practice) -> None:
    with pytest.raises(UserError, match="no active supervisor yet"):
        act_as(practice, "Priya Nair")
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair", access_level=AccessLevel.SUPERVISOR)
    made.user("Tom Brown", access_level=AccessLevel.SUPERVISOR, active=False)
    assert supervisors(practice) == ("Priya Nair",)
    for nobody in ("Alex Lee", "Tom Brown", ""):
        with pytest.raises(Refused) as refused:
            act_as(practice, nobody)
        assert refused.value.items == ("Priya Nair",)
    assert practice.actor == actor()
    act_as(practice, " priya nair")
    with practice.work("note", "Noted something") as work:
        work.insert(Setting, [{"key": "noted", "value": "yes"}])
    latest = operations(practice)[0]
    assert latest.actor == practice.actor == "Priya Nair"
