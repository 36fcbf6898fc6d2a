"""The height of dialogs with changing texts."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop.ui.core.screen_fit import room_for


def grow(dialog: QDialog) -> None:
    """Make a dialog as high as its texts need: a wrapped label does not make its window grow."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    room = room_for(dialog)
    needed = max(dialog.height(), layout.totalHeightForWidth(dialog.width()))
    dialog.resize(dialog.width(), min(needed, room.height()))
