"""The last painted cell: Qt's style keeps its text, longer than the list or table lives."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget


def forget_last_cell(widget: QWidget) -> None:
    """Make the style lay out an empty cell, whose text it keeps instead."""
    widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, QStyleOptionViewItem(), widget)
