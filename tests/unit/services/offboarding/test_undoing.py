"""The end of an offboarding: undone or handed back, and what was changed since is named."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    Appointment,
    AppointmentAction,
    AppointmentClient,
    Client,
    Disposition,
    OffboardingState,
    Operation,
    Series,
    User,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.following_up import due
from desktop.services.offboarding.undoing import hand_back, undo_offboarding
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN = 1, 2


def apply(practice: Practice, draft: int) -> None:
    decide_clients(practice, draft, dict.fromkeys((AVA, BEN), (Disposition.TRANSFER, PRIYA, ())))
    apply_draft(practice, drafted(practice, draft))


def holders(practice: Practice) -> tuple[list[int | None], list[int]]:
    """The case managers of Ava and Ben, and who has their appointments."""
    with practice.read() as session:
        return (
            [session.get_one(Client, i).case_manager_id for i in (AVA, BEN)],
            [session.get_one(Appointment, i).user_id for i in (1, 2)],
        )


def test_undone_it_is_as_it_was(leaving: Made, draft: int) -> None:
    apply(leaving.practice, draft)
    assert holders(leaving.practice) == ([PRIYA, PRIYA], [PRIYA, PRIYA])
    undone = undo_offboarding(leaving.practice, draft)
    assert holders(leaving.practice) == ([ALEX, ALEX], [ALEX, ALEX])
    assert (undone.offboarding_id, undone.name, undone.left_alone) == (draft, "Alex Lee", ())
    assert undone.restored >= 4
    assert drafts.answers(leaving.practice, draft).state is OffboardingState.UNDONE


def test_what_was_changed_since_stays_and_is_named(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    apply(practice, draft)
    with practice.work("edit", "Changed two records") as work:
        work.update(Client, {AVA: {"case_manager_id": None}})
        work.update(Appointment, {2: {"user_id": ALEX, "room": "2"}})
    undone = undo_offboarding(practice, draft)
    assert set(undone.left_alone) == {
        "Client Ava Nguyen (C1) was changed since.",
        "Appointment A2 was changed since.",
    }
    assert holders(practice) == ([None, ALEX], [ALEX, ALEX])


def test_only_what_was_applied_is_undone_and_only_a_cover_handed_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    for end in (undo_offboarding, hand_back):
        with pytest.raises(UserError, match="only an applied one can be"):
            end(practice, draft)
        with pytest.raises(UserError, match="There is no offboarding 9"):
            end(practice, 9)
    apply(practice, draft)
    with pytest.raises(UserError, match="Alex Lee left for good"):
        hand_back(practice, draft)


def test_a_cover_is_handed_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    apply(practice, draft)
    back = hand_back(practice, draft)
    assert holders(practice) == ([ALEX, ALEX], [ALEX, ALEX])
    assert back.left_alone == ()
    assert drafts.answers(practice, draft).state is OffboardingState.RETURNED


def test_what_is_past_stays_with_who_saw_them_when_a_cover_ends(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    leaving.appointment(ALEX, "2026-12-14 23:00", BEN)
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    apply(practice, draft)
    with practice.work("move", "Moved a visit to midnight") as work:
        work.update(Appointment, {1: {"starts_at": datetime(2026, 12, 13, 23)}})
    practice.fixed_today = date(2026, 12, 14)
    back = hand_back(practice, draft)
    with practice.read() as session:
        assert [session.get_one(Appointment, i).user_id for i in (1, 2, 3)] == [PRIYA, ALEX, ALEX]
        assert [session.get_one(Client, i).case_manager_id for i in (AVA, BEN)] == [ALEX, ALEX]
    assert back.left_alone == ()


@pytest.mark.parametrize(("today", "holder"), [(date(2026, 12, 14), ALEX), (date(2026, 12, 15), PRIYA)])
def test_a_visit_is_past_once_its_day_is_over(leaving: Made, draft: int, today: date, holder: int) -> None:
    practice = leaving.practice
    visit = leaving.appointment(ALEX, "2026-12-14 00:00", BEN)
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    apply(practice, draft)
    practice.fixed_today = today
    hand_back(practice, draft)
    with practice.read() as session:
        assert [session.get_one(Appointment, i).user_id for i in (1, 2, visit)] == [holder] * 3


def test_the_number_of_what_came_back_is_told(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    apply(practice, draft)
    with practice.work("edit", "Changed a visit") as work:
        work.update(Appointment, {2: {"user_id": ALEX}})
    back = hand_back(practice, draft)
    assert (back.offboarding_id, back.name) == (draft, "Alex Lee")
    assert back.restored == 3
    assert back.left_alone == ("Appointment A2 was changed since.",)


def test_who_was_made_inactive_later_is_active_again(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    apply(practice, draft)
    practice.fixed_today = date(2026, 12, 12)
    assert [result.problem for result in due(practice)] == [""]
    assert not user_is_active(practice)
    undone = undo_offboarding(practice, draft)
    assert user_is_active(practice)
    assert holders(practice) == ([ALEX, ALEX], [ALEX, ALEX])
    assert undone.restored >= 5


def test_who_was_made_inactive_at_once_is_active_again(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    drafts.answer(practice, draft, last_day=date(2026, 11, 20))
    apply(practice, draft)
    assert not user_is_active(practice)
    undo_offboarding(practice, draft)
    assert user_is_active(practice)
    assert holders(practice) == ([ALEX, ALEX], [ALEX, ALEX])


def user_is_active(practice: Practice) -> bool:
    with practice.read() as session:
        return session.get_one(User, ALEX).active


def test_the_record_says_which_operation_was_turned_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    for end, returns_on, said in (
        (undo_offboarding, None, "Undid the offboarding of Alex Lee"),
        (hand_back, date(2027, 3, 1), "Handed back to Alex Lee"),
    ):
        draft = drafts.start(practice, ALEX, LAST_DAY)
        drafts.answer(practice, draft, returns_on=returns_on)
        apply(practice, draft)
        applied = drafts.answers(practice, draft).operation_id
        assert applied is not None
        end(practice, draft)
        with practice.read() as session:
            last = session.scalars(select(Operation).order_by(Operation.id.desc())).first()
        assert last is not None
        assert (last.undoes_id, last.summary) == (applied, said)


def test_a_series_that_goes_on_elsewhere_stays_and_is_named(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    sam = leaving.user("Sam Cooper")
    with leaving.work() as work:
        [series] = work.insert(Series, [{"reference": "R1", "rule": "FREQ=WEEKLY"}])
    days = (15, 22, 29, 5, 12, 19)
    visits = [
        leaving.appointment(
            ALEX, f"{'2026-12' if day > 12 and n < 3 else '2027-01'}-{day:02} 09:00", AVA, series_id=series
        )
        for n, day in enumerate(days)
    ]
    later = AppointmentChoice(AppointmentAction.TRANSFER, sam)
    decide_appointments(practice, draft, dict.fromkeys(visits[3:], later))
    apply(practice, draft)
    with practice.read() as session:
        new = session.get_one(Appointment, visits[-1]).series_id
    assert new != series
    added = leaving.appointment(sam, "2027-01-26 09:00", AVA, series_id=new)
    undone = undo_offboarding(practice, draft)
    assert undone.left_alone == ("Series R000002 stays, as appointments are still in it.",)
    with practice.read() as session:
        assert {session.get_one(Appointment, i).series_id for i in visits} == {series}
        assert session.get_one(Appointment, added).series_id == new


def test_the_only_visit_that_is_past_stays_with_who_saw_the_client(practice: Practice) -> None:
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    visit = made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX))
    draft = drafts.start(practice, ALEX, LAST_DAY)
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    decide_clients(practice, draft, {AVA: (Disposition.TRANSFER, PRIYA, ())})
    apply_draft(practice, drafted(practice, draft))
    practice.fixed_today = date(2026, 12, 15)
    hand_back(practice, draft)
    with practice.read() as session:
        assert session.get_one(Appointment, visit).user_id == PRIYA
        assert session.get_one(Client, AVA).case_manager_id == ALEX


def test_what_was_deleted_since_is_named_by_its_number(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    apply(practice, draft)
    with practice.work("delete", "Deleted a visit") as work:
        taking_part = select(AppointmentClient.id).where(AppointmentClient.appointment_id == 2)
        work.delete(AppointmentClient, list(work.session.scalars(taking_part)))
        work.delete(Appointment, [2])
    assert undo_offboarding(practice, draft).left_alone == ("appointments:2 was changed since.",)
