"""Several leavings together: what each still needs, and the clients of everybody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.models import Disposition
from desktop.services.backups.backups import back_up
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.several.review import review_together
from desktop.services.offboarding.several.together import apply_together, start_together, suggest_together
from tests.made import Made
from tests.unit.services.offboarding.conftest import LAST_DAY

ALEX, BO, PRIYA = 1, 2, 3
AVA, BEN = 1, 2


@pytest.fixture
def both(practice: Practice) -> tuple[int, ...]:
    """Alex and Bo leave one client each, who come at the same time; Priya stays."""
    made = Made(practice)
    for name in ("Alex Lee", "Bo Tran", "Priya Nair"):
        made.user(name)
    made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX))
    made.appointment(BO, "2026-12-14 09:00", made.client("Ben Okafor", BO))
    return start_together(practice, {ALEX: LAST_DAY, BO: LAST_DAY})


def give(practice: Practice, both: tuple[int, ...]) -> None:
    for draft, client in zip(both, (AVA, BEN), strict=True):
        decide_clients(practice, draft, {client: (Disposition.TRANSFER, PRIYA, ())})


def test_one_leaving_is_not_several(practice: Practice) -> None:
    alex = Made(practice).user("Alex Lee")
    with pytest.raises(UserError, match="Choose two or more people"):
        start_together(practice, {alex: LAST_DAY})


def test_before_anything_is_decided_everybody_is_undecided(practice: Practice, both: tuple[int, ...]) -> None:
    review = review_together(practice, both)
    assert [leaver.name for leaver in review.leavers] == ["Alex Lee", "Bo Tran"]
    assert [(leaver.clients, leaver.undecided, leaver.appointments) for leaver in review.leavers] == [
        (1, 1, 1)
    ] * 2
    assert not review.ready
    assert [(load.name, load.before, load.after) for load in review.loads] == [("Priya Nair", 0, 0)]


def test_visits_that_meet_at_one_colleague_are_counted_with_the_later_leaver(
    practice: Practice, both: tuple[int, ...]
) -> None:
    give(practice, both)
    review = review_together(practice, both)
    assert [leaver.with_others for leaver in review.leavers] == [0, 1]
    assert [leaver.clashing for leaver in review.leavers] == [0, 0]
    assert [(load.before, load.after) for load in review.loads] == [(0, 2)]


def test_suggestions_leave_alone_what_was_decided_by_hand(practice: Practice, both: tuple[int, ...]) -> None:
    decide_clients(practice, both[0], {AVA: (Disposition.REFERRED, None, ())})
    suggest_together(practice, both)
    [ava], [ben] = (drafted(practice, draft).plan.clients for draft in both)
    assert (ava.disposition, ava.pinned) == (Disposition.REFERRED, True)
    assert (ben.recipient_id, ben.pinned) == (PRIYA, False)


def test_nothing_is_done_while_one_needs_more(practice: Practice, both: tuple[int, ...]) -> None:
    with pytest.raises(Refused, match="Not everything is settled") as caught:
        apply_together(practice, both)
    assert [line.partition(":")[0] for line in caught.value.items] == ["Alex Lee", "Bo Tran"]
    assert [drafts.answers(practice, draft).applied_at for draft in both] == [None, None]


def test_a_leaver_who_goes_later_is_not_among_those_who_stay(practice: Practice) -> None:
    made = Made(practice)
    for name in ("Alex Lee", "Bo Tran", "Priya Nair"):
        made.user(name, maximum_clients=7)
    made.client("Ava Nguyen", ALEX)
    made.client("Ben Okafor", BO)
    made.client("Cleo Marsh", PRIYA)
    both = start_together(practice, {ALEX: LAST_DAY, BO: date(2027, 6, 30)})
    give(practice, both)
    review = review_together(practice, both)
    assert [(load.name, load.before, load.after, load.maximum) for load in review.loads] == [
        ("Priya Nair", 1, 3, 7)
    ]
    assert [leaver.last_day for leaver in review.leavers] == [LAST_DAY, date(2027, 6, 30)]


@pytest.mark.parametrize("reason", ["", "  ", "agreed"])
def test_visits_that_meet_need_a_reason(
    practice: Practice, both: tuple[int, ...], reason: str, tmp_path: Path
) -> None:
    give(practice, both)
    for draft in both:
        drafts.answer(practice, draft, clash_reason=reason, pack_skip_reason="given in person")
    backup = back_up(practice, tmp_path)
    for draft in both:
        drafts.answer(practice, draft, backup_id=backup.id)
    review = review_together(practice, both)
    needs = "1 appointment would meet one of another leaver. Move them, or type why they may clash."
    assert [leaver.missing for leaver in review.leavers] == ["", "" if reason.strip() else needs]
    assert review.ready is bool(reason.strip())


def test_one_that_is_done_is_said_to_be(practice: Practice, both: tuple[int, ...]) -> None:
    give(practice, both)
    apply_draft(practice, drafted(practice, both[0]))
    review = review_together(practice, both)
    assert review.leavers[0].missing == "This offboarding is applied already."
    assert review.leavers[1].missing != review.leavers[0].missing
    assert not review.ready
