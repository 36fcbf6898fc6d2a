"""FHIR resources become the rows of a file of ours."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from desktop.errors import UserError
from desktop.files.fhir.bundle import Resource, Resources, read_fhir
from desktop.files.fhir.rows import fhir_table, kinds_of

PATIENT: Resource = {"resourceType": "Patient", "id": "p1", "name": {"family": "Ash", "given": ["Ann"]}}
DOCTOR: Resource = {"resourceType": "Practitioner", "id": "d1", "name": {"family": "Wu", "given": ["Zoe"]}}
OTHER: Resource = {"resourceType": "Practitioner", "id": "d2", "name": {"family": "Fox", "given": ["Tom"]}}


def held(*resources: Resource) -> Resources:
    return read_fhir("a.json", [("a.json", json.dumps(list(resources)).encode())])


def rows(kind: str, *resources: Resource) -> list[dict[str, object]]:
    table = fhir_table(held(*resources), kind, "a.json")
    return [dict(zip(table.headers, row, strict=True)) for row in table.rows]


def ref(text: str, **more: str) -> dict[str, str]:
    return {"reference": text, **more}


def test_the_kinds_that_a_file_holds_in_the_order_to_import_them() -> None:
    related: Resource = {"resourceType": "RelatedPerson", "patient": ref("Patient/p1")}
    visit: Resource = {"resourceType": "Appointment", "id": "v"}
    assert kinds_of(held(visit, related, PATIENT, DOCTOR)) == ("users", "clients", "contacts", "appointments")
    assert kinds_of(held(PATIENT)) == ("clients",)
    assert kinds_of(held({**PATIENT, "contact": [{"name": {"family": "X"}}]})) == ("clients", "contacts")


def test_a_kind_that_is_not_there_is_said_so_with_what_is() -> None:
    with pytest.raises(UserError, match=r"without users\. Import it as clients"):
        fhir_table(held(PATIENT), "users", "a.json")
    with pytest.raises(UserError, match="Check that it is the right file"):
        fhir_table(held({"resourceType": "Organization"}), "users", "a.json")


def test_columns_that_no_row_fills_are_absent_but_for_those_that_must_be_there() -> None:
    assert set(rows("clients", PATIENT)[0]) == {"Reference", "First Name", "Last Name", "Status"}
    nameless = {"resourceType": "Patient", "id": "p2"}
    assert rows("clients", nameless) == [{"Reference": "p2", "Last Name": "", "Status": "Current"}]
    two = rows("clients", PATIENT, {**nameless, "birthDate": "1990-02-14"})
    assert [row["Date of Birth"] for row in two] == ["", "1990-02-14"]


def test_users_have_role_discipline_sites_and_whether_they_are_active() -> None:
    site: Resource = {"resourceType": "Location", "id": "l", "name": "North"}
    roles = [
        {
            "resourceType": "PractitionerRole",
            "id": str(number),
            "practitioner": ref("Practitioner/d1"),
            "location": [ref("Location/l"), ref("Location/x", display="South")],
            "code": {"text": code},
            "specialty": {"text": specialty},
        }
        for number, (code, specialty) in enumerate((("", "Psychologist"), ("Lead", "Physio")))
    ]
    first, second = rows("users", DOCTOR, {**OTHER, "active": False}, site, *roles)
    assert (first["Position"], first["Discipline"], first["Sites"]) == (
        "Lead",
        "Psychologist",
        "North; South",
    )
    assert (first["Active"], second["Active"]) == ("Yes", "No")
    assert "Middle Name" not in first


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "Current"),
        ({"active": True}, "Current"),
        ({"active": False}, "Closed"),
        ({"active": False, "deceasedBoolean": True}, "Deceased"),
        ({"deceasedDateTime": "2020-01-01"}, "Deceased"),
        ({"deceasedBoolean": False}, "Current"),
    ],
)
def test_the_status_of_a_client(more: dict[str, object], expected: str) -> None:
    assert rows("clients", {**PATIENT, **more})[0]["Status"] == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("male", "Male"), ("female", "Female"), ("other", "Other"), ("x", "x")]
)
def test_the_gender_of_a_client(word: str, expected: str) -> None:
    assert rows("clients", {**PATIENT, "gender": word})[0]["Gender"] == expected


def team(*members: tuple[str, str]) -> Resource:
    people = [{"member": ref(whom), "role": {"text": role}} for whom, role in members]
    return {"resourceType": "CareTeam", "id": "t", "subject": ref("Patient/p1"), "participant": people}


def manager(*resources: Resource, patient: Resource = PATIENT) -> object:
    return rows("clients", patient, DOCTOR, OTHER, *resources)[0].get("Case Manager", "")


def test_the_case_manager_is_the_one_of_the_care_team() -> None:
    named = {**PATIENT, "generalPractitioner": [ref("Practitioner/d1")]}
    assert manager(patient=named) == "d1"
    assert manager(team(("Practitioner/d1", "GP"), ("Practitioner/d2", "The Case Manager"))) == "d2"
    assert manager(team(("Practitioner/d2", "GP"), ("Practitioner/d1", ""))) == "d2"
    assert manager(team(("Patient/p1", "self"), ("Practitioner/d1", ""))) == "d1"
    assert manager(team(("Practitioner/d2", "")), patient=named) == "d2"
    role: Resource = {"resourceType": "PractitionerRole", "id": "r", "practitioner": ref("Practitioner/d2")}
    assert manager(role, team(("PractitionerRole/r", "Case manager"))) == "d2"
    assert manager() == ""


def test_it_is_noted_whose_the_clients_are() -> None:
    named = {**PATIENT, "generalPractitioner": [ref("Practitioner/d1")]}
    assert "care team" in fhir_table(held(named, team()), "clients", "a").notes[0]
    assert "names as the client's own" in fhir_table(held(named), "clients", "a").notes[0]
    assert fhir_table(held(PATIENT), "clients", "a").notes == ()


def test_contacts_are_those_of_a_patient_and_related_persons() -> None:
    codes = {"coding": [{"code": "C"}], "text": "Mother"}
    inside = {"name": {"family": "Ash", "given": ["May"]}, "relationship": codes}
    related: Resource = {
        "resourceType": "RelatedPerson",
        "patient": ref("Patient/p1"),
        "relationship": {"text": "Aunt"},
    }
    table = rows("contacts", {**PATIENT, "contact": [inside, {"name": {"family": "Elm"}}]}, related)
    assert [row["Client"] for row in table] == ["p1", "p1", "p1"]
    assert [row["Relationship"] for row in table] == ["Mother", "", "Aunt"]
    assert [row["Emergency Contact"] for row in table] == ["Yes", "No", "No"]
    assert [row["Last Name"] for row in table] == ["Ash", "Elm", ""]


def test_related_persons_of_nobody_or_of_the_past_stay_out_by_their_number() -> None:
    gone: Resource = {
        "resourceType": "RelatedPerson",
        "id": "1",
        "patient": ref("Patient/p1"),
        "active": False,
    }
    lost: Resource = {"resourceType": "RelatedPerson", "id": "2", "patient": ref("Patient/p9")}
    told: Resource = {"resourceType": "RelatedPerson", "id": "3", "patient": ref("Patient/p9", display="C-9")}
    table = fhir_table(held(PATIENT, gone, lost, told), "contacts", "a")
    assert [(one.row, "no longer" in one.problem) for one in table.problems] == [(1, True), (2, False)]
    assert "does not hold" in table.problems[1].problem
    assert table.row_numbers == (3,)
    assert table.rows[0][table.headers.index("Client")] == "C-9"


def visit(**more: object) -> Resource:
    actors = [
        {"actor": ref(f"{kind}/{number}")} for kind, number in (("Patient", "p1"), ("Practitioner", "d1"))
    ]
    return {"resourceType": "Appointment", "id": "v1", "participant": actors, "status": "booked", **more}


def test_an_appointment_has_its_people_its_place_and_its_times() -> None:
    (row,) = rows(
        "appointments",
        PATIENT,
        DOCTOR,
        visit(
            start="2027-03-12T09:00:00Z",
            end="not known",
            minutesDuration=50,
            description="d",
            serviceType={"text": "S"},
        ),
    )
    assert row["Start"] == datetime(2027, 3, 12, 9, tzinfo=UTC)
    assert row["End"] == "not known"
    assert row["Minutes"] == "50"
    assert (row["Clients"], row["Practitioner"], row["Status"]) == ("p1", "d1", "booked")
    assert (row["Appointment Type"], row["Notes"]) == ("S", "d")
    better = rows(
        "appointments",
        visit(appointmentType={"text": "T"}, serviceType={"text": "S"}, comment="c", description="d"),
    )
    assert (better[0]["Appointment Type"], better[0]["Notes"]) == ("T", "c")
    assert better[0]["Start"] is None


def test_who_is_not_in_the_file_is_named_by_the_reference_or_its_text() -> None:
    (row,) = rows("appointments", visit(participant=[
        {"actor": ref("Practitioner/d9")}, {"actor": ref("Patient/p9", display="C-9")}, {"actor": ref("Location/l9")},
        {"actor": ref("urn:uuid:z", type="Patient", display="C-8")}, {"actor": ref("Device/x")},
    ]))  # fmt: skip
    assert (row["Practitioner"], row["Clients"], row["Site"]) == ("d9", "C-9; C-8", "l9")


def test_what_was_entered_in_error_stays_out() -> None:
    table = fhir_table(held(visit(status="entered-in-error"), visit(id="v2")), "appointments", "a")
    assert [one.row for one in table.problems] == [1]
    assert table.row_numbers == (2,)


def test_it_is_counted_how_many_appointments_have_several_practitioners() -> None:
    several = visit(participant=[{"actor": ref("Practitioner/d1")}, {"actor": ref("Practitioner/d2")}])
    twice = visit(id="v2", participant=[{"actor": ref("Practitioner/d1")}, {"actor": ref("Practitioner/d1")}])
    table = fhir_table(held(DOCTOR, OTHER, several, twice, visit(id="v3")), "appointments", "a")
    assert len(table.notes) == 1
    assert "several practitioners: 1;" in table.notes[0]
    assert fhir_table(held(DOCTOR, twice), "appointments", "a").notes == ()


def test_several_contacts_of_one_patient_are_counted_and_a_single_one_has_its_own_number() -> None:
    two = {**PATIENT, "contact": [{"name": {"family": "Ash"}}, {"name": {"family": "Elm"}}]}
    one = {**PATIENT, "id": "p2", "contact": [{"name": {"family": "Oak"}}]}
    assert fhir_table(held(two, one), "contacts", "a").row_numbers == (1, 2, 3)
    assert fhir_table(held({**PATIENT, "id": "p3"}, one), "contacts", "a").row_numbers == (1,)
