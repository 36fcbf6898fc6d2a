"""plan.json: what we write is read back as it was, and what somebody edited wrongly is named."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import UserError
from desktop.models import AppointmentAction, Disposition
from desktop.rules.clashes import Clash, ClashKind
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.recipients import Rule
from desktop.services.offboarding.papers.plan_file import summary, to_json
from desktop.services.offboarding.papers.plan_reading import read_plan
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AT = datetime(2026, 12, 14, 9)
WRITTEN = (Reason(ReasonKind.WRITTEN, name="as wished"),)
PLAN = Plan(
    ALEX,
    LAST_DAY,
    (
        PlannedClient(1, Disposition.TRANSFER, PRIYA, WRITTEN),
        PlannedClient(2, Disposition.REFERRED),
    ),
    (
        PlannedAppointment(
            1, AppointmentAction.MOVE, PRIYA, AT.replace(hour=11), accepted="agreed", booked_at=AT
        ),
        PlannedAppointment(2, AppointmentAction.CANCEL, reason="gone", booked_at=AT.replace(hour=10)),
    ),
    returns_on=date(2027, 3, 1),
    widened={Rule.AGE: None, Rule.NOT_WITH: frozenset({1, 2})},
    unplanned=True,
)


def written(leaving: Made, plan: Plan = PLAN) -> dict[str, Any]:
    with leaving.practice.read() as session:
        return to_json(session, plan)


def read(leaving: Made, tmp_path: Path, found: object) -> Plan:
    file = tmp_path / "plan.json"
    file.write_text(found if isinstance(found, str) else json.dumps(found), encoding="utf-8")
    with leaving.practice.read() as session:
        return read_plan(session, file)


def test_a_plan_is_read_as_it_was_written(leaving: Made, tmp_path: Path) -> None:
    assert read(leaving, tmp_path, written(leaving)) == PLAN


def test_an_undecided_client_is_a_transfer_to_nobody(leaving: Made, tmp_path: Path) -> None:
    undecided = replace(PLAN, clients=(PlannedClient(1, Disposition.UNDECIDED), PLAN.clients[1]))
    found = written(leaving, undecided)
    assert found["clients"][0] == {"client": "C1", "disposition": "transfer", "to": None, "reasons": []}
    assert read(leaving, tmp_path, found).clients[0] == PlannedClient(1, Disposition.TRANSFER)


def test_only_a_transfer_has_a_recipient_and_what_stays_has_none(leaving: Made, tmp_path: Path) -> None:
    found = written(leaving)
    found["clients"][1]["to"] = "U2"
    found["appointments"][0] |= {"action": "stay", "to": "U2"}
    plan = read(leaving, tmp_path, found)
    assert plan.clients[1].recipient_id is None
    assert plan.appointments[0].recipient_id is None


def test_an_acceptance_of_what_is_cancelled_is_its_reason(leaving: Made, tmp_path: Path) -> None:
    found = written(leaving)
    found["appointments"][1] |= {"reason": None, "accepted": "moved away"}
    assert read(leaving, tmp_path, found).appointments[1].reason == "moved away"


def test_clashes_are_told_with_what_is_in_the_way(leaving: Made) -> None:
    clashing = replace(
        PLAN.appointments[0], clashes=(Clash(1, ClashKind.BOOKED, 2), Clash(1, ClashKind.HOURS))
    )
    told = written(leaving, replace(PLAN, appointments=(clashing,)))["appointments"][0]
    assert [clash["with"] for clash in told["clashes"]] == ["A2", None]
    assert told["reason"] is None


def test_the_summary_counts_clashes_accepted_or_not() -> None:
    clashing = [replace(each, clashes=(Clash(1, ClashKind.HOURS),)) for each in PLAN.appointments]
    plan = replace(PLAN, appointments=tuple(clashing), levels={"peak_load": 0.5, "of_no_interest": 1})
    found = summary(plan)
    assert (found["clients"], found["appointments"], found["cannot_keep_time"]) == (2, 2, 2)
    assert (found["without_recipient"], found["families_split"], found["peak_load"]) == (0, 0, 0.5)
    assert "of_no_interest" not in found


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"leaver": None}, "'leaver' of the plan is missing"),
        ({"last_day": None}, "'last_day' of the plan is missing"),
        ({"clients": None}, "'clients' of the plan is not a list"),
        ({"widened": {"weather": "all"}}, "'weather' of 'widened' is no rule"),
        ({"widened": {"age": "some"}}, "is not a list of texts"),
    ],
)
def test_what_is_not_whole_is_named(leaving: Made, tmp_path: Path, change: dict[str, Any], why: str) -> None:
    with pytest.raises(UserError, match="is not a whole plan") as caught:
        read(leaving, tmp_path, {**written(leaving), **change})
    assert why in str(caught.value)


def test_one_that_moves_needs_a_time(leaving: Made, tmp_path: Path) -> None:
    found = written(leaving)
    found["appointments"][0]["starts_at"] = None
    with pytest.raises(UserError, match="is missing, though it is to move"):
        read(leaving, tmp_path, found)


def test_nobody_is_named_twice_and_everybody_is_in_the_practice(leaving: Made, tmp_path: Path) -> None:
    found = written(leaving)
    with pytest.raises(UserError, match="names the same client twice"):
        read(leaving, tmp_path, {**found, "clients": found["clients"][:1] * 2})
    found["appointments"][1]["appointment"] = "A9"
    with pytest.raises(UserError, match="names appointment A9, which is not in this practice"):
        read(leaving, tmp_path, found)


@pytest.mark.parametrize("text", ["{", "\ufeff[1", '"\\ud800"', "[" * 100_000])
def test_anything_but_json_is_refused(leaving: Made, tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="it is not JSON"):
        read(leaving, tmp_path, text)


def test_a_file_that_is_not_there_or_cannot_be_read_is_said(leaving: Made, tmp_path: Path) -> None:
    with leaving.practice.read() as session:
        with pytest.raises(UserError, match="There is no plan at"):
            read_plan(session, tmp_path / "none.json")
        with pytest.raises(UserError, match="cannot be read"):
            read_plan(session, tmp_path)
