"""The pages of the preferences return what they were given, with the changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.services.practice.care_settings import CareSettings, DisciplineDetails, OwnHoliday, SiteDetails
from desktop.services.practice.holiday_places import HolidayPlace
from desktop.ui.preferences.disciplines_page import DisciplinesPage
from desktop.ui.preferences.holidays_page import HolidaysPage
from desktop.ui.preferences.sites_page import SitesPage
from desktop.ui.widgets.choices_button import ChoicesButton
from tests.ui.conftest import child

GIVEN = CareSettings(
    disciplines=(
        DisciplineDetails("Psychologist", ("Mind work",), ("Counsellor",)),
        DisciplineDetails("Occupational Therapist"),
    ),
    unknown=("Bodywork Plus",),
    sites=(SiteDetails(2, "Harbour"), SiteDetails(1, "Wollongong", "AU", "VIC"), SiteDetails(3, "Bay")),
    travel={(1, 2): 75},
    holidays=(
        OwnHoliday(date(2026, 12, 14), "Founders' day", 1),
        OwnHoliday(date(2026, 12, 25), working=True),
    ),
)
PLACES = (HolidayPlace("AU", "Australia", ("NSW", "VIC")), HolidayPlace("NZ", "New Zealand", ()))


def test_pages_that_nobody_touches_change_nothing(qtbot: QtBot) -> None:
    disciplines, sites = DisciplinesPage(GIVEN), SitesPage(GIVEN, 30)
    holidays = HolidaysPage(GIVEN, PLACES, ("AU", "VIC"), date(2026, 11, 23))
    for page in (disciplines, sites, holidays):
        qtbot.addWidget(page)
    assert holidays.settings(sites.settings(disciplines.settings())) == GIVEN
    assert (holidays.chosen, sites.usual_minutes) == (("AU", "VIC"), 30)


def test_another_profession_may_stand_in_and_a_word_is_explained(qtbot: QtBot) -> None:
    page = DisciplinesPage(GIVEN)
    qtbot.addWidget(page)
    button: ChoicesButton[str] = child(page, ChoicesButton, "mayAlsoTake1")
    button.choose("Psychologist")
    word = child(page, QComboBox, "meaning0")
    word.setCurrentIndex(word.findText("Psychologist"))
    said = page.settings()
    assert said.disciplines[0].also_called == ("Mind work", "Bodywork Plus")
    assert said.disciplines[1].may_also_take == ("Psychologist",)
    assert said.unknown == ()


def test_the_way_between_two_sites_is_usual_again(qtbot: QtBot) -> None:
    page = SitesPage(GIVEN, 30)
    qtbot.addWidget(page)
    child(page, QSpinBox, "travel1x2").setValue(-1)
    child(page, QSpinBox, "travel1x3").setValue(20)
    assert page.settings(GIVEN) == replace(GIVEN, travel={(1, 3): 20})


def test_the_states_offered_are_those_of_the_country(qtbot: QtBot) -> None:
    page = HolidaysPage(GIVEN, PLACES, ("", ""), date(2026, 11, 23))
    qtbot.addWidget(page)
    country, state = child(page, QComboBox, "holidayCountry"), child(page, QComboBox, "holidayState")
    assert state.count() == 1
    country.setCurrentIndex(country.findText("Australia"))
    assert [state.itemText(place) for place in range(1, state.count())] == ["NSW", "VIC"]
    state.setCurrentIndex(2)
    assert page.chosen == ("AU", "VIC")


def test_the_days_of_a_calendar_are_added_once(qtbot: QtBot) -> None:
    page = HolidaysPage(GIVEN, PLACES, ("AU", "VIC"), date(2026, 11, 23))
    qtbot.addWidget(page)
    found = [OwnHoliday(date(2027, 1, 26), "Australia Day"), OwnHoliday(date(2026, 12, 25), "Christmas")]
    page.add_days(found)
    page.add_days(found)
    assert page.settings(GIVEN).holidays == (*GIVEN.holidays, found[0])
