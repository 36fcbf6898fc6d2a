"""The fields whose kind of value says all about how they are read."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.models.fields import FIELDS, Field, FieldKind
from desktop.services.imports import columns
from desktop.services.imports.convert.lengths import whole_number
from desktop.services.imports.convert.texts import Convert, email, number, phone, text
from desktop.services.imports.convert.words import flag
from desktop.services.imports.intake import Intake


def read_plain(intake: Intake) -> None:
    """Read every field of the kind that needs no special treatment beyond its type of value.

    A record whose reference cannot be read is left out.
    """
    readers = {
        FieldKind.TEXT: text(intake),
        FieldKind.NUMBER: number(intake),
        FieldKind.PHONE: phone(intake),
        FieldKind.EMAIL: email(intake),
        FieldKind.FLAG: flag(intake),
    }
    for field in FIELDS[intake.kind]:
        _read_field(intake, field, readers)


def _read_field(intake: Intake, field: Field, readers: Mapping[FieldKind, Convert]) -> None:
    if field.kind is FieldKind.COUNT:
        columns.read(intake, field.name, whole_number(intake, field.name))
    elif field.kind in readers:
        columns.read(intake, field.name, readers[field.kind], needed=field.name == "reference")
