"""The sheet chosen from several: the one whose headers fit the kind of record."""

from __future__ import annotations

import pytest

from desktop.files.workbooks.sheet_choice import SheetHead, choose_sheet

CLIENTS = ("First Name", "Last Name", "Date of Birth", "Suburb")
VISITS = ("Start", "End", "Practitioner", "Client")
NOTES = ("To do", "By whom", "Remarks of June", "x")


def head(name: str, *headers: str, height: int = 10, hidden: bool = False) -> SheetHead:
    return SheetHead(name, hidden, [headers], height)


@pytest.mark.parametrize(("kind", "chosen"), [("clients", "A"), ("appointments", "B")])
def test_the_headers_decide(kind: str, chosen: str) -> None:
    sheets = [head("C", *NOTES, height=999), head("A", *CLIENTS), head("B", *VISITS)]
    found, fitting = choose_sheet(sheets, kind)
    assert found.name == chosen
    assert chosen in fitting
    assert "C" not in fitting


def test_a_name_that_says_so_decides_before_headers() -> None:
    sheets = [head("Main", *CLIENTS), head("Patients", "First Name", "Zodiac")]
    assert choose_sheet(sheets, "clients")[0].name == "Patients"
    assert choose_sheet(sheets, "clients")[1] == ("Patients",)


def test_a_name_that_says_another_kind_counts_against_it() -> None:
    sheets = [head("Contacts", *CLIENTS), head("Main", *CLIENTS[:3], "Zodiac")]
    assert choose_sheet(sheets, "clients")[0].name == "Main"


def test_among_equals_the_longest_and_all_of_them_fit() -> None:
    sheets = [head("A", *CLIENTS), head("B", *CLIENTS, height=50), head("C", *CLIENTS, height=20)]
    found, fitting = choose_sheet(sheets, "clients")
    assert found.name == "B"
    assert fitting == ("A", "B", "C")


def test_without_a_kind_the_sheet_with_most_known_headers() -> None:
    sheets = [head("A", *NOTES, height=99), head("B", *CLIENTS[:3]), head("C", *CLIENTS)]
    found, fitting = choose_sheet(sheets, None)
    assert found.name == "C"
    assert "A" not in fitting


def test_one_is_read_where_none_fits() -> None:
    sheets = [head("A", "x"), head("B", "y", height=20)]
    for kind in ("clients", None):
        assert choose_sheet(sheets, kind) == (sheets[1], ("B",))
    assert choose_sheet([SheetHead("A", False, [], 0)], "clients")[1] == ("A",)


def test_a_sheet_with_four_fifths_of_the_best_ones_headers_fits_as_well() -> None:
    known = ("First Name", "Last Name", "Date of Birth", "Suburb", "Mobile")
    sheets = [head(f"Part {count}", *known[:count]) for count in (3, 4, 5)]
    found, fitting = choose_sheet(sheets, None)
    assert (found.name, fitting) == ("Part 5", ("Part 4", "Part 5"))


def test_a_name_counts_as_much_as_all_headers() -> None:
    sheets = [head(f"Clients {count}", *CLIENTS[:count], *NOTES[count:]) for count in (4, 3, 2)]
    assert choose_sheet(sheets, "clients")[1] == ("Clients 4", "Clients 3")


def test_the_best_row_of_each_sheet_counts() -> None:
    above = SheetHead("A", False, [NOTES, CLIENTS], 10)
    below = SheetHead("B", False, [CLIENTS[:3], NOTES], 99)
    for kind in ("clients", None):
        assert choose_sheet([below, above], kind)[0].name == "A"
