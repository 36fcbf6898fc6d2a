"""A rule widened for clients of a draft: kept, stated first, stored as a value, and in the certificate."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import ANY_DISCIPLINE, Disposition
from desktop.rules.planning.model import Order, Reason, ReasonKind, Wishes
from desktop.rules.planning.remedies import RemedyKind
from desktop.rules.recipients import Refusal, RefusalKind, Rule
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import read_board
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.plan import PlannedClient
from desktop.services.offboarding.planning.wishes import keep_wishes, wishes_in
from desktop.services.offboarding.remedies import read_remedies
from desktop.services.offboarding.standing import Standing, compare_standings, keep_standing
from desktop.services.offboarding.wording.reasons import reason_words, reasons_text
from desktop.services.offboarding.wording.remedies import remedy_words
from desktop.services.offboarding.wording.rows import needs_words, why_parts
from desktop.services.offboarding.wording.stored_reasons import restored, stored
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
SAM, PRIYA = 2, 3
AVA, ZOE = 1, 2


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
        "If Sam Cooper may have 2 clients instead of 1: this client finds somebody.",
        "If another discipline may take them: this client finds somebody.",
    ]
    (waiting,) = drafted(practice, draft).plan.undecided
    assert [remedy_words(way) for way in read_remedies(practice, draft, waiting.client_id)] == [
        "If Sam Cooper may have 2 clients instead of 1: this client finds somebody.",
        "If another discipline may take them: this client finds somebody.",
    ]
    (placed,) = {AVA, ZOE} - {waiting.client_id}
    assert read_remedies(practice, draft, placed) == ()
    (widen,) = [way for way in ways if way.kind is RemedyKind.WIDEN]
    with practice.read() as session:
        wishes = widen.applied(wishes_in(session, draft))
    keep_wishes(practice, draft, wishes)
    assert suggest(practice, draft, wishes=wishes)["without_recipient"] == 0
    plan = drafted(practice, draft).plan
    (other,) = [c for c in plan.clients if c.reasons[0].kind is ReasonKind.WIDENED]
    assert reasons_text(other.reasons).startswith(
        "other discipline: Occupational Therapist (widened); no visit is booked"
    )
    sections = {section.heading: section for section in certificate(practice, draft).sections}
    assert [text for _, text in sections["Rules widened knowingly"].facts] == [
        "other discipline: Occupational Therapist (widened)"
    ]
    assert read_remedies(practice, draft) == ()


def test_wishes_are_kept_whole(practice: Practice, draft: int) -> None:
    wishes = Wishes(
        excluded=frozenset({3}),
        maxima={2: 7, 3: None},
        widened={Rule.AGE: None, Rule.DISCIPLINE: frozenset({1, 2})},
        order=Order.LOAD,
        care={1: "OT", 2: ANY_DISCIPLINE},
    )
    keep_wishes(practice, draft, wishes)
    with practice.read() as session:
        assert wishes_in(session, draft) == wishes


def standing_of(practice: Practice, draft: int) -> Standing:
    with practice.read() as session:
        wishes = wishes_in(session, draft)
    return Standing({c.client_id: c for c in drafted(practice, draft).plan.clients}, wishes)


def test_a_plan_is_compared_with_the_one_before_and_given_back(practice: Practice, draft: int) -> None:
    suggest(practice, draft)
    before = standing_of(practice, draft)
    more = Wishes(excluded=frozenset(), maxima={SAM: 2}, care={AVA: "OT"})
    keep_wishes(practice, draft, more)
    suggest(practice, draft, anew=True)
    after = standing_of(practice, draft)
    found = compare_standings(practice, draft, before, after)
    gains = {level.name: level.gain for level in found.levels}
    assert gains["without_recipient"] == 1
    assert {change.client_id for change in found.clients} == {
        i for i in (AVA, ZOE) if before.clients[i].recipient_id != after.clients[i].recipient_id
    }
    keep_standing(practice, draft, before)
    assert standing_of(practice, draft) == before


def test_the_discipline_of_care_can_be_another_for_one_case(practice: Practice, draft: int) -> None:
    keep_wishes(practice, draft, Wishes(care={AVA: "OT"}))
    assert suggest(practice, draft)["without_recipient"] == 0
    rows = {row.id: row for row in read_board(practice, draft).clients}
    assert (rows[AVA].recipient_id, needs_words(rows[AVA])) == (PRIYA, "Occupational Therapist")
    assert (rows[ZOE].recipient_id, needs_words(rows[ZOE])) == (SAM, "Psychologist")
    assert not rows[AVA].against_a_rule, "she needs one: nothing was widened"


@pytest.mark.parametrize(
    ("recipient", "first"),
    [(2, "chosen by you"), (3, "other discipline: Occupational Therapist (widened)")],
)
def test_a_choice_by_hand_against_a_rule_is_marked(
    practice: Practice, draft: int, recipient: int, first: str
) -> None:
    chosen = PlannedClient(AVA, Disposition.TRANSFER, recipient, pinned=True)
    keep_standing(practice, draft, Standing({AVA: chosen}, Wishes()))
    (row,) = (row for row in read_board(practice, draft).clients if row.id == AVA)
    assert why_parts(row)[0] == first
    assert row.against_a_rule is (recipient == PRIYA)
    assert ("Rules widened knowingly" in {s.heading for s in certificate(practice, draft).sections}) is (
        recipient == PRIYA
    )


def test_a_rule_holds_again_for_some_of_all() -> None:
    wishes = Wishes().widening(Rule.AGE, None).narrowing(Rule.AGE, [1], [1, 2, 3])
    assert [wishes.is_widened(Rule.AGE, client) for client in (1, 2, 3)] == [False, True, True]
    assert wishes.narrowing(Rule.AGE, [2, 3], [1, 2, 3]).widened == {}
    assert wishes.needing("OT", [1, 2]).needing("", [1]).care == {2: "OT"}


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
