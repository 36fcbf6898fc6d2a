"""The icons of the program and of its files in the form that each system wants, drawn from the SVGs."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
DRAWINGS = {
    "handover": HERE.parent / "icons" / "application.svg",
    "practice": HERE / "practice_file.svg",
    "backup": HERE / "backup_file.svg",
}
"""The program, a practice and a backup."""
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MAC_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def write_icons(folder: Path, system: str = sys.platform) -> dict[str, Path]:
    """Write the icons of a system into `folder` and return their files by name: SVGs stay SVGs on Linux."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for name, drawing in DRAWINGS.items():
        if system == "win32":
            file, data = folder / f"{name}.ico", windows_icon(drawing)
        elif system == "darwin":
            file, data = folder / f"{name}.icns", mac_icon(drawing)
        else:
            file, data = folder / f"{name}.svg", drawing.read_bytes()
        file.write_bytes(data)
        written[name] = file
    return written


def windows_icon(drawing: Path) -> bytes:
    """An .ico: a directory of sizes, then the pictures as PNG."""
    pictures = [drawn(drawing, size) for size in WINDOWS_SIZES]
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(WINDOWS_SIZES, pictures, strict=True):
        # 256 is written as 0.
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures)


def mac_icon(drawing: Path) -> bytes:
    """An .icns: its length, then each picture as PNG under the name of its size."""
    parts = b""
    for kind, size in MAC_KINDS.items():
        picture = drawn(drawing, size)
        parts += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def drawn(drawing: Path, size: int) -> bytes:
    """One picture as a square PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())
