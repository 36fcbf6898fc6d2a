"""The leaver's wishes in the plan: suitable colleagues first, unsuitable ones refused, hard rules kept."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import ClientDecision, User
from desktop.rules.planning.model import ReasonKind
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.offboarding.drafted import suggest, task_in
from desktop.services.offboarding.planning.suggesting import suggest_clients
from desktop.services.offboarding.planning.weighing import caseload_of
from desktop.services.offboarding.wording.stored_reasons import restored


def recipients(practice: Practice, case_id: int) -> dict[int, int | None]:
    with practice.read() as session:
        rows = session.execute(
            select(ClientDecision.client_id, ClientDecision.recipient_id).where(
                ClientDecision.offboarding_id == case_id
            )
        )
        return dict(rows.all())


@pytest.fixture
def others(practice: Practice, case_id: int) -> dict[int, int]:
    """Another possible colleague for each client with a choice, by client.

    Nobody has a maximum or a full week, which would come before the leaver's wishes.
    """
    with practice.work("lift limits", "Lifted limits", recorded=False) as work:
        everybody = work.session.scalars(select(User.id)).all()
        work.update(User, {i: {"target_weekly_minutes": None, "maximum_clients": None} for i in everybody})
    suggest(practice, case_id, anew=True)
    planned = recipients(practice, case_id)
    with practice.read() as session:
        caseload = caseload_of(session, task_in(session, case_id, anew=True).situation)
    found = {}
    for client in caseload.clients:
        now = client.options.get(planned[client.id] or 0)
        for user_id, option in client.options.items():
            as_good = now and (option.clashes, option.changes_site) == (now.clashes, now.changes_site)
            if user_id != planned[client.id] and not client.family and as_good and not option.refusals:
                found[client.id] = user_id
    return found


def test_who_would_suit_is_chosen_and_the_reason_says_so(
    practice: Practice, case_id: int, others: dict[int, int]
) -> None:
    before = recipients(practice, case_id)
    keep_answers(practice, case_id, [Answered(c, suits_id=u) for c, u in others.items()])
    assert recipients(practice, case_id) == before  # nothing changes on its own
    suggest(practice, case_id, anew=True)
    with practice.read() as session:
        decisions = session.scalars(
            select(ClientDecision).where(ClientDecision.offboarding_id == case_id)
        ).all()
        followed = {d.client_id: d.recipient_id for d in decisions if d.client_id in others}
        reasons = [{r.kind for r in restored(d.reasons)} for d in decisions if d.client_id in others]
    assert followed == others
    assert all(ReasonKind.RECOMMENDED in kinds for kinds in reasons)


def test_who_would_not_suit_never_gets_the_client_and_undo_forgets_it(
    practice: Practice, case_id: int, others: dict[int, int]
) -> None:
    before = recipients(practice, case_id)
    keep_answers(practice, case_id, [Answered(c, unsuited_id=before[c]) for c in others])
    suggest(practice, case_id, anew=True)
    after = recipients(practice, case_id)
    assert all(after[c] != before[c] for c in others)
    undo(practice, operations(practice)[0].id)
    suggest(practice, case_id, anew=True)
    assert recipients(practice, case_id) == before


def test_a_recommendation_gives_way_to_every_hard_rule(practice: Practice, case_id: int) -> None:
    with practice.read() as session:
        task = task_in(session, case_id, anew=True)
        before = suggest_clients(session, task.situation, task.wishes)
        refused = {
            client.id: user_id
            for client in before.caseload.clients
            for user_id, option in client.options.items()
            if option.refusals
        }
    if not refused:
        pytest.fail("the made-up practice has no client whom somebody may not take")
    keep_answers(practice, case_id, [Answered(c, suits_id=u) for c, u in refused.items()])
    suggest(practice, case_id, anew=True)
    assert all(recipients(practice, case_id)[c] != u for c, u in refused.items())
