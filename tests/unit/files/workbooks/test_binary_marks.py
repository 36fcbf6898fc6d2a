"""The records of .xls and .xlsb: where each begins and ends, and what of them is a mark."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from desktop.files.workbooks.binary_marks import xls_marks, xls_records, xlsb_marks, xlsb_records
from desktop.files.workbooks.marks import Marks


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


BEGIN, END = record(0x0809, bytes(16)), record(0x000A)


def listed(name: bytes, wide: bool, start: int) -> bytes:
    """The entry of a sheet, with bytes after its name that are not part of it."""
    return record(0x0085, struct.pack("<IHBB", start, 0, len(name) // (1 + wide), wide) + name + b"zz")


def old_book(*sheets: tuple[bytes, bool, bytes]) -> bytes:
    """The stream of a workbook with these sheets, each by its name and its records."""
    sizes = [len(listed(name, wide, 0)) for name, wide, _ in sheets]
    start = len(BEGIN) + sum(sizes) + len(END)
    heads, bodies = b"", b""
    for name, wide, rows in sheets:
        heads += listed(name, wide, start + len(bodies))
        bodies += BEGIN + rows + END
    return BEGIN + heads + END + bodies


def marks_of_old(rows: bytes) -> Marks:
    return xls_marks(old_book((b"S", False, rows)))["S"]


def error_cell(code: int, flag: int) -> bytes:
    return record(0x0205, struct.pack("<HHHBB", 1, 2, 0, code, flag))


def formula(kind: int, code: int, end: bytes) -> bytes:
    return record(0x0006, struct.pack("<HHH", 1, 2, 0) + bytes([kind, 0, code, 0, 0, 0]) + end + bytes(8))


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        (error_cell(0x2A, 1), "#N/A"),
        (error_cell(0x2A, 2), "#N/A"),
        (error_cell(0x55, 1), "#ERROR"),
        (error_cell(0x2A, 0), None),
        (record(0x0205, struct.pack("<HHHB", 1, 2, 0, 0x2A)), None),
        (formula(2, 0x0F, b"\xff\xff"), "#VALUE!"),
        (formula(2, 0x55, b"\xff\xff"), "#ERROR"),
        (formula(1, 0x0F, b"\xff\xff"), None),
        (formula(3, 0x0F, b"\xff\xff"), None),
        (formula(2, 0x0F, b"\xff\x3f"), None),
        (formula(2, 0x0F, b"\x00\xff"), None),
    ],
)
def test_only_an_error_in_an_old_cell_is_one(rows: bytes, error: str | None) -> None:
    assert marks_of_old(rows) == Marks({(1, 2): error} if error else {})


@pytest.mark.parametrize(("flags", "hidden"), [(0x20, {6}), (0xFF, {6}), (0xDF, set[int]()), (0, set[int]())])
def test_the_flag_of_a_hidden_row_in_an_old_workbook(flags: int, hidden: set[int]) -> None:
    body = struct.pack("<HHHHHHBB", 6, 0, 3, 255, 0, 0, flags, 0)
    assert marks_of_old(record(0x0208, body)).hidden_rows == hidden
    assert marks_of_old(record(0x0208, body[:12])).hidden_rows == set()
    assert marks_of_old(record(0x0208, body[:13])).hidden_rows == hidden


@pytest.mark.parametrize(
    ("first", "last", "flags", "hidden"),
    [
        (2, 3, 1, {2, 3}),
        (2, 2, 0xFF, {2}),
        (2, 3, 0xFE, set[int]()),
        (254, 256, 1, {254, 255}),
        (255, 65_535, 1, {255}),
    ],
)
def test_the_hidden_columns_of_an_old_workbook(first: int, last: int, flags: int, hidden: set[int]) -> None:
    body = struct.pack("<HHHHBB", first, last, 0, 0, flags, 0)
    assert marks_of_old(record(0x007D, body)).hidden_columns == hidden
    assert marks_of_old(record(0x007D, body[:8])).hidden_columns == set()


def test_each_old_sheet_has_its_own_marks_and_ends_where_it_ends() -> None:
    filtered = record(0x009B)
    book = old_book(
        (b"One", False, error_cell(0x17, 1)),
        ("Zw\u00f6lf \u65e5".encode("utf-16-le"), True, BEGIN + error_cell(0x24, 1) + END + filtered),
        ("\u00c4".encode("latin-1"), False, b""),
    )
    assert xls_marks(book) == {
        "One": Marks({(1, 2): "#REF!"}),
        "Zw\u00f6lf \u65e5": Marks({}, set(), set(), True),
        "\u00c4": Marks(),
    }


def test_a_sheet_without_a_name_or_after_the_list_is_none() -> None:
    nameless = record(0x0085, struct.pack("<IHBB", 0, 0, 0, 0))
    assert xls_marks(BEGIN + nameless + END + listed(b"S", False, 0)) == {}


def test_old_records_are_read_from_a_place_to_the_last_whole_head() -> None:
    stream = record(1, b"ab") + record(0x0102, b"") + record(3, bytes(300))
    whole = [(1, b"ab"), (0x0102, b""), (3, bytes(300))]
    assert list(xls_records(stream)) == whole
    assert list(xls_records(stream, 6)) == whole[1:]
    assert list(xls_records(stream[:10])) == whole[:2]
    assert list(xls_records(stream[:13])) == whole[:2]
    assert list(xls_records(stream[:14])) == [*whole[:2], (3, b"")]


def groups(number: int) -> bytes:
    """A number in groups of seven bits, the lowest first."""
    head = b""
    while number >= 0x80:
        head, number = head + bytes([number & 0x7F | 0x80]), number >> 7
    return head + bytes([number])


def binary_record(kind: int, body: bytes) -> bytes:
    return groups(kind) + groups(len(body)) + body


@pytest.mark.parametrize("kind", [0, 1, 127, 128, 163, 255, 256, 16_383])
@pytest.mark.parametrize("size", [0, 1, 127, 128, 16_383, 16_384, 100_000])
def test_binary_records_of_every_kind_and_size_are_told_apart(kind: int, size: int) -> None:
    found = [(kind, b"x" * size), (5, b"y"), (kind, b"")]
    stream = b"".join(binary_record(*one) for one in found)
    assert list(xlsb_records(stream)) == found
    assert list(xlsb_records(stream[:-1])) == found[:2]


def test_the_size_of_a_binary_record_has_no_more_than_four_groups() -> None:
    assert list(xlsb_records(b"\x07\x81\x80\x80\x80xy" + b"\x00")) == [(7, b"x"), (ord("y"), b"")]
    assert list(xlsb_records(b"\x07\x80\x80\x80\x01" + b"x")) == [(7, b"x")]


@pytest.mark.parametrize("stream", [b"", b"\x07", b"\x87", b"\x87\x01", b"\x07\x81"])
def test_a_binary_record_that_breaks_off_in_its_head_is_none(stream: bytes) -> None:
    assert list(xlsb_records(stream)) == []
    assert list(xlsb_records(binary_record(5, b"y") + stream)) == [(5, b"y")]


def text(value: str) -> bytes:
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def marks_of_binary(sheets: dict[str, tuple[str, bytes]]) -> dict[str, Marks]:
    """The marks of a binary workbook, by the target and the records of each sheet."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        relations = ""
        entries = b""
        for number, (name, (target, rows)) in enumerate(sheets.items(), 1):
            entries += binary_record(156, struct.pack("<II", 0, number) + text(f"rId{number}") + text(name))
            relations += f'<Relationship Target="{target}" Id="rId{number}"/>'
            if rows:
                archive.writestr(f"xl/{target.lstrip('/')}", rows)
        archive.writestr("xl/workbook.bin", binary_record(155, b"") + entries)
        archive.writestr("xl/_rels/workbook.bin.rels", f"<Relationships>{relations}</Relationships>")
    with zipfile.ZipFile(buffer) as archive:
        return xlsb_marks(archive)


