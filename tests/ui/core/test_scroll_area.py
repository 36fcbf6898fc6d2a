"""Controls added to a scroll area later are named and large enough like all others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.ui.core import scroll_area
from desktop.ui.core.scroll_area import ScrollArea
from desktop.ui.core.targets import LEAST


def test_buttons_in_new_contents_are_large_enough(qtbot: QtBot) -> None:
    area = ScrollArea()
    qtbot.addWidget(area)
    area.setMinimumHeight(40)
    area.setMaximumHeight(40)  # so that nothing around it has to move
    area.show()
    for contents in (QWidget(), QWidget()):
        button = QPushButton("Allow")
        QVBoxLayout(contents).addWidget(button)
        area.setWidget(contents)
        qtbot.waitUntil(lambda made=button: made.minimumHeight() >= LEAST)


def test_a_button_that_joins_the_contents_is_large_enough(qtbot: QtBot) -> None:
    area, contents = ScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(contents)
    area.setWidget(contents)
    area.show()
    button = QPushButton("Allow")
    column.addWidget(button)
    qtbot.waitUntil(lambda: button.minimumHeight() >= LEAST)


def test_no_other_scroll_area_is_used() -> None:
    of_qt = [
        file.name
        for file in Path(desktop.ui.__path__[0]).rglob("*.py")
        if " QScrollArea(" in (text := file.read_text("utf-8")) or "(QScrollArea" in text
    ]
    assert of_qt == [Path(scroll_area.__file__).name]
