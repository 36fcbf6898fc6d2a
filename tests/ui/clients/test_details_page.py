"""The details of a client on the form: what is chosen is what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.models import ContactBy
from desktop.services.clients.details import ClientDetails
from desktop.ui.clients.details_page import DetailsPage
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
