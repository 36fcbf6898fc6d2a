"""The other system: what was asked of the vendor, and what each step says on the certificate."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.models import VendorStep
from desktop.services.offboarding.elsewhere import certified, vendor_counts, waits_for
from desktop.services.practice.other_system import VendorStepKey
from tests.made import Made


def insert(leaving: Made, model: Any, *rows: dict[str, Any]) -> None:
    with leaving.work() as work:
        work.insert(model, list(rows))


def step(draft: int, key: VendorStepKey, **values: Any) -> dict[str, Any]:
    return {"offboarding_id": draft, "step": key, **values}


def test_without_requests_and_steps_there_is_nothing_to_certify(leaving: Made, draft: int) -> None:
    with leaving.practice.read() as session:
        assert vendor_counts(session, draft) is None
        assert list(certified(session, draft)) == []
        assert waits_for(session, draft) == ""


def test_steps_are_told_in_their_order_with_the_day_or_why_not(leaving: Made, draft: int) -> None:
    insert(
        leaving,
        VendorStep,
        step(draft, VendorStepKey.PACK, skipped_because="none wanted"),
        step(draft, VendorStepKey.BACKUP, done_on=date(2026, 12, 1), done_by="Robin"),
    )
    with leaving.practice.read() as session:
        told = list(certified(session, draft))
    assert [name for name, _ in told] == ["Backup downloaded", "Handover pack"]
    assert told[0][1].endswith(", Robin")
    assert told[1][1] == "Skipped because: none wanted"
