"""The program's icon in the form that each system wants, drawn from `resources/icons/application.svg`."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "icons" / "application.svg"
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MAC_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def write_icon(folder: Path) -> Path | None:
    """Write the icon of this system into `folder`; None on Linux, whose programs carry none."""
    if sys.platform == "win32":
        file, data = folder / "handover.ico", windows_icon()
    elif sys.platform == "darwin":
        file, data = folder / "handover.icns", mac_icon()
    else:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def windows_icon() -> bytes:
    """An .ico: a directory of sizes, then the pictures as PNG."""
    pictures = [drawn(size) for size in WINDOWS_SIZES]
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(WINDOWS_SIZES, pictures, strict=True):
        # 256 is written as 0.
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures)


def mac_icon() -> bytes:
    """An .icns: its length, then each picture as PNG under the name of its size."""
    parts = b""
    for kind, size in MAC_KINDS.items():
        picture = drawn(size)
        parts += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def drawn(size: int) -> bytes:
    """The icon as a square PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())
