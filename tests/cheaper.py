"""What the program does again for each practice or workbook, and the tests of a run do once or in a smaller way."""

from __future__ import annotations

from functools import partial
from typing import Any

import sqlalchemy
import sqlcipher3.dbapi2 as sqlite
from msoffcrypto.method.ecma376_agile import ECMA376Agile
from sqlalchemy import Engine

from desktop.database import connection, engine, key, practice_file

SHIPPED_SYNCHRONOUS = connection.SYNCHRONOUS
SHIPPED_ROUNDS = key.ROUNDS


def make_cheaper() -> None:
    connection.SYNCHRONOUS = "NORMAL"  # no test cuts the power, and most commit often
    key.ROUNDS = 1_000
    # Once switched on, it slows all later tests of the process; tests of memory look into other processes.
    connection.overwrite_what_is_freed = lambda: None  # type: ignore[assignment]
    practice_file.OVERWRITE_WHAT_SQLITE_FREES = "SELECT 1"
    engine.create_engine = _EngineOfOneDialect()  # type: ignore[assignment]
    # The file itself says how often its password is hashed; the library's own number is a hundred thousand.
    ECMA376Agile.encrypt = staticmethod(partial(ECMA376Agile.encrypt, spin_count=1_000))


class _EngineOfOneDialect:
    """Makes engines that share what SQLAlchemy remembers of statements, which it keeps for each dialect."""

    def __init__(self) -> None:
        self._shared = sqlalchemy.create_engine("sqlite://", module=sqlite, query_cache_size=5_000)
        self._shared.connect().close()  # by which the dialect learns what the library can do

    def __call__(self, *given: Any, **named: Any) -> Engine:
        made = sqlalchemy.create_engine(*given, **named)
        made.dialect = made.pool._dialect = self._shared.dialect
        made._compiled_cache = self._shared._compiled_cache
        return made
