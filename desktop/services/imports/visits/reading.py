"""The reading of a file's appointments: what each row says, and the ids of what it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from sqlalchemy import select

from desktop.files.status_words import read_appointment_status
from desktop.models import AppointmentStatus, AppointmentType
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import Practitioners, clients
from desktop.services.imports.places import appointment_types, series, sites
from desktop.services.imports.practitioner_column import read_practitioner
from desktop.services.imports.visits.clients import VisitClients
from desktop.services.imports.visits.ends import settle_ends
from desktop.services.imports.visits.times import read_times

_HAPPENED = {
    "arrived": AppointmentStatus.ARRIVED,
    "did_not_arrive": AppointmentStatus.DID_NOT_ATTEND,
    "cancelled_at": AppointmentStatus.CANCELLED,
}
"""The columns that say that something happened, and the status that follows; a later one goes over an earlier."""


class VisitRows:
    """Reads the rows of each batch."""

    def __init__(self, intake: Intake, directory: Practitioners) -> None:
        self._intake = intake
        self._directory = directory
        self._clients = _visit_clients(intake, directory)

    def read(self) -> None:
        """Read practitioner, times, status and clients; a row of which one is missing or unclear is left
        out."""
        convert.read_plain(self._intake)
        read_practitioner(self._intake, self._directory)
        read_times(self._intake)
        convert.read_enum(self._intake, "status", read_appointment_status, AppointmentStatus)
        if self._clients is not None:
            self._clients.read()
        for name, status in _HAPPENED.items():
            _read_happened(self._intake, name, status)
        for _, record in self._intake.rows():
            record["user_id"] = record.pop("practitioner")
        settle_ends(self._intake, _lengths_of_types(self._intake))


def _visit_clients(intake: Intake, directory: Practitioners) -> VisitClients | None:
    """The reader of clients; None if the file names none."""
    if intake.has("clients", "client_last_name", "client_first_name"):
        return VisitClients(intake, clients(intake.session), directory)
    return None


def _read_happened(intake: Intake, name: str, status: AppointmentStatus) -> None:
    read(intake, name, convert.happened(intake))
    for _, record in intake.rows():
        if record.pop(name, False):
            record["status"] = status


def _lengths_of_types(intake: Intake) -> dict[str, int]:
    return dict(intake.session.execute(select(AppointmentType.name, AppointmentType.minutes)).all())


def link(intake: Intake) -> None:
    """Turn the words for sites, types and series into ids, making new ones."""
    records = [record for _, record in intake.rows()]
    ids: dict[str, Mapping[str, int | None]] = {
        "site": sites(intake, (record.get("site", "") for record in records)),
        "appointment_type": appointment_types(intake, _lengths(records)),
        "series": series(intake, _rules(records)),
    }
    for record in records:
        _put_ids(record, ids)


def _put_ids(record: Record, ids: Mapping[str, Mapping[str, int | None]]) -> None:
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
