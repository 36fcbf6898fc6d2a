"""The news of one leaving for its clients: who takes over, and what becomes of each visit.

It is read from the plan until that is applied, and then from the record and the practice as it is now:
a client who was given to somebody else since gets the letter that is true today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Appointment,
    AppointmentClient,
    ClientAnswer,
    ClientNotice,
    Offboarding,
    OffboardingState,
    User,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.letters.applied_news import applied
from desktop.services.letters.case_news import GOES, CaseNews, ClientNews, News
from desktop.services.letters.planned_news import planned
from desktop.services.offboarding.looking_up import offboarding_in


def read_news(practice: Practice, offboarding_id: int) -> CaseNews:
    """Read it. Raises UserError if there is no such offboarding, or it was cancelled or undone."""
    with practice.read() as session:
        return news_in(session, offboarding_id)


def news_in(session: Session, offboarding_id: int) -> CaseNews:
    """The same within a session."""
    found = offboarding_in(session, offboarding_id)
    clients, visits = _clients_and_visits(session, found)
    return CaseNews(
        offboarding_id=offboarding_id,
        leaver_id=found.leaver_id,
        last_day=found.last_day,
        returns_on=found.returns_on,
        unplanned=found.unplanned,
        state=found.state,
        clients=_with_answers(session, found, _with_last_visits(session, found, clients)),
        visits={visit.appointment_id: visit for visit in visits},
        users={user.id: user for user in session.scalars(select(User))},
    )


def _clients_and_visits(session: Session, found: Offboarding) -> News:
    if found.state in UNFINISHED_STATES:
        return planned(session, found.id)
    if found.state is OffboardingState.APPLIED:
        return applied(session, found)
    raise UserError(
        say("This offboarding is {state}: there is nothing to tell anybody.", state=say(found.state.value))
    )


def _with_last_visits(
    session: Session, found: Offboarding, clients: Mapping[int, ClientNews]
) -> dict[int, ClientNews]:
    """Add the last open visit that the leaver still keeps."""
    rows = session.execute(
        select(AppointmentClient.client_id, Appointment.starts_at)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(AppointmentClient.client_id, clients),
            Appointment.user_id == found.leaver_id,
            Appointment.starts_at < first_moment_after(found.last_day),
            text(f"appointments.{OPEN_SQL}"),
        )
    )
    last: dict[int, datetime] = {}
    for client_id, starts_at in rows:
        last[client_id] = max(starts_at, last.get(client_id, starts_at))
    return {i: replace(client, last_with_leaver=last.get(i)) for i, client in clients.items()}


def _with_answers(
    session: Session, found: Offboarding, clients: Mapping[int, ClientNews]
) -> dict[int, ClientNews]:
    """Add what the clients said: nobody takes over those who go elsewhere, whatever the plan says of them."""
    noted = select(ClientNotice.client_id, ClientNotice.answer).where(ClientNotice.offboarding_id == found.id)
    answers = dict(session.execute(noted).all())
    return {i: _answered(client, answers.get(i, ClientAnswer.NONE)) for i, client in clients.items()}


def _answered(client: ClientNews, answer: ClientAnswer) -> ClientNews:
    if client.recipient_id is not None:
        return replace(client, answer=answer)
    return replace(client, answer=answer, disposition=GOES.get(answer, client.disposition))
