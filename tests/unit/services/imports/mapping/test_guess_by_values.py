"""A column with a meaningless header is known by its values, if only one field fits."""

from __future__ import annotations

import pytest

from desktop.files.table import Value
from desktop.services.imports.mapping.guess_by_values import guess_by_looks
from tests.unit.services.imports.made import TODAY, table_of

VALUES: dict[str, list[Value]] = {
    "email": ["ann@example.org", "b.c@d.example.com"],
    "mobile": ["0412 345 678", "+61 412-345-678"],
    "date_of_birth": ["14/02/1990", "1985-12-31"],
    "gender": ["F", "non-binary"],
    "postcode": ["2000", "0800", "872"],
    "state": ["nsw", " VIC "],
}


def guessed(
    *columns: list[Value], headers: tuple[str, ...] = (), kind: str = "clients", **mapping: str
) -> dict[str, str]:
    names = headers or tuple(f"Column {letter}" for letter in "ABCDEFGH"[: len(columns)])
    height = max(map(len, columns))
    rows = [[column[place] if place < len(column) else None for column in columns] for place in range(height)]
    return guess_by_looks(kind, table_of(names, *rows), mapping, TODAY)


@pytest.mark.parametrize("field", [name for name in VALUES if name != "postcode"])
def test_each_field_is_known_by_its_values(field: str) -> None:
    assert guessed(["some", "words"], VALUES[field]) == {field: "Column B"}


def test_all_of_them_together_and_none_twice() -> None:
    columns = [values[:2] for values in VALUES.values()]
    assert guessed(*columns) == {
        name: f"Column {letter}" for name, letter in zip(VALUES, "ABCDEF", strict=True)
    }


def test_two_columns_that_could_both_be_it_are_left_alone() -> None:
    assert guessed(VALUES["email"], VALUES["email"]) == {}


def test_what_is_mapped_already_is_neither_guessed_nor_taken() -> None:
    assert guessed(VALUES["email"], email="Elsewhere") == {}
    assert guessed(VALUES["email"], notes="Column A") == {}


@pytest.mark.parametrize("header", ["Emergency", "GP", "Next visit", "Last seen", "Date added", "Fax"])
def test_a_header_that_speaks_of_somebody_else_or_of_another_day_is_left_alone(header: str) -> None:
    assert guessed(VALUES["email"], headers=(header,)) == {}


def test_nine_of_ten_must_look_right() -> None:
    good: list[Value] = ["a@example.org"] * 9
    assert guessed([*good, "none"]) == {"email": "Column A"}
    assert guessed([*good[1:], "none"]) == {}


def test_empty_cells_prove_nothing() -> None:
    assert guessed([None, "a@example.org"], [None, None]) == {"email": "Column A"}


@pytest.mark.parametrize("text", ["19900214", "14/02/2090", "14/02/1880", "31/31/1990", "soon"])
def test_what_is_no_birthday(text: str) -> None:
    assert guessed([text]) == {}


def test_others_than_clients_are_known_by_email_and_mobile_only() -> None:
    columns = [VALUES["email"], VALUES["mobile"], VALUES["gender"], VALUES["state"]]
    for kind in ("users", "contacts"):
        assert guessed(*columns, kind=kind) == {"email": "Column A", "mobile": "Column B"}
    assert guessed(*columns, kind="appointments") == {}


def test_the_first_three_hundred_rows_are_looked_at() -> None:
    good: list[Value] = ["a@example.org"] * 300
    assert guessed([*good, *["none"] * 100]) == {"email": "Column A"}
    assert guessed([*["none"] * 31, *good]) == {}
