"""FHIR resources as the rows of a file of users, clients, contacts or appointments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop.errors import UserError
from desktop.files.fhir.appointment_rows import appointment_rows, several_practitioners_notes
from desktop.files.fhir.bundle import Resource, Resources, dicts
from desktop.files.fhir.people_rows import case_manager_notes, client_rows, contact_rows, user_rows
from desktop.files.fhir.row import NotARecord, Row
from desktop.files.table import RowProblem, Table
from desktop.language import say

TYPES = {
    "users": ("Practitioner",),
    "clients": ("Patient",),
    "contacts": ("Patient", "RelatedPerson"),
    "appointments": ("Appointment",),
}
"""The resources that each kind of record is made from; a Patient may hold contacts."""

_ALWAYS = ("Last Name", "Client", "Start", "Practitioner")
"""Columns that are there even if empty; others are then absent, so that known values stay."""

_ROWS: dict[str, Callable[[Resources, Resource], Iterator[Row]]] = {
    "users": user_rows,
    "clients": client_rows,
    "contacts": contact_rows,
    "appointments": appointment_rows,
}

_NOTES: dict[str, Callable[[Resources], Iterator[str]]] = {
    "clients": case_manager_notes,
    "appointments": several_practitioners_notes,
}


@dataclass
class _Read:
    """What was made of the resources so far; each row with the number of its resource."""

    rows: list[tuple[int, Row]] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)

    def headers(self) -> tuple[str, ...]:
        """The headers without the columns that no row fills, so that known values stay."""
        if not self.rows:
            return _ALWAYS
        return tuple(filter(self._is_kept, self.rows[0][1]))

    def _is_kept(self, header: str) -> bool:
        return header in _ALWAYS or any(row[header] for _, row in self.rows)

    def numbers(self) -> tuple[int, ...]:
        """Each row's own number; if a resource makes several rows, they are counted on."""
        numbers = tuple(number for number, _ in self.rows)
        return numbers if len(set(numbers)) == len(numbers) else tuple(range(1, len(numbers) + 1))

    def table(self, notes: Iterator[str]) -> Table:
        headers = self.headers()
        return Table(
            headers=headers,
            rows=tuple(tuple(map(row.get, headers)) for _, row in self.rows),
            row_numbers=self.numbers(),
            problems=tuple(self.problems),
            notes=tuple(notes),
        )


def kinds_of(resources: Resources) -> tuple[str, ...]:
    """The kinds of record that the files hold, in the order to import them."""
    return tuple(kind for kind in TYPES if any(_sources(resources, kind)))


def fhir_table(resources: Resources, kind: str, name: str) -> Table:
    """The rows of a kind, each with the number of its resource among those that rows are made from.

    Raises UserError if the files hold none.
    """
    sources = list(_sources(resources, kind))
    if not sources:
        raise _missing(resources, kind, name)
    return _read(resources, sources, kind).table(_notes(resources, kind))


def _sources(resources: Resources, kind: str) -> Iterator[Resource]:
    """The resources that rows of a kind are made from."""
    for its_type in TYPES.get(kind, ()):
        yield from _sources_of(resources, kind, its_type)


def _sources_of(resources: Resources, kind: str, its_type: str) -> list[Resource]:
    """Those of one type; a Patient is a source of contacts only if there are some."""
    found = resources.of(its_type)
    if (kind, its_type) != ("contacts", "Patient"):
        return found
    return list(filter(_has_contacts, found))


def _has_contacts(patient: Resource) -> bool:
    return bool(dicts(patient, "contact"))


def _missing(resources: Resources, kind: str, name: str) -> UserError:
    """Tells that there are none of a kind, and what there is."""
    there = kinds_of(resources)
    known = say("Import it as {kinds}.", kinds=" / ".join(there))
    hint = known if there else say("Check that it is the right file.")
    return UserError(say("{name} is a FHIR file without {kind}. {hint}", name=name, kind=kind, hint=hint))


def _read(resources: Resources, sources: list[Resource], kind: str) -> _Read:
    read = _Read()
    for number, resource in enumerate(sources, 1):
        try:
            read.rows += ((number, row) for row in _ROWS[kind](resources, resource))
        except NotARecord as why:
            read.problems.append(RowProblem(number, str(why)))
    return read


def _notes(resources: Resources, kind: str) -> Iterator[str]:
    """What the supervisor should know about all rows of a kind."""
    return _NOTES[kind](resources) if kind in _NOTES else iter(())
