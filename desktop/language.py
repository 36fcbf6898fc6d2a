"""The reader's language, for sentences made below the windows.

It is set once with `speak`, where sentences are shown; without that they stay English, as for verbs.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] = str
_code = "en"


def speak(translate: Callable[[str], str], language: str = "en") -> None:
    """Use `translate` for every sentence from now on; it returns the sentence itself if it has no
    translation.

    `language` is the code of the language, for texts in separate files.
    """
    global _translate, _code
    _translate, _code = translate, language


def code() -> str:
    """The code of the reader's language, such as `de`."""
    return _code


def say(text: str, /, **values: object) -> str:
    """`text` in the reader's language, its {fields} filled with `values`."""
    spoken = _translate(text)
    return spoken.format(**values) if values else spoken


class Unspoken(str):
    """A sentence that keeps what it is made of, for another process that knows the reader's language."""

    sentence: str
    values: dict[str, object]

    def __new__(cls, text: str, sentence: str = "", values: dict[str, object] | None = None) -> Unspoken:
        made = super().__new__(cls, text)
        made.sentence, made.values = sentence or text, values or {}
        return made

    def format(self, *places: object, **values: object) -> Unspoken:
        return Unspoken(super().format(*places, **values), self.sentence, values)


def later(text: str) -> str:
    """`text` unchanged: a constant that the catalogs must contain, and that `say` translates where it is
    shown."""
    return text
