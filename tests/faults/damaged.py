"""The ways in which a practice file is damaged or strange: none may end in a traceback or wrong data."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.key import Key

Damage = Callable[[Path, Key | None, Random], None]

PAGE = 4096


def _bytes(change: Callable[[bytearray, Random], bytes | bytearray]) -> Damage:
    def damage(file: Path, key: Key | None, chance: Random) -> None:
        file.write_bytes(change(bytearray(file.read_bytes()), chance))

    return damage


def _noise(data: bytearray, chance: Random) -> bytearray:
    at = chance.randrange(len(data) // PAGE) * PAGE
    data[at : at + PAGE] = chance.randbytes(PAGE)
    return data


def _zero(data: bytearray, chance: Random) -> bytearray:
    at = chance.randrange(1, len(data) // PAGE) * PAGE
    data[at : at + PAGE] = bytes(PAGE)
    return data


def _some_noise(data: bytearray, chance: Random) -> bytearray:
    at = chance.randrange(len(data) - 512)
    data[at : at + 512] = chance.randbytes(512)
    return data


def _swap(data: bytearray, chance: Random) -> bytearray:
    one, other = (place * PAGE for place in chance.sample(range(1, len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]
    return data


BYTES: dict[str, Damage] = {
    "a page of noise": _bytes(_noise),
    "a page of zeros": _bytes(_zero),
    "noise in a page": _bytes(_some_noise),
    "two pages swapped": _bytes(_swap),
    "cut": _bytes(lambda data, chance: data[: chance.randrange(len(data))]),
    "cut at a page": _bytes(lambda data, chance: data[: chance.randrange(1, len(data) // PAGE) * PAGE]),
    "noise at the end": _bytes(
        lambda data, chance: data[: len(data) // 2] + chance.randbytes(len(data) // 2)
    ),
    "only noise": _bytes(lambda data, chance: chance.randbytes(len(data))),
    "empty": _bytes(lambda data, chance: b""),
    "an unsupported format": _bytes(lambda data, chance: data[:18] + b"\x09\x09" + data[20:]),
}


def _sql(*statements: str) -> Damage:
    def damage(file: Path, key: Key | None, chance: Random) -> None:
        with closing(connect(file, key)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("PRAGMA trusted_schema = ON")
            for statement in statements:
                connection.execute(statement)

    return damage


CONTENT: dict[str, Damage] = {
    "a missing table": _sql("DROP TABLE provider_numbers"),
    "a missing column": _sql("ALTER TABLE clients DROP COLUMN pronouns"),
    "another column": _sql("ALTER TABLE clients ADD COLUMN colour"),
    "a missing index": _sql("DROP INDEX ix_clients_sort"),
    "a missing trigger": _sql("DROP TRIGGER activity_refuse_update"),
    "another trigger": _sql(
        "DROP TRIGGER activity_refuse_update",
        "CREATE TRIGGER activity_refuse_update BEFORE UPDATE ON activity BEGIN SELECT 1; END",
    ),
    "a foreign trigger": _sql("CREATE TRIGGER t AFTER UPDATE ON users BEGIN DELETE FROM settings; END"),
    "a foreign view": _sql("CREATE VIEW v AS SELECT * FROM clients"),
    "a foreign table": _sql("CREATE TABLE letters (a)"),
    "a virtual table": _sql("CREATE VIRTUAL TABLE v USING fts5(a)"),
    "no settings": _sql("DELETE FROM settings"),
    "no time zone": _sql("DELETE FROM settings WHERE key = 'practice.timezone'"),
    "an unknown time zone": _sql("UPDATE settings SET value = 'Mars/Base' WHERE key = 'practice.timezone'"),
    "no step": _sql("DELETE FROM alembic_version"),
    "two steps": _sql("INSERT INTO alembic_version VALUES ('0001')"),
    "a step of the future": _sql("UPDATE alembic_version SET version_num = '9999'"),
    "no mark": _sql("PRAGMA application_id = 0"),
    "a user's site that is not there": _sql(
        "INSERT INTO working_hours VALUES (1, 999, 1, '09:00', '17:00', 999)"
    ),
    "undecodable text": _sql("UPDATE clients SET last_name = CAST(x'536d69ff' AS TEXT)"),
    "an impossible date": _sql("UPDATE clients SET date_of_birth = '2026-13-45'"),
    "a date that is none": _sql("UPDATE clients SET date_of_birth = 'Smith'"),
    "an impossible time": _sql("UPDATE appointments SET starts_at = '2026-02-30 25:61'"),
    "an unknown status": _sql("UPDATE clients SET status = 'Smith'"),
}


def make_foreign(file: Path) -> None:
    """Make a SQLite file of another program, which even has a table called operations."""
    with closing(sqlite.connect(str(file), isolation_level=None)) as connection:
        connection.execute("CREATE TABLE operations (a)")
        connection.execute("INSERT INTO operations VALUES (1)")
