"""The language of the windows: how it is chosen, and that it also holds below them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel

from desktop.language import say
from desktop.rules.text import count
from desktop.ui.core import languages
from desktop.ui.core.languages import Catalog, Language


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with languages.spoken(qapp, Catalog(Language.GERMAN, qapp)):
        yield


@pytest.mark.parametrize(
    ("locale", "taken"),
    [("de_AT", Language.GERMAN), ("en_AU", Language.ENGLISH), ("fr_CA", Language.ENGLISH)],
)
def test_the_system_decides_where_nobody_chose(locale: str, taken: Language) -> None:
    assert languages.of_system(QLocale(locale)) is taken


@pytest.mark.parametrize("wanted", [*Language, None])
def test_a_choice_is_remembered(wanted: Language | None) -> None:
    languages.choose(wanted)
    assert languages.chosen() is wanted


def test_a_window_and_what_lies_below_it_speak_the_same_german(german: None) -> None:
    assert QLabel().tr("Close") == say("Close") == "Schließen"
    assert count(1, "client"), count(1200, "client") == ("1 Klient", "1.200 Klienten")


def test_qt_speaks_german_too(german: None) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Discard)
    assert box.buttons()[0].text() == "Verwerfen"


def test_a_sentence_without_translation_stays(german: None) -> None:
    assert QLabel().tr("Nobody ever says this") == say("Nobody ever says this") == "Nobody ever says this"


def test_the_language_that_is_made_up_comes_from_the_right_and_goes_again(qapp: QApplication) -> None:
    with languages.made_up_language(qapp):
        assert QLabel().tr("Save {n} of {all}") == "[Save {n} of {all}~~]"
        assert say("{n} left", n=3) == "[3 left~~]"
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert say("Save") == QLabel().tr("Save") == "Save"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
