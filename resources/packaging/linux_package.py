"""The .deb: the folder under /usr/lib, one command, a menu entry, the file types, and what it asks of the system.

It has no scripts of its own: dpkg's triggers bring the menu and the file types up to date.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import facts
from application_icon import write_icons
from linux_libraries import PACKAGES

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
OF_GLIBC = re.compile(r"lib(c|m|dl|rt|pthread|resolv|util)\.so|ld-linux")
OTHERS = {"libgcc_s.so.1": "libgcc-s1"}

DESKTOP_ENTRY = f"""[Desktop Entry]
Type=Application
Name={facts.NAME}
GenericName=Practice offboarding
Comment={facts.SUMMARY}
Exec=handover %f
Icon=handover
Terminal=false
Categories=Office;Qt;
MimeType={"".join(f"{kind.mime};" for kind in facts.FILE_TYPES)}
StartupWMClass=handover
"""

MIME_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n'
    + "".join(
        f'  <mime-type type="{kind.mime}">\n    <comment>{kind.title}</comment>\n'
        f'    <glob pattern="*{kind.ending}"/>\n  </mime-type>\n'
        for kind in facts.FILE_TYPES
    )
    + "</mime-info>\n"
)

METAINFO = f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{facts.IDENTIFIER}</id>
  <name>{facts.NAME}</name>
  <summary>{facts.SUMMARY}</summary>
  <metadata_license>MIT</metadata_license>
  <project_license>MIT</project_license>
  <developer id="org.handover"><name>The Handover contributors</name></developer>
  <description>
    <p>Handover keeps a practice's users, clients and calendar in one encrypted file on this computer, and leads
    through the day a practitioner leaves: back up, write the leaver a protected record, find colleagues for every
    client and appointment, carry it out in one step that can be undone.</p>
  </description>
  <launchable type="desktop-id">handover.desktop</launchable>
  <content_rating type="oars-1.1"/>
</component>
"""

COPYRIGHT = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {facts.NAME}

Files: *
Copyright: the Handover contributors
License: MIT
 Help > About lists the licence of each part that others made, in full.
"""


def build_deb(folder: Path, out: Path, work: Path) -> Path:
    """Pack the built `folder` into a .deb in `out`. Raises OSError, CalledProcessError and LookupError."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr" / "lib" / "handover"
    shutil.copytree(folder, home, symlinks=True)
    for file, text in texts().items():
        target = root / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    place_icons(root / "usr" / "share" / "icons" / "hicolor" / "scalable", work)
    command = root / "usr" / "bin" / "handover"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/handover/handover")
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(control_text(home), encoding="utf-8")
    set_modes(root, executable=home / "handover")
    deb = out / f"handover_{facts.VERSION}_{ARCHITECTURES[platform.machine()]}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, deb], check=True)
    shutil.rmtree(root)
    return deb


def texts() -> dict[str, str]:
    """The files of the package that are written here, by their place."""
    return {
        "usr/share/applications/handover.desktop": DESKTOP_ENTRY,
        "usr/share/mime/packages/handover.xml": MIME_TYPES,
        f"usr/share/metainfo/{facts.IDENTIFIER}.metainfo.xml": METAINFO,
        "usr/share/doc/handover/copyright": COPYRIGHT,
    }


def place_icons(theme: Path, work: Path) -> None:
    icons = write_icons(work / "icons", "linux")
    targets = {"handover": theme / "apps" / "handover.svg"}
    for kind in facts.FILE_TYPES:
        targets[kind.icon] = theme / "mimetypes" / f"{kind.mime.replace('/', '-')}.svg"
    for name, target in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(icons[name], target)


def control_text(home: Path) -> str:
    size = sum(file.lstat().st_size for file in home.rglob("*")) // 1024
    return (
        f"Package: handover\nVersion: {facts.VERSION}\nArchitecture: {ARCHITECTURES[platform.machine()]}\n"
        f"Section: misc\nPriority: optional\nInstalled-Size: {size}\n"
        f"Maintainer: The Handover contributors <handover@localhost>\n"
        f"Depends: {', '.join(depends(home))}\n"
        f"Description: {facts.SUMMARY}\n"
        " Keeps a practice's users, clients and calendar in one encrypted file on this\n"
        " computer, and leads through the day a practitioner leaves.\n"
    )


LETTERS = "fontconfig-config"
"""Its package names a font, and where fonts are; a program that brings the library of fonts must ask for it."""


def depends(home: Path) -> list[str]:
    """The packages that hold what the program links to and does not bring. Raises LookupError for an unknown one."""
    files = [file for file in sorted(home.rglob("*")) if is_elf(file)]
    brought = {file.name for file in home.rglob("*")}
    glibc, packages = 0, set()
    for file in files:
        glibc = max(glibc, *map(int, re.findall(rb"GLIBC_2\.(\d+)\b", file.read_bytes())), 0)
        packages |= {package_of(library, file) for library in linked(file) - brought}
    return sorted({f"libc6 (>= 2.{glibc})", LETTERS, *packages} - {""})


def is_elf(file: Path) -> bool:
    if not file.is_file() or file.is_symlink():
        return False
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def linked(file: Path) -> set[str]:
    """The libraries that one file names itself. Needs binutils, as PyInstaller does."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^\s*NEEDED\s+(\S+)", told, re.MULTILINE))


def package_of(library: str, file: Path) -> str:
    """Empty for a part of glibc, which is named once with its version."""
    if OF_GLIBC.match(library):
        return ""
    if library in OTHERS:
        return OTHERS[library]
    if library not in PACKAGES:
        raise LookupError(
            f"{file.name} links to {library}: name its package in linux_libraries.py, or leave it out."
        )
    return PACKAGES[library].debian


def set_modes(root: Path, executable: Path) -> None:
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == executable else 0o644)


if __name__ == "__main__":
    sys.exit("Run python3 dev.py package.")
