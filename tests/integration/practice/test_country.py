"""The practice's country, by its time zone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.services.practice.country import country_in, country_of_zone
from desktop.services.practice.settings import preferences, save_preferences


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Australia/Perth", "AU"), ("Australia/ACT", "AU"), ("Pacific/Auckland", "NZ"), ("Europe/London", "GB"),
        ("America/New_York", "US"), ("US/Eastern", "US"), ("Asia/Singapore", "SG"), ("UTC", ""),
    ],
)  # fmt: skip
def test_a_time_zone_tells_the_country(zone: str, country: str) -> None:
    assert country_of_zone(zone) == country


def test_the_preference_counts(practice: Practice) -> None:
    with practice.read() as session:
        assert country_in(session) == "AU"
    save_preferences(practice, replace(preferences(practice), timezone="Pacific/Auckland"))
    with practice.read() as session:
        assert country_in(session) == "NZ"
