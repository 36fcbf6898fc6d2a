"""Appointments from a file: matched by reference, else by practitioner, start and clients."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import datetime, time

from sqlalchemy import select

from desktop.files.values import APPOINTMENT_STATUS
from desktop.models import OPEN_STATUSES, Appointment, AppointmentClient, AppointmentStatus, AppointmentType
from desktop.rules.text import count
from desktop.services.imports import convert
from desktop.services.imports.intake import Ambiguous, Bad, Intake, Record
from desktop.services.imports.people import NameDirectory, Practitioners, clients, practitioners
from desktop.services.imports.places import appointment_types, series, sites
from desktop.services.imports.sets import Twins
from desktop.services.imports.store import References, changes_to, insert
from desktop.services.imports.visit_times import read_times, settle_ends

_SEPARATOR = re.compile(r"[;\n]")


def import_appointments(intake: Intake) -> None:
    """Read, match and store, making the sites, appointment types and series that the file speaks of."""
    directory = practitioners(intake.session)
    people = clients(intake.session) if intake.has("clients", "client_last_name") else None
    there = _clients_there(intake)
    matcher = AppointmentMatcher(intake, there)
    claims = References(intake)
    held: Counter[int] = Counter()
    for _ in intake.batches():
        _read(intake, directory, people)
        claims.claim()
        _link(intake)
        matches = matcher.match()
        rows = intake.rows()
        _store(intake, claims, matches, there)
        held.update(_upcoming_with_inactive(intake, directory, [record for _, record in rows]))
    for user_id, appointments in held.items():
        intake.note(
            f"{count(appointments, 'upcoming appointment')} came in with the inactive practitioner"
            f" {directory.references[user_id]}, as the file says; transfer them."
        )


def _store(
    intake: Intake, claims: References, matches: dict[int, int], there: dict[int, dict[int, int]]
) -> None:
    rows = intake.rows()
    new = [(number, record) for number, record in rows if number not in matches]
    known = {matches[number]: (number, record) for number, record in rows if number in matches}
    claims.give(Appointment, [record for _, record in new])
    ids = insert(
        intake, Appointment, (intake.stored(record) | {"reference": record["reference"]} for _, record in new)
    )

    def wanted(appointment_id: int, now: Record, record: Record) -> Record:
        _keep_past(intake, known[appointment_id][0], now, record)
        return intake.stored(record)

    changes = changes_to(intake, Appointment, intake.columns, known, wanted)
    intake.work.update(Appointment, changes)
    all_rows = dict(zip(ids, new, strict=True)) | known
    moved = _store_clients(
        intake, {a: record["clients"] for a, (_, record) in all_rows.items() if "clients" in record}, there
    )
    for appointment_id in (moved & known.keys()) - changes.keys():
        intake.list_updated(known[appointment_id][0], lambda: [("Clients", "", "")])
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)
    updated = len({*changes, *(moved & known.keys())})
    intake.updated += updated
    intake.unchanged += len(known) - updated


def _read(intake: Intake, directory: Practitioners, people: NameDirectory | None) -> None:
    text = convert.text(intake)
    convert.read_plain(intake)
    intake.read(
        "practitioner", lambda value: directory.find(str(text(value))), needed=True, word=directory.word
    )
    intake.require("practitioner")
    read_times(intake)
    intake.read("status", convert.enum(intake, APPOINTMENT_STATUS, AppointmentStatus.BOOKED), word=str)
    if people is not None:
        _read_clients(intake, people)
    for name, status in (
        ("arrived", AppointmentStatus.ARRIVED),
        ("did_not_arrive", AppointmentStatus.DID_NOT_ATTEND),
        ("cancelled_at", AppointmentStatus.CANCELLED),
    ):
        intake.read(name, convert.happened(intake))
        for _, record in intake.rows():
            if record.pop(name, False):
                record["status"] = status
    lengths = dict(intake.session.execute(select(AppointmentType.name, AppointmentType.minutes)).all())
    settle_ends(intake, lengths)


def _read_clients(intake: Intake, directory: NameDirectory) -> None:
    """Whom the appointments are with: by reference or name, else by the columns of the name's parts.

    An unknown client keeps a row out.
    """
    text = convert.text(intake)
    said = intake.answers.words.get("clients", {})
    for name in ("clients", "client_first_name", "client_last_name"):
        intake.read(name, text)
    for number, record in intake.rows():
        named = ", ".join(
            filter(None, (record.pop("client_last_name", ""), record.pop("client_first_name", "")))
        )
        cell = record.pop("clients", "").strip()
        try:
            record["clients"] = _taking_part(directory, said.get(cell, cell), said.get(named, named))
        except Bad as bad:
            intake.problem(number, "clients" if cell else "client_last_name", str(bad), skip=True)
            if isinstance(bad, Ambiguous):
                intake.doubts.append((number, "clients", cell or named, bad.ids))


def _taking_part(directory: NameDirectory, cell: str, named: str) -> frozenset[int]:
    """The clients of one row. Raises Bad for one that is unknown or ambiguous."""
    if cell in directory.by_reference:
        return frozenset((directory.by_reference[cell],))
    try:
        if cell:
            return frozenset(directory.find(part) for part in _SEPARATOR.split(cell) if part.strip())
    except Bad:
        if not named:
            raise
    return frozenset((directory.find(named),)) if named else frozenset()


def _link(intake: Intake) -> None:
    """Turn the words for sites, types and series into ids, making those that are new."""
    records = [record for _, record in intake.rows()]
    lengths: dict[str, Counter[int]] = defaultdict(Counter)
    for record in records:
        if record.get("appointment_type"):
            length = record["ends_at"] - record["starts_at"]
            lengths[record["appointment_type"]][int(length.total_seconds()) // 60] += 1
    site_ids = sites(intake, (record.get("site", "") for record in records))
    type_ids = appointment_types(intake, lengths)
    rules: dict[str, str] = {}
    for record in records:
        rule = record.pop("series_rule", "")
        if "series" in record:
            rules.setdefault(record["series"], rule)
    series_ids = series(intake, rules)
    for record in records:
        record["user_id"] = record.pop("practitioner")
        if "site" in record:
            record["site_id"] = site_ids.get(record.pop("site"))
        if "appointment_type" in record:
            record["appointment_type_id"] = type_ids.get(record.pop("appointment_type"))
        if "series" in record:
            record["series_id"] = series_ids[record.pop("series")]


def _clients_there(intake: Intake) -> dict[int, dict[int, int]]:
    """For each appointment in the practice, its clients and the ids of the rows that say so."""
    there: dict[int, dict[int, int]] = defaultdict(dict)
    rows = select(AppointmentClient.appointment_id, AppointmentClient.client_id, AppointmentClient.id)
    for appointment_id, client_id, row_id in intake.session.execute(rows).all():
        there[appointment_id][client_id] = row_id
    return there


class AppointmentMatcher:
    """Which appointment a row means: by reference, else by practitioner, start and clients."""

    def __init__(self, intake: Intake, there: dict[int, dict[int, int]]) -> None:
        self._intake = intake
        self._references: dict[str, int] = {}
        same: list[tuple[tuple[int, datetime, frozenset[int]], int]] = []
        columns = (Appointment.id, Appointment.reference, Appointment.user_id, Appointment.starts_at)
        rows = intake.session.execute(select(*columns).order_by(Appointment.id))
        for appointment_id, reference, user_id, starts_at in rows:
            self._references[reference] = appointment_id
            same.append(((user_id, starts_at, frozenset(there.get(appointment_id, ()))), appointment_id))
        self._twins = Twins(same)

    def match(self) -> dict[int, int]:
        """Row number to the appointment it means, of the present batch; rows that mean a new one are left out."""
        matches: dict[int, int] = {}
        for number, record in self._intake.rows():
            self._intake.tick()
            if "reference" in record:
                found = self._references.get(record["reference"])
            else:
                found = self._twins.take(
                    (record["user_id"], record["starts_at"], record.get("clients", frozenset()))
                )
            if found is not None:
                matches[number] = found
        return matches


def _keep_past(intake: Intake, number: int, now: Record, record: Record) -> None:
    """What is over keeps its practitioner, whatever the file says (rule 4)."""
    today = datetime.combine(intake.today, time())
    over = now["status"] not in OPEN_STATUSES or now["starts_at"] < today
    if over and record["user_id"] != now["user_id"]:
        intake.problem(number, "practitioner", "is over, and keeps the practitioner it had")
        del record["user_id"]


def _store_clients(
    intake: Intake, wanted: dict[int, frozenset[int]], there: dict[int, dict[int, int]]
) -> set[int]:
    """Bring the clients of those appointments to what the file says, and return which changed."""
    added = [
        {"appointment_id": appointment_id, "client_id": client_id}
        for appointment_id, client_ids in wanted.items()
        for client_id in sorted(client_ids - there.get(appointment_id, {}).keys())
    ]
    gone = {
        row_id: appointment_id
        for appointment_id, client_ids in wanted.items()
        for client_id, row_id in there.get(appointment_id, {}).items()
        if client_id not in client_ids
    }
    intake.work.delete(AppointmentClient, gone, subject=lambda row: f"appointments:{gone[row['id']]}")
    insert(intake, AppointmentClient, added, subject=lambda row: f"appointments:{row['appointment_id']}")
    return {row["appointment_id"] for row in added} | set(gone.values())


def _upcoming_with_inactive(intake: Intake, directory: Practitioners, records: list[Record]) -> Counter[int]:
    today = datetime.combine(intake.today, time())
    return Counter(
        record["user_id"]
        for record in records
        if record.get("user_id") in directory.inactive
        and record["starts_at"] >= today
        and record.get("status", AppointmentStatus.BOOKED) in OPEN_STATUSES
    )
