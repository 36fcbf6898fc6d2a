"""What hangs on a client file, and how it comes over to the file that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.models import (
    UNFINISHED_STATES,
    AppointmentClient,
    Base,
    CaseAssignment,
    ClientAlias,
    ClientDecision,
    Contact,
    Disposition,
    DistinctClients,
    NotWith,
    Offboarding,
    User,
)
from desktop.rules.text import fold
from desktop.services.clients.contacts import DUTIES


@dataclass(frozen=True)
class Move:
    """From one client to another, in one unit of work. All rows share a subject: they are undone together."""

    work: UnitOfWork
    keep_id: int
    gone_id: int
    subject: Any = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "subject", lambda row: f"clients:{self.keep_id}")

    def rows(self, model: Any) -> tuple[list[Any], list[Any]]:
        """Those of the kept client and those of the one that goes, by id."""
        found = self.work.session.scalars(
            select(model).where(model.client_id.in_((self.keep_id, self.gone_id))).order_by(model.id)
        ).all()
        return (
            [row for row in found if row.client_id == self.keep_id],
            [row for row in found if row.client_id == self.gone_id],
        )

    def change(self, model: type[Base], changes: Mapping[int, Mapping[str, Any]]) -> None:
        self.work.update(model, changes, subject=self.subject)

    def drop(self, model: type[Base], rows: list[Any]) -> None:
        self.work.delete(model, [row.id for row in rows], subject=self.subject)

    def take_over(self, model: type[Base], rows: list[Any]) -> None:
        self.change(model, {row.id: {"client_id": self.keep_id} for row in rows})


def move_everything(move: Move, case_manager_id: int | None) -> tuple[int, int]:
    """All but the decisions; returns how many appointments and how many contacts came over."""
    appointments = _move_appointments(move)
    contacts = _move_contacts(move)
    _move_assignments(move, case_manager_id)
    _move_told_apart(move)
    _move_refused_practitioners(move)
    move.take_over(ClientAlias, move.rows(ClientAlias)[1])
    return appointments, contacts


def move_decisions(move: Move) -> None:
    """Of two decisions in one offboarding, the one that was made stays.

    Raises UserError where an unfinished offboarding has decided differently about the two.
    """
    mine, theirs = move.rows(ClientDecision)
    kept = {decision.offboarding_id: decision for decision in mine}
    replaced, needless, coming = [], [], []
    for decision in theirs:
        own = kept.get(decision.offboarding_id)
        if own is None:
            coming.append(decision)
        elif decision.disposition is Disposition.UNDECIDED or _same(own, decision):
            needless.append(decision)
        elif own.disposition is Disposition.UNDECIDED:
            replaced.append(own)
            coming.append(decision)
        else:
            _refuse_unfinished(move, decision.offboarding_id)
            needless.append(decision)
    move.drop(ClientDecision, [*replaced, *needless])
    move.take_over(ClientDecision, coming)


def _same(one: ClientDecision, other: ClientDecision) -> bool:
    return (one.disposition, one.recipient_id) == (other.disposition, other.recipient_id)


def _refuse_unfinished(move: Move, offboarding_id: int) -> None:
    offboarding = move.work.session.get_one(Offboarding, offboarding_id)
    if offboarding.state in UNFINISHED_STATES:
        leaver = move.work.session.get_one(User, offboarding.leaver_id).name
        raise UserError(
            f"The offboarding of {leaver} has decided differently about the two."
            " Decide the same for both there, then merge them."
        )


def _move_appointments(move: Move) -> int:
    """In a group that both were booked into, the client is once."""
    mine, theirs = move.rows(AppointmentClient)
    booked = {row.appointment_id for row in mine}
    coming = [row for row in theirs if row.appointment_id not in booked]
    move.drop(AppointmentClient, [row for row in theirs if row.appointment_id in booked])
    move.take_over(AppointmentClient, coming)
    return len(coming)


def _move_contacts(move: Move) -> int:
    """A contact whom both have becomes one; of each duty the kept client's contact keeps it."""
    mine, theirs = move.rows(Contact)
    known = {contact.id: _told(contact) for contact in mine}
    taken = {duty for duty in DUTIES for contact in mine if getattr(contact, duty)}
    coming: dict[int, dict[str, Any]] = {}
    for contact in theirs:
        told = _told(contact)
        duties = {duty for duty in DUTIES if told[duty]} - taken
        taken |= duties
        twin = next((own for own in known.values() if _one_person(own, told)), None)
        if twin is None:
            coming[contact.id] = {"client_id": move.keep_id, **{duty: duty in duties for duty in DUTIES}}
        else:
            twin.update({name: twin[name] or told[name] for name in _WAYS} | dict.fromkeys(duties, True))
    move.drop(Contact, [contact for contact in theirs if contact.id not in coming])
    move.change(Contact, known | coming)
    return len(coming)


_NAMES = ("first_name", "last_name")
_WAYS = ("relationship", "mobile", "email")


def _told(contact: Contact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in (*_NAMES, *_WAYS, *DUTIES)}


def _one_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same name, and nothing that contradicts."""
    return all(fold(one[name]) == fold(other[name]) for name in _NAMES) and all(
        one[name] == other[name] or not (one[name] and other[name]) for name in _WAYS
    )


def _move_assignments(move: Move, case_manager_id: int | None) -> None:
    """The case history is that of both; one episode stays open, that of the case manager who is kept."""
    mine, theirs = move.rows(CaseAssignment)
    known = {(row.user_id, row.starts_on, row.ends_on) for row in mine}
    doubled = [row for row in theirs if (row.user_id, row.starts_on, row.ends_on) in known]
    coming = [row for row in theirs if row not in doubled]
    still_open = [row for row in (*mine, *coming) if row.ends_on is None]
    stays = min(
        (row for row in still_open if row.user_id == case_manager_id),
        key=lambda row: row.starts_on,
        default=None,
    )
    today = move.work.now.date()
    over = [row for row in still_open if row is not stays]
    never = [row for row in over if row.starts_on >= today or row.user_id == case_manager_id]
    ended = {row.id: {"ends_on": today - timedelta(days=1)} for row in over if row not in never}
    move.drop(CaseAssignment, [*doubled, *never])
    move.take_over(CaseAssignment, [row for row in coming if row not in never])
    move.change(CaseAssignment, ended)


def _move_told_apart(move: Move) -> None:
    """Whoever is not the one that goes is not the one that is kept either."""
    session, keep, gone = move.work.session, move.keep_id, move.gone_id
    pairs = session.scalars(
        select(DistinctClients).where(
            DistinctClients.client_id.in_((keep, gone)) | DistinctClients.other_id.in_((keep, gone))
        )
    ).all()
    known = {(pair.client_id, pair.other_id) for pair in pairs if gone not in (pair.client_id, pair.other_id)}
    going = [pair for pair in pairs if gone in (pair.client_id, pair.other_id)]
    others = {pair.other_id if pair.client_id == gone else pair.client_id for pair in going} - {keep}
    coming = {(min(keep, other), max(keep, other)) for other in others} - known
    move.drop(DistinctClients, going)
    rows = [{"client_id": first, "other_id": second} for first, second in sorted(coming)]
    move.work.insert(DistinctClients, rows, subject=move.subject)


def _move_refused_practitioners(move: Move) -> None:
    """The client is not to be seen by any of those whom either file names."""
    mine, theirs = move.rows(NotWith)
    refused = {row.user_id for row in mine}
    move.drop(NotWith, [row for row in theirs if row.user_id in refused])
    move.take_over(NotWith, [row for row in theirs if row.user_id not in refused])
