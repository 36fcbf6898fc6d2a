"""An intake keeps account of each row: what was read of it, what is wrong, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from desktop.files.table import RowProblem
from desktop.services.imports import intake as module
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import EMPTY, ERASE, KEEP, Intake
from desktop.services.imports.result import LEFT_OUT, MOST_LISTED, WITHOUT_IT, FieldChange, Updated
from tests.unit.services.imports.made import intake_of, problems_of, table_of

CHANGE = FieldChange("Suburb", "a", "b")


@pytest.fixture
def three() -> Intake:
    """Three clients, in rows 2 to 4."""
    return intake_of({"suburb": "City", "last_name": "Surname"}, ["a", "Ng"], ["b"], ["c", "Wu"])


def test_a_row_that_the_reader_left_out_is_left_out_and_another_only_has_a_problem(three: Intake) -> None:
    problems = (RowProblem(9, "is too long", ("x",)), RowProblem(3, "is odd"))
    again = replace(three, table=replace(three.table, problems=problems))
    assert [(one.row, one.column, one.became) for one in again.problems] == [
        (9, "", LEFT_OUT),
        (3, "", WITHOUT_IT),
    ]
    assert again.skipped == {9}


def test_a_problem_is_under_the_header_of_the_file(three: Intake) -> None:
    three.problem(2, "suburb", "is odd")
    three.problem(3, "reference", "is missing", skip=True)
    assert [(one.row, one.column, one.became) for one in three.problems] == [
        (2, "City", WITHOUT_IT),
        (3, "", LEFT_OUT),
    ]
    assert [number for number, _ in three.rows()] == [2, 4]


def test_each_row_without_a_needed_field_is_left_out_for_the_first_one(three: Intake) -> None:
    three.records.update({2: {"suburb": "a", "last_name": ""}, 3: {"suburb": "b"}, 4: {}})
    three.require("suburb", "last_name")
    assert [(one.row, one.column) for one in three.problems] == [(3, "Surname"), (4, "City")]
    three.require("reference")
    assert problems_of(three).keys() == {2, 3, 4}
    assert len(three.problems) == 3, "a row that is left out is not reported again"


def test_a_row_like_an_earlier_one_is_left_out_with_its_number(three: Intake) -> None:
    three.leave_out_repeated(lambda number, _: number == 3, "is row {row} again")
    assert problems_of(three) == {4: "is row 2 again"}


def test_rows_are_read_a_batch_at_a_time(three: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    batches = []
    for _ in three.batches():
        three.blanks["suburb"].add(2)
        batches.append([(number, cells[0]) for number, _record, cells in three.batch()])
    assert batches == [[(2, "a"), (3, "b")], [(4, "c")]]
    assert len(list(intake_of({"suburb": "City"}).batches())) == 1, "a file without rows is read too"


def test_what_a_batch_has_blank_is_forgotten_with_it(three: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    seen = []
    for _ in three.batches():
        seen.append(set(three.blanks["suburb"]))
        three.blanks["suburb"].add(2)
    assert seen == [set(), set()]


def test_a_column_has_the_cells_of_all_rows_that_reach_it(three: Intake) -> None:
    assert three.cells("suburb") == ["a", "b", "c"]
    assert three.cells("last_name") == ["Ng", "Wu"]
    assert three.has("reference", "suburb")
    assert not three.has("reference", "mobile")


def test_matches_are_those_rows_that_mean_a_record(three: Intake) -> None:
    three.skipped.add(3)
    assert three.matches(lambda number, _: {2: 0, 3: 7}.get(number)) == {2: 0}


def test_a_change_outside_a_row_s_own_columns_joins_those_already_listed(three: Intake) -> None:
    other = FieldChange("Clients", "", "C1")
    three.list_updated(2, "Ng", lambda: [CHANGE])
    three.add_change(2, "Ng", other)
    three.add_change(4, "Wu", other)
    assert three.updated_rows == [Updated(2, (CHANGE, other), "Ng"), Updated(4, (other,), "Wu")]


def test_all_rows_are_counted_but_only_so_many_are_listed(three: Intake) -> None:
    three.list_created(range(MOST_LISTED - 1))
    three.list_created([1, 2, 3])
    assert (three.created, len(three.created_rows)) == (MOST_LISTED + 2, MOST_LISTED)
    three.list_created([4])
    assert three.created_rows[-1] == 1
    for number in range(MOST_LISTED + 1):
        three.list_updated(number, "", tuple)
    assert len(three.updated_rows) == MOST_LISTED


def test_a_change_that_is_not_listed_is_not_worked_out(three: Intake) -> None:
    three.updated_rows = [Updated(0, ())] * MOST_LISTED
    worked_out: list[int] = []

    def values() -> list[FieldChange]:
        worked_out.append(1)
        return [CHANGE]

    three.list_updated(2, "", values)
    assert worked_out == []


@pytest.mark.parametrize(("said", "erasing"), [({}, False), ({EMPTY: KEEP}, False), ({EMPTY: ERASE}, True)])
def test_empty_cells_erase_only_if_the_supervisor_wants_that(said: dict[str, str], erasing: bool) -> None:
    assert intake_of({"suburb": "City"}, answers=FileAnswers(said=said)).erasing is erasing


def test_progress_never_says_more_rows_than_there_are() -> None:
    told: list[tuple[int, int]] = []
    intake = intake_of({"suburb": "City"}, *(["a"] for _ in range(1_500)))
    intake.progress = lambda done, total: told.append((done, total))
    for _ in range(2_000):
        intake.tick()
    intake.tell_all_done()
    assert told == [(1_000, 1_500), (1_500, 1_500), (1_500, 1_500)]


def test_a_note_is_said_once(three: Intake) -> None:
    for sentence in ("a", "b", "a"):
        three.note(sentence)
    assert three.notes == ["a", "b"]


def test_the_cells_of_a_table_are_those_of_its_rows_in_order() -> None:
    table = table_of(("A", "B"), ["1", "2"], ["3"], ["5", "6"])
    assert list(table.column(1)) == ["2", "6"]
    assert list(table.column(1, within=2)) == ["2"]
    assert list(table.numbered_column(1)) == [(2, "2"), (4, "6")]
    assert list(chain.from_iterable(row for _, row in table.numbered_rows())) == ["1", "2", "3", "5", "6"]
