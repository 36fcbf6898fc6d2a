"""The system's libraries that Qt asks of a Linux, which of them are missing, and the command that installs those.

Standard library only: `dev.py` asks before the first window, and the .deb takes its dependencies from here.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Package(NamedTuple):
    """What holds a library on each family of systems."""

    debian: str
    fedora: str
    arch: str


PACKAGES = {
    "libEGL.so.1": Package("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": Package("libgl1", "libglvnd-glx", "libglvnd"),
    "libGLX.so.0": Package("libglx0", "libglvnd-glx", "libglvnd"),
    "libOpenGL.so.0": Package("libopengl0", "libglvnd-opengl", "libglvnd"),
    "libX11.so.6": Package("libx11-6", "libX11", "libx11"),
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb", "libx11"),
    "libSM.so.6": Package("libsm6", "libSM", "libsm"),
    "libICE.so.6": Package("libice6", "libICE", "libice"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": Package("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libwayland-client.so.0": Package("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": Package("libwayland-cursor0", "libwayland-cursor", "wayland"),
    "libwayland-egl.so.1": Package("libwayland-egl1", "libwayland-egl", "wayland"),
    "libxcb-cursor.so.0": Package("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Package("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": Package("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": Package("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": Package("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-util.so.1": Package("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-glx.so.0": Package("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-randr.so.0": Package("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render.so.0": Package("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": Package("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": Package("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": Package("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-xfixes.so.0": Package("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xinerama.so.0": Package("libxcb-xinerama0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": Package("libxcb-xkb1", "libxcb", "libxcb"),
    "libxcb.so.1": Package("libxcb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": Package("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": Package("zlib1g", "zlib", "zlib"),
    "libstdc++.so.6": Package("libstdc++6", "libstdc++", "gcc-libs"),
}

INSTALL = {
    "debian": "sudo apt install {}",
    "fedora": "sudo dnf install {}",
    "arch": "sudo pacman -S {}",
}
"""By family, which is the `ID` or `ID_LIKE` of os-release; rhel and ubuntu say that they are like one of these."""

EVERY_WINDOW = ("lib/libQt6Widgets.so.6", "lib/libQt6Svg.so.6")
X11 = ("plugins/platforms/libqxcb.so",)
WAYLAND = ("plugins/platforms/libqwayland.so",)


def qt_folder(site_packages: Path) -> Path:
    return site_packages / "PySide6" / "Qt"


def missing_for_any_window(qt: Path) -> list[str]:
    """What even a picture without a screen needs."""
    return missing(qt, EVERY_WINDOW)


def missing_for_screen(qt: Path, environment: Mapping[str, str]) -> list[str]:
    """What is missing on this desktop; nothing where one of its two ways to a window is whole."""
    if environment.get("WAYLAND_DISPLAY") and not missing(qt, WAYLAND):
        return []
    return missing(qt, X11)


def missing(qt: Path, files: Iterable[str]) -> list[str]:
    """The libraries that the loader does not find for these files of Qt, by their own names."""
    paths = [str(qt / file) for file in files if (qt / file).exists()]
    if not paths:
        return []
    try:
        told = subprocess.run(["ldd", *paths], capture_output=True, text=True, check=False).stdout
    except OSError:  # where there is no ldd, Qt itself must say it
        return []
    return sorted(set(re.findall(r"^\s*(\S+) => not found", told, re.MULTILINE)))


def command(libraries: Iterable[str], os_release: str) -> str:
    """The one command that installs these libraries, or their names where the system is none of those known."""
    told = dict(re.findall(r"^(\w+)=\"?([^\"\n]*)\"?$", os_release, re.MULTILINE))
    families = [*told.get("ID", "").split(), *told.get("ID_LIKE", "").split()]
    family = next((family for family in families if family in INSTALL), None)
    if family is None:
        return f"your system's packages that hold {', '.join(libraries)}"
    held = {getattr(PACKAGES[library], family) for library in libraries if library in PACKAGES}
    unknown = [library for library in libraries if library not in PACKAGES]
    told_command = INSTALL[family].format(" ".join(sorted(held))) if held else ""
    return " and ".join(filter(None, (told_command, *(f"the package that holds {name}" for name in unknown))))
