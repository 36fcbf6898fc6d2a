"""A leaving that waits for the practice's other system, and what its certificate says of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import Offboarding, OffboardingState, VendorItem, VendorStep
from desktop.services.offboarding.elsewhere import VendorCounts, certified, vendor_counts, waits_for
from desktop.services.practice.other_system import VendorStepKey, choose_system, ready_systems
from tests.made import Made


@pytest.fixture
def case_id(practice: Practice) -> int:
    leaver = Made(practice).user("Sam Lee")
    row = {
        "leaver_id": leaver,
        "last_day": date(2026, 12, 11),
        "state": OffboardingState.APPLIED,
        "created_at": datetime(2026, 11, 23, 12),
    }
    return insert(practice, Offboarding, row)


def insert(practice: Practice, model: Any, row: dict[str, Any]) -> int:
    with practice.work("make", "Made a record for a test", recorded=False) as work:
        return work.insert(model, [row])[0]


def item(practice: Practice, case_id: int, kind: str, record_id: int, state: str) -> None:
    row = {"offboarding_id": case_id, "kind": kind, "record_id": record_id, "state": state}
    insert(practice, VendorItem, row)


def step(practice: Practice, case_id: int, key: VendorStepKey, **values: Any) -> None:
    insert(practice, VendorStep, {"offboarding_id": case_id, "step": key.value, **values})


def test_a_leaver_stays_until_they_are_inactive_there(practice: Practice, case_id: int) -> None:
    with practice.read() as session:
        assert waits_for(session, case_id) == ""
    choose_system(practice, ready_systems()[0])
    step(practice, case_id, VendorStepKey.BACKUP, done_on=date(2026, 12, 1))
    with practice.read() as session:
        assert waits_for(session, case_id) == "coreplus"
        assert waits_for(session, None) == "coreplus"
    step(practice, case_id, VendorStepKey.INACTIVE, skipped_because="they never had an account")
    with practice.read() as session:
        assert waits_for(session, case_id) == ""
        assert waits_for(session, case_id + 1) == "coreplus"


def test_what_is_done_is_counted_by_kind_and_for_this_case_alone(practice: Practice, case_id: int) -> None:
    with practice.read() as session:
        assert vendor_counts(session, case_id) is None
        assert list(certified(session, case_id)) == []
    item(practice, case_id, "clients", 1, "done")
    item(practice, case_id, "clients", 2, "different")
    for record_id in (1, 2, 3):
        item(practice, case_id, "appointments", record_id, "open" if record_id == 2 else "done")
    with practice.read() as session:
        assert vendor_counts(session, case_id) == VendorCounts(1, 2, 2, 3)
        assert vendor_counts(session, case_id + 1) is None
        assert list(certified(session, case_id)) == [("Vendor", "1 of 2 clients, 2 of 3 appointments")]


def test_the_steps_stand_in_their_order_with_day_and_name_or_the_reason(
    practice: Practice, case_id: int
) -> None:
    step(practice, case_id, VendorStepKey.INACTIVE, done_on=date(2026, 12, 12), done_by="Jo")
    step(practice, case_id, VendorStepKey.BACKUP, done_on=date(2026, 12, 1))
    step(practice, case_id, VendorStepKey.CLIENTS, skipped_because="moved by hand")
    with practice.read() as session:
        assert list(certified(session, case_id)) == [
            ("Backup downloaded", "Tue 1 Dec 2026"),
            ("Clients transferred", "Skipped because: moved by hand"),
            ("User made inactive", "Sat 12 Dec 2026, Jo"),
        ]
