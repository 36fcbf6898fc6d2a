"""Every window, walked through once: its controls are named for screen readers and large enough, the focus
can be seen, and words and boxes are visible in every light."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)

from desktop.tour.dark import dark_palette
from desktop.ui.core import theme
from desktop.ui.core.targets import LEAST
from tests.ui.walks.names import met, nameless
from tests.ui.walks.pixels import part, picture, strongest
from tests.ui.walks.windows import OPENERS, Stage, every_dialog_class, opened

TEXT, SHAPE = 4.5, 3.0
TARGETS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
WORDED = (QLabel, QAbstractButton, QLineEdit, QComboBox)
TICKED = (QCheckBox, QRadioButton)
FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit)


def high_contrast() -> QPalette:
    """Black, white and yellow, as in a system with high contrast."""
    palette = QPalette(QColor("black"), QColor("black"))
    role = QPalette.ColorRole
    for which in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.PlaceholderText):
        palette.setColor(which, QColor("white"))
    palette.setColor(role.Base, QColor("black"))
    palette.setColor(role.Highlight, QColor("yellow"))
    palette.setColor(role.HighlightedText, QColor("black"))
    return palette


def mended(palette: QPalette) -> QPalette:
    """The system's palette as the program shows it."""
    own, shown, role = theme.readable(palette), QPalette(palette), QPalette.ColorRole
    for which in (role.Highlight, role.HighlightedText, role.PlaceholderText, role.Link):
        if own.isBrushSet(QPalette.ColorGroup.Active, which):
            shown.setColor(which, own.color(which))
    return shown


@pytest.fixture
def lights() -> Iterator[dict[str, QPalette]]:
    before = QApplication.palette()
    shown = {"light": before, "dark": dark_palette(), "high contrast": high_contrast()}
    lights = {light: mended(palette) for light, palette in shown.items()}
    shine(lights["light"])
    yield lights
    shine(before)


def shine(palette: QPalette) -> None:
    QApplication.setPalette(palette)
    theme.outline_boxes()


def test_every_window_is_named_seen_and_hit_and_shows_its_focus(
    stage: Stage, lights: dict[str, QPalette]
) -> None:
    """What can be seen of a named control is checked in the first window that has it."""
    faults: list[str] = []
    seen: set[str] = set()
    kinds: set[type] = set()
    walked = 0
    for opener in OPENERS:
        with opened(stage, opener) as shown:
            kinds.add(type(shown))
            walked += len(stops := list(met(shown)))
            new = [c for c in _seen(shown) if not c.objectName() or c.objectName() not in seen]
            seen |= {control.objectName() for control in new}
            unnamed = [fault for control in stops for fault in nameless(control)]
            small = stage.lasting(_small, new)
            found = [*unnamed, *small, *_without_focus(shown, new), *_faint(shown, new, lights)]
            faults += [f"{opener}: {fault}" for fault in found]
    assert walked > 500
    assert {kind.__name__ for kind in every_dialog_class() - kinds} == set()
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults)


def _faint(window: QWidget, new: Iterable[QWidget], lights: dict[str, QPalette]) -> Iterator[str]:
    """The words and check boxes that hardly differ from their background."""
    worded = [c for c in new if isinstance(c, WORDED) and c.isEnabled() and _text(c)]
    boxes = [c for c in new if isinstance(c, TICKED) and c.isEnabled()]
    fields = [c for c in new if _is_field(c)]
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()  # its frame shows that in the colour of selections
    for light, palette in lights.items():
        if light != "light":  # which shines between the windows
            shine(palette)
        QApplication.processEvents()
        pixels = picture(window)
        for control in worded:
            seen = strongest(part(pixels, window, control, _words_of(control)))
            if seen < TEXT:
                yield f"{_name(control)} has {seen:.2f} in {light}"
        for box in boxes:
            seen = strongest(part(pixels, window, box, _indicator(box)))
            if seen < SHAPE:
                yield f"the box of {_name(box)} has {seen:.2f} in {light}"
        for field in fields:
            edge = QRect(0, field.height() // 3, 3, field.height() // 3)
            seen = strongest(part(pixels, window, field, edge))
            if seen < SHAPE:
                yield f"the frame of {type(field).__name__} {field.objectName()} has {seen:.2f} in {light}"
    shine(lights["light"])


def _is_field(control: QWidget) -> bool:
    """Whether it has a frame of its own and is visible from its edge on."""
    framed = not isinstance(control, QFrame) or control.frameShape() != QFrame.Shape.NoFrame
    whole = control.visibleRegion().boundingRect() == control.rect()
    inner = isinstance(control.parentWidget(), (QComboBox, QAbstractSpinBox, QAbstractItemView))
    plain = isinstance(control, FIELDS) and not isinstance(control, QHeaderView) and not control.styleSheet()
    return plain and framed and whole and not inner and control.isEnabled()


def _indicator(box: QAbstractButton) -> QRect:
    """The place of the square or circle, with a little around it."""
    option = QStyleOptionButton()
    option.initFrom(box)
    which = QStyle.SubElement
    element = which.SE_CheckBoxIndicator if isinstance(box, QCheckBox) else which.SE_RadioButtonIndicator
    return box.style().subElementRect(element, option, box).adjusted(-2, -2, 2, 2).intersected(box.rect())


def _small(new: Iterable[QWidget]) -> Iterator[str]:
    for control in filter(_is_target, new):
        if control.width() < LEAST or control.height() < LEAST:
            yield f"{_name(control)} is {control.width()}x{control.height()}"


def _without_focus(window: QWidget, new: Iterable[QWidget]) -> Iterator[str]:
    """The Tab stops that show no focus."""
    window.activateWindow()
    for control in filter(_is_stop, new):
        control.clearFocus()
        before = picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after a Tab
        is_default = isinstance(control, QPushButton) and control.isDefault()  # its edge always shows that
        if control.hasFocus() and not is_default and np.array_equal(before, picture(control)):
            yield f"{type(control).__name__} {control.objectName()} shows no focus"


def _text(control: QWidget) -> str:
    if isinstance(control, QLineEdit):
        return control.text() or control.placeholderText()
    if isinstance(control, QComboBox):
        return control.currentText()
    return control.text()


def _words_of(control: QWidget) -> QRect:
    seen = control.visibleRegion().boundingRect()
    if isinstance(control, QLabel):
        return seen
    pictured = isinstance(control, QAbstractButton) and not control.icon().isNull()
    # A picture, such as a swatch of a colour, comes before the words and is not their background.
    return seen.adjusted(seen.width() // 2 if pictured else 3, 3, -3, -3)


def _seen(window: QWidget) -> Iterator[QWidget]:
    for control in window.findChildren(QWidget):
        if control.isVisible() and control.window() is window and not control.visibleRegion().isEmpty():
            yield control


def _is_target(control: QWidget) -> bool:
    inside = isinstance(control.parentWidget(), TARGETS) or control.objectName().startswith("qt_")
    return isinstance(control, TARGETS) and not inside


def _name(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()} {_text(control)[:30]!r}"


def _is_stop(control: QWidget) -> bool:
    stops = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus) and control.isEnabled()
    return stops and control.focusProxy() is None
