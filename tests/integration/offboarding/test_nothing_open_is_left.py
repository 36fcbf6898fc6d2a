"""Rule 14: the whole waiting list is handed over, and appointments of the deceased are cancelled."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused
from desktop.models import Appointment, AppointmentAction, AppointmentStatus, ClientStatus, Disposition
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.board import read_board
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.following import DIED
from desktop.services.offboarding.impact import impact
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.papers.plan_file import to_json
from desktop.services.offboarding.papers.plan_reading import read_plan
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.review import review
from desktop.services.offboarding.rows import VisitState
from desktop.services.reports import health
from desktop.services.users.outstanding import StillHolds
from desktop.services.users.users import make_inactive
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
WAITING = AppointmentStatus.WAITING_LIST


@dataclass
class Leaving:
    """Alex leaves on Friday 11 December 2026; Priya could take over."""

    practice: Practice
    made: Made
    alex: int
    priya: int
    ava: int

    def plan(self) -> tuple[int, Plan]:
        draft = drafts.start(self.practice, self.alex, LAST_DAY)
        suggest(self.practice, draft)
        return draft, drafted(self.practice, draft).plan

    def row(self, appointment_id: int) -> Appointment:
        with self.practice.read() as session:
            return session.get_one(Appointment, appointment_id)


@pytest.fixture
def leaving(practice: Practice) -> Leaving:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    return Leaving(practice, made, alex, priya, made.client("Ava Nguyen", alex))


@pytest.mark.parametrize("day", ["2026-10-01", "2026-11-23", "2026-12-11", "2027-02-01"])
def test_who_waits_goes_over_whatever_the_day_and_keeps_it(leaving: Leaving, day: str) -> None:
    waiting = leaving.made.appointment(leaving.alex, f"{day} 09:00", leaving.ava, status=WAITING)
    seen = leaving.made.appointment(leaving.alex, "2026-12-11 10:00", leaving.ava)
    assert impact(leaving.practice, leaving.alex, LAST_DAY).after_last_day == 1
    draft, plan = leaving.plan()
    assert [a.appointment_id for a in plan.appointments] == [waiting]
    apply_plan(leaving.practice, plan, offboarding_id=draft)
    after = leaving.row(waiting)
    assert (after.user_id, after.status, str(after.starts_at)) == (leaving.priya, WAITING, f"{day} 09:00:00")
    assert leaving.row(seen).user_id == leaving.alex


def test_a_covered_leave_takes_only_what_waits_in_it(leaving: Leaving) -> None:
    leaving.made.appointment(leaving.alex, "2026-11-30 09:00", leaving.ava, status=WAITING)
    during = leaving.made.appointment(leaving.alex, "2026-12-15 09:00", leaving.ava, status=WAITING)
    draft = drafts.start(leaving.practice, leaving.alex, LAST_DAY)
    drafts.answer(leaving.practice, draft, returns_on=date(2027, 1, 11))
    assert [a.appointment_id for a in drafted(leaving.practice, draft).plan.appointments] == [during]


def test_who_waits_for_the_leaver_keeps_them_from_becoming_inactive_and_check_names_them(
    leaving: Leaving,
) -> None:
    tom = leaving.made.user("Tom Brown")
    leaving.made.appointment(tom, "2026-10-01 09:00", status=WAITING)
    with pytest.raises(StillHolds) as refused:
        make_inactive(leaving.practice, tom)
    assert [a.reference for a in refused.value.blockers.appointments] == ["A1"]
    make_inactive(leaving.practice, tom, "agreed")
    assert health.check(leaving.practice, TODAY).future_with_inactive == ("A1",)


def test_who_waits_cannot_stay_with_the_leaver(leaving: Leaving) -> None:
    waiting = leaving.made.appointment(leaving.alex, "2026-12-01 09:00", leaving.ava, status=WAITING)
    _, plan = leaving.plan()
    (line,) = plan.appointments
    stays = replace(line, action=AppointmentAction.STAY, recipient_id=None)
    with pytest.raises(Refused, match=r"1 appointment after the last working day cannot stay with Alex Lee"):
        apply_plan(leaving.practice, replace(plan, appointments=(stays,)))
    assert leaving.row(waiting).user_id == leaving.alex


def test_the_certificate_counts_who_still_waits(leaving: Leaving) -> None:
    draft, plan = leaving.plan()
    apply_plan(leaving.practice, plan, offboarding_id=draft)
    leaving.made.appointment(leaving.alex, "2026-10-01 09:00", leaving.ava, status=WAITING)
    (section,) = [s for s in certificate(leaving.practice, draft).sections if "left" in s.heading]
    assert section.heading == "What was done, and what is left"
    assert section.table is not None
    left = {row[0]: row[-1] for row in section.table.rows}
    assert (left["Waiting list entries left"], left["Open appointments left after the last day"]) == (
        "1",
        "0",
    )


def test_visits_of_the_deceased_are_cancelled_in_a_list_of_their_own(leaving: Leaving) -> None:
    died = leaving.made.client("Liam Kaur", leaving.alex, status=ClientStatus.DECEASED)
    alone = leaving.made.appointment(leaving.alex, "2026-12-14 09:00", died)
    group = leaving.made.appointment(leaving.alex, "2026-12-14 11:00", died, leaving.ava)
    draft, plan = leaving.plan()
    planned = {a.appointment_id: (a.action, a.recipient_id, a.reason) for a in plan.appointments}
    assert planned == {
        alone: (AppointmentAction.CANCEL, None, DIED),
        group: (AppointmentAction.TRANSFER, leaving.priya, ""),
    }
    board = read_board(leaving.practice, draft)
    lists = {line.title: line for line in review(board)}
    assert len(lists["Appointments of clients who have died, to be cancelled"].list_rows()) == 1
    assert "Appointments that are cancelled" not in lists
    apply_plan(leaving.practice, plan, offboarding_id=draft)
    after = leaving.row(alone)
    assert (after.user_id, after.status, after.cancel_reason) == (
        leaving.alex,
        AppointmentStatus.CANCELLED,
        DIED,
    )


def test_a_choice_made_before_the_client_died_is_overtaken(leaving: Leaving) -> None:
    died = leaving.made.client("Liam Kaur", None, status=ClientStatus.DECEASED)
    visit = leaving.made.appointment(leaving.alex, "2026-12-14 09:00", died)
    draft = drafts.start(leaving.practice, leaving.alex, LAST_DAY)
    choice = AppointmentChoice(AppointmentAction.TRANSFER, leaving.priya)
    decide_appointments(leaving.practice, draft, {visit: choice})
    (row,) = read_board(leaving.practice, draft).appointments
    assert (row.state, row.of_deceased, row.recipient_id) == (VisitState.CANCELLED, True, None)
    own = AppointmentChoice(AppointmentAction.CANCEL, reason="The family called")
    decide_appointments(leaving.practice, draft, {visit: own})
    assert read_board(leaving.practice, draft).appointments[0].note == "The family called"


def test_a_plan_edited_by_hand_cannot_hand_the_deceased_on(leaving: Leaving, tmp_path: Path) -> None:
    died = leaving.made.client("Liam Kaur", leaving.alex, status=ClientStatus.DECEASED)
    leaving.made.appointment(leaving.alex, "2026-12-14 09:00", died)
    _, plan = leaving.plan()
    with leaving.practice.read() as session:
        written = to_json(session, plan)
    written["appointments"][0] |= {"action": "transfer", "to": "U2", "reason": None}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(written), encoding="utf-8")
    with leaving.practice.read() as session:
        edited = read_plan(session, file)
    with pytest.raises(Refused) as refused:
        apply_plan(leaving.practice, edited)
    assert "clients who have died" in str(refused.value)
    assert refused.value.items == ("Appointment A1 on Mon 14 Dec 2026, 09:00 is of a client who has died.",)


def test_a_group_whose_living_client_leaves_and_whose_other_one_died_is_cancelled(leaving: Leaving) -> None:
    died = leaving.made.client("Liam Kaur", leaving.priya, status=ClientStatus.DECEASED)
    leaving.made.appointment(leaving.alex, "2026-12-14 09:00", died, leaving.ava)
    draft = drafts.start(leaving.practice, leaving.alex, LAST_DAY)
    decide_clients(leaving.practice, draft, {leaving.ava: (Disposition.REFERRED, None, ())})
    (planned,) = drafted(leaving.practice, draft).plan.appointments
    assert (planned.action, planned.reason) == (AppointmentAction.CANCEL, "The client was referred on")


def test_check_names_what_deceased_and_closed_clients_still_have_open(leaving: Leaving) -> None:
    died = leaving.made.client("Liam Kaur", leaving.alex, status=ClientStatus.DECEASED)
    closed = leaving.made.client("Mia Cohen", leaving.alex, status=ClientStatus.CLOSED)
    leaving.made.appointment(leaving.alex, "2026-11-23 09:00", died, leaving.ava)
    leaving.made.appointment(leaving.alex, "2026-11-22 09:00", died)
    leaving.made.appointment(leaving.alex, "2026-12-01 09:00", closed)
    leaving.made.appointment(leaving.alex, "2026-09-01 09:00", closed, status=WAITING)
    leaving.made.appointment(leaving.alex, "2026-12-02 09:00", closed, status=AppointmentStatus.CANCELLED)
    found = health.check(leaving.practice, TODAY)
    assert (found.open_of_deceased, found.open_of_closed) == (("A1",), ("A4", "A3"))


def test_the_review_names_what_closed_clients_still_have_with_colleagues(leaving: Leaving) -> None:
    leaving.made.appointment(leaving.priya, "2026-12-01 09:00", leaving.ava)
    leaving.made.appointment(leaving.alex, "2026-12-02 09:00", leaving.ava)
    draft = drafts.start(leaving.practice, leaving.alex, LAST_DAY)
    title = "Appointments with colleagues that stay open though the file is closed"
    decide_clients(leaving.practice, draft, {leaving.ava: (Disposition.TRANSFER, leaving.priya, ())})
    assert title not in [line.title for line in review(read_board(leaving.practice, draft))]
    decide_clients(leaving.practice, draft, {leaving.ava: (Disposition.REFERRED, None, ())})
    lines = {line.title: line for line in review(read_board(leaving.practice, draft))}
    assert lines[title].list_rows() == (("Tue 1 Dec 2026, 09:00", "A1", "Priya Nair"),)
