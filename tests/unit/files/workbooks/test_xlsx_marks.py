"""The XML of an .xlsx: which of its cells, rows and columns have a mark, however it is spelled."""

from __future__ import annotations

import itertools
import zipfile
from io import BytesIO

import pytest

from desktop.files.workbooks.all_marks import marks_of
from desktop.files.workbooks.marks import Marks, column_number, overlapping
from desktop.files.workbooks.xlsx_marks import xlsx_parts

RELATION = "<Relationship Id='r{0}' Target='worksheets/s{0}.xml'/>"


def book(*sheets: str, workbook: str = "", relations: str = "") -> BytesIO:
    """A workbook whose sheets have this XML."""
    numbers = range(1, len(sheets) + 1)
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "xl/workbook.xml", workbook or "".join(f'<sheet name="S{n}" r:id="r{n}"/>' for n in numbers)
        )
        archive.writestr("xl/_rels/workbook.xml.rels", relations or "".join(map(RELATION.format, numbers)))
        for number, xml in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/s{number}.xml", f'<w xmlns:x="urn:x">{xml}</w>')
    return data


def marks_in(xml: str) -> Marks:
    return marks_of(book(xml), is_zip=True)["S1"]


@pytest.mark.parametrize(
    ("rows", "errors"),
    [
        ('<row r="2"><c r="C2" t="e"><v>#N/A</v></c></row>', {(1, 2): "#N/A"}),
        ("<row r='2'><c r='C2' t='e'><v> #N/A </v></c></row>", {(1, 2): "#N/A"}),
        ('<x:row r="2"><x:c r="AA2" t="e"><x:v>#N/A</x:v></x:c></x:row>', {(1, 26): "#N/A"}),
        ('<row><c/><c t="e"><v>#REF!</v></c></row><row><c t="e"><v/></c></row>', {(0, 1): "#REF!", (1, 0): "#ERROR"}),
        ('<row r="5"/><row><c r="C6"/><c t="e"><v>#REF!</v></c></row>', {(5, 3): "#REF!"}),
        ('<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row>', {(1, 0): "#N/A"}),
        ('<row><c t="e"><v>#N/A</v><y>z</y></c></row>', {(0, 0): "#N/A"}),
        ('<row><c t="s"><v>1</v></c></row><row hidden="0"/>', {}),
        ("<row><c><f>1+1</f></c></row>", {(0, 0): ""}),
        ('<row><c><f t="shared">1+1</f></c></row>', {(0, 0): ""}),
        ("<row><c><f/></c></row>", {(0, 0): ""}),
        ("<row><c><x:f>1+1</x:f></c></row>", {(0, 0): ""}),
        ('<row><c><x:f t="shared">1+1</x:f></c></row>', {(0, 0): ""}),
        ("<row><c><x:f/></c></row>", {(0, 0): ""}),
        ("<row><c><f>1+1</f><v> </v></c></row>", {(0, 0): ""}),
        ("<row><c><f>1+1</f><v>2</v></c></row>", {}),
        ('<row><c t="str"><f>A2</f><v></v></c></row>', {}),
        ('<row><c t="inlineStr"><f>A2</f><is><t>x</t></is></c></row>', {}),
        ("<row><c><f>1</f><v>2</v></c><c/><c><v>3</v></c></row>", {}),
        ("<row><c><f>1</f></c><c/></row>", {(0, 0): ""}),
        ("<row><c><f>1</f><v>2</v></c><c><f>1</f></c></row>", {(0, 1): ""}),
    ],
)  # fmt: skip
def test_errors_and_formulas_without_a_value_stand_in_their_cells(
    rows: str, errors: dict[tuple[int, int], str]
) -> None:
    assert marks_in(rows) == Marks(errors)


