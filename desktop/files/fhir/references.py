"""Our words for what a Reference means: a person's reference, or the name of a place."""

from __future__ import annotations

from desktop.files.fhir.bundle import Resource, Resources, text_at
from desktop.files.fhir.people import identity


def practitioner_of(resources: Resources, reference: object, owner: Resource) -> str:
    """A practitioner by reference, or by their PractitionerRole."""
    found = resources.find(reference, owner)
    if found is not None and found.get("resourceType") == "PractitionerRole":
        return practitioner_of(resources, found.get("practitioner"), found)
    return called(resources, reference, owner, "Practitioner")


def called(resources: Resources, reference: object, owner: Resource, kind: str) -> str:
    """Our word for what a Reference of that type means; empty for another type."""
    found = resources.find(reference, owner)
    if found is None:
        return _called_by_reference(reference, kind)
    if found.get("resourceType") != kind:
        return ""
    return text_at(found, "name") if kind == "Location" else identity(found)


def _called_by_reference(reference: object, kind: str) -> str:
    """What the Reference itself says of a resource that the files do not hold."""
    text = text_at(reference, "reference")
    if (text_at(reference, "type") or _type_in(text)) != kind:
        return ""
    return text_at(reference, "display") or text.split("/")[-1]


def _type_in(text: str) -> str:
    """`Patient` of a reference such as `Patient/1`."""
    return text.split("/")[-2] if "/" in text else ""
