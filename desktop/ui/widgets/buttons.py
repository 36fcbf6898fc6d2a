"""Buttons as all windows make them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QPushButton

from desktop.ui.core.icons import icon


def make_button(
    name: str, words: str, act: Callable[[], object] | None = None, picture: str = ""
) -> QPushButton:
    """A button that is pressed only itself, never by Enter elsewhere; `words` as for `set_words`."""
    made = QPushButton()
    made.setObjectName(name)
    set_words(made, words)
    made.setAutoDefault(False)
    if picture:
        made.setIcon(icon(picture))
    if act is not None:
        made.clicked.connect(lambda _=False: act())
    return made


def set_words(control: QAbstractButton, words: str) -> None:
    """Show words with & before the letter of the Alt key; a screen reader says them without it.

    Nor does it say the arrows of "< Back" and "Next >".
    """
    control.setText(words)
    control.setAccessibleName(words.replace("&", "").strip("<> "))
