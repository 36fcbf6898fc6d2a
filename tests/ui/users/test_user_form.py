"""The user form returns everything that it was given."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.models import AccessLevel
from desktop.services.users.details import SiteNumber, UserDetails
from desktop.ui.users.row_editors import NumberRow
from desktop.ui.users.user_form import UserForm

SITES = {1: "Harbour", 2: "Wollongong"}


@pytest.mark.parametrize(
    "details",
    [
        UserDetails("Lee"),
        UserDetails("Lee", youngest=0, oldest=17, languages="English\nVietnamese", gender="Female"),
        UserDetails(
            "Lee", youngest=18, access_level=AccessLevel.SUPERVISOR, discipline="Reiki", site_ids=(2,)
        ),
    ],
)
def test_a_user_who_is_not_touched_stays_as_they_are(qtbot: QtBot, details: UserDetails) -> None:
    form = UserForm(details, SITES)
    qtbot.addWidget(form)
    assert form.details() == details


@pytest.mark.parametrize(
    ("starts", "ends"), [(None, None), (date(2026, 1, 1), None), (None, date(2027, 6, 30))]
)
def test_a_number_keeps_its_days(qtbot: QtBot, starts: date | None, ends: date | None) -> None:
    number = SiteNumber(2, "Medicare", "2426621X", starts, ends)
    row = NumberRow(number, SITES, date(2026, 11, 23))
    qtbot.addWidget(row)
    assert row.value() == number
