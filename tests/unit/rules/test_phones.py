"""The normal form of a phone number: the same however it was typed, and never that of another number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.dialling_plans import plan_of
from desktop.rules.phones import common_part, is_phone, is_same_phone, normal_phone, normal_phones

FORMS = {
    "AU": ("412345678", "+61 412 345 678", "61412345678", "0412.345.678", "(0412) 345-678", "+61 (0)412 345 678",
           "0011 61 412 345 678", "0061412345678", "412 345 678", "0412345678 ext. 12", "0412345678 x3"),
    "NZ": ("211234567", "+64 21 123 4567", "64211234567", "021 123 4567", "0064 21 1234567"),
    "GB": ("7700900123", "+44 7700 900123", "447700900123", "07700 900123", "+44 (0)7700 900 123"),
    "US": ("2125550100", "+1 212-555-0100", "12125550100", "(212) 555-0100", "1 212 555 0100", "0111 212 555 0100"),
    "SG": ("61234567", "+65 6123 4567", "6561234567", "6123 4567"),
    "": ("412345678", "0412 345 678", "412 345 678"),
}  # fmt: skip


@pytest.mark.parametrize(("country", "typed"), [(c, f) for c, (_, *forms) in FORMS.items() for f in forms])
def test_every_form_of_a_number_has_one_normal_form(country: str, typed: str) -> None:
    assert normal_phone(typed, country) == FORMS[country][0]


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("+64 21 123 4567", "+64211234567"),
        ("0011 64 21 123 4567", "+64211234567"),
        ("9555 1234", "95551234"),
        ("1300 123 456", "1300123456"),
        ("123456", ""),
        ("n/a", ""),
        ("", ""),
    ],
)
def test_other_countries_keep_their_code_and_what_is_no_number_is_empty(typed: str, normal: str) -> None:
    assert normal_phone(typed, "AU") == normal


def test_without_a_country_a_written_code_stays() -> None:
    assert normal_phone("+61 412 345 678", "") == "+61412345678"


def test_several_numbers_in_one_field() -> None:
    both = {"412345678", "295551234"}
    assert normal_phones("0412 345 678 / (02) 9555 1234", "AU") == both
    assert normal_phones("0412 345 678 or 02 9555 1234, n/a", "AU") == both
    assert normal_phones("", "AU") == frozenset()


@pytest.mark.parametrize(
    ("typed", "part"), [("0412", "412"), ("+61412", "412"), ("04", "04"), ("612", "612"), ("+61", "61")]
)
def test_the_beginning_of_a_number_is_what_all_forms_share(typed: str, part: str) -> None:
    assert common_part(typed, "AU") == part


def test_a_word_or_a_date_of_six_digits_is_no_phone() -> None:
    assert [is_phone(text) for text in ("0412 345 678", "nguyen", "14/2/1990", "140290", "+61 412-345-678")] == [
        True, False, False, False, True,
    ]  # fmt: skip


@given(st.from_regex(r"4\d{8}", fullmatch=True))
def test_two_numbers_never_share_a_normal_form(number: str) -> None:
    assert normal_phone(f"0{number}", "AU") == normal_phone(f"+61{number}", "AU") == number


@pytest.mark.parametrize(
    ("country", "plan"),
    [("AU", ("61", "0", "0011", 9, 9)), ("US", ("1", "1", "011", 10, 10)), ("HK", ("852", "", "00", 8, 8))],
)
def test_the_plans_hold_what_the_source_says(country: str, plan: tuple[object, ...]) -> None:
    assert plan_of(country) == plan
    assert plan_of("XX") is None


@pytest.mark.parametrize(
    ("known", "new", "same"),
    [
        ("0412 345 678", "+61 412 345 678", True),
        ("0412 345 678", "412 345 678", True),
        ("412 345 678", "0412 345 678", False),
        ("412 345 678", "412345678", True),
        ("0412 345 678", "0412 345 679", False),
        ("0412 345 678", "0412 345 678 x2", False),
        ("n/a", "none", False),
    ],
)
def test_a_number_is_the_same_unless_it_was_only_a_rest_before(known: str, new: str, same: bool) -> None:
    assert is_same_phone(known, new, "AU") is same


@pytest.mark.parametrize(
    ("typed", "country", "normal"),
    [
        ("0061 412 345 678", "", "+61412345678"),
        ("00 1234 567", "", "01234567"),
        ("0012345678", "AU", "012345678"),
        ("00123456789", "AU", "+123456789"),
        ("0061 2345", "AU", "2345"),
        ("(+61) 412 345 678", "AU", "412345678"),
        ("1234567", "AU", "1234567"),
    ],
)
def test_only_a_long_number_or_the_countrys_own_code_follows_an_international_prefix(
    typed: str, country: str, normal: str
) -> None:
    assert normal_phone(typed, country) == normal


def test_a_completed_number_is_another_one_and_a_shortened_one_is_not() -> None:
    assert not is_same_phone("412345678", "0412 345 678", "AU")
    assert is_same_phone("0412 345 678", "412345678", "AU")
    assert not is_same_phone("12345", "12345", "AU")
