"""A text damaged by a spreadsheet or a wrong encoding is recognised; one that may be better is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.lesser import same_but_for_spaces, why_lesser

LONG = "x" * 300


@pytest.mark.parametrize(
    ("known", "new", "because"),
    [
        ("0412345678", "412345678", "leading zeros"), ("0800", "800", "leading zeros"),
        ("+61412345678", "61412345678", "leading zeros"), ("'007", "7", "leading zeros"),
        ("0800", "800.0", "as a number"), ("1200", "1,200", "as a number"),
        ("0412345678", "4.12346E+08", "as a number"), ("0412 345 678", "412345678.0", "as a number"),
        ("29510000011234567", "29510000011234500", "rounded"), (LONG, LONG[:255], "cut short"),
        ("Zoë", "Zo?", "letters lost"), ("Núñez", "N\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}ez", "letters lost"),
        ("Zoë", "ZoÃ«", "wrong encoding"), ("O’Brien", "Oâ€™Brien", "wrong encoding"),
        ("Ann", "-", "says nothing"), ("Female", "Unknown", "says nothing"), ("Ann", "N/A", "says nothing"),
        ("0412 345 678", "???", "says nothing"), ("allergic to latex", " none ", "says nothing"),
    ],
)  # fmt: skip
def test_a_rest_is_recognised(known: str, new: str, because: str) -> None:
    assert because in (why_lesser(known, new) or "")


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("0412345678", "0412345679"), ("0412345678", "412345679"), ("Zoë", "Zoe"), ("Zoe", "Zo?"),
        ("0800", "0801"), ("1200", "1300"), (LONG, LONG[:200]), ("", "800"), ("0800", ""), ("12", "1.2"),
        ("29510000011234567", "29510000011234568"), ("Ann", "Anna"), ("5", "50"),
        ("Ann", "Ann "), ("800", " 800"), ("Lee", "Na"), ("Ann", "Nil"), ("-", "?"), ("Lee", "Nonette"),
    ],
)  # fmt: skip
def test_another_value_may_be_better(known: str, new: str) -> None:
    assert why_lesser(known, new) is None


@given(st.text(max_size=40))
def test_the_same_is_never_lesser(text: str) -> None:
    assert why_lesser(text, text) is None
    assert same_but_for_spaces(text, f" {text}\n")


@given(st.integers(1, 10**14), st.integers(1, 3))
def test_every_number_without_its_zeros_is_recognised(number: int, zeros: int) -> None:
    assert why_lesser("0" * zeros + str(number), str(number)) is not None


@pytest.mark.parametrize(
    ("known", "new", "lesser"),
    [
        ("1234567890123456", "1234567890123450", True),
        ("123456789012345", "123456789012340", False),
        ("1234567890123456", "1234567890123400", False),
        ("1234567890123456", "123456789012345", False),
        ("1234567890123456", "12345678901234x0", False),
        ("1200", "1,200.00", True),
        ("1200", "1200.5", False),
        ("1200", "1200.", True),
        ("12a", "12a.0", False),
        ("Zoë", "Zo", False),
        ("Zoë?", "Zo??", True),
        ("Zoë", "Zo_", True),
        ("ë", "e", False),
    ],
)
def test_only_what_lost_something_is_lesser(known: str, new: str, lesser: bool) -> None:
    assert (why_lesser(known, new) is not None) is lesser
