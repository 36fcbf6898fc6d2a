"""The change to somebody else whom a client wants: file, visits, letters and lists follow in one change.

Until the plan is applied, the choice goes into the draft. After that, the file and the visits that came
with it move on, as one operation that can be undone; letters and lists are read from the practice as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused
from desktop.language import say
from desktop.models import (
    UNFINISHED_STATES,
    Appointment,
    ClientAnswer,
    ClientNotice,
    Consent,
    Disposition,
    HandoverAcceptance,
)
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.text import spoken_name
from desktop.services.cases.joint_visits import end_joint_visit
from desktop.services.cases.telling import keep_notices
from desktop.services.cases.wanted_change import WantedChange, clashing_visits, troubles, wanted_change
from desktop.services.clients.case_managers import assign
from desktop.services.offboarding import decisions, drafts


@dataclass(frozen=True)
class Instead:
    """The effects of giving a client to somebody else.

    `visits` go along; `troubles` say what speaks against it, and each must be accepted knowingly; `staying`
    are group visits, which stay where they are.
    """

    client: str
    recipient: str
    visits: int
    staying: int
    troubles: tuple[str, ...]


def ask_instead(practice: Practice, offboarding_id: int, client_id: int, recipient_id: int) -> Instead:
    """The effects; nothing is changed. Raises UserError for somebody who cannot be a recipient at all."""
    with practice.read() as session:
        change = wanted_change(session, offboarding_id, client_id, recipient_id, practice.today())
        return Instead(
            spoken_name(change.client.first_name, change.client.last_name),
            change.wanted.name,
            len(change.visits),
            change.staying,
            tuple(troubles(session, change, practice.today())),
        )


def give_instead(
    practice: Practice, offboarding_id: int, client_id: int, recipient_id: int, *, accept: str = ""
) -> Instead:
    """Do it. Raises Refused with what speaks against it, unless `accept` says why it is right anyway."""
    asked = ask_instead(practice, offboarding_id, client_id, recipient_id)
    if asked.troubles and not accept.strip():
        raise Refused(_cannot_simply(asked), asked.troubles)
    if drafts.answers(practice, offboarding_id).state in UNFINISHED_STATES:
        _choose_in_draft(practice, offboarding_id, client_id, recipient_id)
        return asked
    with practice.work(
        "give to somebody else",
        say("Gave {client} to {recipient} instead", client=asked.client, recipient=asked.recipient),
    ) as work:
        change = wanted_change(work.session, offboarding_id, client_id, recipient_id, work.now.date())
        _give(work, change, accept.strip())
    return asked


def _cannot_simply(asked: Instead) -> str:
    return say(
        "{recipient} cannot simply take {client}. Say why it is right all the same, or choose another.",
        recipient=asked.recipient,
        client=asked.client,
    )


def _choose_in_draft(practice: Practice, offboarding_id: int, client_id: int, recipient_id: int) -> None:
    reasons = (Reason(ReasonKind.BY_HAND),)
    decision = (Disposition.TRANSFER, recipient_id, reasons)
    decisions.decide_clients(practice, offboarding_id, {client_id: decision})


def _give(work: UnitOfWork, change: WantedChange, reason: str) -> None:
    client_id, today = change.client.id, work.now.date()
    assign(work, {client_id: change.wanted.id}, today)
    _give_visits(work, change, reason)
    end_joint_visit(work, change.news.offboarding_id, client_id, say("The client wants somebody else"))
    _forget_acceptance(work, change)
    values = {"answer": ClientAnswer.SOMEBODY_ELSE, "answered_on": today}
    if _consent_is_void(work.session, change):
        values["consent"] = Consent.NOT_ASKED
    keep_notices(work, change.news.offboarding_id, {client_id: values})


def _give_visits(work: UnitOfWork, change: WantedChange, reason: str) -> None:
    ids = [visit.appointment_id for visit in change.visits]
    sequences = work.stored("appointments", ("sequence",), ids)
    rows: dict[int, dict[str, Any]] = {
        i: {"user_id": change.wanted.id, "sequence": sequences[i][0] + 1} for i in ids
    }
    for i in clashing_visits(work.session, change):
        rows[i]["overlap_reason"] = reason
    work.update(Appointment, rows)


def _forget_acceptance(work: UnitOfWork, change: WantedChange) -> None:
    """The new practitioner accepted fewer clients than they have now."""
    accepted = work.session.scalars(
        select(HandoverAcceptance.id).where(
            HandoverAcceptance.offboarding_id == change.news.offboarding_id,
            HandoverAcceptance.recipient_id == change.wanted.id,
        )
    ).all()
    work.delete(HandoverAcceptance, accepted)


def _consent_is_void(session: Session, change: WantedChange) -> bool:
    """Whether the client was asked, or agreed, to hand the record to somebody else."""
    known = session.scalars(
        select(ClientNotice).where(
            ClientNotice.offboarding_id == change.news.offboarding_id,
            ClientNotice.client_id == change.client.id,
        )
    ).first()
    return known is not None and known.consent in (Consent.GIVEN, Consent.ASKED)
