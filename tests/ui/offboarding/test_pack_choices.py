"""What the pack page offers, and what it takes without being asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.models.fields import Preset
from desktop.services.packs.columns import COLUMNS, PackWish
from desktop.ui.offboarding.pack.choices import PackChoices
from tests.ui.conftest import child


def test_card_numbers_and_sheets_are_off_until_somebody_ticks_them(qtbot: QtBot) -> None:
    choices = PackChoices()
    qtbot.addWidget(choices)
    assert choices.wish == PackWish(Preset.REGISTER, with_readme=True)
    child(choices, QRadioButton, "packPresetFull").click()
    for name in ("packMedicare", "packSheets", "packReadme", "packClosed"):
        child(choices, QCheckBox, name).click()
    wish = choices.wish
    assert replace(wish, columns=None) == PackWish(Preset.FULL, include_closed=True, with_sheets=True)
    ticked = {column.key for column in COLUMNS if column.confidential and column.key in (wish.columns or ())}
    assert ticked == {"medicare_number", "medicare_irn", "medicare_expiry"}
