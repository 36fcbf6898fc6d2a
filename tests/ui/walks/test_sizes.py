"""Every window fits every screen that a supervisor may have, with small and large fonts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.core import screen_fit
from desktop.ui.core.screen_fit import FittedDialog, ScreenFit
from desktop.ui.offboarding.step_list import StepButton
from desktop.ui.widgets.elided_label import ElidedLabel
from tests.ui.walks.windows import OPENERS, Stage, every_dialog_class, opened, staged

ROOMS = {
    "1280x780 (2560x1560 at 200 %)": QSize(1280, 780),
    "1280x693 (1920x1040 at 150 %)": QSize(1280, 693),
    "1024x700": QSize(1024, 700),
    "1093x582 (1366x728 at 125 %)": QSize(1093, 582),
}
"""The available part of the screen in device-independent pixels; these also cover 1280x800 and 1366x728."""
FONTS = (9, 13, 20)
FRAME = (8, 40, 8, 8)


@pytest.fixture
def font_size() -> Iterator[None]:
    before = QApplication.font()
    yield
    QApplication.setFont(before)


@pytest.mark.parametrize("points", FONTS)
def test_every_window_fits(
    qtbot: QtBot,
    demo_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    font_size: None,
    points: int,
) -> None:
    font = QFont(QApplication.font())
    font.setPointSize(points)
    QApplication.setFont(font)
    rooms = {name: available(size) for name, size in ROOMS.items()}
    room = largest = next(iter(rooms.values()))
    monkeypatch.setattr(screen_fit, "room_for", lambda window: room)
    faults: dict[str, list[str]] = {}
    walked = 0
    with staged(qtbot, demo_file, tmp_path) as stage:
        for opener in OPENERS:
            room = largest
            with opened(stage, opener) as shown:
                for name, room in rooms.items():  # the screen gets smaller
                    refit(stage, shown)
                    walked += 1
                    if found := stage.lasting(cut_off, shown, room):
                        faults[f"{opener}, {name}, {points} points"] = found
    assert walked == len(ROOMS) * len(OPENERS)
    listed = [f"{place}: {fault}" for place, found in faults.items() for fault in found]
    assert not listed, "\n".join(listed)


def test_every_dialog_fits_by_its_base() -> None:
    assert [kind for kind in every_dialog_class() if not issubclass(kind, FittedDialog)] == []


def available(size: QSize) -> QRect:
    """The area for a window's contents on a screen of that size."""
    return QRect(QPoint(FRAME[0], FRAME[1]), size - QSize(FRAME[0] + FRAME[2], FRAME[1] + FRAME[3]))


def refit(stage: Stage, window: QWidget) -> None:
    """Fit an open window to the present screen."""
    fit = window.findChild(ScreenFit)
    assert fit is not None
    fit.fit()
    for _ in range(3):  # layouts inside layouts
        QApplication.processEvents()


def cut_off(window: QWidget, room: QRect) -> Iterator[str]:
    """The texts off the screen, outside their window, or with less room than they need."""
    if not room.contains(window.geometry()):
        yield f"the window is at {window.geometry().getRect()}, the screen has {room.getRect()}"
    for control in window.findChildren(QWidget):
        if not control.isVisible() or control.window() is not window:
            continue
        label = control.objectName() or getattr(control, "text", lambda: "")() or type(control).__name__
        if _is_primary(control) and not _is_whole(control, window):
            yield f"the button {label} is cut"
        if not _scrolls(control, window) and not _is_whole(control, window):
            yield f"{label} is outside"
        if lacking := _lacks(control):
            yield f"{label}: {lacking}"
    yield from _squashed_steps(window)


def _squashed_steps(window: QWidget) -> Iterator[str]:
    """The steps of the wizard that are lower than their lines or overlap each other."""
    steps = [step for step in window.findChildren(StepButton) if step.isVisible()]
    for step in steps:
        needed = step.fontMetrics().height() * (2 if ":" in step.accessibleName() else 1)
        if step.height() < needed:
            yield f"{step.objectName()}: {step.height()} of {needed} high"
    for step, below in itertools.combinations(steps, 2):
        if step.geometry().intersects(below.geometry()):
            yield f"{step.objectName()} lies over {below.objectName()}"


def _is_primary(control: QWidget) -> bool:
    return isinstance(control, QPushButton) and (control.property("primary") is True or control.isDefault())


def _is_whole(control: QWidget, window: QWidget) -> bool:
    """Whether all of it is inside its surroundings; a splitter from right to left is a pixel off."""
    place = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    above: QWidget | None = control.parentWidget()
    while above is not None:
        around = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        if not around.adjusted(-1, 0, 1, 0).contains(place):
            return False
        above = None if above is window else above.parentWidget()
    return True


def _scrolls(control: QWidget, window: QWidget) -> bool:
    above = control.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _lacks(control: QWidget) -> str:
    """The room that a control lacks for its words; empty if it has enough."""
    if isinstance(control, QScrollArea):
        never = control.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        return (
            "holds more than can be scrolled to" if never and control.horizontalScrollBar().maximum() else ""
        )
    if isinstance(control, ElidedLabel):
        return ""
    if isinstance(control, QLabel) and control.text():
        if control.wordWrap():
            needed = control.heightForWidth(control.width())
            return (
                f"{control.height()} of {needed} high: {control.text()[:40]}"
                if control.height() < needed
                else ""
            )
        needed = control.minimumSizeHint().width()
        return (
            f"{control.width()} of {needed} wide: {control.text()[:40]}" if control.width() < needed else ""
        )
    if isinstance(control, QAbstractButton) and control.text() and not isinstance(control, QToolButton):
        needed = control.minimumSizeHint().width()
        return f"{control.width()} of {needed} wide: {control.text()}" if control.width() < needed else ""
    if isinstance(control, QHeaderView) and control.orientation() == Qt.Orientation.Horizontal:
        return _cut_headings(control)
    return ""


def _cut_headings(header: QHeaderView) -> str:
    model = header.model()
    cut = []
    for place in range(header.count()):
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        if text and not header.isSectionHidden(place):
            needed = header.fontMetrics().horizontalAdvance(text) + 4
            if header.sectionSize(place) < needed:
                cut.append(f"{text} ({header.sectionSize(place)} of {needed})")
    return ", ".join(cut)
