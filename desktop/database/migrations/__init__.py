"""From an older database to the present one, step by step.

Alembic is imported only where there is a step to take: it would cost a visible part of every start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.database.practice import Practice

HEAD = "0003"
"""The newest step in `versions/` (a test keeps the two together)."""

KNOWN = ("0001", "0002", "0003")


def revision_of(practice: Practice) -> str | None:
    """The step at which a database stands; None for an empty one."""
    if not practice.rows("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"):
        return None
    return str(practice.rows("SELECT version_num FROM alembic_version")[0][0])


def bring_up_to_date(practice: Practice) -> None:
    """Take the missing steps in one transaction, after a snapshot beside the file.

    Raises UserError for a database that a newer program has written.
    """
    revision = revision_of(practice)
    if revision == HEAD:
        return
    from alembic import command
    from alembic.config import Config

    from desktop.database import snapshot

    file = practice.file
    if revision is not None:
        if revision not in KNOWN:
            raise UserError(
                f"{file.name} was written by a newer Handover. Install the newer program, then open it."
            )
        beside = file.with_name(f"{file.stem} before update {revision}{file.suffix}")
        snapshot.write_copy(file, practice.key, beside)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with practice.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
