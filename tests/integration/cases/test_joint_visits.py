"""Joint visits: the new practitioner is really free, the time is theirs, and undo gives it back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentStatus, ContactBy, JointVisit
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.cases.joint_visits import (
    JointProposal,
    book_joint_visits,
    cancel_joint_visit,
    joint_visits,
    propose_joint_visits,
)
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.letters import compose
from desktop.services.letters.news import read_news
from tests.integration.cases.conftest import LAST_DAY

BUSY = ("Booked", "Confirmed", "Arrived", "Attended")


@pytest.fixture
def proposals(practice: Practice, case_id: int) -> Sequence[JointProposal]:
    found = propose_joint_visits(practice, case_id, list(read_news(practice, case_id).clients))
    assert found.proposals
    return found.proposals


def test_everybody_is_proposed_or_listed(practice: Practice, case_id: int) -> None:
    ids = list(read_news(practice, case_id).clients)
    found = propose_joint_visits(practice, case_id, ids)
    assert len(found.proposals) + len(found.not_found) == len(ids)


def test_nobody_is_double_booked_by_it(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    book_joint_visits(practice, case_id, proposals)
    with practice.read() as session:
        for proposal in proposals:
            visit = session.get_one(Appointment, proposal.appointment_id)
            assert visit.starts_at < first_moment_after(LAST_DAY)
            for user_id in (visit.user_id, proposal.recipient_id):
                busy = session.scalar(
                    select(func.count())
                    .select_from(Appointment)
                    .where(
                        Appointment.user_id == user_id,
                        Appointment.starts_at < visit.ends_at,
                        Appointment.ends_at > visit.starts_at,
                        Appointment.status.in_(BUSY),
                    )
                )
                assert busy == 1


def test_the_letter_says_so_and_undo_takes_it_back(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    with practice.read() as session:
        before = session.scalar(select(func.count()).select_from(Appointment))
    book_joint_visits(practice, case_id, proposals)
    booked = joint_visits(practice, case_id)
    assert booked == {p.client_id: p.starts_at for p in proposals}
    one = proposals[0]
    letters = compose(practice, case_id, ContactBy.LETTER, only=[one.client_id]).letters
    if letters:
        assert "will both be at" in letters[0].filled.plain
    undo(practice, operations(practice)[0].id)
    assert joint_visits(practice, case_id) == {}
    with practice.read() as session:
        assert session.scalar(select(func.count()).select_from(Appointment)) == before


def test_a_visit_changed_meanwhile_is_refused(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    one = proposals[0]
    with practice.work("change", "Changed", recorded=False) as work:
        work.update(Appointment, {one.appointment_id: {"user_id": one.recipient_id}})
    with pytest.raises(UserError, match="changed meanwhile"):
        book_joint_visits(practice, case_id, [one])


def test_cancelling_frees_the_time_and_keeps_the_visit(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    one = proposals[0]
    book_joint_visits(practice, case_id, [one])
    with practice.read() as session:
        beside = session.scalars(select(JointVisit.beside_id)).one()
    cancel_joint_visit(practice, case_id, one.client_id)
    with practice.read() as session:
        assert session.get_one(Appointment, beside).status is AppointmentStatus.CANCELLED
        assert session.get_one(Appointment, one.appointment_id).status is not AppointmentStatus.CANCELLED
    with pytest.raises(UserError, match="no joint visit"):
        cancel_joint_visit(practice, case_id, one.client_id)
