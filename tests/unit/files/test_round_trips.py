"""Files written as .txt, .csv and .xlsx, in each flavour, are read back unchanged."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.files.reading import read_table
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.table import Table
from desktop.files.text.text_out import Style, write_text
from desktop.files.values import text_of, unguarded
from desktop.files.workbook import write_workbook

HEADERS = ("Reference", "Last Name", "Notes", "Date of Birth", "Start")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
SHAPES = [(ending, style) for ending in (".csv", ".txt") for style in Style] + [(".xlsx", Style.PLAIN)]

printable = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff")
words = st.text(printable | st.sampled_from("\n\t'\"=+-@,;|"), max_size=30)
digits = st.from_regex(r"'?[=+(-]?0?[0-9]{1,18}[-/.E]?[0-9]{0,3}\)?", fullmatch=True)
texts = words | digits | st.sampled_from(["MAR1", "1 May", "true", "1.10", "=1+1", "'0412", "''=", "   "])
moments = st.datetimes(datetime(1910, 1, 1), datetime(2099, 12, 31)).map(
    lambda moment: moment.replace(minute=moment.minute or 1, second=0, microsecond=0)
)
rows_of_all_kinds = st.lists(
    st.tuples(
        st.integers(1).map(lambda n: f"C{n}"),
        texts,
        texts,
        st.dates(date(1850, 1, 1), date(2099, 12, 31)),
        moments,
    ),
    min_size=1,
    max_size=6,
)
Row = Sequence[str | date | datetime]


def written(folder: Path, ending: str, style: Style, rows: Sequence[Row]) -> Path:
    file = folder / f"clients{ending}"
    if ending == ".xlsx":
        columns = [SheetColumn(header, wrap=header == "Notes") for header in HEADERS]
        write_workbook(file, [Sheet("Clients", columns, rows)])
    else:
        write_text(file, HEADERS, rows, style)
    return file


def read(table: Table) -> list[list[str]]:
    """The cells as the import takes them."""
    bare = unguarded if table.delimiter else str
    filled = [[*row, *[None] * (len(HEADERS) - len(row))] for row in table.rows]
    return [[bare(text_of(cell)) for cell in row] for row in filled]


@pytest.mark.parametrize(("ending", "style"), SHAPES)
@settings(max_examples=25, deadline=None)
@given(rows=rows_of_all_kinds)
@example(rows=[("C1", "two\nlines", 'a "quoted", text;', date(1990, 2, 14), datetime(2027, 3, 15, 9, 1))])
def test_every_value_comes_back(
    tmp_path_factory: pytest.TempPathFactory, ending: str, style: Style, rows: Sequence[Row]
) -> None:
    file = written(tmp_path_factory.mktemp("round"), ending, style, rows)
    table = read_table(file)
    assert table.headers == HEADERS
    assert read(table) == [[text_of(value) for value in row] for row in rows]


@pytest.mark.parametrize(("ending", "style"), SHAPES[:-1])
def test_hostile_texts_are_no_formula_and_lose_nothing(
    each_samples: Path, tmp_path: Path, ending: str, style: Style
) -> None:
    folder = each_samples / "hostile-text"
    hostile = (folder / "payloads.txt").read_text(encoding="utf-8").splitlines()
    hostile += json.loads((folder / "blns.json").read_text(encoding="utf-8"))
    rows = [(f"C{n}", text, text, "", "") for n, text in enumerate(hostile)]
    file = written(tmp_path, ending, style, rows)
    plain = file.read_bytes().decode("utf-16" if (ending, style) == (".txt", Style.WINDOWS) else "utf-8-sig")
    delimiter = "," if ending == ".csv" else "\t"
    seen = list(csv.reader(StringIO(plain, newline=""), delimiter=delimiter))
    assert [row[0] for row in seen[1:]] == [row[0] for row in rows]
    assert not [cell for row in seen for cell in row if cell.startswith(FORMULA_STARTS)]
    assert [row[1:3] for row in read(read_table(file))] == [
        [text_of(row[1]), text_of(row[2])] for row in rows
    ]


@pytest.mark.parametrize(
    ("ending", "style", "mark", "encoding", "delimiter", "line_end"),
    [
        (".csv", Style.PLAIN, codecs.BOM_UTF8, "utf-8", ",", "\r\n"),
        (".csv", Style.WINDOWS, codecs.BOM_UTF8, "utf-8", ",", "\r\n"),
        (".csv", Style.MAC, codecs.BOM_UTF8, "utf-8", ",", "\n"),
        (".txt", Style.PLAIN, codecs.BOM_UTF8, "utf-8", "\t", "\r\n"),
        (".txt", Style.WINDOWS, codecs.BOM_UTF16_LE, "utf-16-le", "\t", "\r\n"),
        (".txt", Style.MAC, codecs.BOM_UTF8, "utf-8", "\t", "\n"),
    ],
)
def test_the_bytes_are_those_of_the_help_page(
    tmp_path: Path, ending: str, style: Style, mark: bytes, encoding: str, delimiter: str, line_end: str
) -> None:
    rows = [("007", "Zoë", "two\nlines", date(1990, 2, 14), datetime(2027, 3, 15, 9))]
    lines = [
        delimiter.join(HEADERS),
        delimiter.join(
            (
                "007" if style is Style.PLAIN else "'007",
                "Zoë",
                '"two\nlines"',
                "1990-02-14",
                "2027-03-15 09:00",
            )
        ),
    ]
    expected = "".join(line + line_end for line in lines)
    assert written(tmp_path, ending, style, rows).read_bytes() == mark + expected.encode(encoding)
