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
