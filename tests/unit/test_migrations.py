"""The steps bring an empty database to exactly the models' schema."""

from __future__ import annotations

import json
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.database import migrations
from desktop.database.practice import Practice
from desktop.database.schema import FILE, schema_of
from desktop.models import Base


def test_the_files_are_named_by_their_steps_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    script = ScriptDirectory.from_config(config)
    assert migrations.steps() == tuple(
        step.revision for step in reversed(list(script.walk_revisions("base", "head")))
    )


def test_the_tables_are_those_of_the_models(practice: Practice) -> None:
    with practice.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours})
        assert compare_metadata(context, Base.metadata) == []


def ours(name: str | None, kind: str, _: object) -> bool:
    """Leave out the tables made only by SQLite's full-text index and Alembic."""
    return not (kind == "table" and name is not None and name.startswith(("client_search", "alembic")))


def test_the_schema_that_opening_expects_is_that_of_the_steps(practice: Practice) -> None:
    """After a new step: `python -m desktop.database.write_schema`."""
    with practice.whole_file() as connection:
        assert json.loads(FILE.read_text(encoding="utf-8")) == schema_of(connection)
