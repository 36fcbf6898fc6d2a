"""From an older database to the present one, step by step.

Alembic is imported only where there is a step to take: it would cost a visible part of every start.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect

from desktop.database import snapshot
from desktop.database.key import Key
from desktop.errors import UserError

HEAD = "0001"
"""The newest step in `versions/` (a test keeps the two together)."""

KNOWN = ("0001",)


def revision_of(engine: Engine) -> str | None:
    """The step at which a database stands; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def bring_up_to_date(engine: Engine, file: Path, key: Key | None) -> None:
    """Take the missing steps in one transaction, after a snapshot beside the file.

    Raises UserError for a database that a newer program has written.
    """
    revision = revision_of(engine)
    if revision == HEAD:
        return
    if revision is not None:
        if revision not in KNOWN:
            raise UserError(
                f"{file.name} was written by a newer Handover. Install the newer program, then open it."
            )
        snapshot.write_copy(file, key, file.with_name(f"{file.stem} before update {revision}{file.suffix}"))
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
