"""The plan and what was done, in sentences."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.models import OffboardingState
from desktop.services.offboarding.done_words import what_was_done
from desktop.services.offboarding.level_words import level_words
from desktop.services.offboarding.record import AppointmentLine, ClientLine, OffboardingRecord

AT = datetime(2026, 12, 7, 9)


def record(clients: list[str], appointments: list[str]) -> OffboardingRecord:
    return OffboardingRecord(
        id=1,
        leaver="Alex Lee",
        leaver_reference="U1",
        last_day=date(2026, 12, 4),
        state=OffboardingState.APPLIED,
        inactive=False,
        applied_at=AT,
        actor="Robin",
        clash_reason="",
        unassigned_reason="",
        pack_skip_reason="",
        clients=tuple(ClientLine(f"C{n}", f"Client {n}", to) for n, to in enumerate(clients)),
        appointments=tuple(
            AppointmentLine(f"A{n}", "Client", AT, AT, "Priya Nair", what, "")
            for n, what in enumerate(appointments)
        ),
        record_hash="",
    )


@pytest.mark.parametrize(
    ("clients", "appointments", "words"),
    [
        ([], [], "There was nothing to hand over."),
        (["Priya Nair"], ["transferred"], "1 client went to 1 colleague, 1 appointment transferred."),
        (
            ["Priya Nair", "Sam Cooper", "File Closed", "No case manager"],
            ["moved", "cancelled", "on the waiting list"],
            "2 clients went to 2 colleagues, 1 appointment moved to another time, "
            "1 appointment put on the waiting list, 1 appointment cancelled, 1 file closed, "
            "1 client left without a case manager.",
        ),
    ],
)
def test_what_was_done_is_counted_by_kind(clients: list[str], appointments: list[str], words: str) -> None:
    assert what_was_done(record(clients, appointments)) == words


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        (
            {"without_recipient": 0, "cannot_keep_time": 0, "families_split": 0, "peak_load": 0.804},
            "everybody finds somebody, all appointments keep their time, no family is split, "
            "the fullest week is 80 % of its target.",
        ),
        (
            {"without_recipient": 2, "cannot_keep_time": 1, "families_split": 1},
            "2 clients found nobody, 1 appointment cannot keep the time, 1 family is split.",
        ),
    ],
)
def test_a_plan_says_how_good_it_is(levels: dict[str, Any], words: str) -> None:
    proved = {**levels, "proved": {"peak_load": True}}
    assert level_words(proved) == f"The best plan there is: {words}"
    unproved = {**levels, "proved": {"peak_load": False}}
    assert level_words(unproved) == f"A good plan, though a better one may exist: {words}"
