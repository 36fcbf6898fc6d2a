"""Header rows: which words are ours, and how well a row fits a kind."""

from __future__ import annotations

import pytest

from desktop.files.headers import FAULT, is_own, known_headers, normal, own_headers, share_known
from desktop.models.fields import FIELDS


@pytest.mark.parametrize(
    ("header", "expected"), [("D.O.B.", "dob"), ("dob", "dob"), (" E-Mail ", "email"), ("Ünter", "unter"), ("-", "")]
)  # fmt: skip
def test_a_header_is_compared_without_its_spelling(header: str, expected: str) -> None:
    assert normal(header) == expected


@pytest.mark.parametrize("kind", list(FIELDS))
def test_our_own_headers_are_ours_in_any_order_and_with_columns_of_faults(kind: str) -> None:
    own = own_headers(kind)
    assert "" not in own
    assert is_own(kind, own)
    assert is_own(kind, reversed(own))
    assert is_own(kind, (*own, f"{FAULT}{own[0]}"))
    assert not is_own(kind, (*own, "Something Else"))


@pytest.mark.parametrize("kind", list(FIELDS))
def test_only_optional_and_added_columns_may_be_absent(kind: str) -> None:
    beside = {field.beside for field in FIELDS[kind]}
    for field in filter(lambda field: field.header, FIELDS[kind]):
        without = [header for header in own_headers(kind) if header != field.header]
        assert is_own(kind, without) == field.optional
    assert is_own(kind, [header for header in own_headers(kind) if header not in beside])


def test_headers_that_we_know_count_once_each() -> None:
    assert known_headers(["Surname", "surname", "SURNAME"]) == 1
    assert known_headers(["Surname", "Date of Birth", "Nonsense", None, 5, ""]) == 2
    assert known_headers([None, "", "  ", "-"]) == 0


def test_only_the_beginning_of_a_long_cell_is_looked_at() -> None:
    assert known_headers(["Surname" + " " * 53 + "x"]) == 1
    assert known_headers(["Surname" + " " * 52 + "x"]) == 0


def test_the_share_is_of_the_cells_that_are_filled() -> None:
    assert share_known(["Surname", "Date of Birth"], "clients") == pytest.approx(1.002)
    assert share_known(["Surname", "Nonsense", None, " "], "clients") == pytest.approx(0.501)
    assert share_known(["Surname", "-"], "clients") == pytest.approx(0.501)
    assert share_known(["Surname", "Family Name"], "clients") == pytest.approx(0.501)
    assert share_known([None, " ", 3], "clients") == 0


def test_between_equals_the_wider_row_fits_better() -> None:
    assert share_known(["Surname", "Date of Birth"], "clients") > share_known(["Surname"], "clients") > 1
