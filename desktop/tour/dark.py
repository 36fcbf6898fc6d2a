"""The dark palette of the tour."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette


def dark_palette() -> QPalette:
    """A dark palette, if the system cannot be asked for one."""
    palette = QPalette(QColor("#2d2d2d"))
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which, colour in (
        (role.Base, "#232323"),
        (role.AlternateBase, "#292929"),
        (role.ToolTipBase, "#3a3a3a"),
        (role.Highlight, "#2a6f77"),
        (role.HighlightedText, "#ffffff"),
        (role.Link, "#6cc5ce"),
        (role.PlaceholderText, "#9a9a9a"),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        palette.setColor(which, QColor("#f0f0f0"))
        palette.setColor(group.Disabled, which, QColor("#8a8a8a"))
    return palette
