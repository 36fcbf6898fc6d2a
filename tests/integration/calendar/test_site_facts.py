"""Public holidays, travel time between sites and the hour that the clocks skip, as a practice has them."""

from __future__ import annotations

from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.models import Base, PublicHoliday, Setting, Site, SiteTravel
from desktop.rules.sites import SiteFacts
from desktop.services.calendar.site_facts import COUNTRY, STATE, read_site_facts
from tests.made import Made

CUP_DAY, EASTER_MONDAY = date(2027, 11, 2), date(2027, 3, 29)


def add(practice: Practice, model: type[Base], **values: object) -> int:
    with practice.work("make", "Made", recorded=False) as work:
        return work.insert(model, [values])[0]


def facts(practice: Practice) -> SiteFacts:
    with practice.read() as session:
        return read_site_facts(session, date(2027, 1, 1))


def test_each_site_has_the_holidays_of_its_own_state(practice: Practice) -> None:
    sydney = Made(practice).site("Harbour")
    melbourne = add(
        practice, Site, reference="M", name="Fitzroy", timezone="Australia/Melbourne", country="", state=""
    )
    found = facts(practice)
    assert found.holiday(sydney, EASTER_MONDAY) == found.holiday(melbourne, EASTER_MONDAY) == "Easter Monday"
    assert found.holiday(melbourne, CUP_DAY)
    assert not found.holiday(sydney, CUP_DAY)
    assert not found.holiday(None, date(2027, 3, 30))


def test_the_practice_may_be_elsewhere(practice: Practice) -> None:
    for key, value in ((COUNTRY, "NZ"), (STATE, "AUK")):
        add(practice, Setting, key=key, value=value)
    assert facts(practice).holiday(None, date(2027, 2, 6)) == "Waitangi Day"
    assert facts(practice).holiday(None, date(2027, 1, 26)) == ""


def test_an_unknown_country_has_no_holidays(practice: Practice) -> None:
    add(practice, Setting, key=COUNTRY, value="Nowhere")
    assert facts(practice).holiday(None, EASTER_MONDAY) == ""


def test_days_of_the_practices_own_are_added_and_taken_away(practice: Practice) -> None:
    made = Made(practice)
    harbour, north = made.site("Harbour"), made.site("North")
    add(practice, PublicHoliday, day=date(2027, 5, 5), name="Show day", site_id=harbour, working=False)
    add(practice, PublicHoliday, day=EASTER_MONDAY, name="", site_id=None, working=True)
    found = facts(practice)
    assert found.holiday(harbour, date(2027, 5, 5)) == "Show day"
    assert found.holiday(north, date(2027, 5, 5)) == ""
    assert found.holiday(harbour, EASTER_MONDAY) == ""


def test_travel_and_clocks(practice: Practice) -> None:
    made = Made(practice)
    one, other, third = (made.site(name) for name in ("One", "Other", "Third"))
    add(practice, SiteTravel, site_id=one, other_id=other, minutes=55)
    found = facts(practice)
    assert found.minutes_between(other, one) == 55
    assert found.minutes_between(one, third) == 30
    assert not found.exists(one, datetime(2027, 10, 3, 2, 30), datetime(2027, 10, 3, 2, 40))
    assert found.exists(one, datetime(2027, 10, 3, 3), datetime(2027, 10, 3, 4))


def test_a_site_that_works_on_the_practices_own_day_has_no_holiday_whichever_was_typed_first(
    practice: Practice,
) -> None:
    made = Made(practice)
    harbour, north = made.site("Harbour"), made.site("North")
    add(practice, PublicHoliday, day=date(2027, 5, 5), name="", site_id=harbour, working=True)
    add(practice, PublicHoliday, day=date(2027, 5, 5), name="", site_id=None, working=False)
    found = facts(practice)
    assert [found.holiday(site, date(2027, 5, 5)) for site in (harbour, north, None)] == [
        "",
        "public holiday",
        "public holiday",
    ]
