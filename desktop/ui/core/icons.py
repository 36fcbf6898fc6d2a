"""Our own line icons, drawn in the colour of the text so that they fit light and dark."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.resources import resource


@functools.cache
def _drawing(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


@functools.lru_cache(maxsize=256)
def _renderer(name: str, tint: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", tint.encode())))


class _LineIcon(QIconEngine):
    """Draws at any size and takes the palette's colour at the moment of drawing."""

    def __init__(self, name: str, tint: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect, mode: QIcon.Mode, state: QIcon.State) -> None:  # type: ignore[no-untyped-def]
        palette, role = QGuiApplication.palette(), QPalette.ColorRole
        tint = self._tint or palette.color(QPalette.ColorGroup.Active, role.WindowText)
        if mode == QIcon.Mode.Disabled:
            tint = palette.color(QPalette.ColorGroup.Disabled, role.WindowText)
        elif mode == QIcon.Mode.Selected:
            tint = palette.color(QPalette.ColorGroup.Active, role.HighlightedText)
        _renderer(_as_read(self._name), tint.name()).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, drawn.rect(), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._tint)


_OTHER_WAY = {"previous": "next", "next": "previous"}


def _as_read(name: str) -> str:
    """The picture of an arrow for the direction of reading."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _OTHER_WAY.get(name, name) if mirrored else name


def icon(name: str, tint: QColor | None = None) -> QIcon:
    """The icon of `resources/icons/<name>.svg`, in the text's colour unless `tint` gives another."""
    return QIcon(_LineIcon(name, tint))
