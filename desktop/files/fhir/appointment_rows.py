"""The rows of appointments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.files.fhir.bundle import Resource, Resources, concept, dicts, text_at
from desktop.files.fhir.references import called, practitioner_of
from desktop.files.fhir.row import NotARecord, Row, first_of, joined
from desktop.files.table import Value
from desktop.language import say
from desktop.rules.text import number_text


def appointment_rows(resources: Resources, appointment: Resource) -> Iterator[Row]:
    """The one row of an appointment. Raises NotARecord if it was entered in error."""
    status = text_at(appointment, "status")
    if status == "entered-in-error":
        raise NotARecord(say("was entered in error, as the file says"))
    yield {
        "Reference": text_at(appointment, "id"),
        "Start": _instant(text_at(appointment, "start")),
        "End": _instant(text_at(appointment, "end")),
        "Minutes": text_at(appointment, "minutesDuration"),
        "Practitioner": first_of(_practitioners(resources, appointment)),
        "Clients": joined(_called(resources, appointment, "Patient")),
        "Appointment Type": concept(appointment, "appointmentType") or concept(appointment, "serviceType"),
        "Site": first_of(_called(resources, appointment, "Location")),
        "Status": status,
        "Notes": text_at(appointment, "comment") or text_at(appointment, "description"),
    }


def _actors(appointment: Resource) -> list[object]:
    """The References to all who take part: people, places and things."""
    return [participant.get("actor") for participant in dicts(appointment, "participant")]


def _practitioners(resources: Resources, appointment: Resource) -> Iterator[str]:
    """The practitioners of an appointment, among empty texts for all others."""
    return (practitioner_of(resources, actor, appointment) for actor in _actors(appointment))


def _called(resources: Resources, appointment: Resource, kind: str) -> Iterator[str]:
    """Our words for those of a type who take part, among empty texts for all others."""
    return (called(resources, actor, appointment, kind) for actor in _actors(appointment))


def _instant(text: str) -> Value:
    """An instant, with its zone if the text has one; any other text stays unchanged, to be reported."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text or None


def several_practitioners_notes(resources: Resources) -> Iterator[str]:
    """How many appointments have more practitioners than a row can hold."""
    several = sum(_has_several(resources, appointment) for appointment in resources.of("Appointment"))
    if several:
        yield say(
            "Appointments with several practitioners: {number}; each is imported with the first.",
            number=number_text(several),
        )


def _has_several(resources: Resources, appointment: Resource) -> bool:
    return len(set(_practitioners(resources, appointment)) - {""}) > 1
