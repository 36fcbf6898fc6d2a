"""Each field is read as its kind of value says; a row without a readable reference is left out."""

from __future__ import annotations

from desktop.services.imports.convert.plain import read_plain
from tests.unit.services.imports.made import intake_of, problems_of


def test_each_kind_of_value_is_read_in_its_own_way() -> None:
    mapping = {
        "reference": "Id",
        "suburb": "City",
        "mobile": "Phone",
        "email": "Mail",
        "postcode": "Code",
    }
    intake = intake_of(mapping, [" C1 ", " Carlton ", "0400 000 000", "Ava <ava@example.org>", "2000.0"])
    read_plain(intake)
    assert intake.records[2] == {
        "reference": "C1",
        "suburb": "Carlton",
        "mobile": "0400 000 000",
        "email": "ava@example.org",
        "postcode": "2000",
    }


def test_a_row_is_left_out_for_its_reference_alone() -> None:
    intake = intake_of({"reference": "Id", "mobile": "Phone"}, ["4.1E+09", "0400"], ["C2", "ask"])
    read_plain(intake)
    assert intake.skipped == {2}
    assert "not a phone number" in problems_of(intake)[3]
    assert intake.records[3] == {"reference": "C2"}


def test_a_count_or_a_flag_that_cannot_be_read_leaves_its_row_in() -> None:
    users = intake_of({"maximum_clients": "Most"}, ["1,200"], ["ten"], kind="users")
    holidays = intake_of({"working": "Open"}, ["no"], ["perhaps"], kind="holidays")
    for intake in (users, holidays):
        read_plain(intake)
        assert intake.skipped == set()
        assert intake.records[3] == {}
    assert users.records[2] == {"maximum_clients": 1_200}
    assert holidays.records[2] == {"working": False}


def test_what_needs_more_than_its_kind_of_value_is_left_to_others() -> None:
    intake = intake_of({"date_of_birth": "Born", "status": "State"}, ["1990-02-14", "active"])
    read_plain(intake)
    assert intake.records[2] == {}
