"""The calendar read from right to left: columns, hours, arrows and the meaning of the mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.layout import Grid, columns, pieces
from desktop.ui.calendar.span import Mode
from desktop.ui.core.icons import icon
from desktop.ui.widgets.flow_layout import FlowLayout
from tests.ui.calendar.conftest import MONDAY, Opened, press, saved

WEEK = [MONDAY + timedelta(days=n) for n in range(5)]
RTL = Qt.LayoutDirection.RightToLeft


def test_mirrored_columns_are_the_same_from_the_other_side() -> None:
    plain, mirrored = (columns(WEEK, [1, 2], 1003, 20, mirrored=m) for m in (False, True))
    assert [(c.day, c.user_id, c.width) for c in plain] == [(c.day, c.user_id, c.width) for c in mirrored]
    assert [1003 - c.left - c.width for c in mirrored] == [c.left for c in plain]


@pytest.mark.parametrize("mirrored", [False, True])
def test_every_pixel_belongs_to_the_column_that_is_drawn_there(mirrored: bool) -> None:
    grid = Grid(columns(WEEK, [1], 503, 20, mirrored=mirrored), 60, mirrored=mirrored)
    assert grid.width == 503
    for x in range(503):
        column = grid.columns[grid.column_at(x)]
        assert column.left <= x < column.left + column.width
    assert list(grid.visible(0, 503)) == [0, 1, 2, 3, 4]
    assert list(grid.visible(0, 50)) == ([4] if mirrored else [0])


@pytest.fixture
def mirrored(opened: Opened, qtbot: QtBot) -> Opened:
    opened.tab.setLayoutDirection(RTL)
    opened.tab.set_mode(Mode.WEEK)
    opened.tab.go_to(MONDAY)
    saved(qtbot, opened)
    return opened


def test_the_week_begins_beside_the_hours_at_the_right(mirrored: Opened) -> None:
    view = mirrored.tab.view
    assert view.body.left() == 0
    assert view.before_columns == view.body.right() + 1
    lefts = [column.left for column in view.scene.grid.columns]
    assert lefts == sorted(lefts, reverse=True)
    visit = view.rect_of(mirrored.visit)
    assert view.body.contains(visit)
    found = view.piece_at(visit.center())
    assert found is not None
    assert found.entry.id == mirrored.visit
    day = view.scene.grid.columns[found.column]
    assert day.left + day.width - (view.to_content(visit.topRight()).x() + 1) <= 3


def test_the_left_arrow_goes_on(mirrored: Opened, qtbot: QtBot) -> None:
    view = mirrored.tab.view
    view.select(mirrored.visit)
    turned = []
    view.turned.connect(turned.append)
    press(qtbot, mirrored, Qt.Key.Key_Left)
    press(qtbot, mirrored, Qt.Key.Key_Right)
    assert turned[0] == 1
    assert -1 in turned


def test_a_hidden_column_is_scrolled_to(mirrored: Opened, qtbot: QtBot) -> None:
    mirrored.tab.resize(700, 600)
    view = mirrored.tab.view
    across = view.horizontalScrollBar()
    assert across.maximum() > 0
    across.setValue(across.maximum())
    assert not view.body.contains(view.rect_of(mirrored.visit).center())
    view.reveal(mirrored.visit)
    assert view.body.contains(view.rect_of(mirrored.visit).center())


def test_overlapping_ones_stand_side_by_side_from_the_right(mirrored: Opened) -> None:
    entry = mirrored.tab.view.entry(mirrored.visit)
    assert entry is not None
    shown = columns([MONDAY], [mirrored.alex], 400, 20, mirrored=True)
    first, second = pieces([entry, entry._replace(id=-1)], shown[0], 0)
    grid = Grid(shown, 60, mirrored=True)
    assert grid.box(first).left > grid.box(second).left
    assert grid.box(first).left + grid.box(first).width <= 400


def test_a_row_of_buttons_begins_at_the_right(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = FlowLayout(host)
    buttons = [QPushButton(words) for words in ("One", "Two", "Three")]
    for button in buttons[:2]:
        row.addWidget(button)
    row.push_right()
    row.addWidget(buttons[2])
    host.resize(600, 60)
    host.show()
    row.setGeometry(host.rect())
    plain = [button.geometry() for button in buttons]
    host.setLayoutDirection(RTL)
    row.setGeometry(host.rect())
    assert [_from_right(button.geometry(), 600) for button in buttons] == plain


def _from_right(place: QRect, width: int) -> QRect:
    return QRect(width - place.right() - 1, place.top(), place.width(), place.height())


def test_arrows_point_the_other_way(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    onward = icon("next").pixmap(20, 20).toImage()
    back = icon("previous").pixmap(20, 20).toImage()
    assert onward != back
    QGuiApplication.setLayoutDirection(RTL)
    try:
        assert icon("next").pixmap(20, 20).toImage() == back
        assert icon("previous").pixmap(20, 20).toImage() == onward
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
