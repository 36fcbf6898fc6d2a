"""What the window of an appointment offers, and the site that is meant where none is chosen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import Site
from desktop.services.calendar.choices import SiteChoice, TypeColour, choices, type_colours, usual_site
from desktop.services.calendar.types import TypeDetails, save_types
from tests.made import Made


def test_types_and_sites_are_offered_by_name(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site("Harbour"), made.site("Annex")
    save_types(
        practice, [TypeDetails(None, "Review", 30, "#445566"), TypeDetails(None, "Initial", 60, "#112233")]
    )
    offered = choices(practice)
    assert [(one.name, one.minutes) for one in offered.types] == [("Initial", 60), ("Review", 30)]
    assert offered.sites == (SiteChoice(annex, "Annex"), SiteChoice(harbour, "Harbour"))
    assert offered.rooms == ()
    assert type_colours(practice) == (TypeColour("Initial", "#112233"), TypeColour("Review", "#445566"))


def test_rooms_are_those_of_sites_and_those_used_within_sixty_days(practice: Practice) -> None:
    made = Made(practice)
    with made.work() as work:
        work.insert(
            Site,
            [{"reference": "S1", "name": "Harbour", "timezone": "Australia/Sydney", "rooms": "Pool\nGym"}],
        )
    alex = made.user("Alex Lee")
    since, until = practice.now() - timedelta(days=60), practice.now() + timedelta(days=60)
    minute = timedelta(minutes=1)
    for at, room in (
        (since - minute, "Too early"),
        (since, "First"),
        (practice.now(), ""),
        (practice.now(), "Gym"),
        (until - minute, "Last"),
        (until, "Too late"),
    ):
        made.appointment(alex, at.isoformat(), room=room)
    assert choices(practice).rooms == ("First", "Gym", "Last", "Pool")


@pytest.mark.parametrize(
    ("at", "site"),
    [
        ("2026-12-14 08:59", None),
        ("2026-12-14 09:00", 1),
        ("2026-12-14 12:59", 1),
        ("2026-12-14 13:00", 2),
        ("2026-12-14 23:59", 2),
        ("2026-12-15 09:00", None),
        ("2026-12-16 09:00", None),
    ],
)
def test_hours_say_where_somebody_is(practice: Practice, at: str, site: int | None) -> None:
    made = Made(practice)
    made.site("Harbour")
    made.site("Annex")
    alex, priya = made.user("Alex Lee", sites=(1, 2)), made.user("Priya Nair")
    made.hours(alex, 0, "09:00", "13:00", 1)
    made.hours(alex, 0, "13:00", "00:00", 2)
    made.hours(alex, 1, "08:00", "12:00")
    made.hours(priya, 2, "08:00", "12:00", 1)
    assert usual_site(practice, alex, datetime.fromisoformat(at)) == site


def test_without_such_hours_an_only_site_is_meant(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site("Harbour"), made.site("Annex")
    alex, priya = made.user("Alex Lee", sites=(annex,)), made.user("Priya Nair", sites=(harbour, annex))
    made.hours(alex, 0, "09:00", "13:00", harbour)
    nobody = made.user("Noor Khan")
    at = datetime(2026, 12, 15, 9)
    assert [usual_site(practice, user, at) for user in (alex, priya, nobody)] == [annex, None, None]
    assert usual_site(practice, alex, at - timedelta(days=1)) == harbour
