"""FHIR resources as the rows of a file of users, clients, contacts or appointments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from desktop.errors import UserError
from desktop.files.fhir.bundle import Resource, Resources, concept, dicts, text_at
from desktop.files.fhir.people import address, identifiers, identity, name_of, phones_and_email
from desktop.files.table import RowProblem, Table, Value
from desktop.language import say
from desktop.models import ClientStatus
from desktop.rules.text import number_text

Row = dict[str, Value]

TYPES = {
    "users": ("Practitioner",),
    "clients": ("Patient",),
    "contacts": ("Patient", "RelatedPerson"),
    "appointments": ("Appointment",),
}
"""The resources that each kind of record is made from; a Patient may hold contacts."""

_ALWAYS = ("Last Name", "Client", "Start", "Practitioner")
"""Columns that are there even if empty; others are then absent, so that known values stay."""

_GENDERS = {"male": "Male", "female": "Female", "other": "Other", "unknown": ""}


class _Left(Exception):
    """A resource that is not a record; its text says why."""


def kinds_of(resources: Resources) -> tuple[str, ...]:
    """The kinds of record that the files hold, in the order to import them."""
    return tuple(kind for kind in TYPES if any(_sources(resources, kind)))


def fhir_table(resources: Resources, kind: str, name: str) -> Table:
    """The rows of a kind, each with the number of its resource among those that rows are made from.

    Raises UserError if the files hold none.
    """
    sources = list(_sources(resources, kind))
    if not sources:
        there = kinds_of(resources)
        known = say("Import it as {kinds}.", kinds=" / ".join(there))
        hint = known if there else say("Check that it is the right file.")
        raise UserError(say("{name} is a FHIR file without {kind}. {hint}", name=name, kind=kind, hint=hint))
    rows: list[tuple[int, Row]] = []
    problems: list[RowProblem] = []
    for number, resource in enumerate(sources, 1):
        try:
            rows += ((number, row) for row in _ROWS[kind](resources, resource))
        except _Left as left:
            problems.append(RowProblem(number, str(left)))
    headers = _headers(rows)
    return Table(
        headers=headers,
        rows=tuple(tuple(row.get(header) for header in headers) for _, row in rows),
        row_numbers=_numbers(rows),
        problems=tuple(problems),
        notes=tuple(_NOTES.get(kind, lambda _: ())(resources)),
    )


def _sources(resources: Resources, kind: str) -> Iterator[Resource]:
    """The resources that rows of a kind are made from."""
    for its_type in TYPES.get(kind, ()):
        for resource in resources.of(its_type):
            if (kind, its_type) != ("contacts", "Patient") or dicts(resource, "contact"):
                yield resource


def _headers(rows: list[tuple[int, Row]]) -> tuple[str, ...]:
    """The headers without the columns that no row fills, so that known values stay."""
    if not rows:
        return _ALWAYS
    first = rows[0][1]
    return tuple(header for header in first if header in _ALWAYS or any(row[header] for _, row in rows))


def _numbers(rows: list[tuple[int, Row]]) -> tuple[int, ...]:
    """Each row's own number; if a resource makes several rows, they are counted on."""
    numbers = tuple(number for number, _ in rows)
    return numbers if len(set(numbers)) == len(numbers) else tuple(range(1, len(rows) + 1))


def _users(resources: Resources, practitioner: Resource) -> Iterator[Row]:
    roles = resources.pointing("PractitionerRole", "practitioner", practitioner)
    places = [
        text_at(resources.find(place, role) or place, "name") or text_at(place, "display")
        for role in roles
        for place in dicts(role, "location")
    ]
    yield {
        "Reference": identity(practitioner),
        **name_of(practitioner, with_middle=False),
        **{k: v for k, v in phones_and_email(practitioner).items() if k in ("Email", "Mobile")},
        "Position": next(filter(None, (concept(role, "code") for role in roles)), ""),
        "Discipline": next(filter(None, (concept(role, "specialty") for role in roles)), ""),
        "Active": "No" if practitioner.get("active") is False else "Yes",
        "Sites": "; ".join(dict.fromkeys(filter(None, places))),
    }


def _clients(resources: Resources, patient: Resource) -> Iterator[Row]:
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
    if patient.get("deceasedBoolean") is True or text_at(patient, "deceasedDateTime"):
        return ClientStatus.DECEASED
    return ClientStatus.CLOSED if patient.get("active") is False else ClientStatus.CURRENT


