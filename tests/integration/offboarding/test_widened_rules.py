"""A rule that is widened for clients of a draft: kept, said first, stored as a value, and in the certificate."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.rules.planning_model import Order, Reason, ReasonKind, Wishes
from desktop.rules.planning_remedies import RemedyKind
from desktop.rules.recipients import Refusal, RefusalKind, Rule
from desktop.services.offboarding import drafts
from desktop.services.offboarding.certificate import certificate
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.reason_words import reason_words, reasons_text
from desktop.services.offboarding.remedies import choose_remedy, compare_wishes, read_remedies
from desktop.services.offboarding.remedy_words import remedy_words
from desktop.services.offboarding.stored_reasons import restored, stored
from desktop.services.offboarding.wishes import keep_wishes, wishes_in
from tests.made import Made

LAST_DAY = date(2026, 12, 11)


@pytest.fixture
def draft(practice: Practice) -> int:
    """Alex, a psychologist, leaves; of the colleagues only Sam is one, and has room for one client more."""
    made = Made(practice)
    alex = made.user("Alex Lee", discipline="Psychology")
    made.user("Sam Cooper", discipline="Psychologist", maximum_clients=1)
    made.user("Priya Nair", discipline="OT")
    made.client("Ava Nguyen", alex)
    made.client("Zoe Wu", alex)
    return drafts.start(practice, alex, LAST_DAY)


def test_who_finds_nobody_has_ways_out_and_one_press_takes_one(practice: Practice, draft: int) -> None:
    assert suggest(practice, draft)["without_recipient"] == 1
    ways = read_remedies(practice, draft)
    assert [remedy_words(way) for way in ways] == [
        "If Sam Cooper may have 2 clients instead of 1: 1 of 1 client finds somebody.",
        "If another discipline may take them: 1 of 1 client finds somebody.",
    ]
    (widen,) = [way for way in ways if way.kind is RemedyKind.WIDEN]
    assert choose_remedy(practice, draft, widen)["without_recipient"] == 0
    plan = drafted(practice, draft).plan
    (other,) = [c for c in plan.clients if c.reasons[0].kind is ReasonKind.WIDENED]
    assert reasons_text(other.reasons).startswith(
        "other discipline: Occupational Therapist; no visit is booked"
    )
    sections = {section.heading: section for section in certificate(practice, draft).sections}
    assert [text for _, text in sections["Rules widened knowingly"].facts] == [
        "other discipline: Occupational Therapist"
    ]
    assert read_remedies(practice, draft) == ()


def test_wishes_are_kept_whole(practice: Practice, draft: int) -> None:
    wishes = Wishes(
        excluded=frozenset({3}),
        maxima={2: 7, 3: None},
        widened={Rule.AGE: None, Rule.DISCIPLINE: frozenset({1, 2})},
        order=Order.LOAD,
    )
    keep_wishes(practice, draft, wishes)
    with practice.read() as session:
        assert wishes_in(session, draft) == wishes


def test_two_wishes_are_compared_and_nothing_is_kept(practice: Practice, draft: int) -> None:
    found = compare_wishes(practice, draft, Wishes(maxima={2: 2}))
    assert len(found.clients) == 1
    assert {level.name: level.gain for level in found.levels}["without_recipient"] == 1
    with practice.read() as session:
        assert wishes_in(session, draft) == Wishes(excluded=frozenset())


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_every_reason_survives_being_stored_and_has_words(kind: ReasonKind) -> None:
    refusal = Refusal(RefusalKind.LEAVES_TOO, "Sam Cooper", day=date(2027, 3, 1))
    reason = Reason(
        kind, 2, 3, "Sam Cooper", "Psychology", date(2027, 2, 1), refusal, equal=True, rule=Rule.LEAVING
    )
    assert restored(stored([reason, reason])) == (reason, reason)
    assert reason_words(reason)
    assert reason_words(Reason(kind)) is not None


def test_an_older_draft_holds_its_reasons_as_texts() -> None:
    assert restored("same site\n2nd choice: Sam Cooper, no clash") == (
        Reason(ReasonKind.WRITTEN, name="same site"),
        Reason(ReasonKind.WRITTEN, name="2nd choice: Sam Cooper, no clash"),
    )
