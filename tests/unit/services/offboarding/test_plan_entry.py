"""One object of plan.json: each value in its only allowed form, and each fault named."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.models import Disposition
from desktop.services.offboarding.papers.plan_entry import PlanEntry, PlanFault


def entry(**values: Any) -> PlanEntry:
    return PlanEntry(values, "client C1")


@pytest.mark.parametrize("values", [None, [], "plan", 7])
def test_anything_but_an_object_is_no_entry(values: object) -> None:
    with pytest.raises(PlanFault, match="client C1 is not an object"):
        PlanEntry(values, "client C1")


def test_a_text_loses_the_blanks_around_it_and_is_empty_if_missing() -> None:
    assert entry(to=" Priya ").text("to") == "Priya"
    assert entry(to=None).text("to") == ""
    assert entry().text("to") == ""


@pytest.mark.parametrize(
    ("values", "read", "why"),
    [
        ({"to": 7}, lambda e: e.text("to"), "'to' of client C1 is not a text"),
        ({"to": " "}, lambda e: e.needed("to"), "'to' of client C1 is missing"),
        ({"to": "x"}, lambda e: e.texts("to"), "is not a list of texts"),
        ({"to": ["x", 7]}, lambda e: e.texts("to"), "is not a list of texts"),
        ({"to": "yes"}, lambda e: e.yes("to"), "is neither true nor false"),
        ({"to": 1}, lambda e: e.yes("to"), "is neither true nor false"),
        ({"to": "gone"}, lambda e: e.one_of("to", Disposition), "is not one of transfer, follows"),
        ({"to": "2026-13-01"}, lambda e: e.day("to"), "is not a day such as"),
        ({"to": "9999-12-31"}, lambda e: e.day("to"), "is not a day such as"),
        ({"to": "2026-12-14T09:00:30"}, lambda e: e.time("to"), "is not a time such as"),
        ({"to": {}}, lambda e: e.entries("to", "client"), "is not a list"),
        ({"to": [{}]}, lambda e: e.entries("to", "client"), "'client' of a line of 'to' is missing"),
        ({"to": [7]}, lambda e: e.entries("to", "client"), "a line of 'to' is not an object"),
    ],
)
def test_a_value_in_another_form_is_named(values: dict[str, Any], read: Any, why: str) -> None:
    with pytest.raises(PlanFault, match=why):
        read(entry(**values))


def test_days_and_times_are_read_in_each_form_or_are_none() -> None:
    assert entry(day="2026-12-14").day("day") == date(2026, 12, 14)
    assert entry(day="").day("day") is None
    for text in ("2026-12-14T09:30", "2026-12-14T09:30:00", "2026-12-14 09:30", "2026-12-14 09:30:00"):
        assert entry(at=text).time("at") == datetime(2026, 12, 14, 9, 30)
    assert entry().time("at") is None


def test_lists_and_switches_are_empty_if_missing() -> None:
    assert entry().texts("reasons") == ()
    assert entry(reasons=["a", "b"]).texts("reasons") == ("a", "b")
    assert entry().yes("unplanned") is False
    assert entry(unplanned=True).yes("unplanned") is True
    assert entry().entry("widened").names == ()
    assert entry(widened={"age": "all"}).entry("widened").is_text("age", "all")
    assert not entry(widened={"age": ["C1"]}).entry("widened").is_text("age", "all")


def test_each_line_of_a_list_is_named_by_its_reference() -> None:
    [line] = entry(clients=[{"client": "C9"}]).entries("clients", "client")
    with pytest.raises(PlanFault, match="'to' of client C9 is missing"):
        line.needed("to")
