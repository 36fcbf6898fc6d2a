"""Joint visits: the new practitioner is really free, their time is booked, and undo releases it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentStatus, ContactBy, Disposition, JointVisit
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.calendar.entries import entries_between
from desktop.services.cases.joint_search import JointProposal, NoJointVisit, propose_joint_visits
from desktop.services.cases.joint_visits import book_joint_visits, cancel_joint_visit, joint_candidates
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.letters import compose
from desktop.services.letters.news import read_news
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import decide_clients
from tests.integration.cases.conftest import LAST_DAY
from tests.made import Made


def booked_times(practice: Practice, case_id: int) -> dict[int, datetime]:
    rows = joint_candidates(practice, case_id)
    return {row.client_id: row.booked_for for row in rows if row.booked_for is not None}


MONDAY = date(2026, 11, 30)
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
    booked = booked_times(practice, case_id)
    assert booked == {p.client_id: p.starts_at for p in proposals}
    one = proposals[0]
    letters = compose(practice, case_id, ContactBy.LETTER, only=[one.client_id]).letters
    if letters:
        assert "will both be at" in letters[0].filled.plain
    undo(practice, operations(practice)[0].id)
    assert booked_times(practice, case_id) == {}
    with practice.read() as session:
        assert session.scalar(select(func.count()).select_from(Appointment)) == before


def test_a_visit_changed_meanwhile_is_refused(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    one = proposals[0]
    with practice.work("change", "Changed", recorded=False) as work:
        work.update(Appointment, {one.appointment_id: {"user_id": one.recipient_id}})
    with pytest.raises(UserError, match="changed in the meantime"):
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


def test_the_leavers_word_ticks_a_client(practice: Practice, case_id: int) -> None:
    wished, urgent, neither = [row.client_id for row in joint_candidates(practice, case_id)][:3]
    keep_answers(
        practice,
        case_id,
        [Answered(wished, joint_visit=True), Answered(urgent, urgency=2), Answered(neither, urgency=1)],
    )
    ticked = {row.client_id for row in joint_candidates(practice, case_id) if row.is_proposed}
    assert ticked == {wished, urgent}


def test_time_taken_since_the_search_is_refused_and_nothing_is_booked(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    one = proposals[0]
    with practice.work("change", "Changed", recorded=False) as work:
        row = {"reference": "X1", "user_id": one.recipient_id, "status": AppointmentStatus.BOOKED}
        times = {"starts_at": one.starts_at, "ends_at": one.starts_at + timedelta(minutes=10)}
        work.insert(Appointment, [{**row, **times}])
    with pytest.raises(UserError, match="changed in the meantime"):
        book_joint_visits(practice, case_id, proposals)
    assert booked_times(practice, case_id) == {}


def test_who_has_one_is_not_looked_for_again(
    practice: Practice, case_id: int, proposals: Sequence[JointProposal]
) -> None:
    book_joint_visits(practice, case_id, proposals)
    again = propose_joint_visits(practice, case_id, [p.client_id for p in proposals])
    assert again.proposals == again.not_found == ()


class Meeting:
    """A leaver and a colleague, both from nine to twelve on Mondays, and a client who changes to the colleague."""

    def __init__(self, practice: Practice) -> None:
        self.made, self.practice = Made(practice), practice
        self.leaver, self.other = self.made.user("Alex Lee"), self.made.user("Priya Nair")
        for user in (self.leaver, self.other):
            self.made.hours(user, 0, "09:00", "12:00")
        self.ava, self.liam = (
            self.made.client(name, self.leaver, street="1 Quay Street", suburb="Harbour")
            for name in ("Ava Nguyen", "Liam Nguyen")
        )

    def book(self, user: int, at: datetime, *clients: int) -> int:
        return self.made.appointment(user, at.isoformat(" ", "minutes"), *clients)

    def case(self) -> int:
        case_id = drafts.start(self.practice, self.leaver, MONDAY)
        given = (Disposition.TRANSFER, self.other, ())
        decide_clients(self.practice, case_id, {self.ava: given, self.liam: given})
        return case_id

    def at(self, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(MONDAY, time(hour, minute))


def test_a_visit_moves_to_the_nearest_time_at_which_all_three_can(practice: Practice) -> None:
    meeting = Meeting(practice)
    visit = meeting.book(meeting.leaver, meeting.at(10), meeting.ava)
    meeting.book(meeting.other, meeting.at(10, 30))  # the colleague is busy until 11:20
    case_id = meeting.case()
    (found,) = propose_joint_visits(practice, case_id, [meeting.ava]).proposals
    assert (found.appointment_id, found.was, found.starts_at) == (visit, meeting.at(10), meeting.at(9, 30))
    book_joint_visits(practice, case_id, [found])
    letter = compose(practice, case_id, ContactBy.LETTER, only=[meeting.ava]).letters[0].filled.plain
    assert "will both be at your visit on Mon 30 Nov 2026, 09:30" in letter
    assert "was booked for Mon 30 Nov 2026, 10:00" in letter
    assert "stays as it is" not in letter


def test_a_group_shares_the_colleagues_time_and_keeps_it_while_one_is_left(practice: Practice) -> None:
    meeting = Meeting(practice)
    meeting.book(meeting.leaver, meeting.at(10), meeting.ava, meeting.liam)
    case_id = meeting.case()
    found = propose_joint_visits(practice, case_id, [meeting.ava, meeting.liam]).proposals
    assert [p.starts_at for p in found] == [meeting.at(10)] * 2
    book_joint_visits(practice, case_id, found)
    assert len(times_of(practice, meeting.other)) == 1
    cancel_joint_visit(practice, case_id, meeting.ava)
    assert len(times_of(practice, meeting.other)) == 1
    cancel_joint_visit(practice, case_id, meeting.liam)
    assert times_of(practice, meeting.other) == []


def test_it_is_said_why_nothing_was_found(practice: Practice) -> None:
    meeting = Meeting(practice)
    meeting.book(meeting.leaver, meeting.at(10), meeting.ava)
    for hour in (9, 10, 11):
        meeting.book(meeting.other, meeting.at(hour))
    case_id = meeting.case()
    found = propose_joint_visits(practice, case_id, [meeting.ava, meeting.liam])
    assert [(n.client_id, n.why) for n in found.not_found] == [
        (meeting.ava, NoJointVisit.NO_COMMON_TIME),
        (meeting.liam, NoJointVisit.NO_VISIT),
    ]
    decide_clients(practice, case_id, {meeting.ava: (Disposition.REFERRED, None, ())})
    (one,) = propose_joint_visits(practice, case_id, [meeting.ava]).not_found
    assert one.why is NoJointVisit.NOBODY_TAKES_OVER


def test_a_joint_visit_that_was_moved_away_since_is_none(practice: Practice) -> None:
    meeting = Meeting(practice)
    visit = meeting.book(meeting.leaver, meeting.at(10), meeting.ava)
    case_id = meeting.case()
    book_joint_visits(practice, case_id, propose_joint_visits(practice, case_id, [meeting.ava]).proposals)
    with practice.work("move", "Moved") as work:
        work.update(Appointment, {visit: {"starts_at": meeting.at(11), "ends_at": meeting.at(11, 50)}})
    assert booked_times(practice, case_id) == {}
    letter = compose(practice, case_id, ContactBy.LETTER, only=[meeting.ava]).letters[0].filled.plain
    assert "will both be" not in letter
    book_joint_visits(practice, case_id, propose_joint_visits(practice, case_id, [meeting.ava]).proposals)
    assert booked_times(practice, case_id) == {meeting.ava: meeting.at(11)}
    assert len(times_of(practice, meeting.other)) == 1


def times_of(practice: Practice, user_id: int) -> list[datetime]:
    with practice.read() as session:
        busy = select(Appointment.starts_at).where(
            Appointment.user_id == user_id, Appointment.status == AppointmentStatus.BOOKED
        )
        return list(session.scalars(busy))


def test_both_calendars_name_the_client_and_the_other_practitioner(practice: Practice) -> None:
    meeting = Meeting(practice)
    visit = meeting.book(meeting.leaver, meeting.at(10), meeting.ava)
    case_id = meeting.case()
    book_joint_visits(practice, case_id, propose_joint_visits(practice, case_id, [meeting.ava]).proposals)
    with practice.read() as session:
        shown = entries_between(session, [meeting.leaver, meeting.other], meeting.at(0), meeting.at(23))
    assert {(e.user_id, e.clients, e.beside) for e in shown} == {
        (meeting.leaver, "Nguyen, Ava", "Priya Nair"),
        (meeting.other, "Nguyen, Ava", "Alex Lee"),
    }
    assert visit in {entry.id for entry in shown}
