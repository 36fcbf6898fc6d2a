"""The carrying of table sums over a schema step, which changes rows without recording them."""

from __future__ import annotations

from datetime import datetime

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection

from desktop.database.digest import MODULUS, actual_sums, recorded_sums, stored_sums, sums_hash
from desktop.database.driver import driver_under
from desktop.database.lock import actor
from desktop.database.recorder import OperationHead, Recorder, newest_links
from desktop.database.row_writer import RowWriter

ACTION = "update practice"


def sums_before(connection: Connection) -> dict[str, int] | None:
    """The sums of the rows now; None if the schema is older than the sums."""
    driver = driver_under(connection)
    kept = driver.execute("SELECT 1 FROM sqlite_schema WHERE name = 'table_sums'").fetchone()
    return actual_sums(driver) if kept else None


def carry_on(connection: Connection, before: dict[str, int] | None, now: datetime, summary: str) -> None:
    """Add what the step itself changed, so that a row changed outside the record before it still shows.

    If there were no sums yet, the rows are accepted as they are. An operation says so, if the
    newest one does not vouch for it.
    """
    driver, writer = driver_under(connection), RowWriter(connection)
    _add_changes(driver, writer, recorded_sums(driver) if before is None else before)
    newest = driver.execute("SELECT sums FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    if newest is not None and newest[0] != sums_hash(stored_sums(driver)):
        recorder = Recorder(writer, newest_links(connection))
        recorder.record_operation(OperationHead(now, actor(), ACTION, summary))


def _add_changes(driver: sqlite.Connection, writer: RowWriter, base: dict[str, int]) -> None:
    """Add to the stored sums what each table holds beyond its base."""
    sums = stored_sums(driver)
    for table, total in actual_sums(driver).items():
        change = (total - base.get(table, 0)) % MODULUS
        if change:
            writer.set_table_sum(table, (sums.get(table, 0) + change) % MODULUS)
