"""The plan and its result, in sentences."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.models import Disposition, OffboardingState
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.services.offboarding.record import (
    AppointmentLine,
    ClientLine,
    ClientOutcome,
    OffboardingRecord,
    VisitOutcome,
)
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState
from desktop.services.offboarding.wording.cases import what_was_done
from desktop.services.offboarding.wording.levels import level_words
from desktop.services.offboarding.wording.rows import goes_to, sentence, state_words, why
from tests.unit.services.offboarding.plan_rows import clash, visit

AT = datetime(2026, 12, 7, 9)
OUTCOMES = {"File Closed": ClientOutcome.CLOSED, "No case manager": ClientOutcome.NOBODY}


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
        clients=tuple(
            ClientLine(f"C{n}", f"Client {n}", to, OUTCOMES.get(to, ClientOutcome.GIVEN))
            for n, to in enumerate(clients)
        ),
        appointments=tuple(
            AppointmentLine(f"A{n}", "Client", AT, AT, "Priya Nair", VisitOutcome(what), "")
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
            "every client has a recipient, all appointments keep their time, no family is split, "
            "the fullest week is 80 % of its target.",
        ),
        (
            {"without_recipient": 2, "cannot_keep_time": 1, "families_split": 1},
            "2 clients without a recipient, 1 appointment cannot keep the time, 1 family is split.",
        ),
    ],
)
def test_a_plan_says_how_good_it_is(levels: dict[str, Any], words: str) -> None:
    proved = {**levels, "proved": {"peak_load": True}}
    assert level_words(proved) == f"The best plan there is: {words}"
    unproved = {**levels, "proved": {"peak_load": False}}
    assert level_words(unproved) == f"A good plan, though a better one may exist: {words}"


@pytest.mark.parametrize(
    ("row", "state", "sentence_after"),
    [
        (visit(0), "fits, Priya Nair", "Priya Nair is free then."),
        (
            clash(0, problems=("Priya Nair has Kaur, Jas at 09:00–09:50",)),
            "already booked",
            "Priya Nair has Kaur, Jas at 09:00–09:50.",
        ),
        (
            clash(0, stale=True),
            "look again: already booked",
            "an earlier answer changed after you decided this (already booked).",
        ),
        (
            visit(0, state=VisitState.MOVED, starts_at=datetime(2026, 12, 8, 10)),
            "moves to Tue 8 Dec 10:00",
            "moves to Tue 8 Dec 10:00 with Priya Nair.",
        ),
    ],
)
def test_an_appointment_says_how_it_stands(row: AppointmentRow, state: str, sentence_after: str) -> None:
    assert state_words(row) == state
    assert sentence(row) == f"Ava Nguyen, Mon 7 Dec 09:00: {sentence_after}"


@pytest.mark.parametrize(
    ("clashes", "words"),
    [
        (
            0,
            "chosen by you; cannot keep the time of 1 of 2 visits; same site; 2nd choice: Sam Cooper, no clash",
        ),
        (2, "2 of 2 cannot keep the time; chosen by you; same site; 2nd choice: Sam Cooper, no clash"),
    ],
)
def test_why_a_client_goes_there_counts_what_clashes_once(clashes: int, words: str) -> None:
    reasons = (
        Reason(ReasonKind.TIMES, 1, 2),
        Reason(ReasonKind.SITE),
        Reason(ReasonKind.SECOND, 0, name="Sam Cooper"),
    )
    row = ClientRow(
        id=1,
        name="Ava Nguyen",
        family="",
        relatives=0,
        minor=False,
        next_visit=AT,
        booked=2,
        booked_on=frozenset(),
        clashes=clashes,
        disposition=Disposition.TRANSFER,
        recipient_id=2,
        recipient="Priya Nair",
        reasons=reasons,
        pinned=True,
    )
    assert (goes_to(row), why(row)) == ("Priya Nair", words)
