from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.models.user import AccessLevel
from desktop.rules.calendar import Practitioner
from desktop.rules.recipients import discipline_refusal, refusal

PRIYA = Practitioner(7, "Priya Nair", discipline="Psychology")


@pytest.mark.parametrize(
    ("candidate", "sentence"),
    [
        (PRIYA, None),
        (replace(PRIYA, access_level=AccessLevel.SUPERVISOR), None),
        (replace(PRIYA, id=1), "Priya Nair is the one who leaves."),
        (replace(PRIYA, active=False), "Priya Nair is inactive."),
        (
            replace(PRIYA, access_level=AccessLevel.ACCOUNTS_ADMIN),
            "Priya Nair is an accounts admin, who sees no clients.",
        ),
        (replace(PRIYA, last_day=date(2027, 3, 14)), "Priya Nair leaves too, on Sun 14 Mar 2027."),
        (replace(PRIYA, last_day=date(2027, 3, 15)), None),
    ],
)
def test_rule_6(candidate: Practitioner, sentence: str | None) -> None:
    assert refusal(candidate, leaver_id=1, at=date(2027, 3, 15)) == sentence


def test_somebody_who_leaves_later_may_take_what_has_no_date() -> None:
    assert refusal(replace(PRIYA, last_day=date(2027, 3, 14)), leaver_id=1) is None


def test_a_discipline_is_required_only_where_a_type_names_one() -> None:
    assert discipline_refusal(PRIYA, []) is None
    assert discipline_refusal(PRIYA, ["", " psychology "]) is None
    assert discipline_refusal(PRIYA, ["", "Speech Pathology"]) == (
        "Priya Nair is not of the discipline Speech Pathology."
    )
