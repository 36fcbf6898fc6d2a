"""The words for possible duplicates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.models.fields import FIELDS, GROUPS
from desktop.rules.duplicates.judgement import Likelihood
from desktop.rules.text import count
from desktop.services.duplicates.comparison import File, Values
from desktop.ui.clients.words import birth_text


def likelihood_text(likelihood: Likelihood, differing: Collection[str]) -> str:
    """The score in words; two first names with one birthday suggest twins."""
    if likelihood is Likelihood.POSSIBLE and "first_name" in differing and "date_of_birth" not in differing:
        return _tr("Possibly the same person, or twins")
    return {
        Likelihood.VERY_LIKELY: _tr("Very likely the same person"),
        Likelihood.LIKELY: _tr("Likely the same person"),
        Likelihood.POSSIBLE: _tr("Possibly the same person"),
    }[likelihood]


def field_text(name: str) -> str:
    """The name of a field of the comparison, or of a group of them."""
    captions = GROUPS | {field.name: field.caption for field in FIELDS["clients"]}
    return _tr(captions[name])


def value_text(name: str, values: Values, today: date) -> str:
    """The value in one of the two files; an address takes two lines."""
    if not any(values):
        return _tr("none")
    if name == "date_of_birth":
        return birth_text(values[0], today)
    if name == "address":
        street, *place = values
        return "\n".join(filter(None, (street, _joined(place))))
    if name == "medicare":
        number, irn, expiry = values
        parts = (number, irn and _tr("IRN {n}").format(n=irn), expiry and _tr("to {day}").format(day=expiry))
        return _joined(parts, ", ")
    return str(values[0])


def file_text(file: File) -> str:
    """The content of a file: `12 appointments, 2 contacts`."""
    return _tr("{appointments}, {contacts}").format(
        appointments=count(file.appointments, "appointment"),
        contacts=count(file.contacts, "contact"),
    )


def _joined(parts: Sequence[Any], separator: str = " ") -> str:
    return separator.join(str(part) for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("duplicates", text)
