"""What the pack page offers, and what it takes without being asked."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.services.pack_columns import COLUMNS, Preset
from desktop.ui.offboarding.pack_choices import PackChoices
from tests.ui.conftest import child


def test_card_numbers_and_sheets_are_off_until_somebody_ticks_them(qtbot: QtBot) -> None:
    choices = PackChoices()
    qtbot.addWidget(choices)
    assert (choices.preset, choices.include_closed, choices.columns) == (Preset.REGISTER, False, None)
    assert (choices.with_sheets, choices.with_readme) == (False, True)
    child(choices, QRadioButton, "packPresetFull").click()
    for name in ("packMedicare", "packSheets", "packReadme", "packClosed"):
        child(choices, QCheckBox, name).click()
    assert (choices.with_sheets, choices.with_readme, choices.include_closed) == (True, False, True)
    ticked = {
        column.key for column in COLUMNS if column.confidential and column.key in (choices.columns or ())
    }
    assert ticked == {"medicare_number", "medicare_irn", "medicare_expiry"}
