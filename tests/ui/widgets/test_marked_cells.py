"""The stroke by which a style marks a selected cell covers no letter, and is not copied."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProxyStyle, QStyleOptionViewItem, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tables import view as table_view
from desktop.ui.widgets.tables.view import BREATH, MARKING_STYLE, set_up_table


def shown(table: QTableWidget) -> str:
    option = QStyleOptionViewItem()
    option.widget = table
    table.itemDelegate().initStyleOption(option, table.model().index(0, 0))
    return option.text


def filled(qtbot: QtBot) -> QTableWidget:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("Ava"))
    return table


def test_a_text_begins_beside_the_mark(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_view, "HAS_MARKING_STYLE", True)
    table = filled(qtbot)
    marking = QProxyStyle("fusion")
    marking.setParent(table)
    marking.setObjectName(MARKING_STYLE)
    table.setStyle(marking)
    set_up_table(table, "one", "One")
    assert shown(table) == f"{BREATH}Ava"
    assert table.model().index(0, 0).data() == "Ava"


def test_without_a_mark_a_text_is_as_it_is(qtbot: QtBot) -> None:
    table = filled(qtbot)
    set_up_table(table, "one", "One")
    assert shown(table) == "Ava"
