"""The languages of the program: the list, the chosen one, and the one made up for tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import language
from desktop.resources import resource
from desktop.ui.core.remembered import remembered

CONTEXT = "Handover"
"""The one context of our catalogs: a sentence means the same everywhere."""
_CHOSEN = "language"


class Language(Enum):
    """A language of the windows and papers, by its code; the value's own name is shown in lists."""

    ENGLISH = "en"
    GERMAN = "de"

    @property
    def own_name(self) -> str:
        return {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}[self]


class Catalog(QTranslator):
    """Our sentences in one language, found by their English alone, whatever class asks; then Qt's own."""

    def __init__(self, wanted: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self._qt = QTranslator(self)
        self._qt.load(f"qtbase_{wanted.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self.load(str(resource(f"translations/handover_{wanted.value}.qm")))

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        ours = super().translate(CONTEXT, source, disambiguation, n)
        return ours or self._qt.translate(context, source, disambiguation, n) or source


class MadeUpLanguage(QTranslator):
    """The language of the tests: brackets around each sentence, and two fifths longer."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return made_up(source) if re.search(r"[A-Za-z]", source) else source

    def isEmpty(self) -> bool:
        return False


def made_up(source: str) -> str:
    """`Save` as `[Save~~]`: a sentence left without brackets was not translated."""
    letters = len(re.sub(r"\{\w*\}|<[^>]*>", "", source))
    return f"[{source}{'~' * max(2, letters * 2 // 5 - 2)}]"


def chosen() -> Language | None:
    """The language chosen on this computer; None follows the system."""
    try:
        return Language(str(remembered().value(_CHOSEN, "")))
    except ValueError:
        return None


def choose(wanted: Language | None) -> None:
    """Remember a choice, which holds from the next start on."""
    remembered().setValue(_CHOSEN, wanted.value if wanted is not None else "")


def of_system(locale: QLocale) -> Language:
    """The first of the system's languages that the program has, else English."""
    for name in locale.uiLanguages():
        for known in Language:
            if name.split("-")[0] == known.value:
                return known
    return Language.ENGLISH


def install(application: QApplication) -> None:
    """Install the chosen language, else the system's, before any window."""
    wanted = chosen() or of_system(QLocale.system())
    if wanted is not Language.ENGLISH:
        application.installTranslator(Catalog(wanted, application))
        language.speak(in_context, wanted.value)


@contextmanager
def spoken(application: QApplication, translator: QTranslator) -> Iterator[None]:
    """Speak with `translator` for a while."""
    application.installTranslator(translator)
    language.speak(in_context, translator.wanted.value if isinstance(translator, Catalog) else "en")
    try:
        yield
    finally:
        language.speak(str)
        application.removeTranslator(translator)


@contextmanager
def made_up_language(application: QApplication) -> Iterator[None]:
    """Speak the made-up language for a while, from right to left."""
    with spoken(application, MadeUpLanguage(application)):
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            yield
        finally:
            application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def in_context(text: str) -> str:
    """The translation of `text` into the installed language."""
    return QCoreApplication.translate(CONTEXT, text)
