"""The details of a client on the form: whatever is chosen is kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.models import ContactBy
from desktop.services.clients.client_list import CaseManager
from desktop.services.clients.details import ClientDetails
from desktop.ui.clients.details_page import DetailsPage
from desktop.ui.widgets.choices_button import ChoicesButton
from tests.conftest import TODAY


@pytest.mark.parametrize("way", list(ContactBy))
def test_each_way_of_contact_is_shown_and_kept(qtbot: QtBot, way: ContactBy) -> None:
    page = DetailsPage(ClientDetails(last_name="Ash", contact_by=way), (), TODAY)
    qtbot.addWidget(page)
    box = page.findChild(QComboBox, "contact_by")
    assert box is not None
    assert box.currentText() == (way.value or "Any way")
    assert page.details().contact_by is way
    with qtbot.waitSignal(page.changed):
        box.setCurrentIndex((box.currentIndex() + 1) % box.count())
    assert page.details().contact_by is not way


def test_what_a_client_asks_for_is_shown_and_kept(qtbot: QtBot) -> None:
    people = tuple(
        CaseManager(i, name, active=True, offered=True) for i, name in ((2, "Sam Cooper"), (3, "Priya Nair"))
    )
    given = ClientDetails(
        last_name="Ash",
        care_discipline="Psychologist",
        language="Dari",
        wished_gender="Female",
        not_with=frozenset({3}),
    )
    page = DetailsPage(given, people, TODAY)
    qtbot.addWidget(page)
    assert page.details() == given
    button = page.findChild(ChoicesButton, "not_with")
    assert button is not None
    assert button.text() == "Priya Nair"
    with qtbot.waitSignal(page.changed):
        button.choose(2)
    assert page.details() == given.changed(not_with=frozenset({2, 3}))
    assert button.accessibleName() == "Not with: Sam Cooper, Priya Nair"
