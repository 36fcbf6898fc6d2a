"""The writer of the schema that the migrations make: `python -m desktop.database.write_schema`."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from desktop.database.practice import create_practice
from desktop.database.schema import FILE, schema_of


def write_expected() -> None:
    with tempfile.TemporaryDirectory() as folder:
        practice = create_practice(Path(folder) / "empty.handover", None, name="")
        with practice.whole_file() as connection:
            schema = schema_of(connection)
        practice.close()
    FILE.write_text(json.dumps(schema, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_expected()
