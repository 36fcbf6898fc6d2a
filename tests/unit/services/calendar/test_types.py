"""The practice's appointment types become exactly what the window says, or nothing changes at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.calendar.types import TypeDetails, appointment_types, save_types
from tests.made import Made

INITIAL = TypeDetails(None, "Initial", 60, "#112233", "Physiotherapy")
REVIEW = TypeDetails(None, "Review", 30, "#445566")


def saved(practice: Practice, *types: TypeDetails) -> tuple[TypeDetails, ...]:
    save_types(practice, types)
    return appointment_types(practice)


def test_types_are_read_as_they_were_saved_by_name(practice: Practice) -> None:
    site = Made(practice).site()
    initial = replace(INITIAL, site_id=site)
    found = saved(practice, REVIEW, initial)
    assert [replace(one, id=None) for one in found] == [initial, REVIEW]
    assert None not in {one.id for one in found}


def test_each_type_is_changed_removed_made_or_left_as_it_is(practice: Practice) -> None:
    initial, review = saved(practice, INITIAL, REVIEW)
    longer, group = replace(review, minutes=45), replace(REVIEW, name="Group")
    made, kept = saved(practice, longer, group)
    assert kept == longer
    assert made.id not in {initial.id, review.id}
    assert replace(made, id=None) == group


def test_what_is_not_changed_is_not_recorded_as_changed(practice: Practice) -> None:
    initial, review = saved(practice, INITIAL, REVIEW)
    before = practice.rows("SELECT count(*) FROM activity")
    save_types(practice, [initial, review])
    assert practice.rows("SELECT count(*) FROM activity") == before
    save_types(practice, [initial, replace(review, minutes=31)])
    assert practice.rows("SELECT count(*) FROM activity") == [(before[0][0] + 1,)]


@pytest.mark.parametrize(
    ("types", "said"),
    [
        ([replace(INITIAL, name=" ")], "has no name"),
        ([INITIAL, REVIEW, replace(REVIEW, name="INITIAL")], "Two appointment types are called INITIAL"),
        ([replace(INITIAL, minutes=0)], "The length of Initial is not between 1 minute and 24 hours"),
        ([INITIAL, replace(REVIEW, minutes=1441)], "The length of Review is not between"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_nothing_changes(
    practice: Practice, types: Sequence[TypeDetails], said: str
) -> None:
    there = saved(practice, replace(INITIAL, name="There"))
    with pytest.raises(UserError, match=said):
        save_types(practice, types)
    assert appointment_types(practice) == there


@pytest.mark.parametrize("minutes", [1, 24 * 60])
def test_a_type_lasts_a_minute_or_a_day(practice: Practice, minutes: int) -> None:
    (only,) = saved(practice, replace(INITIAL, minutes=minutes))
    assert only.minutes == minutes


def test_only_a_type_that_has_appointments_cannot_be_removed(practice: Practice) -> None:
    made = Made(practice)
    initial, review = saved(practice, INITIAL, REVIEW)
    alex = made.user("Alex Lee")
    for day in ("14", "15"):
        made.appointment(alex, f"2026-12-{day} 09:00", appointment_type_id=review.id)
    with pytest.raises(UserError, match=r"of this type: Review \(2 appointments\)"):
        save_types(practice, [])
    assert appointment_types(practice) == (initial, review)
    assert saved(practice, review) == (review,)
