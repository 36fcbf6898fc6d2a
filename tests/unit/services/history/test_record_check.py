"""The record and the tables are followed from the first link to the last: anything falsified is named."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Site
from desktop.services.history import record_check
from desktop.services.history.record_chain import ChainLink
from desktop.services.history.record_check import (
    broken_links,
    check_record,
)
from tests.bent import bend


def site(name: str, **more: object) -> dict[str, object]:
    return {"reference": name, "name": name, "timezone": "Australia/Sydney", **more}


@pytest.fixture
def told(practice: Practice) -> Practice:
    """Three operations with four, one and two entries: sites 1 to 4, then 2 changed, then 3 and 4 deleted."""
    with practice.work("test", "one") as work:
        work.insert(Site, [site(name) for name in "ABCD"])
    with practice.work("test", "two") as work:
        work.update(Site, {2: {"state": "NSW"}})
    with practice.work("test", "three") as work:
        work.delete(Site, [3, 4])
    return practice


def changed_past_it(practice: Practice) -> tuple[str, ...]:
    """The findings that comparing the rows adds to those of following the record."""
    followed = check_record(practice, remember=False).problems
    return tuple(
        one for one in check_record(practice, rows=True, remember=False).problems if one not in followed
    )


def remembered(practice: Practice) -> str | None:
    found = practice.rows("SELECT value FROM settings WHERE key = 'record.checked'")
    return str(found[0][0]) if found else None


def test_an_empty_record_is_whole(practice: Practice) -> None:
    report = check_record(practice, deep=True)
    assert report.whole
    assert report.rows_compared
    assert report.witness.operations == 0
    assert broken_links(practice) == []
    assert changed_past_it(practice) == ()


def test_it_goes_on_from_where_it_was_last_whole_and_deep_begins_anew(told: Practice) -> None:
    first = check_record(told)
    assert (first.problems, first.already_checked, first.rows_compared) == ((), 0, False)
    at = remembered(told)
    assert at is not None
    assert at.split(" ")[::2] == ["3", "7"]
    assert check_record(told).already_checked == 3
    assert check_record(told, deep=True).already_checked == 0
    with told.work("test", "four") as work:
        work.insert(Site, [site("E")])
    assert check_record(told, remember=False).already_checked == 3
    assert remembered(told) == at
    assert check_record(told, rows=True).rows_compared
    assert (remembered(told) or "").split(" ")[::2] == ["4", "8"]


def test_what_cannot_be_remembered_keeps_nobody_from_checking(
    told: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(record_check, "_remember", refuse)
    assert check_record(told).whole


def test_nothing_is_written_where_nothing_is_new(told: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    check_record(told)
    monkeypatch.delattr(record_check, "_remember")
    assert check_record(told).whole
    assert check_record(told, deep=True).whole


BENT: dict[str, tuple[str, list[int], list[str]]] = {
    "an entry": (
        'UPDATE activity SET after = \'{"state":"VIC"}\' WHERE id = 5',
        [5],
        ["Entry 5 of the record (operation 2) is not as it was written"],
    ),
    "the hash of an entry": (
        "UPDATE activity SET hash = 'x' WHERE id = 2",
        [2, 3],
        ["Entry 2 of the record (operation 1) is", "Entry 3 of the record (operation 1) is"],
    ),
    "a lost entry in the middle": (
        "DELETE FROM activity WHERE id = 2",
        [3],
        ["Before entry 3 (operation 1) entries", "Entry 3 of", "Operation 1 of 2026-11-23 12:00 is not"],
    ),
    "the last entry lost": ("DELETE FROM activity WHERE id = 7", [], ["Operation 3 of 2026-11-23 12:00 is"]),
    "an entry more": (
        "INSERT INTO activity SELECT 8, 9, subject, table_name, row_id, before, after, hash FROM activity"
        " WHERE id = 7",
        [],
        ["Entry 8 of the record belongs to no operation."],
    ),
    "an operation": (
        "UPDATE operations SET summary = 'Nothing' WHERE id = 2",
        [],
        ["Operation 2 of 2026-11-23 12:00 is"],
    ),
    "the reason of the last one": (
        "UPDATE operations SET reason = 'So it was' WHERE id = 3",
        [],
        ["Operation 3 of 2026-11-23 12:00 is"],
    ),
}


@pytest.mark.parametrize("what", BENT)
def test_what_was_bent_is_named_and_the_place_where_it_was(told: Practice, what: str) -> None:
    statement, broken, said = BENT[what]
    bend(told.file, statement)
    report = check_record(told)
    assert not report.whole
    assert report.broken_links == tuple(broken)
    assert broken_links(told) == broken
    for problem, begins in zip(report.problems, said, strict=False):
        assert problem.startswith(begins)
    assert len(report.problems) >= len(said)
    assert remembered(told) is None


def test_an_operation_that_is_missing_is_missed(told: Practice) -> None:
    bend(
        told.file,
        "DELETE FROM activity WHERE operation_id = 2",
        "DELETE FROM operations WHERE id = 2",
    )
    problems = " ".join(check_record(told).problems)
    assert "Before operation 3 of 2026-11-23 12:00 operations are missing." in problems
    assert "Before entry 6 (operation 3) entries are missing." in problems


@pytest.mark.parametrize("table", ["operations", "activity"])
@pytest.mark.parametrize(
    "change", ["DELETE FROM {table} WHERE id = {last}", "UPDATE {table} SET hash = 'x' WHERE id = {last}"]
)
def test_where_the_last_checked_link_is_gone_or_another_all_is_followed_again(
    told: Practice, table: str, change: str
) -> None:
    check_record(told)
    last = 3 if table == "operations" else 7
    bend(told.file, change.format(table=table, last=last))
    report = check_record(told)
    held = 2 if "DELETE" in change and table == "operations" else 3
    assert report.problems[0].startswith("The record held 3 operations when it was last checked.")
    assert f"it holds {held} operations now" in report.problems[0]
    assert report.already_checked == 3


def test_a_first_link_is_before_everything() -> None:
    assert ChainLink() == (0, "", 0, "")
