"""Values as a preview shows them: under our headers, with names in place of ids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from desktop.language import say
from desktop.models import AppointmentType, Base, Series, Site, User
from desktop.models.fields import FIELDS
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.result import FieldChange

DERIVED = frozenset({"sort_name", "search_text", "inactive_since"})
"""Columns that follow from others; they are never shown."""

_POINTS_AT: dict[str, type[Base]] = {
    "case_manager_id": User,
    "user_id": User,
    "site_id": Site,
    "appointment_type_id": AppointmentType,
    "series_id": Series,
}


def changes_shown(intake: Intake, now: Record, changed: Record) -> list[FieldChange]:
    """Each column that changes, without derived ones."""
    headers = _headers_of_columns(intake.kind)
    return [
        FieldChange(headers[name], _text(intake, name, now[name]), _text(intake, name, value))
        for name, value in changed.items()
        if name not in DERIVED
    ]


def _headers_of_columns(kind: str) -> Mapping[str, str]:
    return {field.column: field.header for field in FIELDS[kind] if field.column}


def _text(intake: Intake, name: str, value: Any) -> str:
    if value is None or name not in _POINTS_AT:
        return value_text(value)
    return _name_of(intake.session.get(_POINTS_AT[name], value))


def _name_of(record: Base | None) -> str:
    """The name of a record that another one points at, or its reference if it has no name."""
    return str(getattr(record, "name", None) or getattr(record, "reference", ""))


def value_text(value: Any) -> str:
    """A value as text: dates in ISO form, yes and no as words, None as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("Yes") if value else say("No")
    return _time_text(value) if isinstance(value, date | time) else str(value)


def _time_text(value: date | time) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat("minutes") if isinstance(value, time) else value.isoformat()
