"""A client wants somebody else: file, visits, letter and consent follow in one step, and undo reverses it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import Appointment, Client, ClientAnswer, Consent, ContactBy, LeaverAnswer, User
from desktop.rules.recipients import Refusal, RefusalKind
from desktop.services.cases import telling
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.services.cases.notices import read_notices
from desktop.services.cases.somebody_else import ask_instead, give_instead
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.case_news import CaseNews
from desktop.services.letters.letters import compose
from desktop.services.letters.news import read_news
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.practice.refusal_words import refusal_sentence


@pytest.fixture
def applied_id(practice: Practice, case_id: int) -> int:
    """The same case, carried out."""
    suggest(practice, case_id)
    plan = drafted(practice, case_id).plan
    apply_plan(
        practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="nobody yet"
    )
    return case_id


def with_visits(practice: Practice, case_id: int) -> tuple[CaseNews, int, int]:
    """A client with visits of their own ahead, and a colleague of their present practitioner."""
    news = read_news(practice, case_id)
    client = next(c for c in news.clients.values() if c.first_visit and len(c.first_visit.client_ids) == 1)
    colleagues = {c.recipient_id for c in news.clients.values()} - {client.recipient_id, None}
    return news, client.client_id, min(i for i in colleagues if i is not None)


def owners(practice: Practice, ids: Sequence[int]) -> set[int]:
    with practice.read() as session:
        return set(session.scalars(select(Appointment.user_id).where(Appointment.id.in_(ids))))


def test_everything_follows_and_undo_takes_all_of_it_back(practice: Practice, applied_id: int) -> None:
    news, client_id, other = with_visits(practice, applied_id)
    before = news.clients[client_id]
    own = [
        v.appointment_id
        for v in before.visits
        if v.user_id == before.recipient_id
        and len(v.client_ids) == 1
        and v.starts_at.date() >= practice.today()
    ]
    telling.record_consent(practice, applied_id, [client_id], Consent.GIVEN)
    done = give_instead(practice, applied_id, client_id, other, accept="as the client asked")
    after = read_news(practice, applied_id).clients[client_id]
    assert after.recipient_id == other
    assert done.visits == len(own)
    assert owners(practice, own) == {other}
    (row,) = (row for row in read_notices(practice, applied_id).rows if row.client_id == client_id)
    assert (row.answer, row.consent) == (ClientAnswer.SOMEBODY_ELSE, Consent.NOT_ASKED)
    (letter,) = compose(practice, applied_id, ContactBy.TELEPHONE, only=[client_id]).letters
    assert news.users[other].name in letter.filled.body
    assert news.users[before.recipient_id or 0].name not in letter.filled.body
    undo(practice, operations(practice)[0].id)
    assert read_news(practice, applied_id).clients[client_id] == before
    assert owners(practice, own) == {before.recipient_id}


def test_what_speaks_against_it_must_be_taken_knowingly(practice: Practice, applied_id: int) -> None:
    _, client_id, other = with_visits(practice, applied_id)
    with practice.work("said before", "Said before", recorded=False) as work:
        row = {"offboarding_id": applied_id, "client_id": client_id, "unsuited_id": other}
        work.insert(LeaverAnswer, [{**row, "answered_at": work.now}])
    with practice.read() as session:
        refused = Refusal(RefusalKind.NOT_WITH, session.get_one(User, other).name)
    assert (
        refusal_sentence(refused).rstrip(".") in ask_instead(practice, applied_id, client_id, other).troubles
    )
    before = read_news(practice, applied_id).clients[client_id]
    with pytest.raises(Refused):
        give_instead(practice, applied_id, client_id, other)
    assert read_news(practice, applied_id).clients[client_id] == before


def test_nobody_gets_a_client_who_may_have_none(practice: Practice, applied_id: int) -> None:
    news, client_id, _ = with_visits(practice, applied_id)
    for wrong in (news.leaver_id, news.clients[client_id].recipient_id):
        with pytest.raises(UserError):
            give_instead(practice, applied_id, client_id, wrong or 0, accept="please")
    with practice.read() as session:
        foreign = session.scalars(select(Client.id).where(Client.id.not_in(news.clients))).first()
        free = session.scalars(select(User.id).where(User.active, User.id != news.leaver_id)).first()
    assert foreign is not None
    assert free is not None
    with pytest.raises(UserError, match="not part of"):
        give_instead(practice, applied_id, foreign, free, accept="please")


def test_while_the_plan_waits_the_choice_goes_into_it(practice: Practice, case_id: int) -> None:
    plan = drafted(practice, case_id).plan
    client = next(c for c in plan.clients if c.recipient_id is not None)
    other = next(c.recipient_id for c in plan.clients if c.recipient_id not in (None, client.recipient_id))
    assert other is not None
    keep_answers(practice, case_id, [Answered(client.client_id, urgency=1)])
    give_instead(practice, case_id, client.client_id, other, accept="as the client asked")
    (now,) = (c for c in drafted(practice, case_id).plan.clients if c.client_id == client.client_id)
    assert (now.recipient_id, now.pinned) == (other, True)
    suggest(practice, case_id, anew=True)
    (now,) = (c for c in drafted(practice, case_id).plan.clients if c.client_id == client.client_id)
    assert now.recipient_id == other
