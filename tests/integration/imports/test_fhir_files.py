"""FHIR R4 import: one bundle, a folder, a zip or NDJSON become users, clients, contacts and appointments."""

from __future__ import annotations

import json
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientStatus,
    Contact,
    Site,
    User,
)
from desktop.services.imports import ImportResult, kinds_in, run_import

PRIYA = {
    "resourceType": "Practitioner",
    "id": "p1",
    "name": [{"family": "Nair", "given": ["Priya"], "prefix": ["Dr"]}],
    "telecom": [{"system": "email", "value": "priya@harbour.example"}],
}
ROLE = {
    "resourceType": "PractitionerRole",
    "id": "role1",
    "practitioner": {"reference": "Practitioner/p1"},
    "code": [{"text": "Senior psychologist"}],
    "specialty": [{"coding": [{"display": "Psychology"}]}],
    "location": [{"reference": "Location/l1"}],
}
HARBOUR = {"resourceType": "Location", "id": "l1", "name": "Harbour"}
AVA = {
    "resourceType": "Patient",
    "id": "c1",
    "identifier": [
        {"type": {"coding": [{"code": "MR"}]}, "value": "00123"},
        {"system": "http://ns.electronichealth.net.au/id/medicare-number", "value": "29504012341"},
    ],
    "name": [
        {"use": "maiden", "family": "Old"},
        {"use": "official", "family": "Nguyễn", "given": ["Ava", "Mai"], "prefix": ["Ms"]},
        {"use": "nickname", "given": ["Avi"]},
    ],
    "gender": "female",
    "birthDate": "1990-02-14",
    "telecom": [
        {"system": "phone", "use": "home", "value": "02 9000 0000"},
        {"system": "phone", "use": "mobile", "value": "0400 000 000"},
    ],
    "address": [{"line": ["1 King St", "Unit 2"], "city": "Newtown", "state": "NSW", "postalCode": "2042"}],
    "generalPractitioner": [{"reference": "Practitioner/p1"}],
    "contact": [
        {
            "name": {"text": "Mai Nguyễn"},
            "relationship": [{"coding": [{"code": "C", "display": "Emergency Contact"}], "text": "Mother"}],
            "telecom": [{"system": "phone", "value": "0411 000 000"}],
        }
    ],
}
LUKE = {
    "resourceType": "Patient",
    "id": "c2",
    "name": [{"text": "ADAM Luke"}],
    "birthDate": "1970",
    "deceasedDateTime": "2020-01-01",
}


def appointment(name: str, status: str, **values: Any) -> dict[str, Any]:
    return {
        "resourceType": "Appointment",
        "id": name,
        "status": status,
        "start": "2026-12-01T09:00:00+08:00",
        "end": "2026-12-01T01:50:00Z",
        "appointmentType": {"text": "Review"},
        "participant": [
            {"actor": {"reference": "Patient/c1"}, "status": "accepted"},
            {"actor": {"reference": "PractitionerRole/role1"}, "status": "accepted"},
            {"actor": {"reference": "Location/l1"}, "status": "accepted"},
        ],
        **values,
    }


RESOURCES: list[dict[str, Any]] = [PRIYA, ROLE, HARBOUR, AVA, LUKE, appointment("a1", "booked")]


def bundle(*resources: dict[str, Any]) -> dict[str, Any]:
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{r['id']}", "resource": r} for r in resources],
    }