@pytest.mark.parametrize(
    ("xml", "marks"),
    [
        ('<row r="3" hidden="1"/>', Marks({}, {2})),
        ("<row r='3' hidden='true'/>", Marks({}, {2})),
        ('<row r="3" hidden="0"/>', Marks()),
        ('<row r="3" hidden="false"/>', Marks()),
        ('<row/><row hidden="1"/><row/><row hidden="1"/>', Marks({}, {1, 3})),
        ('<row r="9"/><row hidden="1"/>', Marks({}, {9})),
        ('<col min="2" max="2" hidden="1"/>', Marks({}, set(), {1})),
        ('<col min="2" max="4" hidden="true"/><col min="5" max="6"/>', Marks({}, set(), {1, 2, 3})),
        ('<col min="2" max="4" hidden="0"/>', Marks()),
        ('<col min="3" max="16384" hidden="1"/>', Marks({}, set(), set(range(2, 1_002)))),
        ('<autoFilter><filterColumn colId="0"/></autoFilter>', Marks({}, set(), set(), True)),
        ("<autoFilter/>", Marks()),
    ],
)
def test_what_a_sheet_hides(xml: str, marks: Marks) -> None:
    assert marks_in(xml) == marks


def test_a_sheet_that_breaks_off_has_the_marks_before_that_and_the_others_all() -> None:
    found = marks_of(book('<row hidden="1"/></z>', '<row/><row hidden="1"/>'), is_zip=True)
    assert found == {"S1": Marks({}, {0}), "S2": Marks({}, {1})}


def test_a_sheet_that_is_not_there_has_no_marks_and_the_others_all() -> None:
    data = book('<row hidden="1"/>', workbook='<sheet name="A" r:id="r9"/><sheet name="B" r:id="r1"/>')
    assert marks_of(data, is_zip=True) == {"A": Marks(), "B": Marks({}, {0})}


@pytest.mark.parametrize(
    ("workbook", "relations", "parts"),
    [
        (
            '<sheets><x:sheet name="A &amp; B" sheetId="1" q:id="i1"/></sheets>',
            '<x:Relationship Target="/xl/worksheets/s1.xml" Id="i1"/>',
            {"A & B": "xl/worksheets/s1.xml"},
        ),
        (
            "<sheet name = 'A' r:id = 'i2'/><sheet name='B' r:id='i1'/>",
            '<Relationship Id="i1" Target="one.xml"/><Relationship Id="i2" Target="two.xml"/>',
            {"A": "xl/two.xml", "B": "xl/one.xml"},
        ),
        ('<sheet name="A"/>', '<Relationship Id="i1" Target="one.xml"/>', {"A": "xl/"}),
        ('<sheetView name="A" r:id="i1"/>', '<Relationships Id="i1" Target="x"/>', {}),
    ],
)
def test_the_part_of_a_sheet_is_where_its_relation_says(
    workbook: str, relations: str, parts: dict[str, str]
) -> None:
    with zipfile.ZipFile(book(workbook=workbook, relations=relations)) as archive:
        assert xlsx_parts(archive) == parts


def test_a_workbook_without_relations_has_sheets_of_no_part() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", '<sheet name="A" r:id="r1"/>')
    assert marks_of(data, is_zip=True) == {"A": Marks()}


@pytest.mark.parametrize("size", range(1, 6))
def test_no_short_text_is_cut_in_two(size: int) -> None:
    text = b"abcdefghijk"
    pieces = list(overlapping(BytesIO(text), size, 3))
    for start, length in itertools.product(range(len(text)), range(1, 5)):
        assert any(text[start : start + length] in piece for piece in pieces)
    assert all(len(piece) <= size + 3 for piece in pieces)
    assert list(overlapping(BytesIO(b""), size, 3)) == []


@pytest.mark.parametrize(
    ("letters", "number"), [("A", 0), ("B", 1), ("Z", 25), ("AA", 26), ("aZ", 51), ("BA", 52), ("XFD", 16_383)]
)  # fmt: skip
def test_columns_are_counted_as_a_spreadsheet_names_them(letters: str, number: int) -> None:
    assert column_number(letters) == number
