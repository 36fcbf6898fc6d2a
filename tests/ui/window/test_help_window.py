"""Help opens where one is, and is searched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.resources import resource
from desktop.ui.window.help_window import HelpWindow
from tests.ui.conftest import child


@pytest.fixture
def shown(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(None, "4-calendar.md")
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return window


def listed(window: HelpWindow) -> list[str]:
    titles = child(window, QListWidget, "helpTitles")
    return [titles.item(row).text() for row in range(titles.count()) if not titles.isRowHidden(row)]


def test_it_begins_with_the_page_asked_for(shown: HelpWindow) -> None:
    titles = child(shown, QListWidget, "helpTitles")
    assert titles.item(titles.currentRow()).text() == "The calendar"


def test_a_search_lists_the_pages_with_all_words_and_goes_to_the_first_place(shown: HelpWindow) -> None:
    child(shown, QLineEdit, "helpSearch").setText("Receipt password")
    texts = {file.name: file.read_text(encoding="utf-8").casefold() for file in resource("help").glob("*.md")}
    expected = [text for _, text in sorted(texts.items()) if "receipt" in text and "password" in text]
    assert len(listed(shown)) == len(expected) > 0
    assert child(shown, QTextBrowser, "helpText").textCursor().selectedText().casefold() == "receipt"


def test_enter_goes_on_to_the_next_place_and_round_again(qtbot: QtBot, shown: HelpWindow) -> None:
    search, text = child(shown, QLineEdit, "helpSearch"), child(shown, QTextBrowser, "helpText")
    search.setText("appointment")
    first = text.textCursor().position()
    places = {first}
    for _ in range(200):
        qtbot.keyClick(search, Qt.Key.Key_Return)
        if text.textCursor().position() == first:
            break
        places.add(text.textCursor().position())
    assert text.textCursor().position() == first
    assert len(places) > 1


def test_an_emptied_search_lists_all_pages_again(shown: HelpWindow) -> None:
    search = child(shown, QLineEdit, "helpSearch")
    every = listed(shown)
    search.setText("zebra crossing")
    assert listed(shown) == []
    search.clear()
    assert listed(shown) == every
