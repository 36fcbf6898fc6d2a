"""Values as a preview shows them: under our headers, with names in place of ids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from desktop.models import AppointmentType, Base, Client, Series, Site, User
from desktop.models.fields import FIELDS
from desktop.rules.dates.format import day_text
from desktop.rules.text import spoken_name
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.result import Candidate, Doubt, Values

_DERIVED = frozenset({"sort_name", "search_text", "inactive_since"})
_POINTS_AT: dict[str, type[Base]] = {
    "case_manager_id": User,
    "user_id": User,
    "site_id": Site,
    "appointment_type_id": AppointmentType,
    "series_id": Series,
}


def shown(intake: Intake, now: Record, changed: Record) -> list[tuple[str, str, str]]:
    """Header, text before and text after of each column that changes, derived ones left out."""
    headers = {field.column: field.header for field in FIELDS[intake.kind] if field.column}
    return [
        (headers[name], _text(intake, name, now[name]), _text(intake, name, value))
        for name, value in changed.items()
        if name not in _DERIVED
    ]


def doubts(intake: Intake) -> tuple[Doubt, ...]:
    """What is to be decided, with what is known of each record that may be meant."""
    table = intake.table
    places = {number: place for place, number in enumerate(table.row_numbers)} if intake.doubts else {}
    found = []
    for number, field, text, ids in intake.doubts:
        row = zip(table.headers, table.rows[places[number]], strict=False)
        values = tuple((header, value_text(value)) for header, value in row if value is not None)
        model = User if field in ("practitioner", "case_manager") or intake.kind == "users" else Client
        found.append(Doubt(number, field, text, values, tuple(_candidates(intake, model, ids))))
    return tuple(found)


def _candidates(intake: Intake, model: Any, ids: Iterable[int]) -> Iterable[Candidate]:
    for one in intake.session.scalars(select(model).where(model.id.in_(ids)).order_by(model.id)):
        yield Candidate(one.id, one.reference, _described(one))


def _described(one: User | Client) -> Values:
    if isinstance(one, User):
        pairs = [("Name", one.name), ("Email", one.email), ("Position", one.position)]
    else:
        pairs = [
            ("Name", spoken_name(one.first_name, one.last_name)),
            ("Date of Birth", day_text(one.date_of_birth) if one.date_of_birth else ""),
            ("Mobile", one.mobile),
            ("Suburb", one.suburb),
            ("Status", str(one.status)),
        ]
    return tuple((header, text) for header, text in pairs if text)


def _text(intake: Intake, name: str, value: Any) -> str:
    if value is None or name not in _POINTS_AT:
        return value_text(value)
    found = intake.session.get(_POINTS_AT[name], value)
    return str(getattr(found, "name", None) or getattr(found, "reference", ""))


def value_text(value: Any) -> str:
    """A value as text: dates in ISO form, yes and no as words, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
