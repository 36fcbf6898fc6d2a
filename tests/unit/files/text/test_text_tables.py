"""Text files as tables: quotation marks, and files too large to be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import Cancelled, UserError
from desktop.files.reading import read_table
from desktop.files.text import text_tables
from desktop.files.text.delimited import Quoting, find_quoting


@pytest.mark.parametrize(
    ("text", "quoting"),
    [
        ('a,b\n1,"said \\"no\\", then left"\n2,x\n', Quoting.BACKSLASH),
        ('a,b\n1,"said ""no"", then left"\n2,x\n', Quoting.DOUBLED),
        ('a,b\n1,"C:\\data\\"\n2,"D:\\"\n', Quoting.DOUBLED),
        ("a,b\n1,2\n", Quoting.DOUBLED),
    ],
)
def test_how_a_quotation_mark_stands_in_a_text(text: str, quoting: Quoting) -> None:
    assert find_quoting(text, ",") is quoting


def test_backslashes_before_quotation_marks(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('Reference,Notes\nC1,"said \\"no\\", then left"\nC2,x\n', encoding="utf-8")
    table = read_table(file)
    assert table.rows == (("C1", 'said "no", then left'), ("C2", "x"))
    assert table.notes == ("Quotation marks inside a text have a backslash before them.",)


def test_a_line_that_no_table_has_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"Reference,Notes\n" + b"x" * (text_tables.LONGEST_LINE + 1))
    with pytest.raises(UserError, match=r"^a\.csv: a line is longer than a million characters"):
        read_table(file)
    file.write_bytes(b"Reference,Notes\r" + (b"x" * 600_000 + b"\r") * 3)
    assert len(read_table(file).rows) == 3


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"Reference,Notes\nC1,x\n")
    monkeypatch.setattr(text_tables, "MOST_BYTES", 10)
    with pytest.raises(UserError, match="larger than"):
        read_table(file)


def test_cancel_stops_the_reading(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Reference,Notes\n" + "C1,x\n" * 5_000, encoding="utf-8")
    told: list[int] = []

    def progress(done: int, total: int) -> None:
        told.append(done)
        if done == 2_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(file, progress=progress)
    assert told == [1_000, 2_000]
