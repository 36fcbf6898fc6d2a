"""The own painting of wizard and reports, mirrored for a reader who begins at the right."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.services.offboarding.loads import ColleagueLoad
from desktop.ui.core import theme
from desktop.ui.core.mirroring import as_read, part_as_read, x_as_read
from desktop.ui.offboarding.appointments.clash_strip import ClashStrip
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.widgets.bar_chart import Bar, BarChart

RTL = Qt.LayoutDirection.RightToLeft


def painted(widget: QWidget, y: int) -> tuple[int, int]:
    """The ends of the painted accent at that height."""
    seen = widget.grab().toImage()
    accent = theme.colour(theme.Tone.ACCENT, widget.palette()).rgb()
    found = [x for x in range(seen.width()) if seen.pixel(x, y) == accent]
    return found[0], found[-1]


def bars() -> LoadBars:
    made = LoadBars()
    made.show_loads([ColleagueLoad(1, "Priya Nair", "OT", 10, 20, 600, 700, 40, None)])
    return made


def chart() -> BarChart:
    made = BarChart("bars", "Bars")
    made.set_bars([Bar("Priya Nair", 3, "3 clients"), Bar("Tom Brown", 6, "6 clients")])
    return made


@pytest.mark.parametrize("make", [bars, chart])
def test_a_bar_is_as_far_from_the_right_as_it_was_from_the_left(qtbot: QtBot, make: type[QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(701, widget.sizeHint().height())
    row = widget.fontMetrics().height() // 2 + 7
    first, last = painted(widget, row)
    widget.setLayoutDirection(RTL)
    assert painted(widget, row) == pytest.approx((700 - last, 700 - first), abs=1)
    assert first > 50


def test_places_and_points_are_counted_from_the_other_side_only_where_reading_begins_there(
    qtbot: QtBot,
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 10)
    assert as_read(widget, QRectF(10, 1, 20, 3)) == QRectF(10, 1, 20, 3)
    assert x_as_read(widget, 30) == 30
    widget.setLayoutDirection(RTL)
    assert as_read(widget, QRectF(10, 1, 20, 3)) == QRectF(70, 1, 20, 3)
    assert as_read(widget, QRectF(10, 1, 20, 3), 50) == QRectF(20, 1, 20, 3)
    assert part_as_read(widget, QRect(10, 1, 20, 3)) == QRect(70, 1, 20, 3)
    assert x_as_read(widget, x_as_read(widget, 30)) == 30


def test_a_press_on_a_day_of_the_strip_chooses_what_is_painted_there(qtbot: QtBot) -> None:
    strip = ClashStrip()
    qtbot.addWidget(strip)
    strip.resize(561, strip.sizeHint().height())
    first = datetime(2027, 3, 15, 9)
    rows = [SimpleNamespace(id=n, was=first + timedelta(days=7 * n), needs_you=n == 2) for n in range(4)]
    strip.show_rows(rows)  # type: ignore[arg-type]
    strip.setLayoutDirection(RTL)
    chosen: list[int] = []
    strip.chosen.connect(chosen.append)
    parts = strip.accessible_parts()
    assert [part.place.left() for part in parts] == sorted((p.place.left() for p in parts), reverse=True)
    for part in parts:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(part.place.center().x(), 5))
    assert chosen == [0, 1, 2, 3]
