"""The record as a list: what each question finds, and what may be done with each line."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import Client, Site
from desktop.services.history.operations import NoChange
from desktop.services.history.record_list import (
    EntryStanding,
    RecordQuery,
    actions,
    actors,
    entries,
    entry_ids,
    first_day,
)
from desktop.services.history.undo import undo
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def told(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Practice:
    """On three days: Ava moves (1), Bo moves (2), and an export (3)."""
    made = Made(practice)
    made.client("Ava Nguyen")
    made.client("Bo Young", reference="N_1")
    for number, client in enumerate((1, 2, None)):
        monkeypatch.setattr("desktop.database.practice.actor", lambda number=number: "ab"[number % 2])
        practice.fixed_today = TODAY + timedelta(days=number)
        action = NoChange.EXPORT if client is None else "move"
        with practice.work(action, f"Said 1{number}%", reason="Why_") as work:
            if client is None:
                work.insert(Site, [{"reference": "A", "name": "A", "timezone": "Australia/Sydney"}])
            else:
                work.update(Client, {client: {"suburb": "Ryde"}})
    return practice


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [3, 2, 1]),
        ({"text": "SAID why_"}, [3, 2, 1]),
        ({"text": "11%"}, [2]),
        ({"text": "s%d"}, []),
        ({"text": "w_y"}, []),
        ({"text": "Said nothing"}, []),
        ({"actor": "a"}, [3, 1]),
        ({"action": "move"}, [2, 1]),
        ({"client": " "}, [3, 2, 1]),
        ({"client": "NGUYEN ava"}, [1]),
        ({"client": "nguyen bo"}, []),
        ({"client": "n_1"}, [2]),
        ({"client": "nx1"}, []),
        ({"first": TODAY + timedelta(days=1)}, [3, 2]),
        ({"last": TODAY + timedelta(days=1)}, [2, 1]),
        ({"first": TODAY, "last": TODAY}, [1]),
        ({"actor": "a", "action": "move"}, [1]),
    ],
)
def test_a_question_finds_what_meets_all_of_it(
    told: Practice, asked: dict[str, object], found: list[int]
) -> None:
    assert entry_ids(told, RecordQuery(**asked), None, 9) == found  # type: ignore[arg-type]


def test_pages_begin_before_the_last_line_of_the_one_before(told: Practice) -> None:
    assert entry_ids(told, RecordQuery(), None, 2) == [3, 2]
    assert entry_ids(told, RecordQuery(), 2, 2) == [1]
    assert entry_ids(told, RecordQuery(), 1, 2) == []


def test_lines_come_in_the_order_asked_for_with_what_was_said(told: Practice) -> None:
    second, first = entries(told, [2, 9, 1])
    assert (second.id, first.id) == (2, 1)
    assert (first.at, first.actor, first.action) == (datetime(2026, 11, 23, 12), "a", "move")
    assert (first.summary, first.reason, first.rows, first.turned_by) == ("Said 10%", "Why_", 1, 1)


def test_each_line_knows_what_became_of_it(told: Practice) -> None:
    def standings() -> list[EntryStanding]:
        return [one.standing for one in entries(told, entry_ids(told, RecordQuery(), None, 9))]

    done, undone, tells = EntryStanding.DONE, EntryStanding.UNDONE, EntryStanding.ONLY_TOLD
    assert standings() == [tells, done, done]
    undo(told, 2)
    assert standings() == [tells, tells, undone, done]
    (line,) = entries(told, [2])
    assert line.turned_by == 4
    undo(told, 4)
    assert standings() == [tells, tells, tells, done, done]
    (line,) = entries(told, [2])
    assert line.turned_by == 5


def test_who_and_what_is_there_is_listed_once(told: Practice) -> None:
    assert (actors(told), actions(told)) == (["a", "b"], ["export", "move"])


def test_the_first_day_is_that_of_the_first_operation_or_today(told: Practice) -> None:
    assert first_day(told) == TODAY


def test_without_operations_the_first_day_is_today(practice: Practice) -> None:
    practice.fixed_today = TODAY + timedelta(days=5)
    assert first_day(practice) == TODAY + timedelta(days=5)
