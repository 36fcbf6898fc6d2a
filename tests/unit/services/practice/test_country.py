"""The country of a practice follows from its time zone, by its present or its old name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.services.practice.country import country_in, country_of_zone
from desktop.services.practice.settings import preferences, save_preferences


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Australia/Perth", "AU"),
        ("Australia/ACT", "AU"),
        ("Pacific/Auckland", "NZ"),
        ("NZ", "NZ"),
        ("Europe/London", "GB"),
        ("GB-Eire", "GB"),
        ("Eire", "IE"),
        ("US/Pacific", "US"),
        ("Canada/Atlantic", "CA"),
        ("UTC", ""),
        ("Etc/GMT-10", ""),
    ],
)
def test_a_zone_belongs_to_a_country_or_to_none(zone: str, country: str) -> None:
    assert country_of_zone(zone) == country


def test_a_practice_is_where_its_zone_is_in_australia_unless_it_says_so(practice: Practice) -> None:
    for zone, country in (("", "AU"), ("Pacific/Auckland", "NZ"), ("UTC", "")):
        if zone:
            save_preferences(practice, replace(preferences(practice), timezone=zone))
        with practice.read() as session:
            assert country_in(session) == country
