"""The match of a row with an appointment: by reference, else by practitioner, start and clients."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from desktop.language import say
from desktop.models import Appointment
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import references_of_file
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
        self._there = there
        self._references: dict[str, int] = {}
        self._twins = Twins(self._likenesses(references_of_file(intake)))

    def _likenesses(self, named: frozenset[str]) -> Iterator[tuple[_Likeness, int]]:
        """The appointments that the file does not name by reference; all references are remembered."""
        columns = (Appointment.id, Appointment.reference, Appointment.user_id, Appointment.starts_at)
        for row in self._intake.session.execute(select(*columns).order_by(Appointment.id)):
            self._references[row.reference] = row.id
            if row.reference not in named:
                clients = frozenset(self._there.get(row.id, ()))
                yield _Likeness(row.user_id, row.starts_at, clients), row.id

    def match(self) -> dict[int, int]:
        """By row number of the present batch, the appointment it means; rows that mean a new one are left
        out."""
        return self._intake.matches(self._match)

    def _match(self, number: int, record: Record) -> int | None:
        likeness = _Likeness(record["user_id"], record["starts_at"], record.get("clients", frozenset()))
        if "reference" not in record:
            return self._twins.take(likeness)
        known = self._references.get(record["reference"])
        if known is None and self._twins.has(likeness):
            return self._under_another_reference(number, record["reference"], likeness)
        return known

    def _under_another_reference(self, number: int, reference: str, likeness: _Likeness) -> int | None:
        """The appointment that is like the row, if the supervisor calls them the same."""
        said = self._intake.answers.answer(OTHER_REFERENCE)
        if said == SAME:
            return self._twins.take(likeness)
        if said != DIFFERENT:
            self._ask_whether_same(number, reference)
        return None

    def _ask_whether_same(self, number: int, reference: str) -> None:
        question = other_reference("appointment", say("practitioner, time and clients"))
        text = say(
            "“{record}” is not the reference that the practice knows for this appointment",
            record=reference,
        )
        self._intake.wait(number, "reference", text, question)
