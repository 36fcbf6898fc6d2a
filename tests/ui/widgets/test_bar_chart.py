"""A chart asks for the room that its words need."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.bar_chart import LONGEST_LABEL, Bar, BarChart


@pytest.mark.parametrize("points", [9, 20])
def test_the_longest_label_and_the_longest_words_fit_at_the_least_width(qtbot: QtBot, points: int) -> None:
    chart = BarChart("chart", "Chart")
    qtbot.addWidget(chart)
    font = QFont(chart.font())
    font.setPointSize(points)
    chart.setFont(font)
    label, words = "m" * LONGEST_LABEL, "1,234 clients in all"
    chart.set_bars([Bar("a", 3, words), Bar(label, 9, "x")])
    metrics = chart.fontMetrics()
    label_room = min(metrics.horizontalAdvance(label), LONGEST_LABEL * metrics.averageCharWidth())
    assert chart.minimumSizeHint().width() > label_room + metrics.horizontalAdvance(words)
