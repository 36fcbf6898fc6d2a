"""What is known of the sites: travel, the public holidays of where each is, and the hour that clocks skip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import PublicHoliday, Site
from desktop.rules.sites import SiteFacts
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.practice.settings import preferences, save_preferences
from tests.made import Made

TODAY = date(2026, 11, 23)
QUEENSLAND, VICTORIA, ANZAC = date(2026, 5, 4), date(2026, 11, 3), date(2026, 4, 25)
"""Labour Day of the one, the Melbourne Cup of the other, and a holiday of the whole country."""

INDEPENDENCE, WAITANGI = date(2026, 7, 4), date(2026, 2, 6)
"""Holidays of the United States and of New Zealand."""


def site(practice: Practice, timezone: str = "Australia/Sydney", **values: str) -> int:
    with Made(practice).work() as work:
        row: dict[str, Any] = {"reference": "S1", "name": "Harbour", "timezone": timezone, **values}
        site_id: int = work.insert(Site, [row])[0]
        return site_id


def facts(practice: Practice, since: date = TODAY) -> SiteFacts:
    with practice.read() as session:
        return read_site_facts(session, since)


def days(practice: Practice, place: int | None = None) -> set[date]:
    """Which of the days above are holidays there."""
    known = facts(practice)
    tried = (QUEENSLAND, VICTORIA, ANZAC, INDEPENDENCE, WAITANGI)
    return {day for day in tried if known.holiday(place, day)}


def choose(practice: Practice, **chosen: Any) -> None:
    save_preferences(practice, replace(preferences(practice), **chosen))


@pytest.mark.parametrize(
    ("timezone", "own", "country", "state", "expected"),
    [
        ("Australia/Melbourne", {}, "", "", {VICTORIA, ANZAC}),
        ("Australia/Melbourne", {}, "AU", "QLD", {VICTORIA, ANZAC}),
        ("Australia/Melbourne", {"state": "QLD"}, "", "", {QUEENSLAND, ANZAC}),
        ("Australia/Melbourne", {}, "NZ", "", {WAITANGI, ANZAC}),
        ("Australia/Melbourne", {"country": "US"}, "AU", "VIC", {INDEPENDENCE}),
        ("Australia/Sydney", {}, "AU", "QLD", {QUEENSLAND, ANZAC}),
        ("Europe/London", {}, "", "", set()),
        ("Europe/London", {}, "US", "", {INDEPENDENCE}),
        ("Europe/London", {}, "AU", "QLD", {QUEENSLAND, ANZAC}),
        ("Europe/London", {"state": "VIC"}, "AU", "QLD", {VICTORIA, ANZAC}),
        ("Europe/London", {"country": "XX"}, "AU", "QLD", set()),
    ],
)
def test_a_site_has_the_holidays_of_where_it_is(
    practice: Practice, timezone: str, own: dict[str, str], country: str, state: str, expected: set[date]
) -> None:
    choose(practice, country=country, state=state)
    assert days(practice, site(practice, timezone, **own)) == expected


def test_what_has_no_site_is_where_the_practice_is(practice: Practice) -> None:
    assert days(practice) == {ANZAC}
    choose(practice, timezone="Australia/Melbourne")
    assert days(practice) == {VICTORIA, ANZAC}
    choose(practice, state="QLD")
    assert days(practice) == {QUEENSLAND, ANZAC}
    choose(practice, country="US", state="")
    assert days(practice) == {INDEPENDENCE}


def test_own_holidays_are_added_and_days_worked_anyway_removed(practice: Practice) -> None:
    harbour = site(practice)
    christmas, boxing, own, unnamed = (date(2026, 12, day) for day in (25, 26, 14, 15))
    rows: tuple[dict[str, Any], ...] = (
        {"day": christmas, "site_id": harbour, "working": True},
        {"day": boxing, "working": True},
        {"day": date(2026, 12, 13), "working": True},
        {"day": own, "site_id": harbour, "name": "Harbour Day"},
        {"day": unnamed},
    )
    with Made(practice).work() as work:
        for row in rows:
            work.insert(PublicHoliday, [row])
    known = facts(practice)
    assert [known.holiday(place, christmas) for place in (harbour, None)] == ["", "Christmas Day"]
    assert [known.holiday(place, boxing) for place in (harbour, None)] == ["", ""]
    assert [known.holiday(place, own) for place in (harbour, None)] == ["Harbour Day", ""]
    assert [known.holiday(place, unnamed) for place in (harbour, None)] == ["public holiday"] * 2


def test_holidays_and_clock_changes_are_known_for_two_years(practice: Practice) -> None:
    known = facts(practice)
    assert [bool(known.holiday(None, date(year, 12, 25))) for year in range(2025, 2030)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    older = facts(practice, date(2024, 1, 1))
    assert [bool(older.holiday(None, date(year, 1, 1))) for year in (2025, 2026)] == [True, False]
    for year, day, exists in ((2025, 5, True), (2026, 4, False), (2028, 1, False), (2029, 7, True)):
        at = datetime(year, 10, day, 2, 30)
        assert known.exists(None, at, at.replace(minute=45)) is exists


def test_travel_is_what_the_practice_said_or_the_usual(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex, third = made.site(), made.site("Annex"), made.site("Third")
    assert facts(practice).minutes_between(harbour, annex) == 30
    made.travel(harbour, annex, 45)
    choose(practice, travel_minutes=20)
    known = facts(practice)
    assert [known.minutes_between(annex, other) for other in (harbour, third)] == [45, 20]
