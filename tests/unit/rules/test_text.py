"""The wording of names and numbers."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.rules.text import count, listed_name, search_text, sort_name, spoken_name, user_name


@pytest.mark.parametrize(
    ("first", "last", "spoken", "listed"),
    [
        ("Ava", "Nguyen", "Ava Nguyen", "Nguyen, Ava"),
        ("Ava", "", "Ava", "Ava"),
        ("", "Nguyen", "Nguyen", "Nguyen"),
        ("", "", "", ""),
    ],
)
def test_a_name_is_whole_with_one_part_too(first: str, last: str, spoken: str, listed: str) -> None:
    assert spoken_name(first, last) == spoken
    assert listed_name(last, first) == listed
    assert sort_name(last, first) == listed.lower()


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 clients"), (1, "1 client"), (2, "2 clients"), (12_345, "12,345 clients")]
)
def test_a_number_has_its_noun(number: int, said: str) -> None:
    assert count(number, "client") == said


def test_a_user_who_is_not_active_is_marked() -> None:
    assert user_name("Priya Nair", True) == "Priya Nair"
    assert user_name("Tom Brown", False) == "Tom Brown (inactive)"


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert [count(number, "family", "families") for number in (1, 2)] == ["1 family", "2 families"]


def test_each_form_of_what_is_searched_has_a_line_of_its_own() -> None:
    client = {
        "first_name": "Zoë",
        "last_name": "O’Brien-Lee",
        "date_of_birth": date(1990, 2, 4),
        "mobile": "0412 345 678",
        "reference": "C7",
        "email": None,
    }
    *lines, last, least = search_text(client, ["B2", "A1"]).split("\n")
    assert (last, least) == ("", "")
    assert lines[:2] == ["zoe o'brien-lee", "o'brien-lee, zoe"]
    forms = {"zoe obrienlee", "1990-02-04", "04/02/1990", "4/2/1990", "0412 345 678", "0412345678", "c7"}
    assert forms <= set(lines)
    assert lines.index("a1") + 1 == lines.index("b2")
    assert "" not in lines
    assert len(lines) == len(set(lines))


def test_a_client_of_whom_nothing_is_known_has_an_empty_search_text() -> None:
    assert search_text({}).split("\n")[-2:] == ["", ""]
    assert "1990" not in search_text({"first_name": "Ava", "date_of_birth": "1990-02-04"})
