from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.models.user import AccessLevel
from desktop.rules.calendar import Practitioner
from desktop.rules.disciplines import Disciplines, practitioner_noun
from desktop.rules.recipients import (
    Refusal,
    RefusalKind,
    Rule,
    age_refusal,
    discipline_refusal,
    refusal,
)

PRIYA = Practitioner(7, "Priya Nair", discipline="Psychology")


@pytest.mark.parametrize(
    ("candidate", "kind"),
    [
        (PRIYA, None),
        (replace(PRIYA, access_level=AccessLevel.SUPERVISOR), None),
        (replace(PRIYA, id=1), RefusalKind.LEAVER),
        (replace(PRIYA, active=False), RefusalKind.INACTIVE),
        (replace(PRIYA, access_level=AccessLevel.ACCOUNTS_ADMIN), RefusalKind.ACCOUNTS_ADMIN),
        (replace(PRIYA, last_day=date(2027, 3, 14)), RefusalKind.LEAVES_TOO),
        (replace(PRIYA, last_day=date(2027, 3, 15)), None),
    ],
)
def test_rule_6(candidate: Practitioner, kind: RefusalKind | None) -> None:
    found = refusal(candidate, leaver_id=1, at=date(2027, 3, 15))
    assert (found and found.kind) == kind
    assert found is None or found.name == "Priya Nair"


def test_somebody_who_leaves_later_may_take_what_has_no_date() -> None:
    assert refusal(replace(PRIYA, last_day=date(2027, 3, 14)), leaver_id=1) is None


def test_only_rules_of_care_can_be_widened() -> None:
    assert {kind: Refusal(kind).rule for kind in RefusalKind} == {
        RefusalKind.LEAVER: None,
        RefusalKind.INACTIVE: None,
        RefusalKind.ACCOUNTS_ADMIN: None,
        RefusalKind.LEAVES_TOO: Rule.LEAVING,
        RefusalKind.DISCIPLINE: Rule.DISCIPLINE,
        RefusalKind.AGE: Rule.AGE,
        RefusalKind.NOT_WITH: Rule.NOT_WITH,
    }


def test_a_discipline_is_required_only_where_one_is_named() -> None:
    assert discipline_refusal(PRIYA, []) is None
    assert discipline_refusal(PRIYA, ["", " psychology "]) is None
    assert discipline_refusal(PRIYA, ["", "Speech Pathology"]) == Refusal(
        RefusalKind.DISCIPLINE, "Priya Nair", discipline="Speech Pathology"
    )
    assert discipline_refusal(replace(PRIYA, discipline=""), ["Psychology"]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Psychology", "psychologist"),
        ("OT", "Occupational Therapy"),
        ("Speech Pathologist", "speech therapy"),
        ("Physio", "Physiotherapy"),
        ("Dietician", "Dietetics"),
        ("Reiki", " reiki "),
    ],
)
def test_words_that_mean_the_same_are_one(one: str, other: str) -> None:
    assert Disciplines().same(one, other)
    assert discipline_refusal(replace(PRIYA, discipline=one), [other]) is None


def test_professions_are_not_exchangeable() -> None:
    assert not Disciplines().same("Psychology", "Physiotherapy")
    assert not Disciplines().same("Psychology", "Clinical Psychology")


def test_the_practice_says_who_may_stand_in_and_in_which_direction() -> None:
    own = Disciplines.of(
        [
            ("Psychology", ["Seelsorge"], ["Counsellor"]),
            ("Counselling", [], []),
        ]
    )
    assert own.qualifies("psychologist", "Counselling")
    assert not own.qualifies("Counselling", "Psychology")
    assert own.qualifies("seelsorge", "Psychology")
    assert own.qualifies("", "")
    assert not own.qualifies("", "Psychology")


def test_what_somebody_is_called() -> None:
    assert practitioner_noun("Psychology") == "Psychologist"
    assert practitioner_noun("Reiki") == "Reiki"


@pytest.mark.parametrize(
    ("youngest", "oldest", "age", "refused"),
    [
        (None, None, 3, False),
        (5, 17, 5, False),
        (5, 17, 17, False),
        (5, 17, 4, True),
        (5, 17, 18, True),
        (18, None, 17, True),
        (None, 17, 18, True),
        (5, 17, None, False),
    ],
)
def test_ages_are_inclusive_and_an_unknown_age_is_seen(
    youngest: int | None, oldest: int | None, age: int | None, refused: bool
) -> None:
    assert bool(age_refusal(replace(PRIYA, youngest=youngest, oldest=oldest), age)) is refused
