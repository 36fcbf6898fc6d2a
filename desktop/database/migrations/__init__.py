"""The migration of an older database to the present one, step by step.

Alembic is imported only if there is a step to take: it would cost a visible part of every start.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import UserError
from desktop.language import say

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlite
    from sqlalchemy import Engine

    from desktop.database.key import Key

_FOLDER = Path(__file__).parent


def steps() -> tuple[str, ...]:
    """The revisions in `versions/`, oldest first: the files there are named by them (`0001_first_practice.py`)."""
    return tuple(sorted(file.name.partition("_")[0] for file in (_FOLDER / "versions").glob("[0-9]*_*.py")))


def revision_of(connection: sqlite.Connection) -> str | None:
    """The step that a database is at; None for an empty one."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return None
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None


def bring_up_to_date(
    file: Path,
    key: Key | None,
    revision: str | None,
    engine: Callable[[], Engine],
    now: Callable[[], datetime],
) -> None:
    """Take the missing steps after `revision` in one transaction, after a snapshot among those of the practice.

    Raises UserError for a database written by a newer program.
    """
    newest = steps()[-1]
    if revision == newest:
        return

    from alembic import command
    from alembic.config import Config

    from desktop.database import kept_copies, sum_base
    from desktop.database.write_gate import gate_of

    if revision is not None:
        refuse_newer(file, revision)
        kept_copies.keep_copy(file, key, now(), f"update {revision}")
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    with (
        engine().execution_options(begin="IMMEDIATE").begin() as connection,
        gate_of(connection).open(),
    ):
        before = sum_base.sums_before(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if revision is not None:
            summary = f"Brought the practice up to date, from {revision} to {newest}"
            sum_base.carry_on(connection, before, now(), summary)


def refuse_newer(file: Path, revision: str) -> None:
    """Raises UserError for a step that this program does not know."""
    if revision not in steps():
        raise UserError(
            say(
                "{name} was written by a newer Handover. Install the newer program, then open it.",
                name=file.name,
            )
        )
