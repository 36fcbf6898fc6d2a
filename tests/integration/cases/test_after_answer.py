"""An answer that differs from the plan says what to do; another's end of care is one step, undone as one."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentStatus, Client, ClientAnswer, ClientStatus
from desktop.services.cases.after_answer import end_care, left_to_do
from desktop.services.cases.notices import NoticeState, read_notices
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.news import read_news
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted


@pytest.fixture
def applied_id(practice: Practice, case_id: int) -> int:
    plan = drafted(practice, case_id).plan
    apply_plan(
        practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="nobody yet"
    )
    return case_id


def with_somebody(practice: Practice, case_id: int) -> list[int]:
    """The clients of the leaving who go to a colleague."""
    return [c.client_id for c in read_news(practice, case_id).clients.values() if c.recipient_id is not None]


def cancelled(practice: Practice) -> int:
    with practice.read() as session:
        found = session.scalar(
            select(func.count(Appointment.id)).where(Appointment.status == AppointmentStatus.CANCELLED)
        )
    return found or 0


def status(practice: Practice, client_id: int) -> ClientStatus:
    with practice.read() as session:
        return session.get_one(Client, client_id).status


def test_only_an_answer_against_the_plan_leaves_something_to_do(practice: Practice, case_id: int) -> None:
    client_id, *_ = with_somebody(practice, case_id)
    for answer in (ClientAnswer.AGREES, ClientAnswer.NO_ANSWER, ClientAnswer.NONE):
        assert left_to_do(practice, case_id, [client_id], answer).sentences == ()
    for answer in (ClientAnswer.SOMEBODY_ELSE, ClientAnswer.FOLLOWS, ClientAnswer.REFERRED):
        left = left_to_do(practice, case_id, [client_id], answer)
        assert len(left.sentences) == 1
        assert left.may_end == ()  # the plan waits for a change there
    with pytest.raises(UserError, match="not applied yet"):
        end_care(practice, case_id, [client_id], ClientAnswer.FOLLOWS)


def test_who_follows_after_all_is_ended_in_one_step_that_undo_takes_back(
    practice: Practice, applied_id: int
) -> None:
    refused = 0
    for client_id in with_somebody(practice, applied_id):
        assert left_to_do(practice, applied_id, [client_id], ClientAnswer.FOLLOWS).may_end == (client_id,)
        assert left_to_do(practice, applied_id, [client_id], ClientAnswer.SOMEBODY_ELSE).may_end == ()
        news, before = read_news(practice, applied_id), cancelled(practice)
        try:
            ended = end_care(practice, applied_id, [client_id], ClientAnswer.FOLLOWS)
        except UserError:
            refused += 1
            assert status(practice, client_id) is ClientStatus.CURRENT
            continue
        if not ended:
            continue
        assert cancelled(practice) == before + ended
        assert status(practice, client_id) is ClientStatus.CLOSED
        (row,) = (r for r in read_notices(practice, applied_id).rows if r.client_id == client_id)
        assert (row.state, row.answer, row.recipient) == (NoticeState.ANSWERED, ClientAnswer.FOLLOWS, "")
        assert left_to_do(practice, applied_id, [client_id], ClientAnswer.FOLLOWS).sentences == ()
        undo(practice, operations(practice)[0].id)
        assert read_news(practice, applied_id).clients == news.clients
        assert cancelled(practice) == before
        assert status(practice, client_id) is ClientStatus.CURRENT
        return
    pytest.fail(f"nobody with visits of their own could be ended; {refused} refused")


def test_nobody_booked_with_others_loses_the_file(practice: Practice, applied_id: int) -> None:
    news = read_news(practice, applied_id)
    client = next(c for c in news.clients.values() if c.first_visit and len(c.first_visit.client_ids) == 1)
    other = next(i for i in with_somebody(practice, applied_id) if i != client.client_id)
    colleague = next(i for i in news.users if i not in (news.leaver_id, client.recipient_id))
    assert client.first_visit is not None
    moved = {client.first_visit.appointment_id: {"user_id": colleague}}
    with practice.work("change", "Changed") as work:
        work.update(Appointment, moved)
    before = cancelled(practice)
    with pytest.raises(UserError, match="with others"):
        end_care(practice, applied_id, [other, client.client_id], ClientAnswer.REFERRED)
    assert cancelled(practice) == before
    assert status(practice, client.client_id) is ClientStatus.CURRENT
