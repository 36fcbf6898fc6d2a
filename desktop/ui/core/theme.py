"""Light and dark as in the system: every colour comes from the palette or the few pairs here."""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

SPACE = 8
"""The unit of distance between and around controls, in device-independent pixels."""

ROOMY = 2 * SPACE

STYLE = ["-style", "Fusion"] if sys.platform.startswith("linux") else []
"""The arguments that set the style: native on Windows and macOS, Fusion on Linux.

`setStyle` would do the same, but first load all styles that PySide knows: a twentieth of the start.
"""


class Tone(enum.Enum):
    """The meaning of a colour, always with a word or a shape as well. Each is (on light, on dark)."""

    ACCENT = ("#1f6f78", "#6cc5ce")
    GOOD = ("#2a7030", "#8fd694")
    WARNING = ("#a15c00", "#f0b45a")
    DANGER = ("#b3261e", "#ff9a91")


LEAST_CONTRAST = 4.5
"""The contrast of text to its background that WCAG 2 asks for at normal size."""


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of WCAG 2: 1 for the same colour, 21 for black on white."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable(palette: QPalette) -> QPalette:
    """The colours that the system's palette lacks: for selected rows, placeholders and links too faint to read.

    A system in high contrast lacks none, and keeps all its colours.
    """
    role, own = QPalette.ColorRole, QPalette()
    if contrast(palette.color(role.Highlight), palette.color(role.HighlightedText)) < LEAST_CONTRAST:
        own.setColor(role.Highlight, QColor(Tone.ACCENT.value[0]))
        own.setColor(role.HighlightedText, QColor("white"))
    text, base, faint = (palette.color(each) for each in (role.Text, role.Base, role.PlaceholderText))
    if contrast(mixed(faint, base, faint.alphaF()), base) < LEAST_CONTRAST:
        own.setColor(role.PlaceholderText, mixed(text, base, 0.66))
    if contrast(palette.color(role.Link), base) < LEAST_CONTRAST:
        own.setColor(role.Link, colour(Tone.ACCENT, palette))
    return own


def keep_readable(application: QApplication) -> None:
    """Make the system's palette readable now, and again when light turns dark."""
    application.setPalette(readable(application.palette()))
    outline_boxes()
    application.styleHints().colorSchemeChanged.connect(lambda _: _mend(application))


def _mend(application: QApplication) -> None:
    application.setPalette(QPalette())
    application.setPalette(readable(application.palette()))
    outline_boxes()


_FIELDS = (
    "QLineEdit", "QComboBox", "QAbstractSpinBox", "QTextEdit", "QPlainTextEdit", "QListView", "QTableView", "QTreeView",
)  # fmt: skip
_BEHIND_OUTLINE = {
    "QCheckBox": ("#b5b5b5", "#b5b5b5"),
    "QRadioButton": ("#b5b5b5", "#d2d2d2"),
    "QPushButton": ("", "#b5b5b5"),
    **dict.fromkeys(_FIELDS, ("#b5b5b5", "#c8c8c8")),
}
"""The colours from which Fusion, the style on Linux, derives frames of fields and unticked boxes: a darker
tone of these can be seen in light and dark; of the window's colour, it is lost on a dark background.
"""


def outline_boxes() -> None:
    """Make fields and boxes contrast 3 to 1 with the background (WCAG 1.4.11); the systems' own styles do."""
    if sys.platform != "linux":
        return
    dark = is_dark(QApplication.palette())
    for kind, tones in _BEHIND_OUTLINE.items():
        own = QPalette()
        if tones[dark]:
            own.setColor(QPalette.ColorRole.Window, QColor(tones[dark]))
        QApplication.setPalette(own, kind)  # type: ignore[arg-type]


def meaning(tone: Tone) -> str:
    """The meaning of a mark in this tone for a screen reader."""
    return {
        Tone.ACCENT: QApplication.translate("theme", "Note"),
        Tone.GOOD: QApplication.translate("theme", "Done"),
        Tone.WARNING: QApplication.translate("theme", "Warning"),
        Tone.DANGER: QApplication.translate("theme", "Problem"),
    }[tone]


def is_dark(palette: QPalette) -> bool:
    """Whether windows are dark at the moment."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colour(tone: Tone, palette: QPalette) -> QColor:
    """The tone as it can be read on the present background."""
    light, dark = tone.value
    return QColor(dark if is_dark(palette) else light)


def tint(widget: QWidget, tone: QColor, share: float) -> None:
    """Colour the background of a widget that fills it with `share` (0 to 1) of the tone."""
    own = QPalette()
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    own.setColor(QPalette.ColorRole.Window, mixed(tone, ground, share))
    widget.setPalette(own)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` (0 to 1) of the first colour in the second."""
    mix = [
        round(a * share + b * (1 - share))
        for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mix)


def muted(palette: QPalette) -> QColor:
    """The colour of secondary text; still readable."""
    role = QPalette.ColorRole
    return mixed(palette.color(role.WindowText), palette.color(role.Window), 0.66)


def make_primary(button: QPushButton) -> None:
    """Fill the one button of a page that goes on, so that it is found at once."""
    button.setProperty("primary", True)
    button.setStyleSheet(
        "QPushButton { background: #1f6f78; color: white; border: none; border-radius: 6px;"
        " padding: 8px 18px; font-weight: 600; }"
        "QPushButton:hover { background: #195a61; }"
        "QPushButton:pressed { background: #134449; }"
        "QPushButton:focus { border: 2px solid palette(text); padding: 6px 16px; }"
        "QPushButton:disabled { background: rgba(128, 128, 128, 60); color: rgba(128, 128, 128, 220); }"
    )


def make_segments(row: QWidget) -> None:
    """Fill the chosen tool button of a row; `row` follows light and dark for all of them."""

    def paint() -> None:
        ink = QApplication.palette().color(QPalette.ColorRole.WindowText).name()
        for button in row.findChildren(QToolButton):
            button.setStyleSheet(
                f"QToolButton {{ color: {ink}; border: 1px solid palette(mid); padding: 4px 8px; }}"
                "QToolButton:hover { border-color: #1f6f78; }"
                "QToolButton:checked { background: #1f6f78; color: white; border-color: #1f6f78; }"
                f"QToolButton:focus {{ border: 2px solid {ink}; padding: 3px 7px; }}"
            )

    follow(row, paint)


def set_heading(label: QLabel, size: float = 1.4) -> None:
    """Make a label a heading, `size` times the text's own."""
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(font.Weight.DemiBold)
    label.setFont(font)


def set_muted(widget: QWidget) -> None:
    """Show a label's text as secondary."""

    def mute() -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, muted(QApplication.palette()))
        widget.setPalette(palette)

    follow(widget, mute)


def follow(widget: QWidget, paint: Callable[[], None]) -> None:
    """Call `paint` now, and again when light turns dark: a widget's own palette would not change.

    It should start with `QPalette()`, which leaves unset colours to the system.
    """
    _Follower(widget, paint)


class _Follower(QObject):
    """Watches a widget with a palette of its own, which Qt tells only that this palette changed."""

    def __init__(self, widget: QWidget, paint: Callable[[], None]) -> None:
        super().__init__(widget)
        self._paint = paint
        self._dark = is_dark(QApplication.palette())
        widget.installEventFilter(self)
        paint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            dark = is_dark(QApplication.palette())
            if dark is not self._dark:
                self._dark = dark
                self._paint()
        return False
