"""The reader's language, for sentences made below the windows.

Whoever shows sentences to a person sets it once with `speak`; without that they stay English, as for verbs.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] = str
_code = "en"


def speak(translate: Callable[[str], str], language: str = "en") -> None:
    """Take `translate` for every sentence from now on; it answers with the sentence itself where it has none.

    `language` is the code of the language, for texts that are files of their own.
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


def later(text: str) -> str:
    """`text` as it is: a constant that the catalogs must know, and that `say` speaks where it is shown."""
    return text
