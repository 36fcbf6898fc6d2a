"""The ways out of one client, and why nobody was found: who is named, and how many."""

from __future__ import annotations

from desktop.rules.planning.model import (
    Caseload,
    Option,
    PlanClient,
    PlanRecipient,
    Reason,
    ReasonKind,
    Wishes,
)
from desktop.rules.planning.plan import plan
from desktop.rules.planning.remedies import RemedyKind, remedies_of
from desktop.rules.recipients import Refusal, RefusalKind

WRONG = Refusal(RefusalKind.DISCIPLINE, "Priya Nair", discipline="Dietetics")


def test_of_those_who_are_full_and_of_those_left_out_three_each_are_named_best_match_first() -> None:
    full = [PlanRecipient(n, f"Full {n}", clients=n, maximum_clients=n) for n in range(1, 6)]
    out = [PlanRecipient(n, f"Out {n}") for n in range(11, 16)]
    options = {person.id: Option(points=person.id) for person in (*full, *out)}
    caseload = Caseload([PlanClient(1, options=options)], [*full, *out])
    wishes = Wishes(excluded=[person.id for person in out])
    ways = remedies_of(caseload, wishes, plan(caseload, wishes), 1)
    assert [way.user_id for way in ways] == [15, 14, 13, 5, 4, 3]
    assert {way.kind for way in ways[:3]} == {RemedyKind.INCLUDE}
    assert [(way.kind, way.maximum, way.was) for way in ways[3:]] == [
        (RemedyKind.RAISE_MAXIMUM, n + 1, n) for n in (5, 4, 3)
    ]
    assert all(way.to_them and way.client_ids == (1,) for way in ways)


def test_fewer_clashes_rank_before_the_same_site_and_that_before_the_match() -> None:
    people = [PlanRecipient(n, f"Recipient {n}", maximum_clients=0) for n in (1, 2, 3)]
    options = {1: Option(clashes=1, points=9), 2: Option(changes_site=True, points=9), 3: Option()}
    caseload = Caseload([PlanClient(1, options=options)], people)
    ways = remedies_of(caseload, Wishes(), plan(caseload), 1)
    assert [way.user_id for way in ways] == [3, 2, 1]


def test_who_is_out_of_the_question_is_no_way_out() -> None:
    people = [PlanRecipient(1, "Priya Nair", maximum_clients=0), PlanRecipient(2, "Sam Cooper")]
    refused = Option(refusals=(Refusal(RefusalKind.INACTIVE, "Priya Nair"),))
    caseload = Caseload([PlanClient(1, options={1: refused})], people)
    assert remedies_of(caseload, Wishes(), plan(caseload), 1) == ()
    open_to_nobody = Wishes(pins={1: None})
    assert remedies_of(caseload, open_to_nobody, plan(caseload, open_to_nobody), 1) == ()


def test_a_pin_that_a_rule_refuses_is_helped_by_widening_that_rule_alone() -> None:
    people = [PlanRecipient(1, "Priya Nair"), PlanRecipient(2, "Sam Cooper", maximum_clients=0)]
    caseload = Caseload([PlanClient(1, options={1: Option(refusals=(WRONG,)), 2: Option()})], people)
    wishes = Wishes(pins={1: 1})
    (way,) = remedies_of(caseload, wishes, plan(caseload, wishes), 1)
    assert (way.kind, way.rule, way.client_ids) == (RemedyKind.WIDEN, WRONG.rule, (1,))


def test_several_who_are_full_are_counted_and_named_by_a_discipline_they_share() -> None:
    people = [
        PlanRecipient(1, "Priya Nair", maximum_clients=0, discipline="Psychology"),
        PlanRecipient(2, "Sam Cooper", maximum_clients=0, discipline="Psychology"),
        PlanRecipient(3, "Jo Park", maximum_clients=0, discipline="Dietetics"),
    ]
    alike = Caseload([PlanClient(1, options={1: Option(), 2: Option()})], people)
    assert plan(alike).reasons[1] == (Reason(ReasonKind.ALL_FULL, 2, discipline="Psychology"),)
    unlike = Caseload([PlanClient(1, options={1: Option(), 2: Option(), 3: Option()})], people)
    assert plan(unlike).reasons[1] == (Reason(ReasonKind.ALL_FULL, 3),)


def test_who_is_left_out_is_not_asked() -> None:
    caseload = Caseload([PlanClient(1, options={1: Option()})], [PlanRecipient(1, "Priya Nair")])
    assert plan(caseload, Wishes(excluded=[1])).reasons[1] == (Reason(ReasonKind.NOBODY_OFFERED),)
    assert plan(caseload, Wishes(only=[])).reasons[1] == (Reason(ReasonKind.NOBODY_OFFERED),)
