"""Appointments from a file: matched by reference, else by practitioner, start and clients."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from desktop.language import say
from desktop.models import OPEN_STATUSES, Appointment
from desktop.services.imports.clients.left_clients import noting_open_visits
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import divided_by, tell_changes, tell_created
from desktop.services.imports.people import practitioners
from desktop.services.imports.store import References, changes_to, insert
from desktop.services.imports.visits.ends import keep_length, note_guessed
from desktop.services.imports.visits.holders import hold_inactive
from desktop.services.imports.visits.matching import AppointmentMatcher
from desktop.services.imports.visits.reading import VisitRows, link
from desktop.services.imports.visits.taking_part import TakingPart


def import_appointments(intake: Intake) -> None:
    """Read, match and store, making the sites, appointment types and series that the file names."""
    directory = practitioners(intake.session)
    taking_part = TakingPart(intake)
    visit_rows = VisitRows(intake, directory)
    matcher = AppointmentMatcher(intake, taking_part.there)
    claims = References(intake)
    with noting_open_visits(intake):
        for _ in intake.batches():
            visit_rows.read()
            claims.claim()
            matches = matcher.match()
            hold_inactive(intake, directory, matches)
            link(intake)
            _Store(intake, claims, taking_part).store(matches)


def matched_appointments(intake: Intake) -> Iterator[tuple[int, Record, int | None]]:
    """Each readable row, with the id of the appointment that it means; nothing is stored."""
    visit_rows = VisitRows(intake, practitioners(intake.session))
    matcher = AppointmentMatcher(intake, TakingPart(intake).there)
    for _ in intake.batches():
        visit_rows.read()
        matches = matcher.match()
        yield from ((number, record, matches.get(number)) for number, record in intake.rows())


class _Store:
    """Writes the rows of a batch: new appointments, changes to known ones, and who takes part."""

    def __init__(self, intake: Intake, claims: References, taking_part: TakingPart) -> None:
        self._intake = intake
        self._claims = claims
        self._taking_part = taking_part

    def store(self, matches: dict[int, int]) -> None:
        new, known = divided_by(self._intake, matches)
        created = dict(zip(self._insert(new), new, strict=True))
        changed = self._update(known)
        wanted = _named_clients(created | known)
        moved = self._taking_part.bring(wanted) & known.keys()
        changes = {one: self._taking_part.change(one, wanted[one]) for one in moved}
        tell_changes(self._intake, known, changes)
        self._intake.tally_known(len(known), len({*changed, *moved}))

    def _insert(self, new: list[tuple[int, Record]]) -> list[int]:
        records = [record for _, record in new]
        note_guessed(self._intake, records)
        self._claims.give(Appointment, records)
        rows = (self._intake.stored(record) | {"reference": record["reference"]} for record in records)
        ids = insert(self._intake, Appointment, rows)
        tell_created(self._intake, self._claims, new)
        return ids

    def _update(self, known: dict[int, tuple[int, Record]]) -> dict[int, Record]:
        def wanted(appointment_id: int, now: Record, record: Record) -> Record:
            keep_length(record, now["starts_at"], now["ends_at"])
            _keep_past(self._intake, known[appointment_id][0], now, record)
            return self._intake.stored(record)

        columns = (*self._intake.columns, "reference")
        changes = changes_to(self._intake, Appointment, columns, known, wanted)
        self._intake.work.update(Appointment, changes)
        return changes


def _named_clients(rows: dict[int, tuple[int, Record]]) -> dict[int, frozenset[int]]:
    """The clients of each appointment whose row names them, or says that there are none."""
    return {row_id: record["clients"] for row_id, (_, record) in rows.items() if "clients" in record}


def _keep_past(intake: Intake, number: int, now: Record, record: Record) -> None:
    """Let past appointments keep their practitioner, whatever the file says (rule 4)."""
    if _is_over(intake, now) and record["user_id"] != now["user_id"]:
        intake.problem(number, "practitioner", say("is over, and keeps the practitioner it had"))
        del record["user_id"]


def _is_over(intake: Intake, now: Record) -> bool:
    today = datetime.combine(intake.today, time())
    return now["status"] not in OPEN_STATUSES or now["starts_at"] < today
