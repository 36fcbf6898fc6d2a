"""A file is shown as a table, read in the way that somebody chose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.services.imports.source import read_source
from desktop.services.imports.tables import FIXED, Reading, Table, text_of


def test_columns_of_fixed_width_are_one_of_the_ways_to_read_a_text(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("Name      City\nAva Ng    Sydney\nBo Lee    Perth\n", encoding="utf-8")
    table = read_source(file, how=Reading(delimiter=FIXED)).table
    assert isinstance(table, Table)
    assert table.headers == ("Name", "City")
    assert table.rows == (("Ava Ng", "Sydney"), ("Bo Lee", "Perth"))


def test_a_cell_is_shown_as_text() -> None:
    assert [text_of(value) for value in (None, "a\r\nb", date(1990, 2, 14))] == ["", "a\nb", "1990-02-14"]
