"""The people in FHIR: of several names, phones, addresses and numbers, the right one."""

from __future__ import annotations

import itertools

import pytest

from desktop.files.fhir.people import address, identifiers, identity, name_of, phones_and_email


def test_a_person_is_called_by_the_record_number_else_by_the_id() -> None:
    other = {"type": {"coding": [{"code": "SS"}]}, "value": "9"}
    number = {"type": {"coding": [{"code": "X"}, {"code": "MR"}]}, "value": "C-1"}
    assert identity({"id": "p1", "identifier": [other, number]}) == "C-1"
    assert identity({"id": "p1", "identifier": [other]}) == "p1"
    assert identity({"id": "p1", "identifier": [{**number, "value": ""}]}) == "p1"
    assert identity({"identifier": [other]}) == ""


def test_the_official_name_counts_wherever_it_stands() -> None:
    names = [
        {"use": "maiden", "family": "Old", "given": ["Ann"]},
        {"use": "usual", "family": "Usual", "given": ["Annie"]},
        {"use": "official", "family": "Ash", "given": ["Ann", "May", "Joy"], "prefix": ["Dr", "Prof"]},
        {"use": "nickname", "given": ["Nan"]},
    ]
    expected = {
        "Title": "Dr Prof", "First Name": "Ann", "Last Name": "Ash", "Middle Name": "May Joy", "Preferred Name": "Nan",
    }  # fmt: skip
    for order in itertools.permutations(names):
        assert name_of({"name": list(order)}) == expected
    assert list(name_of({"name": names}, with_middle=False)) == ["Title", "First Name", "Last Name"]


@pytest.mark.parametrize(
    ("uses", "chosen"),
    [
        (("old", "maiden"), 0),
        (("old", "temp"), 1),
        (("anonymous", "temp"), 1),
        (("temp", ""), 1),
        (("", "usual"), 1),
        (("usual", "official"), 1),
    ],
)
def test_old_names_count_only_where_there_is_no_other(uses: tuple[str, str], chosen: int) -> None:
    names = [{"use": use, "family": f"Name {place}"} for place, use in enumerate(uses)]
    assert name_of({"name": names})["Last Name"] == f"Name {chosen}"


def test_a_name_in_one_text_is_split_only_where_there_are_no_parts() -> None:
    assert name_of({"name": {"text": "Ann Ash"}})["Last Name"] == "Ash"
    assert name_of({"name": {"text": "Ann Ash", "given": ["Zoe"]}})["First Name"] == "Zoe"
    assert name_of({"name": {"text": "Ann Ash", "family": "Wu"}})["First Name"] == ""
    assert name_of({"name": [{"use": "nickname", "text": "Nan"}]})["Preferred Name"] == "Nan"
    assert set(name_of({}).values()) == {""}


def point(system: str, value: str, use: str = "", rank: int | None = None) -> dict[str, object]:
    return {"system": system, "value": value, "use": use} | ({} if rank is None else {"rank": rank})


def test_one_number_each_and_the_best_ranked_first() -> None:
    found = phones_and_email(
        {
            "telecom": [
                point("phone", "3", "mobile"),
                point("phone", "2", "mobile", 2),
                point("phone", "1", "mobile", 1),
                point("phone", "4", "home"),
                point("phone", "5", "work"),
                point("email", "ann@example.org"),
                point("fax", "6", "home"),
                point("phone", "7", "old"),
            ]
        }
    )
    assert found == {"Mobile": "1", "Home Phone": "4", "Work Phone": "5", "Email": "ann@example.org"}


def test_a_number_that_does_not_say_what_it_is_counts_as_the_mobile_where_there_is_none() -> None:
    assert phones_and_email({"telecom": [point("phone", "1")]})["Mobile"] == "1"
    assert phones_and_email({"telecom": [point("phone", "1"), point("sms", "2")]})["Mobile"] == "2"
    assert set(phones_and_email({}).values()) == {""}
    assert list(phones_and_email({})) == ["Mobile", "Home Phone", "Work Phone", "Email"]


def test_the_address_is_where_the_person_lives() -> None:
    old = {"use": "old", "city": "Oldtown"}
    box = {"type": "postal", "use": "home", "city": "Boxton"}
    work = {"use": "work", "city": "Workley"}
    home = {
        "use": "home",
        "line": ["1 High St", "Flat 2"],
        "city": "Homely",
        "state": "NSW",
        "postalCode": "2000",
    }
    for known in itertools.permutations((old, box, work, home)):
        assert address({"address": list(known)}) == {
            "Street": "1 High St, Flat 2", "Suburb": "Homely", "State": "NSW", "Postcode": "2000",
        }  # fmt: skip
    assert address({"address": [box, work]})["Suburb"] == "Workley"
    assert address({"address": [old, box]})["Suburb"] == "Boxton"
    assert set(address({"address": [old]}).values()) == {""}


def test_an_address_in_one_text_is_a_street_only_where_there_is_no_place() -> None:
    assert address({"address": {"text": "1 High St, Homely"}})["Street"] == "1 High St, Homely"
    assert address({"address": {"text": "1 High St, Homely", "city": "Homely"}})["Street"] == ""


def test_numbers_are_known_by_their_system_and_a_long_medicare_number_has_the_place_on_the_card() -> None:
    def held(*numbers: tuple[str, str]) -> dict[str, str]:
        return identifiers({"identifier": [{"system": system, "value": value} for system, value in numbers]})

    found = held(
        ("http://ns.example/ID/Medicare", "2123 45670 1 1"),
        ("http://ns.example/dva", "N1"),
        ("x/ndis", "43"),
        ("x", "9"),
    )
    assert found == {
        "Medicare Number": "2123456701", "DVA Number": "N1", "NDIS Number": "43", "Medicare IRN": "1",
    }  # fmt: skip
    assert held(("x/medicare", "2123456701"))["Medicare IRN"] == ""
    assert held(("x/medicare", "2123456701A"))["Medicare Number"] == "2123456701A"
    assert held(("x/medicare", "212345670112"))["Medicare Number"] == "212345670112"
    assert set(held().values()) == {""}
