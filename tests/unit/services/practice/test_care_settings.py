"""Disciplines, sites, travel and holidays are read as they were saved, and words nobody explained are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import ANY_DISCIPLINE, Site
from desktop.services.calendar.types import TypeDetails, save_types
from desktop.services.practice.care_settings import (
    CareSettings,
    DisciplineDetails,
    OwnHoliday,
    SiteDetails,
    meaning,
    read_care_settings,
    save_care_settings,
)
from tests.made import Made

DAY = date(2026, 12, 14)


def saved(practice: Practice, after: CareSettings) -> CareSettings:
    save_care_settings(practice, read_care_settings(practice), after)
    return read_care_settings(practice)


def changes(practice: Practice) -> int:
    return int(practice.rows("SELECT count(*) FROM activity")[0][0])


def test_words_of_users_types_and_clients_are_in_use(practice: Practice) -> None:
    made = Made(practice)
    made.user("Alex Lee", discipline=" Kite therapy ")
    made.user("Priya Nair")
    save_types(practice, [TypeDetails(None, "Initial", 60, "#112233", "Wind therapy")])
    made.client("Ava Nguyen", care_discipline="Sail therapy")
    made.client("Bo Young", care_discipline=ANY_DISCIPLINE)
    found = read_care_settings(practice)
    assert found.unknown == ("Kite therapy", "Sail therapy", "Wind therapy")
    assert found.disciplines == ()


def test_a_known_word_in_use_is_a_discipline_once(practice: Practice) -> None:
    made = Made(practice)
    made.user("Alex Lee", discipline="Physiotherapy")
    made.user("Priya Nair", discipline="Physiotherapist")
    made.user("Noor Khan", discipline="Kite therapy")
    before = read_care_settings(practice)
    assert len(before.disciplines) == 1
    after = saved(practice, meaning(before, "Kite therapy", before.disciplines[0].name))
    assert after.unknown == ()
    assert [each.also_called for each in after.disciplines] == [("Kite therapy",)]


def test_a_word_is_explained_as_one_listed_or_as_a_discipline_of_its_own() -> None:
    physio, speech = (
        DisciplineDetails("Physiotherapist", ("Physio",)),
        DisciplineDetails("Speech pathologist"),
    )
    site, holiday = SiteDetails(1, "Harbour"), OwnHoliday(DAY)
    before = CareSettings((physio, speech), ("Kite", "Wind"), (site,), {(1, 2): 5}, (holiday,))
    same = replace(before, unknown=("Wind",))
    assert meaning(before, "Kite", "Physiotherapist") == replace(
        same, disciplines=(replace(physio, also_called=("Physio", "Kite")), speech)
    )
    for name, own in (("", "Kite"), ("Kiting", "Kiting")):
        assert meaning(before, "Kite", name) == replace(
            same, disciplines=(physio, speech, DisciplineDetails(own, ("Kite",)))
        )


def test_only_disciplines_of_which_something_is_said_are_kept(practice: Practice) -> None:
    wide = DisciplineDetails("Wide", may_also_take=("Kite", "Sail"))
    called = DisciplineDetails("called", also_called=("Name",))
    found = saved(practice, CareSettings((wide, DisciplineDetails("Bare"), called)))
    assert found.disciplines == (called, wide)


def test_sites_get_their_country_and_state_and_only_the_changed_one_is_touched(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site("Harbour"), made.site("Annex")
    before = read_care_settings(practice)
    assert before.sites == (SiteDetails(annex, "Annex"), SiteDetails(harbour, "Harbour"))
    moved = SiteDetails(harbour, "Harbour", "NZ", "AUK")
    count = changes(practice)
    assert saved(practice, replace(before, sites=(before.sites[0], moved))).sites == (before.sites[0], moved)
    assert changes(practice) == count + 1
    with practice.read() as session:
        assert session.get_one(Site, harbour).country == "NZ"


def test_travel_and_holidays_become_what_is_wanted_and_equal_ones_stay(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site("Harbour"), made.site("Annex")
    everywhere, here = OwnHoliday(DAY, "Ours"), OwnHoliday(DAY, "", harbour, working=True)
    first = saved(practice, CareSettings(travel={(harbour, annex): 20}, holidays=(everywhere, here)))
    assert first.travel == {(harbour, annex): 20}
    assert first.holidays == (everywhere, here)
    count = changes(practice)
    second = saved(practice, replace(first, holidays=(everywhere,)))
    assert second.holidays == (everywhere,)
    assert second.travel == first.travel
    assert changes(practice) == count + 1
    save_care_settings(practice, second, second)
    assert changes(practice) == count + 1
    assert saved(practice, replace(second, travel=None)).travel == {}


def test_one_site_has_a_day_only_once(practice: Practice) -> None:
    Made(practice).site()
    for twice in (OwnHoliday(DAY, "One"), OwnHoliday(DAY, "One", 1)):
        with pytest.raises(UserError, match="is there twice for the same site"):
            saved(practice, CareSettings(holidays=(twice, replace(twice, name="Other"))))
    assert read_care_settings(practice).holidays == ()
