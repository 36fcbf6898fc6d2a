"""Two files of one client are found in a real practice; two people are told apart for good."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Cancelled, UserError
from desktop.rules.duplicates.judgement import Likelihood
from desktop.services.demo.demo import make_demo
from desktop.services.duplicates.comparison import compare
from desktop.services.duplicates.duplicates import possible_duplicates, tell_apart
from desktop.services.duplicates.merging import merge_clients
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from desktop.services.reports import health
from tests.conftest import TODAY
from tests.made import Made

BORN = date(1990, 2, 14)


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def test_accents_hyphens_titles_and_field_order_do_not_matter(practice: Practice, made: Made) -> None:
    made.client("Zoë O’Brien-Lee", title="Ms", date_of_birth=BORN)
    made.client("ZOE OBrien Lee", date_of_birth=BORN)
    made.client("Tom Brown", date_of_birth=date(1964, 3, 2), street="Unit 4, 12 High St", postcode="3053")
    made.client("Brown Tom", date_of_birth=date(1964, 2, 3), street="12 High St", postcode="3053")
    made.client("Priya Nair", date_of_birth=BORN)
    found = possible_duplicates(practice)
    assert {(pair.one, pair.other) for pair in found} == {("C1", "C2"), ("C3", "C4")}
    assert {pair.likelihood for pair in found} <= {Likelihood.VERY_LIKELY, Likelihood.LIKELY}
    assert set(health.check(practice, TODAY).possible_duplicates) == {("C1", "C2"), ("C3", "C4")}


def test_who_was_told_apart_is_not_offered_again(practice: Practice, made: Made) -> None:
    one, other = (made.client("Ava Nguyen", date_of_birth=BORN) for _ in range(2))
    tell_apart(practice, other, one)
    tell_apart(practice, one, other)
    assert possible_duplicates(practice) == ()
    last = last_undoable(practice)
    assert last is not None
    assert last.summary == "C1 and C2 are not the same person"
    undo(practice, last.id)
    assert len(possible_duplicates(practice)) == 1
    with pytest.raises(UserError, match="not there any more"):
        tell_apart(practice, one, other + 1)


def test_who_is_not_the_one_is_not_the_merged_one_either(practice: Practice, made: Made) -> None:
    one, two, three = (made.client("Ava Nguyen", date_of_birth=BORN) for _ in range(3))
    tell_apart(practice, one, three)
    merge_clients(practice, two, three)
    assert possible_duplicates(practice) == ()


def test_side_by_side_the_fuller_value_is_proposed(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    one = made.client("Ava Nguyen", None, mobile="0400 1", suburb="Perth")
    other = made.client("Eva Nguyen", alex, email="a@example.com", suburb="Perth", postcode="6000")
    made.appointment(alex, "2026-12-01 09:00", other)
    shown = compare(practice, one, other)
    assert (shown.survivor.reference, shown.duplicate.reference, shown.survivor.appointments) == (
        "C2",
        "C1",
        1,
    )
    assert shown.proposed == {"mobile"}
    assert {line.name for line in shown.lines if line.differs} == {
        "first_name", "mobile", "email", "address", "case_manager",
    }  # fmt: skip
    assert next(line for line in shown.lines if line.name == "case_manager").survivor == ("Alex Lee",)


def test_it_can_be_cancelled(practice: Practice, made: Made) -> None:
    for _ in range(2):
        made.client("Ava Nguyen", date_of_birth=BORN)

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        possible_duplicates(practice, cancel)


def test_a_made_up_practice_is_not_full_of_duplicates(tmp_path: Path) -> None:
    full = make_demo(tmp_path / "demo.handover", None, clients=900, appointments=0, today=TODAY)
    try:
        found = possible_duplicates(full)
    finally:
        full.close()
    assert len(found) <= 5
    assert not [pair for pair in found if pair.likelihood is Likelihood.VERY_LIKELY]


def test_people_who_are_there_twice(practice: Practice, each_samples: Path) -> None:
    """A third or half of them are there twice, with mistakes; the search ignores the ids that say so."""
    people = each_samples / "people" / "dataset1.csv"
    run_import(practice, people, "clients")
    with people.open(newline="", encoding="utf-8") as file:
        together = defaultdict(list)
        for row in csv.DictReader(file, skipinitialspace=True):
            together[row["rec_id"].split("-")[1]].append(row["rec_id"])
    true = {frozenset(pair) for pair in together.values() if len(pair) == 2}
    found = {frozenset((pair.one, pair.other)) for pair in possible_duplicates(practice)}
    assert len(true) >= 60
    assert len(found & true) >= 0.95 * len(true)
    assert len(found & true) >= 0.98 * len(found)
