"""Every kind of clash in a handover, as the wizard's Appointments page reports it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import Disposition
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import read_board
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.wording.rows import sentence, state_words
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
HARBOUR, WOLLONGONG = 1, 2
ALEX, SAM, TOM = 1, 2, 3
AVA = 1


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves; Ava goes to Sam, who is there at any time but has no hours; Tom is not involved."""
    made = Made(practice)
    made.site("Harbour")
    made.site("Wollongong")
    made.user("Alex Lee", sites=(HARBOUR,))
    made.user("Sam Cooper", sites=(HARBOUR, WOLLONGONG))
    made.user("Tom Brown", sites=(HARBOUR,))
    made.client("Ava Nguyen", ALEX, medicare_number="2123456701")
    return made


def booked(made: Made, at: str, **values: object) -> AppointmentRow:
    """The state of Ava's visit with Alex once Ava goes to Sam."""
    visit = made.appointment(ALEX, at, AVA, **{"site_id": HARBOUR, **values})  # type: ignore[arg-type]
    draft = drafts.start(made.practice, ALEX, LAST_DAY)
    decide_clients(made.practice, draft, {AVA: (Disposition.TRANSFER, SAM, ())})
    (row,) = (row for row in read_board(made.practice, draft).appointments if row.id == visit)
    return row


def other_visit_of_sam(made: Made) -> None:
    made.appointment(SAM, "2026-12-14 09:00", site_id=WOLLONGONG)


def numbers_are_kept_at_the_site(made: Made) -> None:
    made.provider_number(ALEX, HARBOUR)


def sam_is_away(made: Made) -> None:
    made.leave(SAM, date(2026, 12, 14), date(2026, 12, 14))


def sam_works_elsewhere_only(made: Made) -> None:
    made.no_longer_at(SAM, HARBOUR)


def the_room_is_taken(made: Made) -> None:
    made.appointment(TOM, "2026-12-14 10:20", site_id=HARBOUR, room="Blue")


def ava_is_with_tom(made: Made) -> None:
    made.appointment(TOM, "2026-12-14 10:20", AVA, site_id=HARBOUR)


def nothing(made: Made) -> None:
    pass


@pytest.mark.parametrize(
    ("prepare", "at", "values", "state", "words"),
    [
        (other_visit_of_sam, "2026-12-14 10:00", {}, "too far to travel", "Wollongong"),
        (numbers_are_kept_at_the_site, "2026-12-14 10:00", {}, "cannot claim there", "no provider number"),
        (sam_is_away, "2026-12-14 10:00", {"minutes": 0}, "on leave", "Sam Cooper is on leave"),
        (sam_works_elsewhere_only, "2026-12-14 10:00", {}, "at another site", "does not work at Harbour"),
        (the_room_is_taken, "2026-12-14 10:00", {"room": "Blue"}, "room taken", "Blue is taken 10:20–11:10"),
        (ava_is_with_tom, "2026-12-14 10:00", {}, "client elsewhere", "is with Tom Brown 10:20–11:10"),
        (nothing, "2027-10-03 02:10", {}, "outside hours", "no such time that day"),
    ],
)
def test_each_clash_is_told_with_what_is_in_the_way(
    made: Made, prepare: Callable[[Made], None], at: str, values: dict[str, object], state: str, words: str
) -> None:
    prepare(made)
    row = booked(made, at, **values)
    assert row.state is VisitState.CLASHES
    assert state_words(row) == state
    assert words in sentence(row)


def test_a_visit_on_a_public_holiday_has_a_note_and_no_clash(made: Made) -> None:
    row = booked(made, "2026-12-25 10:00")
    assert row.state is VisitState.FITS
    assert state_words(row) == "fits, Sam Cooper (holiday)"
    assert sentence(row).endswith("The day is a public holiday: Christmas Day.")


def test_the_way_is_long_enough_where_the_practice_says_so(made: Made) -> None:
    other_visit_of_sam(made)
    made.travel(HARBOUR, WOLLONGONG, 10)
    assert booked(made, "2026-12-14 10:00").state is VisitState.FITS
