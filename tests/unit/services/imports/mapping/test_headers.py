"""The columns of other systems find our fields by their headers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.models.fields import FIELDS
from desktop.services.imports import propose_mapping
from desktop.services.imports.mapping.headers import check_required, overridden


@pytest.mark.parametrize("kind", list(FIELDS))
def test_our_own_headers_map_to_themselves(kind: str) -> None:
    headers = own_headers(kind)
    mapping = propose_mapping(kind, headers)
    own = {field.name: field.header for field in FIELDS[kind] if field.header}
    assert mapping == own


@pytest.mark.parametrize("kind", list(FIELDS))
def test_no_header_is_meant_by_two_fields_first(kind: str) -> None:
    for field in FIELDS[kind]:
        if field.header:
            assert propose_mapping(kind, [field.header]) == {field.name: field.header}


def test_case_spaces_and_punctuation_do_not_count() -> None:
    mapping = propose_mapping(
        "clients", ["client_ID", "SURNAME", "given-names", "d.o.b.", "E-Mail", "post code"]
    )
    assert mapping == {
        "reference": "client_ID", "first_name": "given-names", "last_name": "SURNAME", "date_of_birth": "d.o.b.",
        "email": "E-Mail", "postcode": "post code",
    }  # fmt: skip


def test_somebodys_own_choice_goes_first() -> None:
    headers = ["Nr", "Surname", "Born", "Phone"]
    mapping = overridden(
        "clients",
        headers,
        propose_mapping("clients", headers),
        {"Date of Birth": "born", "home_phone": "Phone", "reference": "Nr"},
    )
    assert mapping == {
        "reference": "Nr",
        "last_name": "Surname",
        "date_of_birth": "Born",
        "home_phone": "Phone",
    }
    assert "mobile" in overridden("clients", headers, propose_mapping("clients", headers), {})
    for chosen in ({"nonsense": "Nr"}, {"notes": "nowhere"}):
        with pytest.raises(UserError):
            overridden("clients", headers, {}, chosen)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(UserError, match="“Last Name”"):
        check_required("clients", {"reference": "Ref"}, "c.csv")
    with pytest.raises(UserError, match="“Practitioner”"):
        check_required("appointments", {"starts_at": "Start"}, "a.csv")
    with pytest.raises(UserError, match="“Start”"):
        check_required("appointments", {"practitioner": "P"}, "a.csv")


EXPECTED = {
    ("Nookal", "clients"): {"date_of_birth": "Date of Birth", "suburb": "City / Suburb", "street_2": "Address Line 2"},
    ("Jane", "clients"): {"reference": "Patient Number", "gender": "Identifying Gender", "postcode": "Postal"},
    ("Jane", "appointments"): {"clients": "Patient Number", "practitioner": "Staff Member Name", "minutes": "Treatment Duration"},
    ("SimplePractice", "appointments"): {"date": "Date of Service", "clients": "Client", "practitioner": "Clinician"},
    ("Acuity Scheduling", "appointments"): {"starts_at": "Start Time", "practitioner": "Calendar", "reference": "Appointment ID"},
    ("Fresha", "appointments"): {"date": "Scheduled date", "time": "Scheduled time", "clients": "Client"},
    ("TM3 (Blue Zinc)", "appointments"): {"date": "Date", "practitioner": "Therapist", "client_last_name": "Surname"},
    ("Outlook (classic)", "appointments"): {"date": "Start Date", "starts_at": "Start Time", "end_date": "End Date", "ends_at": "End Time"},
    ("PMHC MDS (Australian primary mental health)", "clients"): {"reference": "client_key", "gender": "client_gender"},
    ("Synthea", "clients"): {"reference": "Id", "last_name": "LAST", "deceased_at": "DEATHDATE", "postcode": "ZIP"},
    ("Febrl (synthetic Australians)", "clients"): {"street_number": "street_number", "street": "address_1"},
}  # fmt: skip


OWN = [
    (
        "clients",
        "Patient Number,Surname,Given Name,DOB,Identifying Gender,City / Suburb,Address Line 2,Post Code,Mobile Phone",
        {"reference": "Patient Number", "last_name": "Surname", "first_name": "Given Name", "date_of_birth": "DOB", "gender": "Identifying Gender", "suburb": "City / Suburb", "street_2": "Address Line 2", "postcode": "Post Code", "mobile": "Mobile Phone"},
    ),
    (
        "clients",
        "client_key,client_gender,LAST,FIRST,BIRTHDATE,DEATHDATE,ZIP,street_number,address_1",
        {"reference": "client_key", "gender": "client_gender", "last_name": "LAST", "deceased_at": "DEATHDATE", "postcode": "ZIP", "street_number": "street_number", "street": "address_1"},
    ),
    (
        "appointments",
        "Appointment ID,Date of Service,Start Time,Clinician,Client,Treatment Duration",
        {"reference": "Appointment ID", "date": "Date of Service", "starts_at": "Start Time", "practitioner": "Clinician", "clients": "Client", "minutes": "Treatment Duration"},
    ),
    (
        "appointments",
        "Subject,Start Date,Start Time,End Date,End Time",
        {"date": "Start Date", "starts_at": "Start Time", "end_date": "End Date", "ends_at": "End Time"},
    ),
    (
        "appointments",
        "Scheduled date,Scheduled time,Staff Member Name,Surname",
        {"date": "Scheduled date", "time": "Scheduled time", "practitioner": "Staff Member Name", "client_last_name": "Surname"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "headers", "expected"), OWN)
def test_header_rows_as_other_systems_write_them(kind: str, headers: str, expected: dict[str, str]) -> None:
    assert expected.items() <= propose_mapping(kind, headers.split(",")).items()


def test_public_header_rows(samples: Path) -> None:
    rows = json.loads((samples / "headers.json").read_text(encoding="utf-8"))
    for (system, kind), expected in EXPECTED.items():
        proposals = [propose_mapping(kind, row["columns"]) for row in rows if row["system"] == system]
        assert any(expected.items() <= mapping.items() for mapping in proposals), (system, kind)
