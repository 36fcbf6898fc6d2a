"""Mirrored places in a widget's painting, for languages read from the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget


def is_mirrored(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def as_read(widget: QWidget, area: QRectF, width: float | None = None) -> QRectF:
    """A place counted from the left, mirrored if the widget begins at the right.

    `width` is that of the painted surface, if it is not the widget.
    """
    if not is_mirrored(widget):
        return area
    whole = widget.width() if width is None else width
    return QRectF(whole - area.right(), area.top(), area.width(), area.height())


def x_as_read(widget: QWidget, x: float) -> float:
    """The distance of a point from the side where reading begins; its own inverse."""
    return widget.width() - x if is_mirrored(widget) else x


def part_as_read(widget: QWidget, area: QRect) -> QRect:
    """`as_read` in whole pixels."""
    return as_read(widget, QRectF(area)).toRect()
