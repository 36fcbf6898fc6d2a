"""The names above the calendar's columns."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.painting.header_painter import _two_lines_help, _width, in_two_lines


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Margaret O'Sullivan", "Margaret\nO'Sullivan"), ("Cher", "Cher"), ("Ana Maria Sá", "Ana Maria\nSá")],
)
def test_a_name_breaks_before_its_last_word(name: str, shown: str) -> None:
    assert in_two_lines(name) == shown


def test_two_lines_are_used_only_where_they_show_a_whole_name(qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    metrics = QFontMetrics(QApplication.font())
    name = "Margaret O'Sullivan"
    whole, broken = metrics.horizontalAdvance(name), _width(metrics, in_two_lines(name))
    assert broken < whole
    assert not _two_lines_help(metrics, [name, "Bo"], whole)
    assert _two_lines_help(metrics, [name, "Bo"], whole - 1)
    assert _two_lines_help(metrics, [name, "Bo"], broken)
    assert not _two_lines_help(metrics, [name, "Bo"], broken - 1)
