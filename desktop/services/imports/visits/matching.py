"""The match of a row with an appointment: by reference, else by practitioner, start and clients."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from desktop.language import say
from desktop.models import Appointment
from desktop.services.imports import convert
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME, other_reference
from desktop.services.imports.sets import Twins


class _Likeness(NamedTuple):
    """What identifies an appointment without a reference."""

    user_id: int
    starts_at: datetime
    clients: frozenset[int]


class AppointmentMatcher:
    """`there` is the clients of each appointment in the practice."""

    def __init__(self, intake: Intake, there: dict[int, dict[int, int]]) -> None:
        self._intake = intake
        self._references: dict[str, int] = {}
        named = _references_of_file(intake)
        same: list[tuple[_Likeness, int]] = []
        columns = (Appointment.id, Appointment.reference, Appointment.user_id, Appointment.starts_at)
        for row in intake.session.execute(select(*columns).order_by(Appointment.id)):
            self._references[row.reference] = row.id
            if row.reference not in named:
                clients = frozenset(there.get(row.id, ()))
                same.append((_Likeness(row.user_id, row.starts_at, clients), row.id))
        self._twins = Twins(same)

    def match(self) -> dict[int, int]:
        """By row number of the present batch, the appointment it means; rows that mean a new one are left
        out."""
        return self._intake.matches(self._match)

    def _match(self, number: int, record: Record) -> int | None:
        likeness = _Likeness(record["user_id"], record["starts_at"], record.get("clients", frozenset()))
        if "reference" not in record:
            return self._twins.take(likeness)
        known = self._references.get(record["reference"])
        said = self._intake.answers.answer(OTHER_REFERENCE)
        if known is not None or said == DIFFERENT or not self._twins.has(likeness):
            return known
        if said == SAME:
            return self._twins.take(likeness)
        question = other_reference("appointment", say("practitioner, time and clients"))
        text = say(
            "“{record}” is not the reference that the practice knows for this appointment",
            record=record["reference"],
        )
        self._intake.wait(number, "reference", text, question)
        return None


def _references_of_file(intake: Intake) -> frozenset[str]:
    return frozenset(_read_references(intake)) if intake.has("reference") else frozenset()


def _read_references(intake: Intake) -> Iterator[str]:
    read = convert.number(intake)
    for cell in intake.cells("reference"):
        try:
            yield read(cell)
        except Bad:
            continue
