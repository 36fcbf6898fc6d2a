"""The result of an import says what was not read, and a preview says the same without storing anything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Cancelled
from desktop.files.incoming import Incoming
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.mapping.profiles import save_profile, saved_profiles
from desktop.services.imports.result import ImportResult
from desktop.services.imports.run import import_source
from desktop.services.imports.source import FileSource
from tests.unit.services.imports.made import table_of

HEADERS = ("Surname", "First Name", "Phone", "Phone (2)", "Zodiac", "Case Manager Name", "Problem: row")


def source_of(*rows: list[str | None], headers: tuple[str, ...] = HEADERS[:2]) -> FileSource:
    return FileSource(Incoming(Path("list.csv")), table_of(headers, *rows, notes=("The reader's note.",)))


def bring(
    practice: Practice, source: FileSource, answers: FileAnswers = UNDECIDED, *, dry_run: bool = False
) -> ImportResult:
    return import_source(practice, source, "clients", answers, dry_run=dry_run)


def clients(practice: Practice) -> int:
    ((found,),) = practice.rows("SELECT count(*) FROM clients")
    return int(found)


def test_columns_without_a_field_are_named_but_not_those_that_we_write_ourselves(practice: Practice) -> None:
    row = ["Lee", "Alex", "0400 000 001", "0400 000 002", "Leo", "Bo Wu", "Row 2"]
    notes = bring(practice, source_of(row, headers=HEADERS)).notes
    (unread,) = [note for note in notes if note.startswith("Not read")]
    assert "Zodiac" in unread
    assert "Case Manager Name" not in unread
    assert "Problem: row" not in unread
    assert "Surname" not in unread
    assert sum("Several columns are called “Phone”" in note for note in notes) == 1


def test_a_file_of_which_everything_is_read_has_the_reader_s_notes_alone(practice: Practice) -> None:
    assert bring(practice, source_of(["Lee", "Alex"])).notes == ("The reader's note.",)


def test_rows_left_out_are_counted_and_problems_are_in_the_order_of_the_rows(practice: Practice) -> None:
    source = source_of(
        [None, None, "x"], ["Lee", "Alex", "31/02/1990"], [None, None, "y"], headers=(*HEADERS[:2], "DOB")
    )
    result = bring(practice, source)
    assert (result.created, result.skipped, result.skipped_rows) == (1, 2, frozenset({2, 4}))
    assert [problem.row for problem in result.problems] == sorted(problem.row for problem in result.problems)
    assert result.notes[-1] == "2 rows left out; the problems say why."


def test_a_preview_counts_the_same_and_stores_nothing(practice: Practice) -> None:
    source = source_of(["Lee", "Alex"], ["Ng", "Ava"])
    preview = bring(practice, source, dry_run=True)
    assert (preview.created, preview.dry_run, preview.operation_id) == (2, True, None)
    assert clients(practice) == 0
    done = bring(practice, source)
    assert (done.created, done.dry_run, clients(practice)) == (2, False, 2)
    assert done.operation_id is not None
    assert replace(done, dry_run=True, operation_id=None, references={}) == preview


def test_references_given_to_faulty_rows_are_those_of_stored_records(practice: Practice) -> None:
    source = source_of(["Lee", "Alex", "31/02/1990"], headers=(*HEADERS[:2], "DOB"))
    assert bring(practice, source, dry_run=True).references == {}
    assert list(bring(practice, source).references) == [2]


def test_the_last_moment_to_cancel_is_before_anything_is_kept(practice: Practice) -> None:
    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_source(practice, source_of(["Lee", "Alex"]), "clients", progress=cancel)
    assert clients(practice) == 0


@pytest.mark.parametrize(
    ("answers", "dry_run", "kept"),
    [
        (FileAnswers(profile="Ours", words={"status": {"On": "Current"}}), False, True),
        (FileAnswers(profile="Ours", day_first={"DOB": True}), False, True),
        (FileAnswers(profile="Ours", words={"status": {"On": "Current"}}), True, False),
        (FileAnswers(profile="Ours", rows={2: "new"}), False, False),
        (FileAnswers(words={"status": {"On": "Current"}}), False, False),
    ],
)
def test_answers_that_hold_for_the_next_file_are_kept_in_the_profile_that_was_named(
    practice: Practice, answers: FileAnswers, dry_run: bool, kept: bool
) -> None:
    save_profile(practice, "Ours", "clients", {"last_name": "Surname", "first_name": "First Name"})
    before = saved_profiles(practice)
    bring(practice, source_of(["Lee", "Alex"]), answers, dry_run=dry_run)
    after = saved_profiles(practice)
    assert (after != before) is kept
    if kept:
        assert (after["Ours"].words, after["Ours"].day_first) == (answers.words, answers.day_first)
        assert after["Ours"].headers == HEADERS[:2]
