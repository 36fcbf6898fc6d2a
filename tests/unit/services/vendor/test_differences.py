"""The verdict on one item: by all rows about it, and kept so that it is read again unchanged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.models import AppointmentStatus, User
from desktop.services.vendor.asked import AskedAppointment, AskedClient, ItemState
from desktop.services.vendor.differences import Difference, Verdict, client_verdict, visit_verdict
from desktop.services.vendor.words import verdict_text

LEAVER, TAKER = User(id=1, first_name="Sam", last_name="Lee"), User(id=2, first_name="Ann", last_name="Nair")
OTHER = 3
WAS = datetime(2026, 12, 21, 9, 30)
LATER = WAS + timedelta(hours=3)
CLIENT = AskedClient(7, "C7", "", LEAVER, TAKER)


def visit(
    new: User | None = TAKER, new_time: datetime | None = None, waits: bool = False
) -> AskedAppointment:
    return AskedAppointment(9, "A9", WAS, "", LEAVER, new, new_time, "" if new else "leaves", waits)


def row(user: int, at: datetime = WAS, status: AppointmentStatus | None = None) -> dict[str, object]:
    return {"user_id": user, "starts_at": at} | ({"status": status} if status else {})


@pytest.mark.parametrize(
    ("managers", "state", "difference"),
    [
        ([2], ItemState.DONE, None),
        ([1], ItemState.OPEN, Difference.STILL_THERE),
        ([OTHER], ItemState.DIFFERENT, Difference.SOMEBODY_ELSE),
        ([None], ItemState.DIFFERENT, Difference.NOBODY),
        ([], ItemState.DIFFERENT, Difference.MISSING),
        ([2, 2], ItemState.DIFFERENT, Difference.DOUBLED),
    ],
)
def test_a_client(managers: list[int | None], state: ItemState, difference: Difference | None) -> None:
    found = client_verdict(CLIENT, [{"case_manager_id": manager} for manager in managers])
    assert (found.state, found.difference) == (state, difference)


CANCELLED, WAITING, BOOKED = (
    AppointmentStatus.CANCELLED,
    AppointmentStatus.WAITING_LIST,
    AppointmentStatus.BOOKED,
)


@pytest.mark.parametrize(
    ("asked", "rows", "expected"),
    [
        (visit(), [row(2)], Verdict(ItemState.DONE)),
        (visit(), [row(2), row(2, status=CANCELLED)], Verdict(ItemState.DONE)),
        (visit(), [row(1)], Verdict(ItemState.OPEN, Difference.STILL_THERE, 1)),
        (visit(), [row(1, LATER)], Verdict(ItemState.DIFFERENT, Difference.STILL_THERE, 1, LATER)),
        (visit(), [row(2, LATER)], Verdict(ItemState.DIFFERENT, Difference.OTHER_TIME, at=LATER)),
        (visit(), [row(OTHER)], Verdict(ItemState.DIFFERENT, Difference.SOMEBODY_ELSE, OTHER)),
        (visit(), [], Verdict(ItemState.DIFFERENT, Difference.MISSING)),
        (visit(), [row(2, status=CANCELLED)], Verdict(ItemState.DIFFERENT, Difference.CANCELLED)),
        (visit(), [row(2), row(2)], Verdict(ItemState.DIFFERENT, Difference.DOUBLED)),
        (visit(new_time=LATER), [row(2, LATER)], Verdict(ItemState.DONE)),
        (visit(new_time=LATER), [row(2)], Verdict(ItemState.DIFFERENT, Difference.OTHER_TIME, at=WAS)),
        (visit(new_time=LATER), [row(1)], Verdict(ItemState.OPEN, Difference.STILL_THERE, 1)),
        (visit(new=None), [], Verdict(ItemState.DONE)),
        (visit(new=None), [row(1, status=CANCELLED)], Verdict(ItemState.DONE)),
        (visit(new=None), [row(1)], Verdict(ItemState.OPEN, Difference.NOT_CANCELLED)),
        (visit(new=None), [row(2)], Verdict(ItemState.DIFFERENT, Difference.NOT_CANCELLED_ELSEWHERE, 2)),
        (visit(waits=True), [], Verdict(ItemState.DONE)),
        (visit(waits=True), [row(2, LATER, WAITING)], Verdict(ItemState.DONE)),
        (visit(waits=True), [row(2)], Verdict(ItemState.DONE)),
        (visit(waits=True), [row(2, status=BOOKED)], Verdict(ItemState.DIFFERENT, Difference.BOOKED, at=WAS)),
        (visit(waits=True), [row(1, status=WAITING)], Verdict(ItemState.OPEN, Difference.STILL_THERE, 1)),
        (visit(waits=True), [row(OTHER)], Verdict(ItemState.DIFFERENT, Difference.SOMEBODY_ELSE, OTHER)),
        (visit(waits=True), [row(2), row(2)], Verdict(ItemState.DIFFERENT, Difference.DOUBLED)),
    ],
)
def test_an_appointment(asked: AskedAppointment, rows: list[dict[str, object]], expected: Verdict) -> None:
    found = visit_verdict(asked, rows)
    assert found == expected
    assert Verdict.of(found.state, found.kept()) == found
    text = verdict_text(found, "Ann Nair")
    assert bool(text) == (found.difference is not None)
    assert ("Ann Nair" in text) == (found.user_id is not None)


def test_each_difference_has_words_of_its_own() -> None:
    said = {verdict_text(Verdict(ItemState.DIFFERENT, one, 2, WAS), "Ann") for one in Difference}
    assert len(said) == len(Difference)


def test_the_sentence_that_an_older_program_kept_is_passed_over() -> None:
    assert Verdict.of(ItemState.OPEN, "is still with Ann") == Verdict(ItemState.OPEN)
