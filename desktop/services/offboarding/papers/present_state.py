"""The present state of what a leaving was about, compared with what was done then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.language import say
from desktop.models import (
    Appointment,
    AppointmentStatus,
    BackupRecord,
    Client,
    ClientStatus,
    Engagement,
    Offboarding,
    PackRecord,
    RecordOwner,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import day_text
from desktop.services.calendar.bookings import is_still_open


@dataclass(frozen=True)
class PresentState:
    """What is left with the leaver now; the supervisor's answers, and the files that were made."""

    answers: tuple[tuple[str, str], ...]
    clients_left: int
    appointments_left: int
    waiting_left: int
    backup: BackupRecord | None
    pack: PackRecord | None


def present_state(session: Session, offboarding_id: int) -> PresentState:
    """Read it."""
    found = session.get_one(Offboarding, offboarding_id)
    statuses = _open_statuses(session, found)
    waiting = statuses.count(AppointmentStatus.WAITING_LIST)
    return PresentState(
        tuple(_answers(found)),
        _clients_left(session, found.leaver_id),
        len(statuses) - waiting,
        waiting,
        session.get(BackupRecord, found.backup_id) if found.backup_id else None,
        session.get(PackRecord, found.pack_id) if found.pack_id else None,
    )


def _open_statuses(session: Session, found: Offboarding) -> list[AppointmentStatus]:
    """The status of each appointment that is still open after the last day."""
    is_open = is_still_open(first_moment_after(found.last_day))
    chosen = select(Appointment.status).where(Appointment.user_id == found.leaver_id, is_open)
    return list(session.scalars(chosen))


def _clients_left(session: Session, leaver_id: int) -> int:
    current = select(func.count()).where(
        Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT
    )
    return session.scalars(current).one()


def _answers(found: Offboarding) -> Iterator[tuple[str, str]]:
    """The supervisor's answers on the Practitioner and the Review page, as far as given."""
    if found.returns_on is not None:
        yield say("First day back"), day_text(found.returns_on)
    yield from _why(found)
    yield from _terms(found)
    yield say("Practice owner told"), say("Yes") if found.owner_told else say("Not noted")


def _why(found: Offboarding) -> Iterator[tuple[str, str]]:
    if found.unplanned:
        yield say("Left"), say("Without notice")
    elif found.reason:
        yield say("Reason"), found.reason


def _terms(found: Offboarding) -> Iterator[tuple[str, str]]:
    if found.engagement is not Engagement.UNKNOWN:
        yield say("Engaged as"), say(found.engagement)
    if found.record_owner is not RecordOwner.UNKNOWN:
        yield say("Records belong to"), say(found.record_owner)
