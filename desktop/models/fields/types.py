"""The fields of an appointment type, in the order of our own files."""

from __future__ import annotations

from desktop.models.fields.field import Field, FieldKind, field

TYPES: tuple[Field, ...] = (
    field(
        "name",
        "Name",
        "Appointment Type | Type Name | Description | Treatment Name | Service Name | Service | Type",
    ),
    field(
        "minutes",
        "Minutes",
        "Duration | durationMinutes | Duration Minutes | Length | Default Duration | Treatment Duration",
        FieldKind.OWN,
    ),
    field("colour", "Colour", "Color | blockColour | Block Colour | Block Color", FieldKind.OWN),
    field("discipline", "Discipline", "Profession | Needs | practitioner_category"),
    field(
        "site",
        "Site",
        "Location | Location Name | Clinic | Business | Facility | locationId",
        column="site_id",
    ),
)
