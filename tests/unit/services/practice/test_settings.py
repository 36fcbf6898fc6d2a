"""The preferences of a practice come back as they were chosen, numbers as numbers."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.practice.settings import KEYS, Preferences, preferences, save_preferences

CHOSEN = Preferences(
    name="Harbour",
    timezone="Australia/Perth",
    lock_minutes=0,
    notice_days=14,
    retention_years=10,
    retention_age=28,
    country="AU",
    state="WA",
    travel_minutes=45,
)


def test_every_preference_has_a_key_of_its_own() -> None:
    assert set(KEYS) == set(asdict(CHOSEN))
    assert len(set(KEYS.values())) == len(KEYS)


def test_all_choices_are_kept_and_the_clock_follows_the_zone(practice: Practice) -> None:
    save_preferences(practice, replace(CHOSEN, name="Wharf", timezone="Australia/Hobart"))
    save_preferences(practice, CHOSEN)
    assert preferences(practice) == CHOSEN
    assert practice.zone.key == "Australia/Perth"


@pytest.mark.parametrize(
    "wrong", [{"name": "  "}, {"timezone": "Australia/Atlantis"}, {"timezone": "../etc"}]
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(practice: Practice, wrong: dict[str, str]) -> None:
    before = preferences(practice)
    with pytest.raises(UserError):
        save_preferences(practice, replace(CHOSEN, **wrong))  # type: ignore[arg-type]
    assert preferences(practice) == before
