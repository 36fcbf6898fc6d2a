"""What can be proved of the installers on the system that built them (`python3 dev.py package --check`).

On Linux also of those for the other systems: the script of Windows is compiled over a stand-in for the program and
its contents are listed, and the property list of a Mac is read back. What a system has no tool for is said.
"""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import build
import facts
import linux_package


class Skipped(Exception):
    """A tool or a right is missing here; the text says which."""


def run(dist: Path, work: Path) -> int:
    """Try each proof, say what came of it, and return the exit code."""
    failed = False
    for name, proof in (
        ("Program: version, self-test and tour", lambda: prove_program(dist)),
        ("Program: its languages", lambda: prove_languages(dist)),
        ("macOS: property list", prove_plist),
        ("Windows: installer script", lambda: prove_setup(dist, work)),
        ("Linux: menu entry, file types, description", prove_texts),
        ("Linux: installed and removed in an empty root", lambda: prove_deb(dist)),
    ):
        try:
            print(f"ok       {name}: {proof()}", flush=True)
        except Skipped as reason:
            print(f"skipped  {name}: {reason}", flush=True)
        except (AssertionError, subprocess.CalledProcessError, OSError, LookupError) as error:
            failed = True
            print(f"FAILED   {name}: {error}", flush=True)
            for stream in (getattr(error, "stdout", None), getattr(error, "stderr", None)):
                print(stream or "", end="")
    return 1 if failed else 0


def need(tool: str) -> str:
    found = shutil.which(tool)
    if found is None:
        raise Skipped(f"{tool} is not installed")
    return found


def told(*command: object, **options: object) -> str:
    """What a command prints. Raises CalledProcessError with it where the command fails."""
    words = [str(word) for word in command]
    return subprocess.run(
        words, check=True, capture_output=True, text=True, encoding="utf-8", **options
    ).stdout  # type: ignore[call-overload,no-any-return]


def prove_program(dist: Path) -> str:
    program = {
        "win32": dist / "handover" / "handover.exe",
        "darwin": dist / "Handover.app" / "Contents" / "MacOS" / "handover",
    }.get(sys.platform, dist / "handover" / "handover")
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert facts.VERSION in told(program, "--version")
    assert "All is well." in told(program, "self-test")
    with tempfile.TemporaryDirectory() as pictures:
        tour = told(program, "--tour", pictures, env=offscreen)
    return tour.splitlines()[-1].partition(":")[0]


def prove_languages(dist: Path) -> str:
    catalogs = facts.catalogs()
    missing = catalogs - {file.name for file in files_of(dist)}
    assert not missing, f"not in the program: {sorted(missing)}"
    return f"{len(catalogs)} catalogs, ours and Qt's"


def prove_plist() -> str:
    plist = plistlib.loads(plistlib.dumps(facts.info_plist()))
    exported = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]
        for kind in plist["UTExportedTypeDeclarations"]
    }
    opened = [uti for kind in plist["CFBundleDocumentTypes"] for uti in kind["LSItemContentTypes"]]
    assert opened == list(exported), "a type that is opened must be declared"
    endings = [ending for tags in exported.values() for ending in tags["public.filename-extension"]]
    assert [f".{ending}" for ending in endings] == [kind.ending for kind in facts.FILE_TYPES]
    assert plist["NSHighResolutionCapable"]
    assert not plist["NSRequiresAquaSystemAppearance"]
    with (Path(__file__).with_name("entitlements.plist")).open("rb") as stream:
        assert all(plistlib.load(stream).values())
    return f"{len(plist)} entries, {len(opened)} file types"


