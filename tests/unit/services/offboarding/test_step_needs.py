"""What each step of the wizard still needs, from a board made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.models import Disposition
from desktop.services.offboarding.elsewhere import Elsewhere
from desktop.services.offboarding.rows import VisitState
from desktop.services.offboarding.step_needs import (
    NOTHING,
    appointments_need,
    backup_need,
    clients_need,
    done_need,
    elsewhere_missing,
    no_need,
    pack_need,
    review_need,
    vendor_need,
)
from tests.unit.services.offboarding.plan_rows import board, clash, client, visit

NOBODY = visit(9, state=VisitState.NOBODY, recipient_id=None)
UNDECIDED = client(2, disposition=Disposition.UNDECIDED)


def test_a_board_with_nothing_open_needs_nothing_but_to_be_applied() -> None:
    ready = board(visit(1))
    for need in (no_need, backup_need, pack_need, clients_need, appointments_need, review_need, vendor_need):
        assert need(ready) == NOTHING
    assert done_need(ready) == ("", True)


def test_a_backup_must_be_there_and_fresh() -> None:
    none, stale = replace(board(), backup=None), replace(board(), backup_is_fresh=False)
    assert backup_need(none)[0].startswith("Back up now")
    assert backup_need(stale)[0].startswith("The practice has changed since the last backup")
    assert backup_need(none)[1]
    assert backup_need(stale)[1]
    assert review_need(none)[0] == review_need(stale)[0] == backup_need(stale)[0]


@pytest.mark.parametrize(
    ("values", "needed"),
    [
        ({"pack_id": None}, True),
        ({"pack_id": None, "pack_skip_reason": " "}, True),
        ({"pack_id": None, "pack_skip_reason": "no clients want it"}, False),
        ({"pack_id": None, "clients": ()}, False),
        ({"pack_id": None, "returns_on": date(2027, 3, 1)}, False),
        ({}, False),
    ],
)
def test_a_pack_is_needed_for_clients_left_for_good(values: dict[str, Any], needed: bool) -> None:
    assert pack_need(board(**values))[1] is needed
    assert bool(review_need(board(**values))[0]) is needed


def test_undecided_clients_are_counted_unless_they_wait_for_the_leaver() -> None:
    both = (client(1), UNDECIDED)
    assert clients_need(board(clients=both)) == ("1 client is undecided.", False)
    assert clients_need(board(clients=(UNDECIDED, replace(UNDECIDED, id=3))))[0] == "2 clients are undecided."
    assert clients_need(board(clients=both, returns_on=date(2027, 3, 1))) == NOTHING


def test_appointments_in_trouble_are_counted_by_kind_and_each_once() -> None:
    words, holds_back = appointments_need(
        board(clash(1, stale=True), clash(2), NOBODY, visit(4, stale=True), visit(5))
    )
    assert words == (
        "2 appointments cannot keep the time, 1 appointment has nobody to go to, "
        "1 earlier choice needs another look."
    )
    assert not holds_back


@pytest.mark.parametrize(
    ("row", "reason", "words"),
    [
        (NOBODY, "unassigned_reason", "1 appointment would be lost from view."),
        (clash(1), "clash_reason", "1 appointment cannot keep the time."),
    ],
)
def test_a_typed_reason_counts_as_a_decision(row: Any, reason: str, words: str) -> None:
    assert review_need(board(row))[0].startswith(words)
    assert review_need(board(row))[1]
    assert review_need(board(row, **{reason: " "}))[0].startswith(words)
    assert review_need(board(row, **{reason: "agreed"})) == NOTHING


def test_lost_clients_are_named_with_lost_appointments() -> None:
    words, _ = review_need(board(NOBODY, clients=(client(1), UNDECIDED)))
    assert words.startswith("1 client and 1 appointment would be lost from view.")
    waiting = board(clients=(UNDECIDED,), returns_on=date(2027, 3, 1))
    assert review_need(waiting) == NOTHING


def test_no_reason_covers_a_choice_that_a_later_answer_affects() -> None:
    stale = board(visit(1, stale=True), clash_reason="agreed", unassigned_reason="agreed")
    assert review_need(stale)[0].startswith("Some appointments were decided before")


def test_the_other_system_says_what_it_needs() -> None:
    there = replace(board(), elsewhere=Elsewhere("Splose", "Download the backup."))
    assert vendor_need(there) == ("Download the backup.", False)
    assert elsewhere_missing(there) == "Download the backup."
    assert elsewhere_missing(board()) == ""
