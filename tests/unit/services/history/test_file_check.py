"""The whole file is checked in order: its schema, its pages, its links, then the record; and once a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import Closed, UserError
from desktop.models import Site
from desktop.services.history import file_check as module
from desktop.services.history.file_check import check_file, file_problems, full_check, is_due, last_full
from tests.bent import bend
from tests.conftest import TODAY


def test_a_sound_file_is_whole_and_a_small_one_is_compared_row_by_row(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = check_file(practice)
    assert found.whole
    assert found.record is not None
    assert found.record.rows_compared
    monkeypatch.setattr(module, "QUICKLY_READ", practice.file.stat().st_size)
    assert check_file(practice).record.rows_compared  # type: ignore[union-attr]
    monkeypatch.setattr(module, "QUICKLY_READ", practice.file.stat().st_size - 1)
    assert not check_file(practice).record.rows_compared  # type: ignore[union-attr]
    assert check_file(practice, deep=True).record.rows_compared  # type: ignore[union-attr]


@pytest.mark.parametrize("step", ["check_schema", "check_pages", "check_all_links"])
def test_each_step_is_taken_and_its_sentence_told_alone(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def refuse(connection: object, name: str) -> None:
        raise UserError(f"{name}: {step}")

    monkeypatch.setattr(module, step, refuse)
    found = check_file(practice)
    assert found.problems == (f"practice.handover: {step}",)
    assert found.record is None
    assert not found.whole


def test_a_zone_that_nobody_knows_is_told(practice: Practice) -> None:
    bend(practice.file, "UPDATE settings SET value = 'Nowhere' WHERE key = 'practice.timezone'")
    (problem,) = file_problems(practice)
    assert "time zone" in problem


def test_a_practice_that_is_locked_meanwhile_is_not_damaged(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(connection: object, name: str) -> None:
        raise Closed("Locked.")

    monkeypatch.setattr(module, "check_pages", locked)
    with pytest.raises(Closed):
        check_file(practice)


def test_a_full_check_is_remembered_and_due_again_after_a_day_or_a_crash(practice: Practice) -> None:
    assert last_full(practice) is None
    assert is_due(practice, TODAY)
    for day in (TODAY, TODAY + timedelta(days=1)):
        practice.fixed_today = day
        assert full_check(practice).whole
        assert last_full(practice) == day
        assert not is_due(practice, day)
        assert is_due(practice, day + timedelta(days=1))
    assert practice.rows("SELECT count(*) FROM settings WHERE key = 'file.checked'") == [(1,)]
    assert practice.rows("SELECT count(*) FROM operations") == [(0,)], "a check is no operation"
    assert practice._lock is not None
    practice._lock.found_unclean = True
    assert is_due(practice, TODAY)


def test_what_is_not_whole_is_not_remembered_and_what_cannot_be_noted_is_no_problem(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with practice.work("test", "one") as work:
        work.insert(Site, [{"reference": "A", "name": "A", "timezone": "Australia/Sydney"}])
    bend(practice.file, "UPDATE operations SET summary = 'Nothing'")
    report = full_check(practice)
    assert not report.whole
    assert report.record is not None
    assert report.problems == report.record.problems
    assert last_full(practice) is None

    def refuse(practice: Practice, today: date) -> None:
        raise UserError("The disk is full.")

    bend(practice.file, "UPDATE operations SET summary = 'one'")
    monkeypatch.setattr(module, "_note", refuse)
    assert full_check(practice).whole


def test_a_full_check_begins_anew_although_the_record_was_whole(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        work.insert(Site, [{"reference": "A", "name": "A", "timezone": "Australia/Sydney"}])
    assert check_file(practice).whole
    assert check_file(practice).record.already_checked == 1  # type: ignore[union-attr]
    assert full_check(practice).record.already_checked == 0  # type: ignore[union-attr]
