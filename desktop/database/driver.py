"""The bare driver of a session, for large answers: SQLAlchemy's rows would double their time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlite
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


def driver_of(session: Session) -> sqlite.Connection:
    """The session's connection, in the same transaction."""
    return driver_under(session.connection())


def driver_under(connection: Connection) -> sqlite.Connection:
    """The driver's own connection."""
    driver = connection.connection.driver_connection
    assert driver is not None
    return driver
