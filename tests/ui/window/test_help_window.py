"""The help opens at the right page, and can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.resources import resource
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import languages
from desktop.ui.core.languages import Catalog, Language
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.window.help_pages import OF_ROOMS, OF_STEPS, show_help
from desktop.ui.window.help_window import HelpWindow
from tests.ui.conftest import child
from tests.ui.walks.windows import Stage, opened, staged


@pytest.fixture
def shown(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(None, "4-calendar.md")
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return window


@pytest.fixture
def stage(qtbot: QtBot, demo_file: Path, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, demo_file, tmp_path) as made:
        yield made


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


def test_a_section_that_is_asked_for_is_at_the_top(qtbot: QtBot, shown: HelpWindow) -> None:
    shown.show()
    shown.open_page("2-offboarding.md#5")
    text = child(shown, QTextBrowser, "helpText")
    qtbot.waitUntil(lambda: text.cursorForPosition(text.rect().topLeft()).block().text().startswith("5."))
    assert text.textCursor().block().text().startswith("5. ")


def test_f1_opens_the_help_of_the_window_that_has_it_and_once(qtbot: QtBot, stage: Stage) -> None:
    with opened(stage, "wizard clients") as wizard:
        for _ in range(2):
            qtbot.keyClick(wizard, Qt.Key.Key_F1)
        (found,) = wizard.findChildren(HelpWindow)
        text = child(found, QTextBrowser, "helpText")
        assert text.textCursor().block().text().startswith("4. ")
        qtbot.keyClick(found, Qt.Key.Key_F1)
        assert not found.findChildren(HelpWindow)
        found.close()


def test_every_step_and_room_has_a_page_with_that_section(shown: HelpWindow) -> None:
    assert set(OF_STEPS) == {str(step) for step in StepKey}
    wanted = [*OF_ROOMS.values(), *(f"2-offboarding.md#{section}" for section in OF_STEPS.values())]
    for page in wanted:
        name, _, section = page.partition("#")
        text = resource(f"help/{name}").read_text(encoding="utf-8")
        assert text.count("\n## ") >= int(section or 0), page


def test_a_dialog_that_no_room_names_begins_with_the_first_steps(qtbot: QtBot) -> None:
    dialog = Dialog("any", "Any", None)
    qtbot.addWidget(dialog)
    show_help(dialog)
    (found,) = dialog.findChildren(HelpWindow)
    assert child(found, QListWidget, "helpTitles").currentRow() == 0


def test_the_pages_are_in_the_language_of_the_reader(qtbot: QtBot, qapp: QApplication) -> None:
    with languages.spoken(qapp, Catalog(Language.GERMAN, qapp)):
        window = HelpWindow(None, "4-calendar.md")
        qtbot.addWidget(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        titles = child(window, QListWidget, "helpTitles")
        assert titles.item(titles.currentRow()).text() == "Der Kalender"
