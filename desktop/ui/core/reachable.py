"""The controls of a window, named for screen readers and large enough to hit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def make_reachable(contents: QWidget) -> None:
    """Name the controls for a screen reader, and make them large enough to hit."""
    from desktop.ui.core.accessible import name_inner_parts  # after the first paint
    from desktop.ui.core.targets import enlarge_targets

    name_inner_parts(contents)
    enlarge_targets(contents)
