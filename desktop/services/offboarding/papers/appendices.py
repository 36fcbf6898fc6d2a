"""The appendices of a certificate: each client and appointment, the files, and the record behind them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from desktop.database.digest import Witness
from desktop.language import say
from desktop.models import BackupRecord, PackRecord
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count
from desktop.services.offboarding.papers.present_state import PresentState
from desktop.services.offboarding.record import AppointmentLine, OffboardingRecord
from desktop.services.outgoing.document import DocumentTable, Section


def appendices(
    record: OffboardingRecord, now: PresentState, widened: tuple[tuple[str, str], ...], witness: Witness
) -> list[Section]:
    """In their order; `widened` are the clients for whom a rule was widened, and why."""
    return [
        _clients(record),
        _appointments(record),
        *([Section(say("Rules widened knowingly"), widened)] if widened else []),
        _files(now),
        _record(record, witness),
    ]


def _clients(record: OffboardingRecord) -> Section:
    rows = tuple(sorted((line.reference, line.to) for line in record.clients))
    return Section(say("Clients"), table=DocumentTable((say("Reference"), say("Now with")), rows))


def _appointments(record: OffboardingRecord) -> Section:
    """The appointments; without a column of reasons if there are none."""
    headers = (say("Reference"), say("Was"), say("What was done"), say("Now with"), say("Reason"))
    columns = len(headers) if any(line.reason for line in record.appointments) else len(headers) - 1
    rows = tuple(_appointment_row(line)[:columns] for line in record.appointments)
    return Section(say("Appointments"), table=DocumentTable(headers[:columns], rows))


def _appointment_row(line: AppointmentLine) -> tuple[str, ...]:
    return line.reference, moment_text(line.was), _what(line), line.to, line.reason


def _what(line: AppointmentLine) -> str:
    if line.starts_at == line.was:
        return say(line.what)
    return say("{what} to {time}", what=say(line.what), time=moment_text(line.starts_at))


def _files(now: PresentState) -> Section:
    backup = _file_facts(say("Backup"), now.backup)
    return Section(say("Files"), (*backup, *_file_facts(say("Handover pack"), now.pack)))


def _file_facts(label: str, file: BackupRecord | PackRecord | None) -> Iterator[tuple[str, str]]:
    if file is None:
        yield label, say("None")
        return
    yield label, Path(file.file).name
    if isinstance(file, PackRecord):
        yield say("For"), f"{file.recipient}: {file.purpose}"
    yield say("Made"), moment_text(file.made_at)
    yield say("Holds"), _held(file.counts)
    yield "SHA-256", file.sha256


def _held(counts: str) -> str:
    """The tables that a reader wants to see, among those counted."""
    known = json.loads(counts)
    nouns = ("user", "client", "contact", "appointment")
    return ", ".join(count(known[f"{noun}s"], noun) for noun in nouns if f"{noun}s" in known)


def _record(record: OffboardingRecord, witness: Witness) -> Section:
    """The claim about the record, no more than the chain proves: a user could rewrite the record, but not
    this page."""
    last = [(say("Hash of the last entry"), record.record_hash)] if record.record_hash else []
    return Section(
        say("The record"),
        ((say("Stood at"), witness.text), *last),
        (
            say(
                "Each operation of the practice's record carries a hash of itself and of the one "
                "before it. What was recorded before this page was written cannot be changed later "
                "without differing from it: check with “handover check --against” and this file."
            ),
        ),
    )
