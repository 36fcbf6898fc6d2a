"""The rows of users, clients and contacts."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.files.fhir.bundle import Resource, Resources, codes_of, concept, dicts, text_at
from desktop.files.fhir.people import address, identifiers, identity, name_of, phones_and_email
from desktop.files.fhir.references import practitioner_of
from desktop.files.fhir.row import NotARecord, Row, first_of, is_inactive, joined, only
from desktop.language import say
from desktop.models import ClientStatus

_GENDERS = {"male": "Male", "female": "Female", "other": "Other", "unknown": ""}
_EMERGENCY = {"C", "ECON"}


def user_rows(resources: Resources, practitioner: Resource) -> Iterator[Row]:
    roles = resources.pointing("PractitionerRole", "practitioner", practitioner)
    yield {
        "Reference": identity(practitioner),
        **name_of(practitioner, with_middle=False),
        **only(phones_and_email(practitioner), "Email", "Mobile"),
        "Position": _first_concept(roles, "code"),
        "Discipline": _first_concept(roles, "specialty"),
        "Active": "No" if is_inactive(practitioner) else "Yes",
        "Sites": joined(dict.fromkeys(_places(resources, roles))),
    }


def _first_concept(roles: list[Resource], name: str) -> str:
    return first_of(concept(role, name) for role in roles)


def _places(resources: Resources, roles: list[Resource]) -> Iterator[str]:
    """The names of the places where somebody has these roles."""
    for role in roles:
        yield from (_place(resources, place, role) for place in dicts(role, "location"))


def _place(resources: Resources, reference: Resource, role: Resource) -> str:
    return text_at(resources.find(reference, role) or reference, "name") or text_at(reference, "display")


def client_rows(resources: Resources, patient: Resource) -> Iterator[Row]:
    yield {
        "Reference": identity(patient),
        **name_of(patient),
        "Date of Birth": text_at(patient, "birthDate"),
        "Gender": _GENDERS.get(text_at(patient, "gender"), text_at(patient, "gender")),
        "Status": str(_client_status(patient)),
        "Case Manager": _case_manager(resources, patient),
        **phones_and_email(patient),
        **address(patient),
        **identifiers(patient),
    }


def _client_status(patient: Resource) -> ClientStatus:
    if _is_deceased(patient):
        return ClientStatus.DECEASED
    return ClientStatus.CLOSED if is_inactive(patient) else ClientStatus.CURRENT


def _is_deceased(patient: Resource) -> bool:
    return patient.get("deceasedBoolean") is True or bool(text_at(patient, "deceasedDateTime"))


def _case_manager(resources: Resources, patient: Resource) -> str:
    """The case manager of the patient's care team, else the practitioner named as theirs."""
    return _team_manager(resources, patient) or first_of(
        practitioner_of(resources, one, patient) for one in dicts(patient, "generalPractitioner")
    )


def _team_manager(resources: Resources, patient: Resource) -> str:
    teams = resources.pointing("CareTeam", "subject", patient)
    return first_of(_manager_of(resources, team) for team in teams)


def _manager_of(resources: Resources, team: Resource) -> str:
    """The practitioner called case manager in a care team; if nobody is, its first one."""
    members = dicts(team, "participant")
    managers = list(filter(_is_case_manager, members))
    return first_of(practitioner_of(resources, one.get("member"), team) for one in managers or members)


def _is_case_manager(member: Resource) -> bool:
    return "case manager" in concept(member, "role").lower()


def case_manager_notes(resources: Resources) -> Iterator[str]:
    """Who was taken for the clients' case managers."""
    if resources.of("CareTeam"):
        yield say("The case manager is the one whom a client's care team names.")
    elif any(map(_names_a_practitioner, resources.of("Patient"))):
        yield say("The case manager is the practitioner whom the file names as the client's own.")


def _names_a_practitioner(patient: Resource) -> bool:
    return bool(dicts(patient, "generalPractitioner"))


def contact_rows(resources: Resources, source: Resource) -> Iterator[Row]:
    """The contacts in a Patient, or the one that a RelatedPerson is."""
    if source.get("resourceType") == "RelatedPerson":
        yield _related_person(resources, source)
    else:
        for contact in dicts(source, "contact"):
            yield _contact(identity(source), contact)


def _related_person(resources: Resources, person: Resource) -> Row:
    """Raises NotARecord for the contact of a patient who is not there, and for a former one."""
    patient = resources.find(person.get("patient"), person)
    client = identity(patient) if patient else text_at(person, "patient", "display")
    if not client:
        raise NotARecord(say("is the contact of a patient whom the file does not hold"))
    if is_inactive(person):
        raise NotARecord(say("is no longer a contact, as the file says"))
    return _contact(client, person)


def _contact(client: str, person: Resource) -> Row:
    return {
        "Client": client,
        **only(name_of(person), "First Name", "Last Name"),
        "Relationship": concept(person, "relationship"),
        **only(phones_and_email(person), "Mobile", "Email"),
        "Emergency Contact": "Yes" if codes_of(person, "relationship") & _EMERGENCY else "No",
    }
