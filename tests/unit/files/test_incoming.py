"""The content of chosen files: zips are opened in memory, and bad ones not at all."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files.incoming import incoming
from desktop.files.reading import read_table
from desktop.files.table import Reading
from desktop.files.text.fixed_width import FIXED
from tests.steps import calls_of, peak_memory_of

TEXT = "Surname,First Name\nLee,Alex\n"
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">'
    '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    "</table:table></office:spreadsheet></office:body></office:document-content>"
)


def zipped(file: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def test_a_zip_stands_for_the_files_in_its_folders(tmp_path: Path) -> None:
    file = zipped(
        tmp_path / "export.zip",
        {"out/clients.csv": TEXT, "out/deep/users.txt": TEXT, "__MACOSX/._clients.csv": "x", "logo.png": "x"},
    )
    found = incoming([file])
    assert [one.name for one in found] == ["clients.csv", "users.txt"]
    assert read_table(found[0]).rows == (("Lee", "Alex"),)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export.zip"]


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({"../evil.csv": TEXT}, "outside itself"),
        ({"/etc/evil.csv": TEXT}, "outside itself"),
        ({"C:\\evil.csv": TEXT}, "outside itself"),
        ({"bomb.csv": b"0" * 200_000_000}, "far too much"),
        ({"inner.zip": "PK"}, "another zip"),
        ({"logo.png": "x"}, "no text file"),
        ({f"{n}.csv": "x" for n in range(1_001)}, "far too much"),
    ],
)
def test_a_bad_zip_is_one_sentence_and_is_not_unpacked(
    tmp_path: Path, members: dict[str, str | bytes], why: str
) -> None:
    file = zipped(tmp_path / "bad.zip", members)

    def refused() -> None:
        with pytest.raises(UserError, match=why):
            incoming([file])

    assert peak_memory_of(refused) < 20_000_000


def test_what_only_claims_to_be_a_zip_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "cut.zip"
    file.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(UserError, match="not a zip"):
        incoming([file])


def test_a_giant_ods_is_a_sentence_and_no_row_of_it_is_made(tmp_path: Path) -> None:
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    file = zipped(tmp_path / "giant.ods", {"mimetype": mimetype, "content.xml": ODS})

    def refused() -> None:
        with pytest.raises(UserError, match="repeats one filled row 1,048,576 times"):
            read_table(file)

    assert calls_of(refused) < 100_000


def test_a_workbook_that_is_a_bomb_is_not_opened(tmp_path: Path) -> None:
    sheet = b"<worksheet><sheetData>" + b" " * 12_000_000 + b"</sheetData></worksheet>"
    file = zipped(
        tmp_path / "bomb.xlsx", {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": sheet}
    )
    with pytest.raises(UserError, match=r"bomb\.xlsx would unpack to far too much"):
        read_table(file)


def test_very_many_columns_are_named_in_few_steps(tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    names = tuple(f"Field {n}" for n in range(20_000))
    file.write_text(",".join(names) + "\n" + "1," * 19_999 + "2\n", encoding="utf-8")
    assert read_table(file).headers == names
    assert calls_of(lambda: read_table(file)) < 100 * len(names)


def test_columns_of_fixed_width_are_found_by_their_blanks(tmp_path: Path) -> None:
    file = tmp_path / "clients.txt"
    rows = (("Surname", "First Name", "DOB"), ("Lee", "Mary Ann", "14/02/1990"), ("O'Brien", "Zoe", ""))
    file.write_text("".join(f"{a:<12}{b:<14}{c:<10}\r\n" for a, b, c in rows), encoding="utf-8", newline="")
    table = read_table(file)
    assert (table.delimiter, table.headers) == (FIXED, rows[0])
    assert table.rows == (("Lee", "Mary Ann", "14/02/1990"), ("O'Brien", "Zoe", None))


def test_a_file_without_a_header_row_names_its_columns_by_letters(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("Lee,Alex,alex@example.org\nNair,Priya,priya@example.org\n", encoding="utf-8")
    table = read_table(file)
    assert (table.headers, len(table.rows), table.header) == (("Column A", "Column B", "Column C"), 2, False)
    assert any("by their letters" in note for note in table.notes)
    assert read_table(file, how=Reading(header=True)).headers[0] == "Lee"


def test_only_a_zip_stands_for_what_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(TEXT, encoding="utf-8")
    (found,) = incoming([file])
    assert (found.path, found.member) == (file, "")
    empty = tmp_path / "Empty.ZIP"
    empty.write_bytes(b"")
    with pytest.raises(UserError, match="not a zip file that can be opened"):
        incoming([empty])
