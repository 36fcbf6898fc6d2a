"""The pack page's choices, and its defaults."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.models.fields import Preset
from desktop.services.packs.columns import COLUMNS, PackWish
from desktop.ui.offboarding.pack.choices import PackChoices
from desktop.ui.offboarding.pack.columns_dialog import ColumnsDialog
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


def test_single_columns_are_ticked_until_a_preset_is_chosen_again(qtbot: QtBot) -> None:
    choices = PackChoices()
    qtbot.addWidget(choices)
    choices.show()
    child(choices, QPushButton, "packColumns").click()
    dialog = child(choices, ColumnsDialog, "packColumnsDialog")
    ticks = child(dialog, QListWidget, "packColumnsList")
    kept = {"reference", "ndis_number"}
    for row, column in enumerate(COLUMNS):
        state = Qt.CheckState.Checked if column.key in kept else Qt.CheckState.Unchecked
        ticks.item(row).setCheckState(state)
    child(dialog, QPushButton, "packColumnsTake").click()
    assert set(choices.wish.columns or ()) == kept
    assert child(choices, QCheckBox, "packNDIS").isChecked()
    child(choices, QCheckBox, "packNDIS").click()
    assert choices.wish.columns is None
    choices.close()


def test_a_pack_has_one_column_at_least(qtbot: QtBot) -> None:
    dialog = ColumnsDialog(("reference",))
    qtbot.addWidget(dialog)
    ticks = child(dialog, QListWidget, "packColumnsList")
    assert child(dialog, QPushButton, "packColumnsTake").isEnabled()
    for row in range(ticks.count()):
        ticks.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not child(dialog, QPushButton, "packColumnsTake").isEnabled()
