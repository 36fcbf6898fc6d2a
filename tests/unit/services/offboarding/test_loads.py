"""The loads of colleagues: what they have and what the plan adds, for eight weeks after the last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.models import AppointmentAction, Disposition
from desktop.services.offboarding.loads import ColleagueLoad, loads
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

VISIT = PlannedAppointment(1, AppointmentAction.TRANSFER, PRIYA)
GIVEN = PlannedClient(1, Disposition.TRANSFER, PRIYA)
PLAN = Plan(ALEX, LAST_DAY, (GIVEN, PlannedClient(2, Disposition.UNDECIDED)), (VISIT,))


def priya(leaving: Made, plan: Plan = PLAN) -> ColleagueLoad:
    with leaving.practice.read() as session:
        [load] = loads(session, situation(session, ALEX, LAST_DAY), plan)
    return load


def moved(at: datetime) -> Plan:
    return replace(PLAN, appointments=(replace(VISIT, action=AppointmentAction.MOVE, starts_at=at),))


def test_clients_and_minutes_are_added_to_those_there_are(leaving: Made) -> None:
    leaving.client("Cleo Marsh", PRIYA)
    leaving.appointment(PRIYA, "2026-12-15 09:00", minutes=80)
    load = priya(leaving)
    assert (load.name, load.clients_before, load.clients_after) == ("Priya Nair", 1, 2)
    assert (load.minutes_before, load.minutes_after) == (10, 16)
    assert not load.keeps_hours


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (datetime(2026, 12, 12), True),
        (datetime(2026, 12, 11, 23), False),
        (datetime(2027, 2, 5, 23), True),
        (datetime(2027, 2, 6), False),
    ],
)
def test_only_the_eight_weeks_after_the_last_day_count(leaving: Made, at: datetime, counts: bool) -> None:
    assert priya(leaving, moved(at)).minutes_after == (6 if counts else 0)


@pytest.mark.parametrize("action", [AppointmentAction.CANCEL, AppointmentAction.WAIT])
def test_what_takes_no_time_adds_none(leaving: Made, action: AppointmentAction) -> None:
    assert priya(leaving, replace(PLAN, appointments=(replace(VISIT, action=action),))).minutes_after == 0


def test_limits_are_overrun_only_above_them() -> None:
    load = ColleagueLoad(PRIYA, "Priya Nair", "", 4, 5, 60, 90, 5, 90)
    assert not load.too_many_clients
    assert not load.too_many_hours
    assert replace(load, maximum_clients=4).too_many_clients
    assert replace(load, target_minutes=89).too_many_hours
    free = replace(load, maximum_clients=None, target_minutes=None)
    assert not free.too_many_clients
    assert not free.too_many_hours
