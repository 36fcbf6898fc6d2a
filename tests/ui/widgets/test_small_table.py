"""A small table sorts by a click on a heading, and its rows stay what they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sort_menu import sort_menu
from desktop.ui.widgets.tables.sorting import Cell

ROWS = (("Bo", Cell("10", 10), "x\ny"), ("Ann", Cell("9", 9), "x"), ("Cy", Cell("", None), "x"))


def table(qtbot: QtBot, *, sortable: bool = True) -> SmallTable:
    made = SmallTable("madeUp", "Made up", ("Name", "Number", "Lines"), "Nothing.", sortable=sortable)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_rows(ROWS)
    return made


def click(made: SmallTable, column: int) -> None:
    header = made.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def names(made: SmallTable) -> list[str]:
    return [made.item(row, 0).text() for row in range(made.rowCount())]  # type: ignore[union-attr]


def test_clicks_sort_up_down_and_not_at_all(qtbot: QtBot) -> None:
    made = table(qtbot)
    assert names(made) == ["Bo", "Ann", "Cy"]
    for expected in (["Ann", "Bo", "Cy"], ["Bo", "Ann", "Cy"], ["Bo", "Ann", "Cy"], ["Ann", "Bo", "Cy"]):
        click(made, 1)
        assert names(made) == expected
    click(made, 0)
    click(made, 0)
    assert names(made) == ["Cy", "Bo", "Ann"]


def test_what_is_selected_ticked_and_high_moves_with_its_row(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.resizeRowsToContents()
    height = made.rowHeight(0)
    assert height > made.rowHeight(1)
    made.select_place(2)
    made.item_of(2, 0).setCheckState(Qt.CheckState.Checked)
    click(made, 0)
    click(made, 0)
    assert names(made) == ["Cy", "Bo", "Ann"]
    assert made.place == 2
    assert made.places == [2]
    assert made.place_at(1) == 0
    assert made.item(0, 0).checkState() == Qt.CheckState.Checked  # type: ignore[union-attr]
    assert made.rowHeight(1) == height
    made.selectAll()
    assert made.places == [2, 0, 1]


def test_new_rows_keep_the_order_and_the_chosen_row(qtbot: QtBot) -> None:
    made = table(qtbot)
    click(made, 0)
    made.select_place(0)
    made.show_rows((("Dee", "", ""), *ROWS[1:]))
    assert names(made) == ["Ann", "Cy", "Dee"]
    assert made.place == 0
    made.show_rows(())
    assert made.place == -1
    assert made.places == []


def test_the_order_is_remembered_also_of_two_columns(qtbot: QtBot) -> None:
    made = table(qtbot)
    click(made, 0)
    click(made, 2)
    again = table(qtbot)
    assert names(again) == ["Ann", "Cy", "Bo"]
    assert again.horizontalHeader().sortIndicatorSection() == 2


def test_the_menu_sorts_without_the_mouse(qtbot: QtBot) -> None:
    made = table(qtbot)
    menu = QMenu()
    qtbot.addWidget(menu)
    for expected in (["Ann", "Bo", "Cy"], ["Cy", "Bo", "Ann"]):
        actions = sort_menu(made.horizontalHeader(), menu, range(3)).actions()
        assert [action.text() for action in actions] == ["Name", "Number", "Lines"]
        actions[0].trigger()
        assert names(made) == expected
    ticked = [action.isChecked() for action in sort_menu(made.horizontalHeader(), menu, range(3)).actions()]
    assert ticked == [True, False, False]


def test_a_list_whose_order_says_something_does_not_sort(qtbot: QtBot) -> None:
    made = table(qtbot, sortable=False)
    click(made, 0)
    assert names(made) == ["Bo", "Ann", "Cy"]


def test_a_wrapped_column_leaves_no_other_out_of_view(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.wrap(0)
    made.show_rows([("word " * 60, "b", "c")])
    header = made.horizontalHeader()
    qtbot.waitUntil(lambda: made.rowHeight(0) > 3 * made.fontMetrics().height())
    assert header.length() <= made.viewport().width()


def test_columns_shown_whole_hold_their_longest_text(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.show_rows([("a very long name indeed, " * 4, "b", "c")])
    made.show_columns_whole()
    assert made.minimumWidth() > made.sizeHintForColumn(0)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_row_is_selected_whichever_way_the_columns_run(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    made = table(qtbot)
    made.setLayoutDirection(direction)
    made.selectRow(2)
    assert made.places == [2]
    assert made.place == 2
