"""What is in the way of one appointment, in words that name it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Leave
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashKind
from desktop.services.calendar.clash_check import check_bookable, clashes_for
from tests.made import Made

ALEX, PRIYA = 1, 2


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex works at Harbour; on 14 December from 9 to 9:50 they see Ava alone, and from 10 a group of three."""
    made = Made(practice)
    harbour = made.site("Harbour")
    made.site("North")
    made.user("Alex Lee", sites=(harbour,))
    made.user("Priya Nair")
    ava, bo, cy = made.client("Ava Nguyen"), made.client("Bo Young"), made.client("Cy Adam")
    made.appointment(ALEX, "2026-12-14 09:00", ava, site_id=harbour, room="2")
    made.appointment(ALEX, "2026-12-14 10:00", ava, bo, cy)
    return made


def booking(at: str, *clients: int, by: int = ALEX, **more: Any) -> Booking:
    starts = datetime.fromisoformat(f"2026-12-14 {at}")
    return Booking(0, starts, starts.replace(minute=50), by, client_ids=clients, **more)


def found(made: Made, asked: Booking) -> list[tuple[ClashKind, int | None, str]]:
    with made.practice.read() as session:
        return [(one.kind, one.with_id, one.words) for one in clashes_for(session, asked)]


def test_a_free_time_has_no_clash(made: Made) -> None:
    assert found(made, booking("11:00", 1)) == []


def test_another_appointment_is_named_by_its_client_or_how_many(made: Made) -> None:
    assert found(made, booking("09:00")) == [(ClashKind.BOOKED, 1, "Alex Lee has Ava Nguyen 09:00–09:50")]
    assert found(made, booking("10:00")) == [
        (ClashKind.BOOKED, 2, "Alex Lee has Cy Adam and 2 more 10:00–10:50")
    ]


def test_a_client_who_is_elsewhere_is_the_one_in_common(made: Made) -> None:
    clashes = found(made, booking("10:00", 2, by=PRIYA))
    assert [(kind, with_id) for kind, with_id, _ in clashes] == [(ClashKind.CLIENT, 2)]
    assert "Bo Young" in clashes[0][2]
    assert "Alex Lee" in clashes[0][2]
    assert "Cy Adam" not in clashes[0][2]


def test_a_room_that_is_taken_is_named(made: Made) -> None:
    ((kind, with_id, words),) = found(made, booking("09:00", by=PRIYA, site_id=1, room="2"))
    assert (kind, with_id) == (ClashKind.ROOM, 1)
    assert "2" in words


def test_leave_is_told_with_the_reason_of_that_leave(made: Made) -> None:
    with made.work() as work:
        work.insert(
            Leave,
            [
                {"user_id": user, "starts_at": starts, "ends_at": ends, "reason": reason}
                for user, starts, ends, reason in (
                    (ALEX, datetime(2026, 12, 14, 13), datetime(2026, 12, 14, 14), "Lunch"),
                    (PRIYA, datetime(2026, 12, 14, 14), datetime(2026, 12, 14, 15), "Theirs"),
                    (ALEX, datetime(2026, 12, 14, 14), datetime(2026, 12, 14, 15), "Study"),
                    (ALEX, datetime(2026, 12, 14, 14, 50), datetime(2026, 12, 14, 16), "Later"),
                )
            ],
        )
    assert found(made, booking("14:00")) == [(ClashKind.LEAVE, None, "Alex Lee is on leave (Study)")]


def test_a_site_where_they_do_not_work_is_named(made: Made) -> None:
    ((kind, with_id, words),) = found(made, booking("11:00", site_id=2))
    assert (kind, with_id) == (ClashKind.SITE, None)
    assert "North" in words


def test_one_that_is_too_far_to_travel_names_the_other_site(made: Made) -> None:
    made.travel(1, 2, 60)
    clashes = found(made, booking("08:00", by=ALEX, site_id=2))
    assert {kind for kind, _, _ in clashes} == {ClashKind.TRAVEL, ClashKind.SITE}
    travel = next(words for kind, _, words in clashes if kind is ClashKind.TRAVEL)
    assert "Harbour" in travel


def test_nobody_is_booked_with_who_cannot_see_them(made: Made) -> None:
    gone = made.user("Gone Wu", active=False, inactive_since=date(2026, 11, 1))
    admin = made.user("Ada Min", access_level=AccessLevel.ACCOUNTS_ADMIN)
    with made.practice.read() as session:
        check_bookable(session, ALEX, datetime(2026, 12, 14, 9))
        for user, name in ((gone, "Gone Wu"), (admin, "Ada Min")):
            with pytest.raises(UserError, match=rf"{name}.*[^.]: choose another practitioner\."):
                check_bookable(session, user, datetime(2026, 12, 14, 9))
