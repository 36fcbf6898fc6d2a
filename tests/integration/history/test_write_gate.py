"""The record cannot be bypassed: all writing outside a unit of work is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Client, Setting
from desktop.services.history.record_check import broken_links

VALUES = {"reference": "C1", "last_name": "Lee", "sort_name": "lee", "search_text": "lee"}
REFUSED = "Write through the unit of work|not authorized"


def orm_object(session: Session) -> None:
    session.add(Setting(key="a", value="b"))
    session.flush()


def changed_object(session: Session) -> None:
    client = session.get(Client, 1)
    assert client is not None
    client.last_name = "Nair"
    session.flush()


def deleted_object(session: Session) -> None:
    session.delete(session.get(Client, 1))
    session.flush()


def driver(session: Session) -> Any:
    return session.connection().connection.driver_connection


WAYS: dict[str, Callable[[Session], object]] = {
    "an object": orm_object,
    "a changed object": changed_object,
    "a deleted object": deleted_object,
    "query.update": lambda s: s.query(Client).update({"last_name": "Nair"}),
    "query.delete": lambda s: s.query(Client).delete(),
    "ORM update": lambda s: s.execute(update(Client).values(last_name="Nair")),
    "ORM delete": lambda s: s.execute(delete(Client)),
    "ORM insert": lambda s: s.execute(insert(Setting), [{"key": "a", "value": "b"}]),
    "Core update": lambda s: s.execute(update(Client.__table__).values(last_name="Nair")),
    "Core on the connection": lambda s: s.connection().execute(
        update(Client.__table__).values(last_name="N")
    ),
    "text": lambda s: s.execute(text("UPDATE clients SET last_name = 'Nair'")),
    "driver SQL": lambda s: s.connection().exec_driver_sql("DELETE FROM clients"),
    "many by driver SQL": lambda s: s.connection().exec_driver_sql(
        "UPDATE clients SET last_name = ? WHERE id = ?", [("Nair", 1), ("Nair", 2)]
    ),
    "replace": lambda s: s.connection().exec_driver_sql("REPLACE INTO settings VALUES (1, 'a', 'b')"),
    "a common table expression": lambda s: s.execute(
        text(
            "WITH one AS (SELECT 1 AS id) UPDATE clients SET last_name = 'N' WHERE id IN (SELECT id FROM one)"
        )
    ),
    "the record itself": lambda s: s.execute(text("UPDATE activity SET after = '{}'")),
    "a table": lambda s: s.execute(text("CREATE TABLE other (a)")),
    "a dropped trigger": lambda s: s.execute(text("DROP TRIGGER activity_refuse_update")),
    "another column": lambda s: s.execute(text("ALTER TABLE clients ADD COLUMN a")),
    "a trigger in temp": lambda s: (
        s.connection().exec_driver_sql(
            "CREATE TEMP TRIGGER t AFTER UPDATE ON main.clients BEGIN DELETE FROM settings; END"
        )
        and s.connection().exec_driver_sql("UPDATE clients SET last_name = 'Nair'")
    ),
    "the bare driver": lambda s: driver(s).execute("UPDATE clients SET last_name = 'Nair'"),
    "a script for the driver": lambda s: driver(s).executescript("DELETE FROM settings"),
}


@pytest.fixture
def kept(practice: Practice) -> Iterator[Practice]:
    """A practice with one client that must be unchanged afterwards."""
    with practice.work("add client", "Added a client") as work:
        work.insert(Client, [VALUES])
    before = picture(practice)
    yield practice
    assert picture(practice) == before
    assert broken_links(practice) == []


def picture(practice: Practice) -> list[list[Any]]:
    tables = ("clients", "settings", "operations", "activity", "sqlite_schema")
    return [practice.rows(f"SELECT * FROM {table}") for table in tables]


def refused() -> pytest.RaisesExc[RuntimeError | sqlite.DatabaseError]:
    return pytest.raises((RuntimeError, sqlite.DatabaseError), match=REFUSED)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_writes_past_the_unit_of_work(kept: Practice, way: str) -> None:
    with refused(), kept.work("test", "Test") as work:
        WAYS[way](work.session)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_writes_while_reading(kept: Practice, way: str) -> None:
    with refused(), kept.read() as session:
        WAYS[way](session)


def test_a_statement_of_the_unit_of_work_is_no_way_in(kept: Practice) -> None:
    """The driver keeps prepared statements by their text: a copy of an allowed one is a new one."""

    def use_the_same_text() -> None:
        with kept.work("rename", "Renamed") as work:
            work.update(Client, {1: {"last_name": "Nair"}})
            driver(work.session).execute('UPDATE "clients" SET "last_name" = ? WHERE id = ?', ("Kaur", 1))

    with refused():
        use_the_same_text()


def test_the_gate_is_shut_after_a_write_that_failed(kept: Practice) -> None:
    def go_on_after_a_failure() -> None:
        with kept.work("add client", "Added a client") as work:
            with pytest.raises(IntegrityError):
                work.insert(Client, [VALUES])
            work.session.execute(text("DELETE FROM settings"))

    with refused():
        go_on_after_a_failure()


def test_an_operation_without_rows_stands_in_no_record(kept: Practice) -> None:
    with kept.work("rename", "Renamed") as work:
        assert work.update(Client, {1: {"last_name": "Lee"}}) == 0
