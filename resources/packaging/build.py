"""Build the program and its installer for the system that this runs on (`python3 dev.py package`).

--check then proves as much as this system can (`proofs.py`). Where the tool that makes the installer is missing,
the folder is built and a line says what is missing. Signing is switched on by the environment, see README.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import facts
from application_icon import write_icons

ROOT = facts.ROOT
DIST, WORK = ROOT / "dist", ROOT / "build"
HERE = Path(__file__).resolve().parent
DOWNLOAD_LIMIT, INSTALLED_LIMIT = 120_000_000, 300_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="prove what can be proved here")
    parser.add_argument("--only-check", action="store_true", help="the same, of what was built before")
    given = parser.parse_args()
    if not given.only_check:
        folder = build_folder()
        installer = build_installer(folder)
        report_sizes(folder, installer)
    if given.check or given.only_check:
        import proofs

        return proofs.run(DIST, WORK)
    return 0


def build_folder() -> Path:
    """PyInstaller's folder (on a Mac the .app), which runs as it is."""
    if sys.platform.startswith("linux"):
        need_qt_libraries()
    places = ("--distpath", DIST, "--workpath", WORK)
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        *places,
        HERE / "handover.spec",
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    return DIST / ("Handover.app" if sys.platform == "darwin" else "handover")


def need_qt_libraries() -> None:
    """What Qt asks of an X11 desktop goes into the folder, so it must be here."""
    import linux_libraries
    import PySide6

    missing = linux_libraries.missing_for_screen(Path(PySide6.__file__).parent / "Qt", {})
    if missing:
        about = Path("/etc/os-release").read_text(encoding="utf-8")
        sys.exit(
            f"These belong into the package, so install them first:\n    {linux_libraries.command(missing, about)}"
        )


def build_installer(folder: Path) -> Path | None:
    """None, after a line that says why, where the tool is missing."""
    tool, make = INSTALLERS["linux" if sys.platform.startswith("linux") else sys.platform]
    if shutil.which(tool) is None:
        print(f"No installer was made: {tool} is not installed (resources/packaging/README.md).")
        return None
    return make(folder)


def build_setup(folder: Path, out: Path | None = None, target: str = "") -> Path:
    """The installer of Windows; NSIS runs on Linux too. `target` is NSIS's own, for trials under Wine."""
    setup = out or DIST / f"handover-{facts.VERSION}-setup.exe"
    write_icons(WORK / "icons", "win32")
    numbers = ".".join(map(str, facts.four_numbers()))
    defines = {
        "VERSION": facts.VERSION,
        "NUMBERS": numbers,
        "FOLDER": str(folder),
        "ICONS": str(WORK / "icons"),
        "OUT": str(setup),
        "SIZE_KB": str(size_of(folder) // 1024),
        **({"TARGET": target} if target else {}),
    }
    options = [f"-D{name}={value}" for name, value in defines.items()]
    subprocess.run(["makensis", "-V2", "-WX", *options, str(HERE / "windows_installer.nsi")], check=True)
    sign_for_windows(setup)
    return setup


def sign_for_windows(file: Path) -> None:
    """With the command that HANDOVER_WINDOWS_SIGN holds; without it nothing is signed."""
    command = os.environ.get("HANDOVER_WINDOWS_SIGN")
    if command:
        subprocess.run(f'{command} "{file}"', shell=True, check=True)


def build_dmg(app: Path) -> Path:
    """The disk image of a Mac: the program, and the folder to drag it to."""
    machine = os.uname().machine
    image = DIST / f"handover-{facts.VERSION}-{machine}.dmg"
    inside = WORK / "dmg"
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir(parents=True)
    shutil.copytree(app, inside / app.name, symlinks=True)
    (inside / "Applications").symlink_to("/Applications")
    image.unlink(missing_ok=True)
    subprocess.run(
        ["hdiutil", "create", "-volname", facts.NAME, "-srcfolder", inside, "-format", "ULMO", image],
        check=True,
    )
    return image


def build_deb(folder: Path) -> Path:
    import linux_package

    return linux_package.build_deb(folder, DIST, WORK)


INSTALLERS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "win32": ("makensis", build_setup),
    "darwin": ("hdiutil", build_dmg),
    "linux": ("dpkg-deb", build_deb),
}
"""By system: the program that makes its installer, and how."""


def size_of(folder: Path) -> int:
    """In bytes, each file once."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def report_sizes(folder: Path, installer: Path | None) -> None:
    """Ends where a limit is passed: a change that doubles the download is noticed on the day it is made."""
    sizes = [(folder, size_of(folder), INSTALLED_LIMIT)]
    if installer is not None:
        sizes.append((installer, installer.stat().st_size, DOWNLOAD_LIMIT))
    for path, size, limit in sizes:
        print(f"{path.relative_to(ROOT)}: {size / 1e6:.0f} MB of at most {limit / 1e6:.0f}.")
    if any(size > limit for _, size, limit in sizes):
        sys.exit("Too large.")


if __name__ == "__main__":
    sys.exit(main())
