"""One operation is undone as one, and leaves later changes alone."""

from __future__ import annotations

from contextlib import closing

import pytest

from desktop.database.connection import connect
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Client, User
from desktop.services.history.operations import operations
from desktop.services.history.record_check import broken_links
from desktop.services.history.undo import undo, undo_together


def add_clients(practice: Practice, count: int) -> list[int]:
    with practice.work("add clients", f"Added {count} clients") as work:
        return work.insert(
            Client,
            [
                {
                    "reference": f"C{n}",
                    "last_name": f"Lee {n}",
                    "sort_name": f"lee {n}",
                    "search_text": f"lee {n}",
                }
                for n in range(count)
            ],
        )


def rename(practice: Practice, ids: list[int], name: str) -> int:
    with practice.work("rename", f"Renamed to {name}") as work:
        work.update(Client, {i: {"last_name": name} for i in ids})
        return work.operation_id


def names(practice: Practice) -> list[str]:
    with practice.read() as session:
        return [c.last_name for c in session.query(Client).order_by(Client.id)]


def test_undo_restores_exactly(practice: Practice) -> None:
    ids = add_clients(practice, 3)
    operation = rename(practice, ids[:2], "Nair")
    assert names(practice) == ["Nair", "Nair", "Lee 2"]
    undone = undo(practice, operation)
    assert names(practice) == ["Lee 0", "Lee 1", "Lee 2"]
    assert sorted(undone.restored) == ["clients:1", "clients:2"]
    assert undone.left_alone == ()
    with pytest.raises(UserError, match="undone already"):
        undo(practice, operation)


def test_undo_leaves_alone_what_changed_since(practice: Practice) -> None:
    ids = add_clients(practice, 2)
    operation = rename(practice, ids, "Nair")
    rename(practice, ids[:1], "Cooper")
    undone = undo(practice, operation)
    assert names(practice) == ["Cooper", "Lee 1"]
    assert undone.left_alone == ("clients:1",)


def test_undo_of_the_undo_is_redo(practice: Practice) -> None:
    ids = add_clients(practice, 2)
    operation = rename(practice, ids, "Nair")
    undone = undo(practice, operation)
    redo = operations(practice)[0]
    assert undone.operation_id == operation
    undo(practice, redo.id)
    assert names(practice) == ["Nair", "Nair"]


def test_undo_removes_what_was_added_but_never_a_user(practice: Practice) -> None:
    add_clients(practice, 2)
    undo(practice, 1)
    assert names(practice) == []
    with practice.work("add user", "Added a user") as work:
        values = {
            "reference": "U1",
            "last_name": "Lee",
            "sort_name": "lee",
            "access_level": AccessLevel.CASE_MANAGER,
        }
        work.insert(User, [values])
        operation = work.operation_id
    undo(practice, operation)
    with practice.read() as session:
        user = session.query(User).one()
    assert not user.active


def test_the_record_shows_tampering(practice: Practice) -> None:
    add_clients(practice, 3)
    assert broken_links(practice) == []
    with closing(connect(practice.file, practice.key)) as connection:
        connection.execute("DROP TRIGGER activity_refuse_update")
        connection.execute("UPDATE activity SET after = '{}' WHERE id = 2")
    assert broken_links(practice) == [2]


def test_several_are_undone_together_or_not_at_all(practice: Practice) -> None:
    ids = add_clients(practice, 3)
    first, second = rename(practice, ids[:2], "Nair"), rename(practice, ids[1:], "Cooper")
    third = rename(practice, ids[2:], "Singh")
    undo(practice, third)
    with pytest.raises(UserError, match="undone already"):
        undo_together(practice, [first, second, third])
    assert names(practice) == ["Nair", "Cooper", "Cooper"]
    undone = undo_together(practice, [first, second])
    assert [one.operation_id for one in undone] == [second, first]
    assert names(practice) == ["Lee 0", "Lee 1", "Lee 2"]
    assert all(one.undone or one.action == "undo" for one in operations(practice, limit=6))
    with pytest.raises(UserError, match="undone already"):
        undo(practice, first)
    assert broken_links(practice) == []
    rename(practice, ids, "Kaur")
    assert names(practice) == ["Kaur", "Kaur", "Kaur"]
