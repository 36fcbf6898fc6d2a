"""The bare driver of a session, for large answers: SQLAlchemy's rows would double their time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlite
    from sqlalchemy.orm import Session


def driver_of(session: Session) -> sqlite.Connection:
    """The session's connection, in the same transaction."""
    driver = session.connection().connection.driver_connection
    assert driver is not None
    return driver
