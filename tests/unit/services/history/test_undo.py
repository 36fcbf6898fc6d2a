"""An undo puts back what the operation changed, subject by subject, and redo is the undo of an undo."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import Appointment, AppointmentClient, Client, Offboarding, OffboardingState, Site, User
from desktop.services.history.keep_rules import RowKey
from desktop.services.history.operations import (
    First,
    NoChange,
    first_of,
    last_change_id,
    last_redoable,
    last_undoable,
    operations,
)
from desktop.services.history.undo import HeldByInactive, refuse, stored_values, undo, undo_in, undo_together
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def told(practice: Practice) -> Practice:
    """Two clients and a visit of the first one with the first of two users; nothing of it is recorded."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.user("Priya Nair")
    made.client("Ava Nguyen", alex)
    made.client("Bo Young", alex)
    made.appointment(alex, "2026-12-14 09:00", 1)
    return practice


def changed(practice: Practice, model: type, *ids: int, **values: object) -> int:
    with practice.work("change", f"Changed {sorted(values)}") as work:
        work.update(model, dict.fromkeys(ids, values))
        return int(work.operation_id)


def suburbs(practice: Practice) -> list[str]:
    return [suburb for (suburb,) in practice.rows("SELECT suburb FROM clients ORDER BY id")]


def test_only_what_nobody_changed_since_is_put_back(told: Practice) -> None:
    first = changed(told, Client, 1, 2, suburb="Ryde")
    changed(told, Client, 2, suburb="Glebe")
    undone = undo(told, first)
    assert (undone.operation_id, undone.restored, undone.left_alone) == (
        first,
        ("clients:1",),
        ("clients:2",),
    )
    assert suburbs(told) == ["", "Glebe"]


def test_a_part_of_an_operation_is_put_back(told: Practice) -> None:
    first = changed(told, Client, 1, 2, suburb="Ryde")
    with told.work("more", "More", undoes=first) as work:
        undone = undo_in(work, first, only=lambda subject: subject == "clients:2")
    assert (undone.restored, undone.left_alone) == (("clients:2",), ())
    assert suburbs(told) == ["Ryde", ""]


def test_an_unknown_or_an_undone_operation_is_refused(told: Practice) -> None:
    first = changed(told, Client, 1, suburb="Ryde")
    undo(told, first)
    for number, words in ((first, "undone already"), (99, "nothing of that number")):
        with pytest.raises(UserError, match=words):
            undo(told, number)
    assert suburbs(told) == ["", ""]


def test_undo_and_redo_take_turns_and_are_called_so(told: Practice) -> None:
    first = changed(told, Client, 1, suburb="Ryde")
    expected = [("Undid: Changed ['suburb']", ""), ("Redid: Changed ['suburb']", "Ryde")] * 2
    assert last_redoable(told) is None
    for turn, (summary, suburb) in enumerate(expected):
        done = last_redoable(told) if turn % 2 else last_undoable(told)
        assert done is not None
        undo(told, done.id)
        assert operations(told, limit=1)[0].summary == summary
        assert suburbs(told)[0] == suburb
        with told.read() as session:
            assert first_of(session, operations(told)[0].id) == First(first, turn + 1)
    assert [one.undone for one in operations(told)] == [False, True, True, True, True]
    assert last_redoable(told) is None
    last = last_undoable(told)
    assert last is not None
    assert last.id == operations(told)[0].id


def test_what_only_tells_is_passed_over(told: Practice) -> None:
    first = changed(told, Client, 1, suburb="Ryde")
    with told.work(NoChange.EXPORT, "Exported") as work:
        work.insert(Site, [{"reference": "A", "name": "A", "timezone": "Australia/Sydney"}])
    last = last_undoable(told)
    assert last is not None
    assert last.id == first
    with told.read() as session:
        assert last_change_id(session) == first


def test_before_the_first_operation_there_is_nothing_to_undo(practice: Practice) -> None:
    assert last_undoable(practice) is None
    assert last_redoable(practice) is None
    with practice.read() as session:
        assert last_change_id(session) == 0


def test_redo_is_over_once_something_else_was_done(told: Practice) -> None:
    undo(told, changed(told, Client, 1, suburb="Ryde"))
    assert last_redoable(told) is not None
    changed(told, Client, 2, suburb="Glebe")
    assert last_redoable(told) is None


def test_several_are_undone_the_last_first_and_each_once(told: Practice) -> None:
    first, second = changed(told, Client, 1, suburb="Ryde"), changed(told, Client, 1, suburb="Glebe")
    undone = undo_together(told, [first, second])
    assert [one.operation_id for one in undone] == [second, first]
    assert suburbs(told)[0] == ""
    assert operations(told, limit=1)[0].summary.startswith("Undid: ")
    assert {one.id for one in operations(told) if one.undone} >= {first, second}
    with pytest.raises(UserError, match="undone already"):
        undo_together(told, [first])


