"""What is told of a text file besides its rows, and how its cells are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files.incoming import Incoming
from desktop.files.reading import read_table
from desktop.files.table import Reading, Table
from desktop.files.text import text_tables
from desktop.files.text.fixed_width import FIXED
from desktop.files.text.layouts import LAYOUTS
from desktop.files.text.text_tables import bare, read_text


def read(folder: Path, text: str | bytes, how: Reading | None = None) -> Table:
    file = folder / "a.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_text(Incoming(file), how or Reading())


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ('="0412"', "0412"),
        ('="0"', "0"),
        ('=""', '=""'),
        ('="', '="'),
        ('="a"b"', '="a"b"'),
        ('="04', '="04'),
        ('x="04"', 'x="04"'),
        ('="a\nb"', "a\nb"),
        ("", ""),
    ],
)
def test_a_number_in_a_formula_of_its_own_is_taken_out(cell: str, kept: str) -> None:
    assert bare(cell) == kept


def test_a_number_kept_from_change_is_read_bare_each_time(tmp_path: Path) -> None:
    table = read(tmp_path, 'Surname,Mobile\nAsh,"=""0412"""\nElm,"=""0412"""\n')
    assert table.rows == (("Ash", "0412"), ("Elm", "0412"))


def test_blank_lines_are_left_out_and_counted(tmp_path: Path) -> None:
    table = read(tmp_path, "Surname,Email\n\n , \nAsh,x\n,\nElm,\n")
    assert table.row_numbers == (4, 6)
    assert table.rows == (("Ash", "x"), ("Elm", None))


def test_lost_characters_and_guesses_are_told(tmp_path: Path) -> None:
    lost = read(tmp_path, "Surname,Email\nAs\ufffd,x\n")
    assert lost.notes == ("Some characters were lost earlier; they show as �.",)
    guess = read(tmp_path, "Surname,Email\nŁukasz,x\nŻak,y\nŚliwa,z\n".encode("cp1250"))
    assert guess.notes[0].startswith(
        f"The encoding of the file is a guess: Central European ({guess.encoding})"
    )
    assert guess.letters[0].encoding == guess.encoding
    assert read(tmp_path, "Surname,Email\nAsh,x\n").notes == ()


def test_an_open_quotation_mark_is_told_after_what_else_is(tmp_path: Path) -> None:
    table = read(tmp_path, 'Surname,Email\nAs\ufffd,"x\nElm,y\n')
    assert len(table.notes) == 2
    assert "never closed" in table.notes[1]
    assert table.rows[0][1] == '"x'


def known_layout(rows: int) -> str:
    layout = LAYOUTS[0]
    values = {"UR_NO": "C1", "SURNAME": "Ash", "DOB": "14/02/1990"}
    return ("".join(values.get(name, "").ljust(width) for name, width in layout.columns) + "\n") * rows


def test_a_known_layout_names_its_columns(tmp_path: Path) -> None:
    table = read(tmp_path, known_layout(2))
    assert (table.headers, table.delimiter, len(table.rows)) == (LAYOUTS[0].headers, FIXED, 2)
    assert table.notes == ("The lines are as Medical Director writes them; the columns are named as there.",)
    assert read(tmp_path, known_layout(2), Reading(delimiter=FIXED)).headers == LAYOUTS[0].headers
    assert read(tmp_path, known_layout(2), Reading(delimiter=",")).headers != LAYOUTS[0].headers
    assert read(tmp_path, known_layout(3), Reading(header=True)).headers != LAYOUTS[0].headers


FIXED_TEXT = "Surname First Name\nAsh     Ann\nElm     Tom\nOak     Zoe\n"


def test_fixed_width_needs_a_header_that_is_known_or_somebody_who_says_so(tmp_path: Path) -> None:
    known = "Surname     Email\nAsh Tree    x\nElm         y\n"
    assert read(tmp_path, known).delimiter == FIXED
    unknown = "Alpha       Beta\nAsh Tree    x\nElm         y\n"
    assert read(tmp_path, unknown).delimiter != FIXED
    assert read(tmp_path, unknown, Reading(delimiter=FIXED)).headers == ("Alpha", "Beta")
    assert read(tmp_path, known, Reading(delimiter=",")).delimiter == ","


def test_fixed_width_without_columns_is_read_with_commas(tmp_path: Path) -> None:
    table = read(tmp_path, "a,b\nc,d\n", Reading(delimiter=FIXED))
    assert (table.delimiter, table.headers) == (",", ("a", "b"))


def test_a_few_separators_in_texts_do_not_make_columns(tmp_path: Path) -> None:
    table = read(tmp_path, "Surname     Email\nAsh, Ann    x\nElm         y\nOak         z\nFig         w\n")
    assert table.delimiter == FIXED
    assert table.rows[0] == ("Ash, Ann", "x")


@pytest.mark.parametrize(("others", "delimiter"), [(3, FIXED), (2, ", ")])
def test_a_separator_in_half_of_the_lines_or_more_makes_columns(
    tmp_path: Path, others: int, delimiter: str
) -> None:
    lines = ["Surname     Email", "Ash, Ann    x", "Elm, Tom    y", *["Oak         z"] * (others - 1)]
    assert read(tmp_path, "\n".join(lines) + "\n").delimiter == delimiter


def test_the_limit_of_a_line_is_in_bytes_between_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_tables, "LONGEST_LINE", 20)
    assert read(tmp_path, "Surname,Email\n" + "x" * 19 + "\n" + "y" * 19 + "\n").rows
    with pytest.raises(UserError, match="longer than a million"):
        read(tmp_path, "Surname,Email\n" + "x" * 30 + "\ny\n")
    assert read(tmp_path, "Surname,Email\n" + "x" * 20).rows
    assert read(tmp_path, "\nSurname,Email,Phone\nAsh,x,y\n").rows == (("Ash", "x", "y"),)


def test_an_error_of_the_encoding_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^a\.txt: The file is not written in ascii"):
        read(tmp_path, "Surname\nZoë\n", Reading(encoding="ascii"))
    with pytest.raises(UserError, match=r"^a\.txt: The file holds no text"):
        read(tmp_path, b"\x01\x02\x03\x04" * 20)


def test_a_workbook_by_name_only_is_said_to_be_none(tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.XLS", "a.ods", "a.xlsb", "a.xlsm"):
        file = tmp_path / name
        file.write_text("Surname\nAsh\n")
        with pytest.raises(UserError, match="is not a workbook, whatever its name says"):
            read_table(file)
    (tmp_path / "b.csv").write_bytes(b"")
    with pytest.raises(UserError, match="is empty"):
        read_table(tmp_path / "b.csv")
