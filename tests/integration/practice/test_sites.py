"""Sites and rooms: kept, refused if something refers to them, undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Site, SiteTravel, UserSite
from desktop.services.calendar.choices import choices
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo
from desktop.services.practice.sites import SitePlace, save_sites, site_places
from tests.made import Made

HARBOUR = SitePlace(None, "Harbour", "Australia/Sydney", ("Room 1", "Room 2"))


def keep(practice: Practice, *places: SitePlace) -> tuple[SitePlace, ...]:
    save_sites(practice, site_places(practice), places)
    return site_places(practice)


def test_sites_are_added_changed_and_taken_away(practice: Practice) -> None:
    (harbour,) = keep(practice, HARBOUR)
    assert replace(harbour, id=None) == HARBOUR
    hill = SitePlace(None, "Hill", "Australia/Perth")
    assert [place.name for place in keep(practice, replace(harbour, name="Port"), hill)] == ["Hill", "Port"]
    assert [place.name for place in keep(practice, site_places(practice)[1])] == ["Port"]
    with practice.read() as session:
        assert session.scalars(select(Site.reference)).all() == ["S000001"]


def test_the_rooms_of_a_site_are_offered_before_anybody_was_booked_there(practice: Practice) -> None:
    keep(practice, HARBOUR)
    assert choices(practice).rooms == ("Room 1", "Room 2")


def test_a_site_without_rooms_of_its_own_shows_those_in_use(practice: Practice) -> None:
    made = Made(practice)
    site = made.site()
    made.appointment(made.user("Sam Cooper"), "2026-12-14 09:00", site_id=site, room="Gym")
    (place,) = site_places(practice)
    assert place.rooms == ("Gym",)


def test_rooms_are_tidied(practice: Practice) -> None:
    (harbour,) = keep(practice, replace(HARBOUR, rooms=(" Gym ", "gym", "", "Pool")))
    assert harbour.rooms == ("Gym", "Pool")


def has_a_user(practice: Practice, site: int) -> None:
    user = Made(practice).user("Sam Cooper")
    with practice.work("test", "Works there", recorded=False) as work:
        work.insert(UserSite, [{"user_id": user, "site_id": site}])


def has_a_visit(practice: Practice, site: int) -> None:
    made = Made(practice)
    made.appointment(made.user("Sam Cooper"), "2026-12-14 09:00", site_id=site)


@pytest.mark.parametrize(("use", "told"), [(has_a_user, "1 user"), (has_a_visit, "1 appointment")])
def test_a_site_in_use_stays(practice: Practice, use: Callable[[Practice, int], None], told: str) -> None:
    (harbour,) = keep(practice, HARBOUR)
    assert harbour.id is not None
    use(practice, harbour.id)
    with pytest.raises(UserError, match=f"Harbour is still in use: {told}"):
        keep(practice)
    assert [place.name for place in site_places(practice)] == ["Harbour"]


def test_the_ways_to_a_site_go_with_it(practice: Practice) -> None:
    harbour, hill = keep(practice, HARBOUR, replace(HARBOUR, name="Hill"))
    with practice.work("test", "A way", recorded=False) as work:
        work.insert(SiteTravel, [{"site_id": harbour.id, "other_id": hill.id, "minutes": 20}])
    keep(practice, hill)
    with practice.read() as session:
        assert session.scalars(select(SiteTravel.id)).all() == []


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ([replace(HARBOUR, name=" ")], "has no name"),
        ([HARBOUR, replace(HARBOUR, name="HARBOUR")], "Two sites are called HARBOUR"),
        ([replace(HARBOUR, timezone="Sydney")], "Sydney is not a time zone"),
    ],
)
def test_what_cannot_be_a_site_is_refused(practice: Practice, places: list[SitePlace], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        save_sites(practice, (), places)
    assert site_places(practice) == ()


def test_nothing_changed_is_no_operation_and_a_change_can_be_undone(practice: Practice) -> None:
    (harbour,) = keep(practice, HARBOUR)
    made = last_undoable(practice)
    keep(practice, harbour)
    again = last_undoable(practice)
    assert made is not None
    assert again is not None
    assert again.id == made.id
    undo(practice, made.id)
    assert site_places(practice) == ()