def _case_manager(resources: Resources, patient: Resource) -> str:
    """The case manager of the patient's care team, else the practitioner named as theirs."""
    for team in resources.pointing("CareTeam", "subject", patient):
        members = dicts(team, "participant")
        managers = [m for m in members if "case manager" in concept(m, "role").lower()]
        for member in managers or members:
            if found := _practitioner(resources, member.get("member"), team):
                return found
    named = (_practitioner(resources, one, patient) for one in dicts(patient, "generalPractitioner"))
    return next(filter(None, named), "")


def _contacts(resources: Resources, source: Resource) -> Iterator[Row]:
    """The contacts in a Patient, or the one that a RelatedPerson is."""
    if source.get("resourceType") == "RelatedPerson":
        patient = resources.find(source.get("patient"), source)
        client = identity(patient) if patient else text_at(source, "patient", "display")
        if not client:
            raise _Left(say("is the contact of a patient whom the file does not hold"))
        if source.get("active") is False:
            raise _Left(say("is no longer a contact, as the file says"))
        yield _contact(client, source)
        return
    for contact in dicts(source, "contact"):
        yield _contact(identity(source), contact)


def _contact(client: str, person: Resource) -> Row:
    codes = {text_at(c, "code") for kind in dicts(person, "relationship") for c in dicts(kind, "coding")}
    return {
        "Client": client,
        **{k: v for k, v in name_of(person).items() if k in ("First Name", "Last Name")},
        "Relationship": concept(person, "relationship"),
        **{k: v for k, v in phones_and_email(person).items() if k in ("Mobile", "Email")},
        "Emergency Contact": "Yes" if codes & {"C", "ECON"} else "No",
    }


def _appointments(resources: Resources, appointment: Resource) -> Iterator[Row]:
    status = text_at(appointment, "status")
    if status == "entered-in-error":
        raise _Left(say("was entered in error, as the file says"))
    actors = [participant.get("actor") for participant in dicts(appointment, "participant")]
    practitioners = [p for actor in actors if (p := _practitioner(resources, actor, appointment))]
    yield {
        "Reference": text_at(appointment, "id"),
        "Start": _instant(text_at(appointment, "start")),
        "End": _instant(text_at(appointment, "end")),
        "Minutes": text_at(appointment, "minutesDuration"),
        "Practitioner": next(iter(practitioners), ""),
        "Clients": "; ".join(filter(None, (_named(resources, a, appointment, "Patient") for a in actors))),
        "Appointment Type": concept(appointment, "appointmentType") or concept(appointment, "serviceType"),
        "Site": next(filter(None, (_named(resources, a, appointment, "Location") for a in actors)), ""),
        "Status": status,
        "Notes": text_at(appointment, "comment") or text_at(appointment, "description"),
    }


def _practitioner(resources: Resources, reference: object, owner: Resource) -> str:
    """A practitioner by reference, or by their PractitionerRole."""
    found = resources.find(reference, owner)
    if found is not None and found.get("resourceType") == "PractitionerRole":
        return _practitioner(resources, found.get("practitioner"), found)
    return _named(resources, reference, owner, "Practitioner")


def _named(resources: Resources, reference: object, owner: Resource, kind: str) -> str:
    """Our word for what a Reference of that type means: its reference, or a place's name."""
    found = resources.find(reference, owner)
    if found is None:
        text = text_at(reference, "reference")
        its_type = text_at(reference, "type") or (text.split("/")[-2] if "/" in text else "")
        return (text_at(reference, "display") or text.split("/")[-1]) if its_type == kind else ""
    if found.get("resourceType") != kind:
        return ""
    return text_at(found, "name") if kind == "Location" else identity(found)


def _instant(text: str) -> Value:
    """An instant, with its zone if the text has one; any other text stays unchanged, to be reported."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text or None


def _several_practitioners(resources: Resources) -> Iterator[str]:
    several = 0
    for appointment in resources.of("Appointment"):
        actors = [participant.get("actor") for participant in dicts(appointment, "participant")]
        several += len({p for actor in actors if (p := _practitioner(resources, actor, appointment))}) > 1
    if several:
        yield say(
            "Appointments with several practitioners: {number}; each is imported with the first.",
            number=number_text(several),
        )


def _whose_clients(resources: Resources) -> Iterator[str]:
    if resources.of("CareTeam"):
        yield say("The case manager is the one whom a client's care team names.")
    elif any(dicts(patient, "generalPractitioner") for patient in resources.of("Patient")):
        yield say("The case manager is the practitioner whom the file names as the client's own.")


_ROWS: dict[str, Callable[[Resources, Resource], Iterator[Row]]] = {
    "users": _users,
    "clients": _clients,
    "contacts": _contacts,
    "appointments": _appointments,
}

_NOTES: dict[str, Callable[[Resources], Iterator[str]]] = {
    "clients": _whose_clients,
    "appointments": _several_practitioners,
}
