"""What every system is told of the program: names, file types, identifiers. The version is the package's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from desktop import __version__, file_types  # noqa: E402 (the project is not on the path of this folder)

NAME = "Handover"
SUMMARY = "Offboard a practitioner without losing a client or an appointment"
IDENTIFIER = "org.handover.Handover"
COPYRIGHT = "Copyright the Handover contributors. MIT licence."
VERSION = __version__
OLDEST_MAC = "13.0"
"""Of Qt's own wheels; `wheels.py` proves it of all others."""


class FileType(NamedTuple):
    """`icon` is the name of its drawing; `mime` and `uti` are what Linux and macOS call the type."""

    ending: str
    title: str
    icon: str
    mime: str
    uti: str


FILE_TYPES = (
    FileType(
        file_types.PRACTICE,
        "Handover practice",
        "practice",
        "application/x-handover-practice",
        f"{IDENTIFIER}.practice",
    ),
    FileType(
        file_types.BACKUP,
        "Handover backup",
        "backup",
        "application/x-handover-backup",
        f"{IDENTIFIER}.backup",
    ),
)


def catalogs() -> frozenset[str]:
    """The files of compiled translations that the program reads: ours, and Qt's of the same languages."""
    ours = {file.name for file in (ROOT / "resources" / "translations").glob("handover_*.qm")}
    return frozenset(ours | {name.replace("handover_", "qtbase_") for name in ours})


def four_numbers() -> tuple[int, int, int, int]:
    """The version as Windows wants it."""
    first, second, third = map(int, VERSION.split("."))
    return first, second, third, 0


def commit() -> str:
    """The commit that is built; empty outside a checkout or without git."""
    try:
        told = subprocess.run(
            ["git", "rev-parse", "--short=10", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return told.stdout.strip()


def version_info(program: str) -> str:
    """The version resource of one .exe, in the form that PyInstaller reads."""
    texts = {
        "CompanyName": NAME,
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    structs = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in texts.items())
    numbers = four_numbers()
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, OS=0x40004, fileType=1),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{structs}])]),"
        " VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def info_plist() -> dict[str, Any]:
    """What a Mac is told of the program; PyInstaller adds the names of the executable and of the icon."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "LSMinimumSystemVersion": OLDEST_MAC,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark mode follows the system
        "NSHumanReadableCopyright": COPYRIGHT,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.title,
                "CFBundleTypeRole": "Editor" if kind.ending == file_types.PRACTICE else "Viewer",
                "CFBundleTypeIconFile": f"{kind.icon}.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [kind.uti],
            }
            for kind in FILE_TYPES
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": kind.uti,
                "UTTypeDescription": kind.title,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": f"{kind.icon}.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": [kind.ending.removeprefix(".")],
                    "public.mime-type": [kind.mime],
                },
            }
            for kind in FILE_TYPES
        ],
    }
