"""The calendar's colours: an appointment type's own, softened so that text is legible, light or dark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPalette, QPen

from desktop.ui.core.theme import Tone, colour, is_dark, mixed, muted

NO_TYPE = "#7a8699"
"""For an appointment without a type."""


@dataclass(frozen=True)
class Tint:
    """The colours for appointments of one type; `stripe` is the type's colour as it was chosen.

    `free_edge` is for those that take no time.
    """

    stripe: QColor
    fill: QBrush
    edge: QPen
    free_edge: QPen


class Colours:
    """All colours of a calendar under one palette."""

    def __init__(self, palette: QPalette) -> None:
        role = QPalette.ColorRole
        self.base = palette.color(role.Base)
        self.text = palette.color(role.Text)
        self.window = palette.color(role.Window)
        self.highlight = palette.color(role.Highlight)
        self.secondary = muted(palette)
        self.closed = mixed(self.text, self.base, 0.07)
        self.hour_line = mixed(self.text, self.base, 0.16)
        self.half_line = mixed(self.text, self.base, 0.08)
        self.day_line = mixed(self.text, self.base, 0.42)
        self.now = colour(Tone.DANGER, palette)
        self.good = colour(Tone.ACCENT, palette)
        self.clash = colour(Tone.DANGER, palette)
        self.leave = QBrush(mixed(self.text, self.base, 0.30), Qt.BrushStyle.BDiagPattern)
        self._strength = 0.34 if is_dark(palette) else 0.24
        self._tints: dict[str, Tint] = {}

    def tint(self, chosen: str) -> Tint:
        """The colours for a type's `#rrggbb`; an unreadable one counts as none."""
        if chosen not in self._tints:
            stripe = QColor(chosen or NO_TYPE)
            if not stripe.isValid():
                stripe = QColor(NO_TYPE)
            fill = QBrush(mixed(stripe, self.base, self._strength))
            edge = QPen(mixed(stripe, self.base, 0.62), 1)
            free_edge = QPen(edge)
            free_edge.setStyle(Qt.PenStyle.DashLine)
            self._tints[chosen] = Tint(stripe, fill, edge, free_edge)
        return self._tints[chosen]
