"""The messages of the process that reads a workbook: one line each, and the values that they carry."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from desktop.files.table import CellError, Value
from desktop.files.workbooks.frames import pack_cells, packed, unpack_cells, unpacked

CELLS: tuple[Value, ...] = (
    "text", "", None, "a\nb", "\ud800", "日本", CellError(""), CellError("#N/A"), date(2027, 3, 12),
    datetime(2027, 3, 12, 9, 5), datetime(2027, 3, 12), time(9, 5, 30), time(0),
)  # fmt: skip


def test_every_kind_of_cell_comes_back_equal_through_one_line() -> None:
    line = packed({"rows": [[1, pack_cells(CELLS)]]})
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    ((number, cells),) = unpacked(line)["rows"]
    found = unpack_cells(cells)
    assert number == 1
    assert list(zip(found, map(type, found), strict=True)) == list(zip(CELLS, map(type, CELLS), strict=True))


@pytest.mark.parametrize("line", [b"[]\n", b"1\n", b"null\n", b"{", b"\xff", b""])
def test_what_is_no_message_is_an_error(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        unpacked(line)


def test_a_value_of_no_known_kind_is_an_error() -> None:
    with pytest.raises(ValueError, match="number"):
        unpack_cells([["number", "1"]])
