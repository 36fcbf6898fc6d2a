"""The rows of a file are divided by whether the practice has their record, and change what they know better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import Client
from desktop.services.imports.intake import EMPTY, Intake
from desktop.services.imports.result import FieldChange, Updated
from desktop.services.imports.store import References, changes_to, divided, insert, stored
from tests.made import Made
from tests.unit.services.imports.made import intake_in, intake_of, problems_of

NAMES = ("reference", "first_name", "last_name", "suburb", "mobile", "sort_name", "notes")
KNOWN = {"suburb": "Carlton North", "mobile": "0412 345 678", "notes": "rings\nfirst"}


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """C1 is Ava Nguyen, with all that is KNOWN; C2 is Bo Wu, of whom only the name is."""
    made = Made(practice)
    made.client("Ava Nguyen", **KNOWN)
    made.client("Bo Wu")
    with practice.work("import", "Imported") as work:
        yield work


def clients(work: UnitOfWork, *rows: list[Value], own: bool = False) -> Intake:
    return intake_in(work, "clients", {"reference": "Id", "suburb": "City"}, *rows, own=own)


def changed(intake: Intake, record: Mapping[str, Any], row_id: int = 1) -> dict[str, Any]:
    """What row 2 changes of a record, if it holds these values."""
    known = {row_id: (2, dict(record))}
    return changes_to(intake, Client, NAMES, known, lambda _id, _now, row: row).get(row_id, {})


def test_each_row_is_of_a_new_record_or_of_the_one_that_it_means() -> None:
    intake = intake_of({"suburb": "City"}, ["a"], ["b"], ["c"], ["d"])
    intake.skipped.add(3)
    for number, record in intake.records.items():
        record["is"] = number
    new, known = divided(intake, lambda number, record: {2: 0, 4: 7}.get(record["is"]))
    assert new == [(5, {"is": 5})]
    assert known == {0: (2, {"is": 2}), 7: (4, {"is": 4})}


def test_each_row_tells_that_it_was_read() -> None:
    told: list[tuple[int, int]] = []
    intake = intake_of({"suburb": "City"}, *(["a"] for _ in range(2_500)))
    intake.progress = lambda done, total: told.append((done, total))
    divided(intake, lambda number, record: None)
    assert told == [(1_000, 2_500), (2_000, 2_500)]


def test_records_that_are_known_are_changed_or_not() -> None:
    intake = intake_of({"suburb": "City"})
    intake.tally_known(5, 2)
    intake.tally_known(3, 0)
    assert (intake.updated, intake.unchanged) == (2, 6)


def test_a_row_changes_only_what_differs_and_that_is_listed_under_its_record(work: UnitOfWork) -> None:
    intake = clients(work, ["C1", "Perth"])
    assert changed(intake, {"first_name": "Ava", "suburb": "Perth"}) == {"suburb": "Perth"}
    change = FieldChange("Suburb", "Carlton North", "Perth")
    assert intake.updated_rows == [Updated(2, (change,), "Ava Nguyen C1")]
    assert intake.problems == []


def test_what_follows_from_other_columns_is_no_change_of_its_own(work: UnitOfWork) -> None:
    intake = clients(work, ["C1", "Perth"])
    assert changed(intake, {"sort_name": "x"}) == {}
    assert intake.updated_rows == []
    assert changed(intake, {"sort_name": "x", "suburb": "Perth"}) == {"sort_name": "x", "suburb": "Perth"}


@pytest.mark.parametrize(
    "record",
    [{"suburb": "Carlton North "}, {"notes": "rings\r\nfirst"}, {"mobile": "+61 412 345 678"}],
)
def test_the_same_value_written_otherwise_changes_nothing_unless_the_file_is_our_own(
    work: UnitOfWork, record: dict[str, str]
) -> None:
    assert changed(clients(work, ["C1", None]), record) == {}
    assert changed(clients(work, ["C1", None], own=True), record) == record


def test_only_a_phone_number_may_be_written_as_another_one(work: UnitOfWork) -> None:
    work.update(Client, {1: {"notes": "0412 345 678"}})
    assert changed(clients(work, ["C1", None]), {"notes": "+61 412 345 678"}) == {"notes": "+61 412 345 678"}


@pytest.mark.parametrize("own", [True, False])
def test_a_remnant_is_a_problem_and_leaves_the_known_value_alone(work: UnitOfWork, own: bool) -> None:
    intake = clients(work, ["C1", "-"], own=own)
    assert changed(intake, {"suburb": "-", "mobile": "0400 111 222"}) == {"mobile": "0400 111 222"}
    assert list(problems_of(intake)) == [2]
    assert "“-”" in problems_of(intake)[2]
    assert intake.skipped == set(), "the row is imported without it"


def test_where_nothing_is_known_any_value_is_better(work: UnitOfWork) -> None:
    intake = clients(work, ["C2", "-"])
    assert changed(intake, {"suburb": "-"}, 2) == {"suburb": "-"}
    assert intake.problems == []


@pytest.mark.parametrize(("row_id", "asked"), [(1, [2]), (2, None)])
def test_an_empty_cell_is_asked_about_where_something_is_known(
    work: UnitOfWork, row_id: int, asked: list[int] | None
) -> None:
    intake = clients(work, ["C1", None])
    intake.blanks["suburb"].add(2)
    assert changed(intake, {}, row_id) == {}
    assert {one.key: one.rows for one in intake.asked}.get(EMPTY) == asked


def test_records_are_read_by_their_ids(work: UnitOfWork) -> None:
    intake = clients(work, ["C1", None])
    found = stored(intake, Client, ["last_name", "suburb"], [2, 1, 9])
    assert found == {
        1: {"last_name": "Nguyen", "suburb": "Carlton North"},
        2: {"last_name": "Wu", "suburb": ""},
    }


def test_what_is_inserted_has_ids_in_its_own_order(work: UnitOfWork) -> None:
    names = {"sort_name": "x", "search_text": "x"}
    rows = ({"reference": f"N{n}", "last_name": f"N{n}", **names} for n in range(3))
    ids = insert(clients(work), Client, rows)
    found = stored(clients(work), Client, ["reference"], ids)
    assert [found[one]["reference"] for one in ids] == ["N0", "N1", "N2"]


def test_a_reference_is_in_one_row_only(work: UnitOfWork) -> None:
    intake = clients(work, ["C7", None], ["", None], ["C7", None], ["C8", None])
    for number, reference in ((2, "C7"), (3, ""), (4, "C7"), (5, "C8")):
        intake.records[number]["reference"] = reference
    References(intake).claim()
    assert problems_of(intake) == {4: "“C7” is already in row 2"}
    assert intake.skipped == {4}
    assert "reference" not in intake.records[3]


def test_a_new_record_is_given_a_reference_that_neither_a_record_nor_a_row_has(work: UnitOfWork) -> None:
    intake = clients(work, ["C3", None], [" C4", None], ["C000003", None], [None, None])
    new: list[dict[str, Any]] = [{}, {"reference": "X"}, {"reference": ""}]
    References(intake).give(Client, new)
    first, kept, second = (record["reference"] for record in new)
    assert kept == "X"
    assert first < second
    assert not {first, second} & {"C1", "C2", "C000003"}


def test_records_that_have_references_keep_them(work: UnitOfWork) -> None:
    new = [{"reference": "X"}]
    References(clients(work)).give(Client, new)
    assert new == [{"reference": "X"}]


def test_the_references_of_rows_with_a_problem_are_kept_for_those_who_fix_them(work: UnitOfWork) -> None:
    intake = clients(work, ["C7", None], ["C8", None])
    intake.problem(3, "suburb", "is odd")
    References(intake).keep([(2, "C7"), (3, "C8")])
    assert intake.references == {3: "C8"}
