"""The items of a comparison by kind and state, and when all of it is done."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop.services.imports.result import Problem
from desktop.services.practice.other_system import VendorStepKey
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.differences import Difference, Verdict
from desktop.services.vendor.standing import Compared, FileCompared, Reconciliation
from desktop.services.vendor.words import first_open_text, step_before, verdict_text

DONE, MISSING = Verdict(ItemState.DONE), Verdict(ItemState.DIFFERENT, Difference.MISSING)
CLIENT = Compared(ItemKind.CLIENTS, 1, "C1", DONE)
OTHER_CLIENT = Compared(ItemKind.CLIENTS, 2, "C2", MISSING)
VISIT = Compared(ItemKind.APPOINTMENTS, 1, "A1", MISSING)


def test_items_are_chosen_by_kind_and_state() -> None:
    found = Reconciliation((CLIENT, VISIT, OTHER_CLIENT))
    assert found.of(ItemKind.CLIENTS) == (CLIENT, OTHER_CLIENT)
    assert found.of(ItemKind.CLIENTS, ItemState.DIFFERENT) == (OTHER_CLIENT,)
    assert found.of(ItemKind.APPOINTMENTS, ItemState.DIFFERENT) == (VISIT,)
    assert found.of(ItemKind.APPOINTMENTS, ItemState.DONE) == ()
    assert (CLIENT.detail, VISIT.detail) == ("", "is missing in the file")


def test_it_is_done_when_all_items_are() -> None:
    assert Reconciliation((CLIENT,)).ok
    assert Reconciliation(()).ok
    assert not Reconciliation((CLIENT, VISIT)).ok
    assert not Reconciliation((Compared(ItemKind.CLIENTS, 1, "C1", Verdict(ItemState.OPEN)),)).ok


def test_the_problems_of_all_files_are_listed() -> None:
    problems = [Problem(row, "Name", "is missing", "") for row in (2, 3, 4)]
    files = (
        FileCompared(Path("one.csv"), "one", tuple(problems[:2]), ()),
        FileCompared(Path("other.csv"), "other", tuple(problems[2:]), ()),
    )
    found = Reconciliation((), files)
    assert found.problems == tuple(problems)
    assert found.questions == ()


@pytest.mark.parametrize("step", VendorStepKey)
def test_each_step_says_what_is_missing(step: VendorStepKey) -> None:
    text = first_open_text("Kite", step)
    assert text.startswith("The case is not done. ")
    assert text.endswith(" yet.")
    assert step_before(step).startswith("This comes later. ")
    assert first_open_text("Kite", None) == ""


@pytest.mark.parametrize("difference", Difference)
def test_each_difference_has_its_own_words(difference: Difference) -> None:
    at = datetime(2026, 12, 14, 9)
    text = verdict_text(Verdict(ItemState.DIFFERENT, difference, 3, at), "Noor Khan")
    others = [one for one in Difference if one is not difference]
    assert text
    assert text not in {verdict_text(Verdict(ItemState.DIFFERENT, one, 3, at), "Noor Khan") for one in others}


def test_a_client_still_there_has_no_time_and_an_appointment_may() -> None:
    at = datetime(2026, 12, 14, 9)
    client, visit = (Verdict(ItemState.OPEN, Difference.STILL_THERE, 3, when) for when in (None, at))
    assert verdict_text(client, "Noor Khan") == "is still with Noor Khan"
    assert verdict_text(visit, "Noor Khan") == "is still with Noor Khan, at Mon 14 Dec 2026, 09:00"
    assert verdict_text(DONE, "Noor Khan") == ""