def as_file(folder: Path, value: object, name: str = "export.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def import_all(practice: Practice, path: Path) -> dict[str, ImportResult]:
    return {kind: run_import(practice, path, kind) for kind in kinds_in(path)}


def test_a_bundle_comes_in_whole_and_the_second_time_changes_nothing(
    practice: Practice, tmp_path: Path
) -> None:
    file = as_file(tmp_path, bundle(*RESOURCES))
    assert kinds_in(file) == ("users", "clients", "contacts", "appointments")
    results = import_all(practice, file)
    assert [(r.created, r.skipped) for r in results.values()] == [(1, 0), (2, 0), (1, 0), (1, 0)]
    assert [p.problem for p in results["clients"].problems] == ["“1970” is not a date that exists"]
    again = import_all(practice, file)
    assert [(r.created, r.updated) for r in again.values()] == [(0, 0)] * 4
    with practice.read() as session:
        priya = session.scalars(select(User)).one()
        ava, luke = session.scalars(select(Client).order_by(Client.reference)).all()
        mother = session.scalars(select(Contact)).one()
        visit = session.scalars(select(Appointment)).one()
        site = session.scalars(select(Site)).one()
        taking_part = session.scalars(select(AppointmentClient.client_id)).all()
    assert (priya.title, priya.name, priya.email) == ("Dr", "Priya Nair", "priya@harbour.example")
    assert (priya.position, priya.discipline, priya.reference) == ("Senior psychologist", "Psychology", "p1")
    assert (ava.reference, ava.first_name, ava.middle_name, ava.last_name) == (
        "00123",
        "Ava",
        "Mai",
        "Nguyễn",
    )
    assert (ava.preferred_name, ava.gender, ava.date_of_birth) == ("Avi", "Female", date(1990, 2, 14))
    assert (ava.mobile, ava.home_phone) == ("0400 000 000", "02 9000 0000")
    assert (ava.street, ava.suburb, ava.state, ava.postcode) == (
        "1 King St, Unit 2",
        "Newtown",
        "NSW",
        "2042",
    )
    assert (ava.medicare_number, ava.medicare_irn, ava.case_manager_id) == ("2950401234", "1", priya.id)
    assert (luke.first_name, luke.last_name, luke.status) == ("Luke", "ADAM", ClientStatus.DECEASED)
    assert (mother.first_name, mother.last_name, mother.relationship) == ("Mai", "Nguyễn", "Mother")
    assert (mother.mobile, mother.emergency_contact) == ("0411 000 000", True)
    assert (visit.starts_at, visit.ends_at) == (datetime(2026, 12, 1, 12), datetime(2026, 12, 1, 12, 50))
    assert (visit.user_id, visit.site_id, taking_part) == (priya.id, site.id, [ava.id])


@pytest.mark.parametrize(
    ("status", "ours"),
    [
        ("booked", AppointmentStatus.BOOKED),
        ("proposed", AppointmentStatus.BOOKED),
        ("pending", AppointmentStatus.BOOKED),
        ("arrived", AppointmentStatus.ARRIVED),
        ("checked-in", AppointmentStatus.ARRIVED),
        ("fulfilled", AppointmentStatus.ATTENDED),
        ("noshow", AppointmentStatus.DID_NOT_ATTEND),
        ("cancelled", AppointmentStatus.CANCELLED),
        ("waitlist", AppointmentStatus.WAITING_LIST),
        ("entered-in-error", None),
    ],
)
def test_each_status_of_fhir(
    practice: Practice, tmp_path: Path, status: str, ours: AppointmentStatus | None
) -> None:
    file = as_file(tmp_path, bundle(*RESOURCES[:-1], appointment("a1", status)))
    result = import_all(practice, file)["appointments"]
    with practice.read() as session:
        found = session.scalars(select(Appointment.status)).all()
    assert found == ([] if ours is None else [ours])
    assert result.skipped == (ours is None)


def test_a_folder_a_zip_and_ndjson_say_the_same(practice: Practice, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / "deep").mkdir(parents=True)
    packed = tmp_path / "out.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for number, resource in enumerate(RESOURCES):
            as_file(folder / "deep", resource, f"{number}.json")
            archive.writestr(f"x/{number}.json", json.dumps(resource))
    lines = tmp_path / "out.ndjson"
    lines.write_text("\n".join(map(json.dumps, RESOURCES)), encoding="utf-8")
    first = import_all(practice, folder)
    assert [r.created for r in first.values()] == [1, 2, 1, 1]
    for other in (packed, lines):
        assert [(r.created, r.updated, r.skipped) for r in import_all(practice, other).values()] == [
            (0, 0, 0)
        ] * 4


def test_the_care_team_names_the_case_manager_before_anybody_else(practice: Practice, tmp_path: Path) -> None:
    sam = {"resourceType": "Practitioner", "id": "p2", "name": [{"family": "Rossi", "given": ["Sam"]}]}
    team = {
        "resourceType": "CareTeam",
        "id": "t",
        "subject": {"reference": "urn:uuid:c1"},
        "participant": [
            {"role": [{"text": "Dietitian"}], "member": {"reference": "Practitioner/p1"}},
            {"role": [{"text": "Case manager"}], "member": {"reference": "Practitioner/p2/_history/3"}},
        ],
    }
    file = as_file(tmp_path, bundle(*RESOURCES, sam, team))
    results = import_all(practice, file)
    assert "The case manager is the one whom a client's care team names." in results["clients"].notes
    with practice.read() as session:
        manager = session.scalar(
            select(User.last_name)
            .join(Client, Client.case_manager_id == User.id)
            .where(Client.reference == "00123")
        )
    assert manager == "Rossi"


def test_times_are_those_of_the_site(practice: Practice, tmp_path: Path) -> None:
    with practice.work("make", "Made a site", recorded=False) as work:
        work.insert(Site, [{"reference": "S1", "name": "Harbour", "timezone": "Australia/Perth"}])
    import_all(practice, as_file(tmp_path, bundle(*RESOURCES)))
    with practice.read() as session:
        assert session.scalars(select(Appointment.starts_at)).all() == [datetime(2026, 12, 1, 9)]


@pytest.mark.parametrize(
    ("content", "kind", "says"),
    [
        ("{not json", "clients", "cannot be read as JSON"),
        ("[" * 100_000, "clients", "cannot be read as JSON"),
        ('{"a": 1}', "clients", "holds no FHIR resource"),
        (json.dumps(bundle(AVA)), "appointments", "Import it as clients"),
        (json.dumps(bundle(LUKE)), "contacts", "without contacts"),
        (json.dumps(bundle(AVA)), "hours", "without hours"),
    ],
)
def test_a_file_that_will_not_do_is_refused_in_one_sentence(
    practice: Practice, tmp_path: Path, content: str, kind: str, says: str
) -> None:
    file = tmp_path / "export.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=says):
        run_import(practice, file, kind)


def test_a_resource_of_the_wrong_shape_is_reported_and_the_rest_come_in(
    practice: Practice, tmp_path: Path
) -> None:
    odd = {
        "resourceType": "Patient",
        "id": 7,
        "name": "Just a text",
        "telecom": {"system": "phone", "value": 400},
        "address": [None, 3],
        "identifier": [[]],
    }
    result = run_import(practice, as_file(tmp_path, [odd, AVA]), "clients")
    assert (result.created, result.skipped) == (1, 1)
    assert result.problems[0].problem == "has no name"


def test_a_related_person_is_a_contact(practice: Practice, tmp_path: Path) -> None:
    related = {
        "resourceType": "RelatedPerson",
        "id": "r1",
        "patient": {"reference": f"Patient/{LUKE['id']}"},
        "relationship": [{"text": "Mother", "coding": [{"code": "ECON"}]}],
        "name": [{"given": ["Mia"], "family": "Lamb"}],
        "telecom": [{"system": "phone", "value": "0400 000 009", "use": "mobile"}],
    }
    gone = {**related, "id": "r2", "active": False}
    lost = {**related, "id": "r3", "patient": {"reference": "Patient/none"}}
    file = as_file(tmp_path, bundle(LUKE, related, gone, lost))
    assert kinds_in(file) == ("clients", "contacts")
    run_import(practice, file, "clients")
    result = run_import(practice, file, "contacts")
    assert (result.created, [problem.row for problem in result.problems]) == (1, [2, 3])
    with practice.read() as session:
        contact = session.scalars(select(Contact)).one()
    assert (contact.first_name, contact.last_name, contact.relationship) == ("Mia", "Lamb", "Mother")
    assert (contact.mobile, contact.emergency_contact) == ("0400 000 009", True)


def test_the_hint_names_no_kind_that_the_file_lacks(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"without contacts\. Import it as clients\.$"):
        run_import(practice, as_file(tmp_path, bundle(LUKE)), "contacts")
