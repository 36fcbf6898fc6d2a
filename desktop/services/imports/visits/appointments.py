"""Appointments from a file: matched by reference, else by practitioner, start and clients."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import select

from desktop.files.status_words import read_appointment_status
from desktop.language import say
from desktop.models import (
    OPEN_STATUSES,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
)
from desktop.rules.text import spoken_name
from desktop.services.imports import convert
from desktop.services.imports.clients.left_clients import noting_open_visits
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import Practitioners, clients, practitioners
from desktop.services.imports.places import appointment_types, series, sites
from desktop.services.imports.practitioner_column import read_practitioner
from desktop.services.imports.questions.inactive import InactiveHolders
from desktop.services.imports.result import FieldChange
from desktop.services.imports.store import References, changes_to, insert, stored
from desktop.services.imports.visits.clients import VisitClients
from desktop.services.imports.visits.matching import AppointmentMatcher
from desktop.services.imports.visits.times import keep_length, note_guessed, read_times, settle_ends


def import_appointments(intake: Intake) -> None:
    """Read, match and store, making the sites, appointment types and series that the file names."""
    directory = practitioners(intake.session)
    there = _clients_there(intake)
    people = clients(intake.session) if _names_clients(intake) else None
    taking_part = None if people is None else VisitClients(intake, people, directory)
    matcher = AppointmentMatcher(intake, there)
    claims = References(intake)
    with noting_open_visits(intake):
        for _ in intake.batches():
            _read(intake, directory, taking_part)
            claims.claim()
            matches = matcher.match()
            _hold_inactive(intake, directory, matches)
            _link(intake)
            _Store(intake, claims, there).store(matches)


def matched_appointments(intake: Intake) -> Iterator[tuple[int, Record, int | None]]:
    """Each readable row, with the id of the appointment that it means; nothing is stored."""
    directory = practitioners(intake.session)
    matcher = AppointmentMatcher(intake, _clients_there(intake))
    people = clients(intake.session) if _names_clients(intake) else None
    taking_part = None if people is None else VisitClients(intake, people, directory)
    for _ in intake.batches():
        _read(intake, directory, taking_part)
        matches = matcher.match()
        yield from ((number, record, matches.get(number)) for number, record in intake.rows())


def _names_clients(intake: Intake) -> bool:
    return intake.has("clients", "client_last_name", "client_first_name")


class _Store:
    """Writes the rows of a batch: new appointments, changes to known ones, and who takes part."""

    def __init__(self, intake: Intake, claims: References, there: dict[int, dict[int, int]]) -> None:
        self._intake = intake
        self._claims = claims
        self._there = there

    def store(self, matches: dict[int, int]) -> None:
        rows = self._intake.rows()
        new = [(number, record) for number, record in rows if number not in matches]
        known = {matches[number]: (number, record) for number, record in rows if number in matches}
        ids = self._insert(new)
        changed = self._update(known)
        all_rows = dict(zip(ids, new, strict=True)) | known
        wanted = {a: record["clients"] for a, (_, record) in all_rows.items() if "clients" in record}
        names = {a: self._names(self._there.get(a, ())) for a in wanted if a in known}
        moved = _store_clients(self._intake, wanted, self._there) & known.keys()
        for appointment_id in moved:
            number, record = known[appointment_id]
            change = FieldChange(say("Clients"), names[appointment_id], self._names(wanted[appointment_id]))
            self._intake.add_change(number, record.get("reference", ""), change)
        self._intake.tally_known(len(known), len({*changed, *moved}))

    def _insert(self, new: list[tuple[int, Record]]) -> list[int]:
        records = [record for _, record in new]
        note_guessed(self._intake, records)
        self._claims.give(Appointment, records)
        rows = (self._intake.stored(record) | {"reference": record["reference"]} for record in records)
        ids = insert(self._intake, Appointment, rows)
        self._intake.list_created([number for number, _ in new])
        self._claims.keep((number, record["reference"]) for number, record in new)
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

    def _names(self, client_ids: Iterable[int]) -> str:
        found = self._intake.session.execute(
            select(Client.first_name, Client.last_name)
            .where(Client.id.in_(list(client_ids)))
            .order_by(Client.sort_name)
        )
        return "; ".join(spoken_name(first, last) for first, last in found)


def _read(intake: Intake, directory: Practitioners, taking_part: VisitClients | None) -> None:
    convert.read_plain(intake)
    read_practitioner(intake, directory)
    read_times(intake)
    convert.read_enum(intake, "status", read_appointment_status, AppointmentStatus)
    if taking_part is not None:
        taking_part.read()
    for name, status in (
        ("arrived", AppointmentStatus.ARRIVED),
        ("did_not_arrive", AppointmentStatus.DID_NOT_ATTEND),
        ("cancelled_at", AppointmentStatus.CANCELLED),
    ):
        read(intake, name, convert.happened(intake))
        for _, record in intake.rows():
            if record.pop(name, False):
                record["status"] = status
    for _, record in intake.rows():
        record["user_id"] = record.pop("practitioner")
    lengths = dict(intake.session.execute(select(AppointmentType.name, AppointmentType.minutes)).all())
    settle_ends(intake, lengths)


def _link(intake: Intake) -> None:
    """Turn the words for sites, types and series into ids, making new ones."""
    records = [record for _, record in intake.rows()]
    ids: dict[str, Mapping[str, int | None]] = {
        "site": sites(intake, (record.get("site", "") for record in records)),
        "appointment_type": appointment_types(intake, _lengths(records)),
        "series": series(intake, _rules(records)),
    }
    for record in records:
        for name in ids.keys() & record.keys():
            record[f"{name}_id"] = ids[name].get(record.pop(name))


def _lengths(records: list[Record]) -> dict[str, Counter[int]]:
    """The frequency of each length in minutes, by appointment type."""
    lengths: dict[str, Counter[int]] = defaultdict(Counter)
    for record in records:
        if record.get("appointment_type"):
            length = record["ends_at"] - record["starts_at"]
            lengths[record["appointment_type"]][int(length.total_seconds()) // 60] += 1
    return lengths


def _rules(records: list[Record]) -> dict[str, str]:
    """The rule of each series, from its first row."""
    rules: dict[str, str] = {}
    for record in records:
        rule = record.pop("series_rule", "")
        if "series" in record:
            rules.setdefault(record["series"], rule)
    return rules


def _clients_there(intake: Intake) -> dict[int, dict[int, int]]:
    """For each appointment in the practice, its clients and the ids of the rows that link them."""
    there: dict[int, dict[int, int]] = defaultdict(dict)
    rows = select(AppointmentClient.appointment_id, AppointmentClient.client_id, AppointmentClient.id)
    for appointment_id, client_id, row_id in intake.session.execute(rows).all():
        there[appointment_id][client_id] = row_id
    return there


def _keep_past(intake: Intake, number: int, now: Record, record: Record) -> None:
    """Let past appointments keep their practitioner, whatever the file says (rule 4)."""
    today = datetime.combine(intake.today, time())
    over = now["status"] not in OPEN_STATUSES or now["starts_at"] < today
    if over and record["user_id"] != now["user_id"]:
        intake.problem(number, "practitioner", say("is over, and keeps the practitioner it had"))
        del record["user_id"]


def _store_clients(
    intake: Intake, wanted: dict[int, frozenset[int]], there: dict[int, dict[int, int]]
) -> set[int]:
    """Make the clients of those appointments what the file says, and return which changed."""
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


class _Held(NamedTuple):
    """What makes an appointment one that an inactive user must not have."""

    user_id: int
    status: AppointmentStatus
    starts_at: datetime

    def is_open(self, today: date) -> bool:
        waits = self.status == AppointmentStatus.WAITING_LIST
        return self.status in OPEN_STATUSES and (waits or self.starts_at.date() >= today)


def _hold_inactive(intake: Intake, directory: Practitioners, matches: dict[int, int]) -> None:
    """Hold rows that would give an upcoming open appointment to an inactive user: the supervisor names
    another (rule 3)."""
    holders = InactiveHolders(
        intake, directory, "practitioner", say("open appointment to come"), nobody=False
    )
    now = stored(intake, Appointment, _Held._fields, list(matches.values()))
    for number, record in intake.rows():
        before = _Held(**now[matches[number]]) if number in matches else None
        status = record.get("status", before.status if before else AppointmentStatus.BOOKED)
        after = _Held(record["user_id"], status, record["starts_at"])
        was_theirs = before is not None and before.user_id == after.user_id and before.is_open(intake.today)
        if after.user_id in directory.inactive and after.is_open(intake.today) and not was_theirs:
            record["user_id"] = holders.instead(number, after.user_id)
