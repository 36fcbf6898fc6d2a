"""FHIR files of every shape are one set of resources, each once, found by any of their names."""

from __future__ import annotations

import json

import pytest

from desktop.errors import UserError
from desktop.files.fhir.bundle import Resources, concept, dicts, read_fhir, text_at, texts

ANN = {"resourceType": "Patient", "id": "1", "name": "Ann"}
ZOE = {"resourceType": "Patient", "id": "2", "name": "Zoe"}
DOC = {"resourceType": "Practitioner", "id": "1"}


def read(*files: object, name: str = "a.json") -> Resources:
    data = [
        (f"{place}.json", one if isinstance(one, bytes) else json.dumps(one).encode())
        for place, one in enumerate(files)
    ]
    return read_fhir(name, data)


BUNDLE = {
    "resourceType": "Bundle",
    "entry": [{"fullUrl": "urn:uuid:a", "resource": ANN}, {"resource": ZOE}, {}],
}


@pytest.mark.parametrize(
    "files",
    [
        (BUNDLE,),
        ([ANN, ZOE],),
        (ANN, ZOE),
        ({"resourceType": "Bundle", "entry": [{"resource": BUNDLE}]},),
        (f"{json.dumps(ANN)}\n\n{json.dumps(ZOE)}\n".encode(),),
        (BUNDLE, [ANN], ZOE),
    ],
)
def test_each_resource_is_there_once_in_the_order_of_the_files(files: tuple[object, ...]) -> None:
    found = read(*files)
    assert found.of("Patient") == [ANN, ZOE]
    assert found.types() == ("Patient",)
    assert found.of("Appointment") == []


def test_resources_of_two_types_may_have_one_id_and_those_without_an_id_are_all_kept() -> None:
    nameless = {"resourceType": "Patient"}
    found = read([ANN, DOC, nameless, dict(nameless)])
    assert found.of("Practitioner") == [DOC]
    assert len(found.of("Patient")) == 3


@pytest.mark.parametrize(
    "reference",
    [
        "Patient/1",
        "urn:uuid:a",
        "https://ehr.example/fhir/Patient/1",
        "https://ehr.example/fhir/Patient/1/_history/3",
        "Patient/1/_history/2",
    ],
)
def test_a_reference_finds_what_it_means(reference: str) -> None:
    assert read(BUNDLE).find({"reference": reference}) == ANN


@pytest.mark.parametrize("reference", ["Patient/9", "Practitioner/1", "1", "#p", ""])
def test_a_reference_to_what_is_not_there_finds_nothing(reference: str) -> None:
    assert read(BUNDLE).find({"reference": reference}) is None
    assert read(BUNDLE).find(None) is None


def test_what_is_contained_is_found_inside_its_owner_only() -> None:
    owner = {
        "resourceType": "Appointment",
        "contained": [{"id": "o"}, {"id": "p", "resourceType": "Practitioner"}],
    }
    found = read([ANN])
    assert found.find({"reference": "#p"}, owner) == owner["contained"][1]
    assert found.find({"reference": "#q"}, owner) is None
    assert found.find({"reference": "#p"}) is None
    assert found.find({"reference": "Patient/1"}, owner) == ANN


def test_the_same_resource_under_a_second_address_is_the_first_one() -> None:
    again = {
        "resourceType": "Bundle",
        "entry": [{"fullUrl": "urn:uuid:b", "resource": dict(ANN, name="Other")}],
    }
    found = read(BUNDLE, again)
    assert found.of("Patient") == [ANN, ZOE]
    assert found.find({"reference": "urn:uuid:b"}) == ANN


def test_what_points_at_a_resource() -> None:
    def role(number: str, whom: str) -> dict[str, object]:
        return {"resourceType": "PractitionerRole", "id": number, "practitioner": {"reference": whom}}

    roles = [role("a", "Practitioner/1"), role("b", "Practitioner/9"), role("c", "Practitioner/1")]
    found = read([DOC, ANN, *roles])
    assert found.pointing("PractitionerRole", "practitioner", found.of("Practitioner")[0]) == [
        roles[0],
        roles[2],
    ]
    assert found.pointing("PractitionerRole", "practitioner", found.of("Patient")[0]) == []
    assert found.pointing("CareTeam", "subject", found.of("Patient")[0]) == []


@pytest.mark.parametrize("data", [b"{", b"no json", b'{"resourceType": "Patient"}\n{'])
def test_what_is_no_json_is_said_so(data: bytes) -> None:
    with pytest.raises(UserError, match="JSON"):
        read(data)


@pytest.mark.parametrize("value", [{}, [], "text", 3, {"resourceType": 5}, {"resourceType": "Bundle"}])
def test_json_without_a_resource_is_said_so_by_the_name_of_the_choice(value: object) -> None:
    with pytest.raises(UserError, match=r"chosen\.zip holds no FHIR resource"):
        read(value, name="chosen.zip")


def test_values_of_any_shape_are_read_as_lists_and_texts() -> None:
    assert dicts({"a": [{"b": 1}, "text", None]}, "a") == [{"b": 1}]
    assert dicts({"a": {"b": 1}}, "a") == [{"b": 1}]
    assert dicts("text", "a") == dicts({}, "a") == []
    assert texts({"a": [" x ", "", 2, 1.5, None, {}, "  "]}, "a") == ["x", "2", "1.5"]
    assert texts({"a": "x"}, "a") == ["x"]
    assert texts(None, "a") == []
    assert text_at({"a": [{"b": {"c": ["z", "y"]}}, {"b": {"c": "w"}}]}, "a", "b", "c") == "z"
    assert text_at({"a": "x"}, "a", "b") == ""
    assert concept({"a": {"text": "T", "coding": {"display": "D"}}}, "a") == "T"
    assert concept({"a": {"coding": [{"display": "D", "code": "C"}]}}, "a") == "D"
    assert concept({"a": {"coding": [{"code": "C"}]}}, "a") == "C"
    assert concept({}, "a") == ""


def test_it_is_told_how_many_resources_there_are_so_far() -> None:
    told: list[tuple[int, int]] = []
    read_fhir(
        "a", [("a", json.dumps([BUNDLE, DOC]).encode())], lambda done, total: told.append((done, total))
    )
    assert told == [(1, 0), (2, 0), (3, 0)]
