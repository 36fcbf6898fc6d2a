"""The plan carried out, refused, followed up and undone, on a real database."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import (
    Appointment,
    AppointmentAction,
    AppointmentType,
    Client,
    Disposition,
    OffboardingState,
)
from desktop.services.clients import clients
from desktop.services.history.operations import last_undoable
from desktop.services.history.record_check import broken_links
from desktop.services.history.undo import undo
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.suggesting import Wishes, suggested_plan
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.undoing import hand_back, undo_offboarding
from desktop.services.users import users
from tests.made import Made

LAST_DAY = date(2026, 12, 11)


class Story:
    """Alex leaves; Priya and Sam stay. Ava and Liam are one family; Zoe clashes with what Priya has."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        made = self.made = Made(practice)
        self.alex = made.user("Alex Lee", discipline="Psychologist")
        self.priya = made.user("Priya Nair", discipline="Psychologist")
        self.sam = made.user("Sam Cooper", discipline="Psychologist")
        self.ava = made.client("Ava Nguyen", self.alex, family="Nguyen")
        self.liam = made.client("Liam Nguyen", self.alex, family="Nguyen")
        self.zoe = made.client("Zoe O'Brien", self.alex)
        self.kaur = made.client("Simran Kaur", self.priya)
        self.past = made.appointment(self.alex, "2026-11-16 09:00", self.ava, status="Attended")
        self.before = made.appointment(self.alex, "2026-12-11 23:00", self.ava)
        self.monday = made.appointment(self.alex, "2026-12-14 09:00", self.ava, self.liam)
        self.tuesday = made.appointment(self.alex, "2026-12-15 10:00", self.zoe)
        self.later = self.second = 0
        self.others = made.appointment(self.priya, "2026-12-15 10:30", self.kaur)

    def plan(self, *to: int) -> Plan:
        with self.practice.read() as session:
            found = situation(session, self.alex, LAST_DAY)
            return suggested_plan(session, found, Wishes(only=to or None))

    def value(self, sql: str, *arguments: Any) -> Any:
        with self.practice.engine.connect() as connection:
            return connection.exec_driver_sql(sql, arguments).scalar()

    def picture(self) -> list[list[Any]]:
        """Everything that an undo must restore."""
        tables = ("users", "clients", "case_assignments", "appointments")
        with self.practice.engine.connect() as connection:
            return [
                [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {t} ORDER BY id")]
                for t in tables
            ]

    def practitioner_of(self, appointment: int) -> int:
        return self.value("SELECT user_id FROM appointments WHERE id = ?", appointment)


@pytest.fixture
def story(practice: Practice) -> Story:
    return Story(practice)


def on(practice: Practice, day: date) -> None:
    practice.fixed_today = day


def test_the_suggested_plan_avoids_the_clash_and_keeps_the_family(story: Story) -> None:
    plan = story.plan()
    to = {c.client_id: c.recipient_id for c in plan.clients}
    assert to[story.zoe] == story.sam
    assert to[story.ava] == to[story.liam]
    assert {a.appointment_id for a in plan.appointments} == {story.monday, story.tuesday}
    assert not plan.clashing


def test_apply_moves_what_lies_after_the_last_day_and_nothing_else(story: Story) -> None:
    done = apply_plan(story.practice, story.plan())
    assert (done.clients_transferred, done.appointments_transferred, done.made_inactive) == (3, 2, False)
    assert story.practitioner_of(story.past) == story.alex
    assert story.practitioner_of(story.before) == story.alex
    assert story.practitioner_of(story.monday) != story.alex
    assert story.value("SELECT active FROM users WHERE id = ?", story.alex) == 1
    assert story.value("SELECT count(*) FROM clients WHERE case_manager_id = ?", story.alex) == 0
    held = (
        "SELECT count(*) FROM clients c JOIN case_assignments a ON a.client_id = c.id AND a.ends_on IS NULL"
    )
    assert story.value(f"{held} AND a.user_id = c.case_manager_id") == 4


def test_the_leaver_becomes_inactive_when_the_last_day_is_over(story: Story) -> None:
    apply_plan(story.practice, story.plan())
    on(story.practice, LAST_DAY)
    assert following_up.due(story.practice) == []
    on(story.practice, date(2026, 12, 12))
    assert [r.problem for r in following_up.due(story.practice)] == [""]
    assert story.value("SELECT active FROM users WHERE id = ?", story.alex) == 0
    assert following_up.due(story.practice) == []


def test_a_last_day_that_is_over_makes_the_leaver_inactive_at_once(story: Story) -> None:
    on(story.practice, date(2026, 12, 12))
    assert apply_plan(story.practice, story.plan()).made_inactive
    assert story.value("SELECT inactive_since FROM users WHERE id = ?", story.alex) == "2026-12-12"


def test_a_clash_is_refused_with_the_list_and_accepted_with_a_reason(story: Story) -> None:
    plan = story.plan(story.priya)
    assert [a.appointment_id for a in plan.clashing] == [story.tuesday]
    before = story.picture()
    with pytest.raises(Refused, match="1 appointment cannot keep the time") as refused:
        apply_plan(story.practice, plan)
    assert "A4" in refused.value.items[0]
    assert story.picture() == before
    apply_plan(story.practice, plan, accept_clashes="Simran agreed to wait")
    assert (
        story.value("SELECT overlap_reason FROM appointments WHERE id = ?", story.tuesday)
        == "Simran agreed to wait"
    )
    assert story.value("SELECT reason FROM operations ORDER BY id DESC") == "Simran agreed to wait"


def test_a_client_without_recipient_is_refused_unless_accepted(story: Story) -> None:
    plan = story.plan()
    clients = tuple(
        c if c.client_id != story.zoe else type(c)(c.client_id, Disposition.UNDECIDED) for c in plan.clients
    )
    plan = Plan(plan.leaver_id, plan.last_day, clients, plan.appointments)
    with pytest.raises(Refused, match="1 client would be left without a case manager"):
        apply_plan(story.practice, plan)
    done = apply_plan(story.practice, plan, accept_unassigned="Zoe decides next week")
    assert done.clients_unassigned == 1
    assert story.value("SELECT case_manager_id FROM clients WHERE id = ?", story.zoe) is None


def test_a_stale_plan_is_refused_with_what_changed(story: Story) -> None:
    plan = story.plan()
    new = story.made.client("Noah New", story.alex)
    story.made.appointment(story.alex, "2026-12-16 09:00", new)
    with pytest.raises(Refused, match="changed since the plan was made") as refused:
        apply_plan(story.practice, plan)
    assert [line.split(" (")[0] for line in refused.value.items] == [
        "Client Noah New",
        "Appointment A6 on Wed 16 Dec 2026, 09:00 is theirs and not in the plan.",
    ]


def test_a_clash_that_came_up_since_is_refused(story: Story) -> None:
    plan = story.plan()
    story.made.appointment(story.sam, "2026-12-15 10:00", story.kaur)
    with pytest.raises(Refused, match="cannot keep the time"):
        apply_plan(story.practice, plan)


def test_a_recipient_who_became_inactive_is_refused(story: Story) -> None:
    plan = story.plan(story.sam)
    users.make_inactive(story.practice, story.sam)
    with pytest.raises(Refused, match="cannot take over") as refused:
        apply_plan(story.practice, plan)
    assert "inactive" in refused.value.items[0]


def test_applying_twice_is_refused(story: Story) -> None:
    plan = story.plan()
    apply_plan(story.practice, plan)
    with pytest.raises(UserError, match="offboarded already"):
        apply_plan(story.practice, plan)


def test_a_recipient_who_leaves_too_is_not_offered(story: Story) -> None:
    drafts.start(story.practice, story.sam, date(2026, 12, 4))
    with story.practice.read() as session:
        assert story.sam not in situation(session, story.alex, LAST_DAY).candidates


def test_undo_brings_everything_back(story: Story) -> None:
    before = story.picture()
    done = apply_plan(story.practice, story.plan())
    on(story.practice, date(2026, 12, 12))
    following_up.due(story.practice)
    undone = undo_offboarding(story.practice, done.offboarding_id)
    assert undone.left_alone == ()
    assert story.picture() == before
    assert following_up.listed(story.practice)[0].state is OffboardingState.UNDONE
    with pytest.raises(UserError, match="only an applied one"):
        undo_offboarding(story.practice, done.offboarding_id)
    assert broken_links(story.practice) == []


def test_undo_leaves_alone_what_was_changed_since(story: Story) -> None:
    done = apply_plan(story.practice, story.plan())
    with story.practice.work("move", "Moved an appointment") as work:
        work.update(Appointment, {story.tuesday: {"user_id": story.priya}})
    undone = undo_offboarding(story.practice, done.offboarding_id)
    assert undone.left_alone == ("Appointment A4 was changed since.",)
    assert story.practitioner_of(story.tuesday) == story.priya
    assert story.practitioner_of(story.monday) == story.alex


def test_the_draft_keeps_answers_and_becomes_the_plan(story: Story) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    assert drafts.start(story.practice, story.alex, LAST_DAY) == draft
    assert len(drafted(story.practice, draft).plan.undecided) == 3
    decide_clients(story.practice, draft, {story.zoe: (Disposition.TRANSFER, story.priya, ())})
    assert [a.appointment_id for a in drafted(story.practice, draft).plan.clashing] == [story.tuesday]
    later = datetime(2026, 12, 15, 11, 20)
    decide_appointments(
        story.practice, draft, {story.tuesday: AppointmentChoice(AppointmentAction.MOVE, starts_at=later)}
    )
    suggest(story.practice, draft)
    plan = drafted(story.practice, draft).plan
    assert not plan.undecided
    assert not plan.clashing
    assert {c.client_id: c.recipient_id for c in plan.clients}[story.zoe] == story.priya
    done = apply_plan(story.practice, plan, offboarding_id=draft)
    assert done.appointments_moved == 1
    assert story.value("SELECT starts_at FROM appointments WHERE id = ?", story.tuesday) == "2026-12-15 11:20"
    assert story.value("SELECT ends_at FROM appointments WHERE id = ?", story.tuesday) == "2026-12-15 12:10"
    assert story.practitioner_of(story.tuesday) == story.priya


def test_a_changed_client_marks_the_choices_for_its_appointments(story: Story) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    decide_clients(story.practice, draft, {story.zoe: (Disposition.TRANSFER, story.priya, ())})
    choice = AppointmentChoice(AppointmentAction.TRANSFER, reason="a short overlap")
    decide_appointments(story.practice, draft, {story.tuesday: choice})
    planned = {a.appointment_id: a for a in drafted(story.practice, draft).plan.appointments}
    assert (planned[story.tuesday].accepted, planned[story.tuesday].stale) == ("a short overlap", False)
    decide_clients(story.practice, draft, {story.zoe: (Disposition.TRANSFER, story.sam, ())})
    planned = {a.appointment_id: a for a in drafted(story.practice, draft).plan.appointments}
    assert planned[story.tuesday].stale


def test_clients_who_leave_with_the_practitioner_are_closed_and_their_appointments_cancelled(
    story: Story,
) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    decide_clients(
        story.practice,
        draft,
        dict.fromkeys((story.ava, story.liam, story.zoe), (Disposition.FOLLOWS, None, ())),
    )
    plan = drafted(story.practice, draft).plan
    assert {a.action for a in plan.appointments} == {AppointmentAction.CANCEL}
    done = apply_plan(story.practice, plan, offboarding_id=draft)
    assert (done.clients_closed, done.appointments_cancelled) == (3, 2)
    assert story.value("SELECT count(*) FROM clients WHERE status = 'Closed'") == 3
    assert story.value("SELECT cancel_reason FROM appointments WHERE id = ?", story.monday) != ""


def test_what_was_scheduled_whole_is_applied_when_due(story: Story) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    suggest(story.practice, draft)
    drafts.set_state(story.practice, draft, OffboardingState.SCHEDULED)
    before = story.picture()
    assert following_up.due(story.practice) == []
    assert story.picture() == before
    on(story.practice, date(2026, 12, 12))
    assert [r.problem for r in following_up.due(story.practice)] == [""]
    assert story.value("SELECT active FROM users WHERE id = ?", story.alex) == 0
    assert story.value("SELECT count(*) FROM clients WHERE case_manager_id = ?", story.alex) == 0


def test_an_appointment_of_another_case_managers_client_goes_to_that_case_manager(story: Story) -> None:
    visit = story.made.appointment(story.alex, "2026-12-17 09:00", story.kaur)
    planned = {a.appointment_id: a for a in story.plan().appointments}
    assert planned[visit].recipient_id == story.priya


def test_it_goes_to_somebody_of_the_discipline_that_its_type_requires(story: Story) -> None:
    with story.made.work() as work:
        meals = work.insert(
            AppointmentType, [{"name": "Meal plan", "colour": "#88aa88", "discipline": "Dietitian"}]
        )
    dietitian = story.made.user("Tom Brown", discipline="Dietitian")
    visit = story.made.appointment(story.alex, "2026-12-17 09:00", story.kaur, appointment_type_id=meals[0])
    planned = {a.appointment_id: a for a in story.plan().appointments}
    assert planned[visit].recipient_id == dietitian


def test_an_appointment_without_clients_goes_to_whoever_is_free(story: Story) -> None:
    meeting = story.made.appointment(story.alex, "2026-12-15 10:00")
    planned = {a.appointment_id: a for a in story.plan().appointments}
    assert planned[meeting].recipient_id == story.sam


def test_the_file_of_a_practice_is_whole_after_a_refusal(story: Story, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        apply_plan(story.practice, story.plan(story.priya))
    assert story.value("PRAGMA integrity_check") == "ok"
    assert story.value("SELECT count(*) FROM operations") == 0


RETURNS_ON = date(2027, 1, 11)


@pytest.fixture
def covered(story: Story) -> tuple[Story, int]:
    """Alex is away from 12 December to 10 January; one appointment is after the return."""
    story.later = story.made.appointment(story.alex, "2027-01-12 09:00", story.ava)
    story.second = story.made.appointment(story.alex, "2027-01-05 09:00", story.ava)
    with story.practice.read() as session:
        plan = suggested_plan(session, situation(session, story.alex, LAST_DAY, RETURNS_ON))
    assert story.later not in {a.appointment_id for a in plan.appointments}
    return story, apply_plan(story.practice, plan).offboarding_id


def test_a_cover_keeps_the_practitioner_active_and_hands_back_on_return(covered: tuple[Story, int]) -> None:
    story, cover = covered
    assert story.practitioner_of(story.later) == story.alex
    assert story.practitioner_of(story.monday) != story.alex
    on(story.practice, date(2026, 12, 20))
    assert following_up.due(story.practice) == []
    on(story.practice, RETURNS_ON)
    with story.practice.work("attend", "Attended") as work:
        work.update(Appointment, {story.monday: {"status": "Attended"}})
    assert [r.problem for r in following_up.due(story.practice)] == [""]
    assert story.value("SELECT active FROM users WHERE id = ?", story.alex) == 1
    assert story.value("SELECT count(*) FROM clients WHERE case_manager_id = ?", story.alex) == 3
    assert story.practitioner_of(story.monday) != story.alex
    with pytest.raises(UserError, match="only an applied one"):
        hand_back(story.practice, cover)


def test_an_early_hand_back_leaves_what_was_changed_since(covered: tuple[Story, int]) -> None:
    story, cover = covered
    on(story.practice, date(2026, 12, 20))
    clients.set_case_manager(story.practice, [story.zoe], story.sam, date(2026, 12, 20))
    with story.practice.work("move", "Moved") as work:
        work.update(Client, {story.zoe: {"case_manager_id": story.priya}})
    back = hand_back(story.practice, cover)
    assert back.left_alone == ("Client Zoe O'Brien (C3) was changed since.",)
    assert story.practitioner_of(story.second) == story.alex
    assert story.value("SELECT case_manager_id FROM clients WHERE id = ?", story.ava) == story.alex


def test_what_took_place_since_keeps_its_practitioner_when_undone(story: Story) -> None:
    done = apply_plan(story.practice, story.plan())
    with story.practice.work("attend", "Attended") as work:
        work.update(Appointment, {story.monday: {"status": "Attended"}})
    undone = undo_offboarding(story.practice, done.offboarding_id)
    assert undone.left_alone == ("Appointment A3 was changed since.",)
    assert story.practitioner_of(story.monday) != story.alex


def test_undo_of_the_last_action_says_so_in_the_offboarding(story: Story) -> None:
    before = story.picture()
    apply_plan(story.practice, story.plan())
    last = last_undoable(story.practice)
    assert last is not None
    undo(story.practice, last.id)
    assert story.picture() == before
    assert following_up.listed(story.practice)[0].state is OffboardingState.UNDONE


def test_an_offboarding_of_somebody_who_held_nothing_is_an_operation_too(practice: Practice) -> None:
    """It changed only the program's own notes, which name it."""
    leaver = Made(practice).user("Alex Lee")
    with practice.read() as session:
        plan = suggested_plan(session, situation(session, leaver, LAST_DAY))
    done = apply_plan(practice, plan)
    last = last_undoable(practice)
    assert last is not None
    assert last.id == done.operation_id
    undo(practice, last.id)
    assert following_up.listed(practice)[0].state is OffboardingState.UNDONE


def test_somebody_who_came_back_is_offered_again_and_can_leave_again(story: Story) -> None:
    on(story.practice, date(2026, 12, 12))
    apply_plan(story.practice, story.plan())
    users.make_active(story.practice, story.alex)
    assert following_up.due(story.practice) == []
    with story.practice.read() as session:
        assert story.alex in situation(session, story.priya, date(2026, 12, 18)).candidates
        plan = suggested_plan(session, situation(session, story.alex, date(2026, 12, 11)))
    assert apply_plan(story.practice, plan).made_inactive


def test_an_appointment_may_wait_for_a_new_time(story: Story) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    everybody = dict.fromkeys((story.ava, story.liam, story.zoe), (Disposition.TRANSFER, story.priya, ()))
    decide_clients(story.practice, draft, everybody)
    waits = AppointmentChoice(AppointmentAction.WAIT)
    decide_appointments(story.practice, draft, {story.tuesday: waits})
    plan = drafted(story.practice, draft).plan
    assert not plan.clashing
    assert apply_plan(story.practice, plan, offboarding_id=draft).appointments_waiting == 1
    assert story.practitioner_of(story.tuesday) == story.priya
    assert story.value("SELECT status FROM appointments WHERE id = ?", story.tuesday) == "Waiting List"


def test_an_appointment_may_stay_only_up_to_the_last_day(story: Story) -> None:
    draft = drafts.start(story.practice, story.alex, LAST_DAY)
    suggest(story.practice, draft)
    stays = AppointmentChoice(AppointmentAction.STAY)
    decide_appointments(story.practice, draft, {story.tuesday: stays})
    with pytest.raises(Refused, match="cannot stay with Alex Lee"):
        apply_plan(story.practice, drafted(story.practice, draft).plan, offboarding_id=draft)
    earlier = AppointmentChoice(AppointmentAction.STAY, starts_at=datetime(2026, 12, 11, 23, 20))
    decide_appointments(story.practice, draft, {story.tuesday: earlier})
    assert [c.kind for a in drafted(story.practice, draft).plan.clashing for c in a.clashes] == ["booked"]
    earlier = AppointmentChoice(AppointmentAction.STAY, starts_at=datetime(2026, 12, 11, 15))
    decide_appointments(story.practice, draft, {story.tuesday: earlier})
    apply_plan(story.practice, drafted(story.practice, draft).plan, offboarding_id=draft)
    assert story.practitioner_of(story.tuesday) == story.alex
    assert story.value("SELECT starts_at FROM appointments WHERE id = ?", story.tuesday) == "2026-12-11 15:00"