def row(number: int, flags: int) -> bytes:
    return binary_record(0, struct.pack("<IIHBB", number, 0, 0, 0, flags) + bytes(5))


def column(first: int, last: int, flags: int) -> bytes:
    return binary_record(60, struct.pack("<IIIIB", first, last, 0, 0, flags))


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        (row(4, 0x10), Marks({}, {4})),
        (row(4, 0xFF), Marks({}, {4})),
        (row(4, 0xEF), Marks()),
        (binary_record(0, struct.pack("<IIHBB", 4, 0, 0, 0, 0x10)), Marks({}, {4})),
        (binary_record(0, struct.pack("<IIHB", 4, 0, 0, 0)), Marks()),
        (column(3, 3, 1), Marks({}, set(), {3})),
        (column(3, 5, 0xFF), Marks({}, set(), {3, 4, 5})),
        (column(3, 5, 0xFE), Marks()),
        (column(3, 16_383, 1), Marks({}, set(), set(range(3, 1_004)))),
        (row(2, 0) + binary_record(3, struct.pack("<II", 7, 0) + b"\x1d"), Marks({(2, 7): "#NAME?"})),
        (row(2, 0) + binary_record(11, struct.pack("<II", 7, 0) + b"\x55"), Marks({(2, 7): "#ERROR"})),
        (binary_record(3, struct.pack("<II", 7, 0) + b"\x00"), Marks({(0, 7): "#NULL!"})),
        (row(2, 0) + binary_record(3, struct.pack("<II", 7, 0)), Marks()),
        (row(2, 0) + binary_record(4, struct.pack("<II", 7, 0) + b"\x1d"), Marks()),
        (binary_record(163, b""), Marks({}, set(), set(), True)),
        (binary_record(162, b""), Marks()),
    ],
)
def test_what_of_a_binary_sheet_is_a_mark(rows: bytes, marks: Marks) -> None:
    assert marks_of_binary({"S": ("worksheets/s.bin", rows)}) == {"S": marks}


def test_binary_sheets_stand_where_their_relations_say_and_those_before_a_lost_one_count() -> None:
    found = marks_of_binary(
        {
            "One": ("worksheets/s1.bin", row(1, 0x10)),
            "Zw\u00f6lf": ("/worksheets/s2.bin", row(2, 0x10)),
            "Lost": ("worksheets/s3.bin", b""),
            "After": ("worksheets/s4.bin", row(4, 0x10)),
        }
    )
    assert found == {"One": Marks({}, {1}), "Zw\u00f6lf": Marks({}, {2})}
