"""SQLAlchemy's engine for the connections."""

from __future__ import annotations

from collections.abc import Callable

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from desktop.database.write_gate import guard_engine


def make_engine(make_connection: Callable[[], sqlite.Connection]) -> Engine:
    """An engine whose connections begin no transaction by themselves and write only through their gate."""
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        hide_parameters=True,
        creator=make_connection,
        poolclass=QueuePool,
        pool_use_lifo=True,
        pool_size=4,
        max_overflow=4,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    guard_engine(engine)
    return engine
