"""Text files in the flavour of each system, with what a double click would change kept."""

from __future__ import annotations

import codecs
import hashlib
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files.sheet import Value
from desktop.files.text.text_out import Style, flavour, write_text


@pytest.mark.parametrize(
    ("name", "style", "expected"),
    [
        ("a.csv", Style.PLAIN, ("utf-8", codecs.BOM_UTF8, ",", "\r\n")),
        ("a.csv", Style.WINDOWS, ("utf-8", codecs.BOM_UTF8, ",", "\r\n")),
        ("a.CSV", Style.MAC, ("utf-8", codecs.BOM_UTF8, ",", "\n")),
        ("a.txt", Style.PLAIN, ("utf-8", codecs.BOM_UTF8, "\t", "\r\n")),
        ("a.TXT", Style.WINDOWS, ("utf-16-le", codecs.BOM_UTF16_LE, "\t", "\r\n")),
        ("a.txt", Style.MAC, ("utf-8", codecs.BOM_UTF8, "\t", "\n")),
    ],
)
def test_each_flavour(name: str, style: Style, expected: tuple[str, bytes, str, str]) -> None:
    how = flavour(Path(name), style)
    assert (how.encoding, how.mark, how.delimiter, how.line_end) == expected


@pytest.mark.parametrize("name", ["a.xlsx", "a", "csv"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(UserError, match=rf"{name} is not a text file"):
        flavour(Path(name), Style.PLAIN)


def written(folder: Path, style: Style, *cells: Value) -> str:
    file = folder / "a.csv"
    told = write_text(file, ("H",), [[cell] for cell in cells], style)
    assert told == hashlib.sha256(file.read_bytes()).hexdigest()
    return file.read_bytes().decode("utf-8-sig")


def test_values_are_written_as_texts(tmp_path: Path) -> None:
    cells = ("x", "", None, 0, 1.5, date(2027, 3, 12), datetime(2027, 3, 12, 9, 30))
    for style in (Style.PLAIN, Style.WINDOWS):
        assert written(tmp_path, style, *cells).split("\r\n") == [
            "H", "x", '""', '""', "0", "1.5", "2027-03-12", "2027-03-12 09:30", "",
        ]  # fmt: skip


def test_what_a_spreadsheet_would_calculate_is_guarded_everywhere(tmp_path: Path) -> None:
    for style in Style:
        lines = written(tmp_path, style, "=1+1", "-", "'0412", "x\ry").replace("\r\n", "\n").split("\n")
        assert lines[1:3] == ["'=1+1", "'-"]
        assert "".join(lines[3:]) == "''0412" + '"x' + 'y"'


def test_leading_zeros_are_guarded_only_for_a_double_click(tmp_path: Path) -> None:
    assert written(tmp_path, Style.PLAIN, "0412").split("\r\n")[1] == "0412"
    assert written(tmp_path, Style.WINDOWS, "0412").split("\r\n")[1] == "'0412"
    assert written(tmp_path, Style.MAC, "0412").split("\n")[1] == "'0412"
