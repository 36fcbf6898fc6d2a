"""The fields of a public holiday of the practice's own, in the order of our own files."""

from __future__ import annotations

from desktop.models.fields.field import Field, FieldKind, field

HOLIDAYS: tuple[Field, ...] = (
    field("day", "Day", "Date | Holiday Date | Public Holiday Date", FieldKind.OWN),
    field("name", "Name", "Holiday Name | Public Holiday | Holiday | Description | Summary"),
    field("site", "Site", "Location | Location Name | Clinic | Business", column="site_id"),
    field("working", "Working", "We Work | Open | Is Open", FieldKind.FLAG),
)
