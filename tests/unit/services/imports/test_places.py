"""The sites, types and series in a file: known ones in any case, new ones made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentType, Series
from desktop.services.imports.intake import Intake
from desktop.services.imports.places import DEFAULT_MINUTES, PALETTE, appointment_types, series, sites
from tests.made import Made
from tests.unit.services.imports.made import intake_of


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    made = Made(practice)
    made.site("Harbour")
    made.site("S1")
    with practice.work("import", "Imported") as work:
        yield work


def intake(work: UnitOfWork, *, own: bool = False) -> Intake:
    made = intake_of({"series": "Repeats", "site": "Where"}, own=own, kind="appointments")
    return replace(made, work=work)


def test_a_site_is_known_by_its_name_and_then_by_its_reference(work: UnitOfWork) -> None:
    asked = intake(work)
    assert sites(asked, ["HARBOUR", "s2", "", "S1", "Harbour"]) == {
        "HARBOUR": 1,
        "s2": 2,
        "S1": 2,
        "Harbour": 1,
    }
    assert asked.notes == []


def test_new_sites_are_made_once_in_the_order_of_the_file_and_noted(work: UnitOfWork) -> None:
    asked = intake(work)
    found = sites(asked, ["North", "harbour", "NORTH", "South", "north"])
    assert found["North"] == found["NORTH"] == found["north"] == 3
    assert (found["harbour"], found["South"]) == (1, 4)
    assert asked.notes == ["New sites: North, South."]
    stored = work.stored("sites", ("reference", "name", "timezone"), [3, 4])
    assert [one[1] for one in stored.values()] == ["North", "South"]
    assert len({one[0] for one in stored.values()}) == 2
    assert {one[2] for one in stored.values()} == {"Australia/Sydney"}


def test_a_new_type_gets_its_most_frequent_length_and_the_next_colour(work: UnitOfWork) -> None:
    work.insert(AppointmentType, [{"name": "Known", "colour": "#000000", "minutes": 10}])
    asked = intake(work)
    lengths = {
        "Long": Counter({90: 2, 60: 1}),
        "known": Counter({5: 9}),
        "LONG": Counter({30: 1}),
        "Bare": Counter[int](),
    }
    found = appointment_types(asked, lengths)
    assert found == {"Long": 2, "known": 1, "LONG": 2, "Bare": 3}
    stored = work.stored("appointment_types", ("name", "minutes", "colour"), [1, 2, 3])
    assert stored == {
        1: ("Known", 10, "#000000"),
        2: ("Long", 90, PALETTE[1]),
        3: ("Bare", DEFAULT_MINUTES, PALETTE[2]),
    }
    assert asked.notes == ["New appointment types: Long, Bare."]


def test_colours_begin_again_after_the_last_one(work: UnitOfWork) -> None:
    names = {f"Type {number}": Counter[int]() for number in range(len(PALETTE) + 1)}
    appointment_types(intake(work), names)
    colours = [one[0] for one in work.stored("appointment_types", ("colour",), range(1, 99)).values()]
    assert colours == [*PALETTE, PALETTE[0]]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("No", ""),
        ("0", ""),
        ("Yes", "says only whether there is a series"),
        ("1", "says only whether there is a series"),
        ("Weekly until June", "says how often appointments repeat"),
        ("FREQ=WEEKLY", "says how often appointments repeat"),
        ("RRULE:FREQ=DAILY", "says how often appointments repeat"),
        ('{"every": 2}', "says how often appointments repeat"),
        (" every second day", "says how often appointments repeat"),
    ],
)
def test_what_does_not_say_which_series_is_none_and_noted(work: UnitOfWork, text: str, note: str) -> None:
    asked = intake(work)
    assert series(asked, {text: ""}) == {text: None}
    assert len(asked.notes) == bool(note)
    assert all(one.startswith("“Repeats”") and note in one for one in asked.notes)
    assert work.stored("series", ("reference",), [1]) == {}


def test_a_series_is_found_by_its_reference_or_made_with_its_rule(work: UnitOfWork) -> None:
    work.insert(Series, [{"reference": "K1", "rule": "kept"}])
    assert series(intake(work), {"K1": "other", "K2": "FREQ=WEEKLY", "no": ""}) == {
        "K1": 1,
        "K2": 2,
        "no": None,
    }
    assert work.stored("series", ("reference", "rule"), [1, 2]) == {
        1: ("K1", "kept"),
        2: ("K2", "FREQ=WEEKLY"),
    }


def test_in_our_own_layout_a_text_is_a_reference_whatever_it_says(work: UnitOfWork) -> None:
    assert series(intake(work, own=True), {"Weekly group": ""}) == {"Weekly group": 1}
