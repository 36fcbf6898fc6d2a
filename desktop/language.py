"""The reader's language, for sentences made below the windows.

Whoever shows sentences to a person sets it once with `speak`; without that they stay English, as for verbs.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] = str


def speak(translate: Callable[[str], str]) -> None:
    """Take `translate` for every sentence from now on; it answers with the sentence itself where it has none."""
    global _translate
    _translate = translate


def say(text: str, /, **values: object) -> str:
    """`text` in the reader's language, its {fields} filled with `values`."""
    spoken = _translate(text)
    return spoken.format(**values) if values else spoken