def prove_setup(dist: Path, work: Path) -> str:
    """Over the program itself where this is Windows, else over a stand-in of the same shape."""
    need("makensis")
    listing = shutil.which("7z") or shutil.which("7zz")
    with tempfile.TemporaryDirectory() as place:
        folder = dist / "handover" if sys.platform == "win32" else stand_in(Path(place))
        setup = build.build_setup(folder, Path(place) / "handover-setup.exe")
        size = setup.stat().st_size
        if listing is None:
            return f"compiled without a warning, {size:,} bytes (7z is not installed, so not listed)"
        listed = told(listing, "l", "-ba", setup).replace("\\", "/")
    wanted = ["practice.ico", "backup.ico", "uninstall.exe"]
    wanted += (
        [file.relative_to(folder).as_posix() for file in files_of(folder)] if folder.exists() else STAND_IN
    )
    missing = [name for name in wanted if name not in listed]
    assert not missing, f"not in the installer: {missing[:5]}"
    return f"compiled without a warning, {len(wanted)} files listed in it"


STAND_IN = [
    "handover.exe",
    "handoverw.exe",
    "_internal/base_library.zip",
    "_internal/resources/help/01-start.md",
]


def stand_in(place: Path) -> Path:
    for name in STAND_IN:
        file = place / "handover" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"stand-in")
    return place / "handover"


def files_of(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def prove_texts() -> str:
    checked = []
    with tempfile.TemporaryDirectory() as place:
        for name, text in linux_package.texts().items():
            file = Path(place) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        share = Path(place) / "usr" / "share"
        checkers: tuple[tuple[str, Callable[[str], str]], ...] = (
            ("desktop-file-validate", lambda tool: told(tool, share / "applications" / "handover.desktop")),
            ("update-mime-database", lambda tool: told(tool, share / "mime")),
            (
                "appstreamcli",
                lambda tool: told(
                    tool, "validate", "--no-net", share / "metainfo" / f"{facts.IDENTIFIER}.metainfo.xml"
                ),
            ),
        )
        for tool, check in checkers:
            with suppress(Skipped):
                check(need(tool))
                checked.append(tool)
        globs = share / "mime" / "globs2"
        if globs.is_file():
            text = globs.read_text(encoding="utf-8")
            assert all(f"{kind.mime}:*{kind.ending}" in text for kind in facts.FILE_TYPES)
    if not checked:
        raise Skipped("none of the tools that check them is installed")
    return f"passed {', '.join(checked)}"


IN_EMPTY_ROOT = """
set -e
export HOME=/root QT_QPA_PLATFORM=offscreen DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin
apt-get install -qq -y --no-install-recommends /tmp/handover.deb >/tmp/install.log 2>&1 || { cat /tmp/install.log; exit 1; }
cd /root
handover --version
handover self-test
handover --tour /var/tmp/tour
handover new /var/tmp/Harbour.handover --no-passphrase
apt-get purge -qq -y handover >/dev/null 2>&1
test ! -e /usr/lib/handover && test ! -e /usr/bin/handover && test ! -e /usr/share/applications/handover.desktop
test -s /var/tmp/Harbour.handover
echo The practice is still there.
"""


def prove_deb(dist: Path) -> str:
    """In a Debian of nothing but apt, which `mmdebstrap` makes and throws away."""
    debs = sorted(dist.glob(f"handover_{facts.VERSION}_*.deb"))
    if not debs:
        raise Skipped("no .deb was built")
    release = dict(
        line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line
    )
    if release.get("ID", "").strip('"') not in ("debian", "ubuntu"):
        raise Skipped("this is neither Debian nor Ubuntu")
    make = need("mmdebstrap")
    hooks = (
        f"--customize-hook=cp {debs[-1]} $1/tmp/handover.deb",
        f"--customize-hook=chroot $1 sh -c '{IN_EMPTY_ROOT}'",
    )
    command = [
        make,
        "--variant=minbase",
        "--quiet",
        *hooks,
        release["VERSION_CODENAME"].strip('"'),
        "/dev/null",
    ]
    made = subprocess.run(
        [*command, *mirror()], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    said = made.stdout + made.stderr
    assert made.returncode == 0, said[-3000:]
    assert "The practice is still there." in said, said[-3000:]
    return "self-test and tour from the installed copy; removed without a trace, the practice stays"


def mirror() -> list[str]:
    """Where this machine's own apt has the system from."""
    lines = told("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages").split()
    return lines[:1]
