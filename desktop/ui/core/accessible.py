"""Accessibility: the names of parts inside Qt's controls, and of things that a widget paints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QAccessibleWidget,
    QComboBox,
    QLineEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import VoidPtr, getCppPointer, isValid


class AccessiblePart(NamedTuple):
    """One painted thing: `place` is its place in the widget, `words` all that is painted there."""

    key: object
    words: str
    place: QRect
    selected: bool = False


class PaintsParts(Protocol):
    """A widget whose paint shows a list of things, each of which is a child to a screen reader.

    The actions are those of `focus_part`, `press_part` and `offer_menu_of_part` that the widget has; each
    takes the part's key.
    """

    def accessible_parts(self) -> Sequence[AccessiblePart]: ...


_ACTIONS = {
    QAccessibleActionInterface.setFocusAction(): "focus_part",
    QAccessibleActionInterface.pressAction(): "press_part",
    QAccessibleActionInterface.showMenuAction(): "offer_menu_of_part",
}
"""The actions of a screen reader, and the methods of the widget that carry them out."""


def tell_parts(widget: QWidget) -> None:
    """Make a widget that PaintsParts answer a screen reader with them; called when it is made."""
    global _installed
    assert hasattr(widget, "accessible_parts")
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True


def tell_focus(widget: QWidget, key: object) -> None:
    """Say that this part of the widget has the focus now."""
    keys = [part.key for part in widget.accessible_parts()]  # type: ignore[attr-defined]
    if key in keys:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(keys.index(key))
        QAccessible.updateAccessibility(event)


def name_inner_parts(window: QWidget) -> None:
    """Name the fields inside drop-downs and spin boxes, and the buttons inside fields."""
    for box in window.findChildren(QComboBox):
        _name_field(box.lineEdit(), box)
    for spin in window.findChildren(QAbstractSpinBox):
        _name_field(spin.findChild(QLineEdit), spin)
    for line in window.findChildren(QLineEdit):
        for button in line.findChildren(QToolButton):
            _name_button(button)


def _name_field(line: QLineEdit | None, widget: QWidget) -> None:
    if line is not None and not line.accessibleName():
        line.setAccessibleName(_name_of(widget))


def _name_button(button: QToolButton) -> None:
    """Name a button by its action; one without a word clears its field."""
    if not button.accessibleName():
        action = button.defaultAction()
        words = action.text() if action is not None else ""
        button.setAccessibleName(words or QCoreApplication.translate("Accessible", "Clear"))


def _name_of(widget: QWidget) -> str:
    """The widget's own name, or that of the label whose buddy it is."""
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name) if known is not None else widget.accessibleName()


_installed = False
_made: dict[int, AccessibleHost] = {}
"""The interfaces from the factory, to which Qt keeps only a bare pointer."""


def _make(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not hasattr(thing, "accessible_parts"):
        return None
    number = id(thing)
    if number not in _made:
        _made[number] = AccessibleHost(thing)
        thing.destroyed.connect(lambda: _made.pop(number, None))
    return _made[number]


class AccessibleHost(QAccessibleWidget):
    """A widget whose children are the parts that it paints."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget = widget
        self._children: dict[object, AccessibleChild] = {}

    def parts(self) -> Sequence[AccessiblePart]:
        return self._widget.accessible_parts() if isValid(self._widget) else ()  # type: ignore[attr-defined]

    def part(self, key: object) -> AccessiblePart | None:
        return next((part for part in self.parts() if part.key == key), None)

    def place_of(self, key: object) -> int:
        return next((place for place, part in enumerate(self.parts()) if part.key == key), -1)

    def childCount(self) -> int:  # noqa: N802 (Qt's name)
        return len(self.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self.parts()
        if not 0 <= index < len(parts):
            return None
        key = parts[index].key
        if key not in self._children:
            self._children[key] = AccessibleChild(self, self._widget, key)
        return self._children[key]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 (Qt's name)
        return self.place_of(child.key) if isinstance(child, AccessibleChild) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        spot = self._widget.mapFromGlobal(QPoint(x, y))
        found = next((n for n, part in enumerate(self.parts()) if part.place.contains(spot)), None)
        return None if found is None else self.child(found)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 (Qt's name)
        found = next((n for n, part in enumerate(self.parts()) if part.selected), None)
        return None if found is None else self.child(found)


class AccessibleChild(QAccessibleInterface):
    """One of those parts; invalid once the widget no longer shows it."""

    def __init__(self, host: AccessibleHost, widget: QWidget, key: object) -> None:
        super().__init__()
        self._host, self._widget, self.key = host, widget, key
        self._actions = _PartActions(widget, key)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.ActionInterface and self._actions.actionNames():
            return VoidPtr(getCppPointer(self._actions)[0])  # type: ignore[return-value]
        return super().interface_cast(kind)

    def isValid(self) -> bool:  # noqa: N802 (Qt's name)
        return isValid(self._widget) and self._host.part(self.key) is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow:
        return self._host.window()

    def parent(self) -> QAccessibleInterface:
        return self._host

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:  # noqa: N802 (Qt's name)
        return 0

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]  # noqa: N802 (Qt's name)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 (Qt's name)
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        part = self._host.part(self.key)
        if part is None:
            return QRect()
        return QRect(self._widget.mapToGlobal(part.place.topLeft()), part.place.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        part = self._host.part(self.key)
        state.selectable = state.focusable = True
        if part is None:
            state.invalid = True
        elif part.selected:
            state.selected = state.focused = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        part = self._host.part(self.key)
        return part.words if part is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 (Qt's name)
        """Do nothing: nothing here can be typed into."""


class _PartActions(QAccessibleActionInterface):
    """The actions of a screen reader on one part."""

    def __init__(self, widget: QWidget, key: object) -> None:
        super().__init__()
        self._widget, self._key = widget, key

    def actionNames(self) -> list[str]:  # noqa: N802 (Qt's name)
        if not isValid(self._widget):
            return []
        return [name for name, method in _ACTIONS.items() if hasattr(self._widget, method)]

    def doAction(self, name: str) -> None:  # noqa: N802 (Qt's name)
        if name in self.actionNames():
            getattr(self._widget, _ACTIONS[name])(self._key)

    def keyBindingsForAction(self, name: str) -> list[str]:  # noqa: N802 (Qt's name)
        return []