def test_an_added_row_goes_unless_something_points_at_it(told: Practice) -> None:
    values = {"last_name": "Wu", "sort_name": "wu", "search_text": "wu", "suburb": ""}
    with told.work("add", "Added two") as work:
        ids = work.insert(Client, [{"reference": f"N{n}", **values} for n in (1, 2)])
        added = work.operation_id
    with told.work("book", "Booked") as work:
        work.insert(AppointmentClient, [{"appointment_id": 1, "client_id": ids[0]}])
    undone = undo(told, added)
    assert undone.restored == (f"clients:{ids[1]}",)
    assert undone.left_alone == (f"clients:{ids[0]}",)


def test_an_added_user_becomes_inactive_instead_of_going(told: Practice) -> None:
    with told.work("add", "Added") as work:
        (user_id,) = work.insert(User, [{"reference": "N1", "last_name": "Wu", "sort_name": "wu", "access_level": "Case Manager"}])  # fmt: skip
        added = work.operation_id
    undo(told, added)
    assert told.rows("SELECT active, inactive_since FROM users WHERE id = ?", user_id) == [(0, str(TODAY))]


def moved(practice: Practice, hour: int) -> None:
    starts = datetime(2026, 12, 14, hour)
    changed(practice, Appointment, 1, starts_at=starts, ends_at=starts + timedelta(minutes=50))


def test_a_visit_that_was_moved_since_stays_with_who_has_it(told: Practice) -> None:
    given = changed(told, Appointment, 1, user_id=2)
    moved(told, 10)
    assert undo(told, given).left_alone == ("appointments:1",)
    assert undo(told, changed(told, Appointment, 1, user_id=1)).left_alone == ()


def test_a_visit_that_was_moved_there_and_back_may_be_given_back(told: Practice) -> None:
    given = changed(told, Appointment, 1, user_id=2)
    for hour in (10, 11, 9):
        moved(told, hour)
    assert undo(told, given).restored == ("appointments:1",)


def test_nothing_comes_back_to_somebody_inactive_unless_it_is_settled(told: Practice) -> None:
    given = changed(told, Client, 1, case_manager_id=2)
    changed(told, User, 1, active=False)
    with pytest.raises(Refused, match="Alex Lee would get clients or appointments back"):
        undo(told, given)
    assert told.rows("SELECT case_manager_id FROM clients WHERE id = 1") == [(2,)]
    held: list[HeldByInactive] = []
    undo(told, given, settle=lambda work, one: held.append(one))
    assert held == [{1: [RowKey("clients", 1)]}]


def test_a_refusal_names_everybody_in_order(told: Practice) -> None:
    with told.work("try", "Tried") as work, pytest.raises(Refused, match=r"^Alex Lee, Priya Nair would"):
        refuse(work, {2: [], 1: []})


def test_a_case_is_undone_and_redone_with_its_operation(told: Practice) -> None:
    with told.work("apply", "Applied") as work:
        work.update(Client, {1: {"case_manager_id": 2}})
        applied = work.operation_id
    with told.work("note", "Noted", recorded=False) as work:
        (case,) = work.insert(
            Offboarding,
            [{"leaver_id": 1, "last_day": date(2026, 12, 11), "state": OffboardingState.APPLIED, "created_at": work.now, "operation_id": applied}],
        )  # fmt: skip
    states = []
    for _ in range(2):
        undo(told, operations(told, limit=1)[0].id)
        with told.read() as session:
            states.append(session.scalar(select(Offboarding.state).where(Offboarding.id == case)))
    assert states == [OffboardingState.UNDONE, OffboardingState.APPLIED]


def test_making_somebody_active_again_opens_the_end_of_their_case(told: Practice) -> None:
    gone = changed(told, User, 1, active=False)
    with told.work("note", "Noted", recorded=False) as work:
        work.insert(
            Offboarding,
            [{"leaver_id": 1, "last_day": date(2026, 12, 11), "state": OffboardingState.APPLIED, "created_at": work.now, "deactivation_id": gone}],
        )  # fmt: skip
    undo(told, gone)
    assert told.rows("SELECT deactivation_id FROM offboardings") == [(None,)]


def test_a_side_of_an_entry_is_what_was_stored() -> None:
    assert stored_values(None) is None
    assert stored_values('{"suburb": "Ryde"}') == {"suburb": "Ryde"}
