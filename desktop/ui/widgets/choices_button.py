"""The button that says which of several things are chosen, with a menu to change that."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton

Key = TypeVar("Key", bound=Hashable)


class _StayingMenu(QMenu):
    """Stays open while things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class ChoicesButton(QPushButton, Generic[Key]):
    """`choices` are their words by key; `none_text` is on the button if nothing is chosen."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        accessible_name: str,
        choices: Mapping[Key, str],
        chosen: Collection[Key],
        none_text: str,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._label, self._none = accessible_name, none_text
        self._words = dict(choices)
        self.setAutoDefault(False)
        self.setStyleSheet("QPushButton { text-align: left; padding: 4px 8px; }")
        menu = _StayingMenu(self)
        self._actions = {key: QAction(words.replace("&", "&&"), menu) for key, words in self._words.items()}
        for key, action in self._actions.items():
            menu.addAction(action)
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.toggled.connect(lambda _: self._show())
        self.setMenu(menu)
        self.setEnabled(bool(self._actions))
        self._show(told=False)

    @property
    def chosen(self) -> tuple[Key, ...]:
        """The ticked keys, in the order of the choices."""
        return tuple(key for key, action in self._actions.items() if action.isChecked())

    def choose(self, key: Key, *, on: bool = True) -> None:
        """Tick one, or untick it."""
        self._actions[key].setChecked(on)

    def _show(self, *, told: bool = True) -> None:
        words = ", ".join(self._words[key] for key in self.chosen) or self._none
        self.setText(
            self.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, 60 * self.fontMetrics().averageCharWidth()
            )
        )
        self.setToolTip(words)
        self.setAccessibleName(f"{self._label}: {words}")
        if told:
            self.changed.emit()
