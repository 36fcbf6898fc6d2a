"""Each rule of what an undo leaves alone, on its own."""

from __future__ import annotations

from itertools import count

import pytest

from desktop.database.recorder import Row
from desktop.database.unit_of_work import RecordedRow
from desktop.models import AppointmentStatus
from desktop.services.history.inactive_holders import inactive_holders
from desktop.services.history.keep_rules import (
    KEEP_RULES,
    Link,
    Present,
    RowKey,
    changed_since,
    given_another_time,
    in_the_past,
    still_referenced,
    subjects_to_undo,
)

_ids = count(1000, -1)


def entry(table: str, row_id: int, before: Row | None, after: Row | None, subject: str = "") -> RecordedRow:
    """An entry older than the call before: entries come newest first."""
    return RecordedRow(next(_ids), table, row_id, subject or f"{table}:{row_id}", before, after)


def present(**rows: Row) -> Present:
    """The present rows, named like `clients_1`."""
    return Present({RowKey(*_split(name)): row for name, row in rows.items()}, midnight="2026-11-23 00:00")


def _split(name: str) -> tuple[str, int]:
    table, _, row_id = name.rpartition("_")
    return table, int(row_id)


def moved(row_id: int = 1, **after: object) -> RecordedRow:
    return entry("appointments", row_id, {"user_id": 1}, after or {"user_id": 2})


@pytest.mark.parametrize(
    ("before", "after", "now", "kept"),
    [
        ({"name": "a"}, {"name": "b"}, {"name": "b"}, False),
        ({"name": "a"}, {"name": "b"}, {"name": "c"}, True),
        ({"name": "a"}, {"name": "b"}, None, True),
        ({"name": "a"}, {"name": None}, {"name": ""}, True),
        (None, {"name": "b"}, {"name": "b"}, False),
        (None, {"name": "b"}, {"name": "c"}, True),
        ({"name": "a"}, None, None, False),
        ({"name": "a"}, None, {"name": "a"}, True),
    ],
)
def test_changed_since(before: Row | None, after: Row | None, now: Row | None, kept: bool) -> None:
    held = present() if now is None else present(clients_1=now)
    expected = {"clients:1"} if kept else set()
    assert changed_since([entry("clients", 1, before, after)], held, {"clients:1"}) == expected


def test_the_last_of_several_entries_of_a_row_speaks_for_a_column() -> None:
    entries = [
        entry("clients", 1, {"name": "b"}, {"name": "c"}),
        entry("clients", 1, {"name": "a", "notes": ""}, {"name": "b", "notes": "x"}),
    ]
    candidates = {"clients:1"}
    assert changed_since(entries, present(clients_1={"name": "c", "notes": "x"}), candidates) == set()
    assert changed_since(entries, present(clients_1={"name": "b", "notes": "x"}), candidates) == candidates
    assert changed_since(entries, present(clients_1={"name": "c", "notes": "y"}), candidates) == candidates


@pytest.mark.parametrize("status", list(AppointmentStatus))
def test_in_the_past(status: AppointmentStatus) -> None:
    held = present(appointments_1={"status": status.value})
    open_ones = {"Booked", "Confirmed", "Arrived", "Waiting List"}
    expected = set() if status in open_ones else {"appointments:1"}
    assert in_the_past([moved()], held, {"appointments:1"}) == expected


def test_in_the_past_asks_only_for_another_practitioner_of_what_was_there() -> None:
    held = present(appointments_1={"status": "Attended"})
    for other in (
        entry("appointments", 1, {"room": ""}, {"room": "2"}),
        entry("appointments", 1, None, {"user_id": 2}),
        entry("appointments", 1, {"user_id": 2}, None),
        entry("leave", 1, {"user_id": 1}, {"user_id": 2}),
        moved(2),
    ):
        assert in_the_past([other], held, {other.subject}) == set()


def test_given_another_time() -> None:
    now = {"starts_at": "2026-12-01 10:00", "ends_at": "2026-12-01 11:00"}

    def kept(then: Row, change: RecordedRow) -> bool:
        return bool(
            given_another_time([change], Present({RowKey("appointments", 1): now}, (), {1: then}), ())
        )

    assert kept({"starts_at": "2026-12-01 09:00"}, moved())
    assert kept({"ends_at": "2026-12-01 10:30"}, moved(status="Cancelled"))
    assert not kept({"starts_at": "2026-12-01 10:00", "room": "2"}, moved())
    assert not kept({}, moved())
    assert not kept({"starts_at": "2026-12-01 09:00"}, moved(room="3"))
    assert not given_another_time([moved()], Present({}, (), {1: {"starts_at": "x"}}), ())


CLIENT, CONTACT, CASE = RowKey("clients", 1), RowKey("contacts", 5), RowKey("case_assignments", 7)


def added(key: RowKey, subject: str = "") -> RecordedRow:
    return entry(key.table, key.row_id, None, {"name": "a"}, subject)


def test_still_referenced_by_what_came_later() -> None:
    held = Present(links=(Link(CONTACT, "client_id", CLIENT),))
    assert still_referenced([added(CLIENT)], held, {"clients:1"}) == {"clients:1"}
    assert still_referenced([added(CLIENT)], Present(), {"clients:1"}) == set()


