"""Text files of every make are read to the same table."""

from __future__ import annotations

import csv
import io
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.files.reading import read_table
from desktop.files.table import Reading
from desktop.files.text.delimited import find_delimiter, split_rows
from desktop.files.text.encoding import decode
from tests.data import DATA

HEADERS = ("Client ID", "Surname", "First Name", "Date of Birth", "Notes")
ROWS = (
    ("C1", "Müller", "Zoë", "14/02/1990", "said “maybe”"),
    ("C2", "Núñez", "José", "01/03/1985", 'the 5" rule; or, not'),
    ("C3", "O’Brien", "Chloé", "30/11/2001", "two\nlines"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman")


def written(delimiter: str, line_end: str) -> str:
    out = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if line_end == "\r" else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([HEADERS, *ROWS])
    return out.getvalue()


@pytest.mark.parametrize(
    ("encoding", "delimiter", "line_end"),
    list(itertools.product(ENCODINGS, (",", "\t", ";", "|"), ("\r\n", "\n", "\r"))),
)
def test_every_encoding_separator_and_line_end(
    tmp_path: Path, encoding: str, delimiter: str, line_end: str
) -> None:
    file = tmp_path / "clients.txt"
    file.write_bytes(written(delimiter, line_end).encode(encoding))
    table = read_table(file)
    assert (table.headers, table.rows, table.delimiter) == (HEADERS, ROWS, delimiter)
    assert table.row_numbers == (2, 3, 4)
    assert table.encoding is not None
    same = {"utf-16": "utf-16-le"}
    assert table.encoding == same.get(encoding, encoding)


def test_latin_1_where_windows_has_no_such_letter() -> None:
    found = decode("façade \x81 crème\nnaïve".encode("latin-1"))
    assert (found.text, found.encoding) == ("façade \x81 crème\nnaïve", "latin-1")


def test_one_broken_byte_does_not_bend_all_other_letters(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    rows = "Surname,First Name\nMüller,Zoë\nNúñez,José\nD’Angelo,Chloé\n".encode()
    file.write_bytes(rows + b"Caf\xe9,Ann\n")
    table = read_table(file)
    assert (table.encoding, table.rows[0]) == ("utf-8", ("Müller", "Zoë"))
    assert table.rows[-1] == ("Caf\N{REPLACEMENT CHARACTER}", "Ann")
    assert any("lost" in note for note in table.notes)


def test_an_encoding_that_was_chosen_goes_first(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_bytes("Surname,First Name\nMüller,Zoë\n".encode("cp1252"))
    assert read_table(file, how=Reading(encoding="mac_roman")).rows[0][0] != "Müller"
    with pytest.raises(UserError, match="another encoding"):
        read_table(file, how=Reading(encoding="utf-8"))


def test_comma_and_space(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text('rec_id, surname, suburb\n1, "Lee, the elder", Perth\n2, , Broome\n', encoding="utf-8")
    table = read_table(file)
    assert table.delimiter == ", "
    assert table.rows == (("1", "Lee, the elder", "Perth"), ("2", None, "Broome"))


def test_lines_above_the_header_are_left_out_and_said(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        '"Clients, all sites"\nPrinted 22/11/2026\n\nSurname,DOB\nLee,1/2/1990\n', encoding="utf-8"
    )
    table = read_table(file)
    assert (table.headers, table.row_numbers) == (("Surname", "DOB"), (5,))
    assert any("Row 4" in note for note in table.notes)


def test_double_and_empty_headers_get_names(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("Surname,Phone,Phone,,\nLee,1,2,3,\n", encoding="utf-8")
    table = read_table(file)
    assert table.headers == ("Surname", "Phone", "Phone (2)", "Column D")
    assert table.rows == (("Lee", "1", "2", "3"),)


def test_short_and_long_rows_are_reported_and_never_shifted(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("Surname,First Name,Mobile\nLee\nNg,Bo,1,2\nKaur,Jas,3\nNair,Pia,4,\n", encoding="utf-8")
    table = read_table(file)
    assert table.rows == (("Lee",), ("Kaur", "Jas", "3"), ("Nair", "Pia", "4"))
    assert table.row_numbers == (2, 4, 5)
    assert [problem.row for problem in table.problems] == [2, 3]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text('Surname,Notes\nLee,"odd\nKaur,fine\n', encoding="utf-8")
    table = read_table(file)
    assert table.rows == (("Lee", '"odd'), ("Kaur", "fine"))
    assert any("never closed" in note for note in table.notes)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("text.xlsx", b"Surname,First Name\nLee,Alex\n"),
        ("rubbish.csv", bytes(range(256)) * 40),
        ("rubbish.xlsx", bytes(range(256)) * 40),
        ("cut.xlsx", b"PK\x03\x04" + b"\0" * 60),
        ("cut.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("blank.csv", b"\n\n  \n"),
    ],
)
def test_bad_files_get_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(UserError) as error:
        read_table(file)
    assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file"):
        read_table(tmp_path / "nowhere.csv")


cells = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff")
    | st.sampled_from('\n,;|"'),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6))
def test_what_csv_writes_is_read_back(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([("Reference", "Surname", "First Name"), *rows])
    text = out.getvalue()
    assert find_delimiter(text) == ","
    assert list(split_rows(text, ","))[1 : len(rows) + 1] == [list(row) for row in rows]


def test_the_csv_spectrum(each_samples: Path) -> None:
    files = sorted((each_samples / "csv-spectrum" / "csvs").glob("*.csv"))
    assert len(files) == 12
    for file in files:
        meant = json.loads(
            (each_samples / "csv-spectrum" / "json" / f"{file.stem}.json").read_text(encoding="utf-8")
        )
        if file.stem == "location_coordinates":
            continue
        table = read_table(file)
        read = [dict(zip(table.headers, (cell or "" for cell in row), strict=True)) for row in table.rows]
        expected = [{key: value.replace("\r\n", "\n") for key, value in row.items()} for row in meant]
        assert read == expected, file.name


def test_the_messy_tables(samples: Path) -> None:
    folder = samples / "messytables"
    found = {file.name: read_table(file) for file in folder.iterdir() if file.suffix != ".zip"}
    assert found["utf-16le_encoded.csv"].headers[0] == "Organisation_code"
    assert found["simple.psv"].delimiter == "|"
    assert found["simple.ssv"].delimiter == ";"
    assert found["example.tsv"].delimiter == "\t"
    assert found["spanish_chars.csv"].headers[-1] == "Descripción"
    assert found["mixedGLB.csv"].headers[:3] == ("Year", "Jan", "Feb")
    assert found["excel_pasting.csv"].headers[:2] == ("Year", "2000")


def test_tables_in_other_people_s_forms() -> None:
    folder = DATA / "samples" / "messytables"
    found = {file.name: read_table(file) for file in folder.iterdir()}
    assert len(found) == 9
    lines = [list(row) for row in found["tabs.tsv"].rows]
    assert [row[1] for row in lines] == ["Lee", "O'Brien", "Nguyen", "Fernández"]
    for name, delimiter in (("pipes.psv", "|"), ("semicolons.ssv", ";"), ("tabs.tsv", "\t")):
        assert found[name].delimiter == delimiter, name
    whole = (
        "utf16.csv",
        "utf8bom.csv",
        "windows1252.csv",
        "padded_head.csv",
        "no_end_of_line.csv",
        "pipes.psv",
        "semicolons.ssv",
    )
    for name in whole:
        assert [list(row) for row in found[name].rows] == lines, name
    assert found["windows1252.csv"].headers[-1] == "Descripción"
    assert found["padded_head.csv"].headers == found["tabs.tsv"].headers
    assert [row[:2] for row in found["ragged.csv"].rows] == [("C1", "Lee"), ("C2", "O'Brien")]
