"""The disciplines, sites and holidays of the practice, kept and followed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.practice.care_settings import (
    CareSettings,
    DisciplineDetails,
    OwnHoliday,
    meaning,
    read_care_settings,
    save_care_settings,
)
from desktop.services.practice.disciplines import read_disciplines
from desktop.services.practice.settings import preferences, save_preferences
from tests.made import Made

DAY = date(2026, 12, 14)


@pytest.fixture
def made(practice: Practice) -> Made:
    made = Made(practice)
    made.user("Sam Cooper", discipline="Psych")
    made.user("Priya Nair", discipline="OT")
    made.user("Tom Brown", discipline="Bodywork Plus")
    made.site("Harbour")
    made.site("Wollongong")
    return made


def keep(practice: Practice, said: CareSettings) -> CareSettings:
    save_care_settings(practice, read_care_settings(practice), said)
    return read_care_settings(practice)


def test_all_disciplines_in_use_are_there_once_and_unknown_words_apart(
    practice: Practice, made: Made
) -> None:
    made.client("Ava Nguyen", 1, care_discipline="psychologist")
    made.client("Liam Nguyen", 1, care_discipline="Any")
    found = read_care_settings(practice)
    assert [each.name for each in found.disciplines] == ["Occupational Therapist", "Psychologist"]
    assert found.unknown == ("Bodywork Plus",)


def test_a_word_is_explained_once_and_remembered(practice: Practice, made: Made) -> None:
    said = meaning(read_care_settings(practice), "Bodywork Plus", "Occupational Therapist")
    found = keep(practice, said)
    assert found.unknown == ()
    assert DisciplineDetails("Occupational Therapist", ("Bodywork Plus",)) in found.disciplines
    with practice.read() as session:
        assert read_disciplines(session).same("Bodywork Plus", "OT")
    assert keep(practice, found) == found


@pytest.mark.parametrize("name", ["", "Physiotherapist"])
def test_a_word_may_be_a_profession_of_its_own_or_one_that_nobody_has_yet(
    practice: Practice, made: Made, name: str
) -> None:
    found = keep(practice, meaning(read_care_settings(practice), "Bodywork Plus", name))
    assert found.unknown == ()
    assert len(found.disciplines) == 3


def test_who_may_also_take_is_followed_and_taken_back(practice: Practice, made: Made) -> None:
    before = read_care_settings(practice)
    stand_in = tuple(
        replace(each, may_also_take=("Psychologist",)) if each.name.startswith("Occ") else each
        for each in before.disciplines
    )
    found = keep(practice, replace(before, disciplines=stand_in))
    with practice.read() as session:
        assert read_disciplines(session).qualifies("OT", "Psychology")
        assert not read_disciplines(session).qualifies("Psych", "OT")
    assert keep(practice, replace(found, disciplines=before.disciplines)) == before


def test_sites_travel_and_days_are_kept_and_followed(practice: Practice, made: Made) -> None:
    before = read_care_settings(practice)
    sites = tuple(replace(site, state="VIC") if site.name == "Wollongong" else site for site in before.sites)
    days = (OwnHoliday(DAY, "Founders' day", 1), OwnHoliday(date(2026, 12, 25), working=True))
    found = keep(practice, replace(before, sites=sites, travel={(1, 2): 75}, holidays=days))
    assert (found.sites, found.travel, found.holidays) == (sites, {(1, 2): 75}, days)
    with practice.read() as session:
        facts = read_site_facts(session, DAY)
    assert facts.minutes_between(2, 1) == 75
    assert [facts.holiday(site, DAY) for site in (1, 2, None)] == ["Founders' day", "", ""]
    assert not facts.holiday(1, date(2026, 12, 25))
    assert facts.holiday(1, date(2026, 12, 26))


def test_the_same_day_twice_is_refused(practice: Practice, made: Made) -> None:
    before = read_care_settings(practice)
    with pytest.raises(UserError, match="twice for the same site"):
        save_care_settings(
            practice, before, replace(before, holidays=(OwnHoliday(DAY), OwnHoliday(DAY, "x")))
        )


@pytest.mark.parametrize(
    ("country", "state", "holiday"), [("", "", True), ("AU", "NSW", True), ("NZ", "", False)]
)
def test_country_and_state_say_which_holidays_hold(
    practice: Practice, country: str, state: str, *, holiday: bool
) -> None:
    chosen = replace(preferences(practice), name="Bay", country=country, state=state, travel_minutes=45)
    save_preferences(practice, chosen)
    assert preferences(practice) == chosen
    with practice.read() as session:
        facts = read_site_facts(session, DAY)
    assert bool(facts.holiday(None, date(2027, 1, 26))) is holiday, "Australia Day"
    assert facts.default_travel == 45