def test_still_referenced_goes_with_what_goes() -> None:
    held = Present(links=(Link(CONTACT, "client_id", CLIENT),))
    entries = [added(CONTACT, "contacts:5"), added(CLIENT)]
    assert still_referenced(entries, held, {"clients:1", "contacts:5"}) == set()
    assert still_referenced(entries, held, {"clients:1"}) == {"clients:1"}


def test_still_referenced_follows_a_chain() -> None:
    held = Present(links=(Link(CONTACT, "client_id", CLIENT), Link(CASE, "contact_id", CONTACT)))
    entries = [added(CONTACT), added(CLIENT)]
    both = {"clients:1", "contacts:5"}
    assert still_referenced(entries, held, both) == both


def test_a_link_that_the_operation_itself_set_goes_back_with_it() -> None:
    held = Present(links=(Link(CONTACT, "client_id", CLIENT),))
    led_here = entry("contacts", 5, {"client_id": 9}, {"client_id": 1}, "contacts:5")
    entries = [led_here, added(CLIENT)]
    assert still_referenced(entries, held, {"clients:1", "contacts:5"}) == set()
    assert still_referenced(entries, held, {"clients:1"}) == {"clients:1"}


def test_a_user_is_never_deleted_so_nothing_needs_them() -> None:
    user = RowKey("users", 1)
    held = Present(links=(Link(CLIENT, "case_manager_id", user),))
    assert still_referenced([added(user)], held, {"users:1"}) == set()


def test_the_rules_stand_in_their_order() -> None:
    assert [rule.name for rule in KEEP_RULES] == [
        "changed since",
        "in the past",
        "given another time",
        "still referenced",
    ]


def test_what_stays_keeps_what_it_points_at() -> None:
    """The contact was changed since, so the client that it needs stays too."""
    held = Present(
        {CLIENT: {"name": "a"}, CONTACT: {"name": "changed"}}, (Link(CONTACT, "client_id", CLIENT),)
    )
    entries = [added(CONTACT), added(CLIENT)]
    assert subjects_to_undo(entries, held, ["clients:1", "contacts:5"]) == set()


HELD = {"status": "Current", "case_manager_id": 2}
BOOKED = {"status": "Booked", "user_id": 2, "starts_at": "2026-11-23 09:00"}


def holders(change: RecordedRow, now: Row, *more: RecordedRow) -> set[int]:
    held = Present({RowKey(change.table, 1): now}, inactive=frozenset({1}), midnight="2026-11-23 00:00")
    return set(inactive_holders([*more, change], held, {change.subject, *(e.subject for e in more)}))


def test_a_client_or_an_appointment_would_go_back_to_somebody_inactive() -> None:
    client = entry("clients", 1, {"case_manager_id": 1}, {"case_manager_id": 2})
    assert holders(client, HELD) == {1}
    assert holders(client, {**HELD, "status": "Closed"}) == set()
    assert holders(moved(), BOOKED) == {1}
    assert holders(moved(), {**BOOKED, "starts_at": "2026-11-22 23:59"}) == set()
    assert holders(moved(), {**BOOKED, "starts_at": "2026-11-23 00:00"}) == {1}
    assert holders(moved(), {**BOOKED, "status": "Attended"}) == set()
    assert holders(moved(), {**BOOKED, "status": "Waiting List", "starts_at": "2026-11-01 09:00"}) == {1}


def test_a_client_who_was_closed_would_be_current_again() -> None:
    closed = entry("clients", 1, {"status": "Current"}, {"status": "Closed"})
    assert holders(closed, {"status": "Closed", "case_manager_id": 1}) == {1}


def test_a_deleted_client_would_come_back_and_an_added_one_go() -> None:
    deleted = entry("clients", 1, {**HELD, "case_manager_id": 1}, None)
    assert inactive_holders([deleted], Present(inactive=frozenset({1})), {"clients:1"}) == {1: [CLIENT]}
    assert holders(entry("clients", 1, None, {}), {**HELD, "case_manager_id": 1}) == set()


def test_what_somebody_inactive_has_anyway_is_no_reason_to_refuse() -> None:
    renamed = entry("clients", 1, {"last_name": "Lee"}, {"last_name": "Nair"})
    assert holders(renamed, {**HELD, "case_manager_id": 1}) == set()


def test_the_undo_may_make_them_active_itself_or_inactive() -> None:
    client = entry("clients", 1, {"case_manager_id": 1}, {"case_manager_id": 2})
    assert holders(client, HELD, entry("users", 1, {"active": 1}, {"active": 0})) == set()
    assert holders(client, HELD, entry("users", 1, {"mobile": "1"}, {"mobile": "2"})) == {1}
    back_to_three = entry("clients", 1, {"case_manager_id": 3}, {"case_manager_id": 2})
    assert holders(back_to_three, HELD) == set()
    assert holders(back_to_three, HELD, entry("users", 3, {"active": 0}, {"active": 1})) == {3}
    assert holders(back_to_three, HELD, entry("users", 3, None, {"active": 1})) == {3}


def test_only_the_chosen_subjects_give_anything_back() -> None:
    client = entry("clients", 1, {"case_manager_id": 1}, {"case_manager_id": 2})
    held = Present({CLIENT: HELD}, inactive=frozenset({1}))
    assert inactive_holders([client], held, set()) == {}
