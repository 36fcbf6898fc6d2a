"""A practice of the first schema keeps its rows when it is upgraded, and can hold the new columns."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from desktop.database import migrations
from desktop.database.connection import connect
from desktop.database.engine import make_engine
from desktop.database.write_gate import gate_of


def test_rows_of_the_first_schema_stay_and_take_the_new_columns(tmp_path: Path) -> None:
    file = tmp_path / "old.handover"
    file.touch()
    engine = make_engine(lambda: connect(file, None))
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as connection, gate_of(connection).open():
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO users (id, reference, title, first_name, last_name, sort_name, email, mobile, position,"
                " discipline, access_level, active) VALUES (1, 'U1', '', 'Al', 'Lee', 'lee, al', '', '', '',"
                " 'Psychology', 'Supervisor', 1)"
            )
        )
        command.upgrade(config, "0002")
        row = connection.execute(
            text("SELECT first_name, discipline, gender, languages, youngest, oldest FROM users")
        ).one()
        assert tuple(row) == ("Al", "Psychology", "", "", None, None)
    engine.dispose()
