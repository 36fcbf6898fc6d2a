"""The load of each user now; grows with the practice: call it on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.practice import Practice
from desktop.models import Client, ClientDecision, ClientStatus, Disposition, Offboarding, User
from desktop.services.calendar.practitioners import is_under_way
from desktop.services.caseload.report import current_clients_by_case_manager, upcoming_by_practitioner


@dataclass(frozen=True)
class UserLoad:
    """What a user holds now. `planned` is the percentage of a leaver's clients that are decided."""

    clients: int = 0
    upcoming: int = 0
    planned: int | None = None


def loads(practice: Practice, today: date) -> dict[int, UserLoad]:
    """What each user holds; grows with the practice, so call it on the worker."""
    with practice.read() as session:
        clients = current_clients_by_case_manager(driver_of(session))
        upcoming = upcoming_by_practitioner(driver_of(session), today)
        decided = _decided(session)
        leaving = _last_days(session)
        ids = session.scalars(select(User.id)).all()
    return {
        user: UserLoad(
            clients.get(user, 0),
            upcoming.get(user, 0),
            _percent(decided.get(user, 0), clients.get(user, 0)) if user in leaving else None,
        )
        for user in ids
    }


def _last_days(session: Session) -> dict[int, date]:
    found = session.execute(
        select(Offboarding.leaver_id, Offboarding.last_day).where(is_under_way()).order_by(Offboarding.id)
    )
    return dict(found.all())


def _decided(session: Session) -> dict[int, int]:
    """How many of each leaver's Current clients have a disposition."""
    found = session.execute(
        select(Offboarding.leaver_id, func.count())
        .join(ClientDecision, ClientDecision.offboarding_id == Offboarding.id)
        .join(Client, Client.id == ClientDecision.client_id)
        .where(
            is_under_way(),
            ClientDecision.disposition != Disposition.UNDECIDED,
            Client.case_manager_id == Offboarding.leaver_id,
            Client.status == ClientStatus.CURRENT,
        )
        .group_by(Offboarding.leaver_id)
    )
    return dict(found.all())


def _percent(part: int, whole: int) -> int:
    return 100 if whole == 0 else part * 100 // whole
