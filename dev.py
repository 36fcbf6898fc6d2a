"""The developer's door: `python3 dev.py run | test | check | bench | tour | package | lock`.

Standard library only. It makes `.venv` beside this file, installs what `requirements.lock` pins
(again only when that file or pyproject.toml changed) and the project itself, then does what was asked.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run one command from the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def wanted_state() -> str:
    """What the environment was made from: it is rebuilt when this text changes."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_usable() -> bool:
    """Whether `.venv` was made by this Python and can install."""
    about = VENV / "pyvenv.cfg"
    if not about.is_file() or f"version = {platform.python_version()}\n" not in about.read_text():
        return False
    return PYTHON.exists() and run(PYTHON, "-c", "import pip") == 0


def install() -> None:
    """Bring `.venv` to the state of the lock file; a second call costs nothing.

    What is there is changed in place, so that whatever runs from it at the moment goes on.
    """
    if STAMP.exists() and STAMP.read_text() == wanted_state():
        return
    print("Preparing the environment (only when the lock file changes)...", flush=True)
    if not is_usable():
        venv.EnvBuilder(with_pip=True, clear=VENV.exists()).create(VENV)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    steps = (
        (*pip, "--require-hashes", "-r", LOCK),
        (*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT),
    )
    for step in steps:
        if run(*step) != 0:
            sys.exit("The environment could not be prepared; the lines above say why.")
    STAMP.write_text(wanted_state())


def offscreen() -> dict[str, str]:
    """The environment of a run that must not open a window on this desk."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def has_display() -> bool:
    """Whether a window can be shown here. Only Linux can be without."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def do_run(rest: list[str]) -> int:
    if has_display():
        return run(PYTHON, "-m", "desktop", *(rest or ["--demo"]))
    print("There is no display here, so the tour runs instead and its pictures go to tour-pictures.")
    return do_tour(rest)


def do_tour(rest: list[str]) -> int:
    """Without a folder of the caller's own, the pictures of the last tour make room for the new ones."""
    if not rest:
        shutil.rmtree(ROOT / "tour-pictures", ignore_errors=True)
    return run(PYTHON, "-m", "desktop", "--tour", *(rest or ["tour-pictures"]), env=offscreen())


def do_test(rest: list[str]) -> int:
    return run(PYTHON, "-m", "pytest", *rest, env=offscreen())


def do_check(rest: list[str]) -> int:
    """Run every check, even after one failed, so that one call tells all."""
    checks = (
        (PYTHON, "-m", "ruff", "check", "."),
        (PYTHON, "-m", "ruff", "format", "--check", "."),
        (PYTHON, "-m", "mypy"),
        (PYTHON.parent / "lint-imports",),
    )
    return max(run(*check) for check in checks)


def do_bench(rest: list[str]) -> int:
    return run(PYTHON, "-m", "tests.benchmarks", *rest, env=offscreen())


def do_package(rest: list[str]) -> int:
    return run(PYTHON, "-m", "PyInstaller", "--noconfirm", "resources/packaging/handover.spec", *rest)


def do_lock(rest: list[str]) -> int:
    """Resolve anew for every system; needs `uv` on the PATH and writes no index or host."""
    resolve = "uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes"
    return run(*resolve.split(), "--no-header", "--no-annotate", "--output-file", LOCK, *rest)


VERBS = {
    "run": (do_run, "open the program on a made-up practice"),
    "test": (do_test, "run the tests"),
    "check": (do_check, "ruff, mypy and the import rules"),
    "bench": (do_bench, "measure speed beside a reference"),
    "tour": (do_tour, "take a picture of every screen"),
    "package": (do_package, "build the program as a folder for this system"),
    "lock": (do_lock, "resolve the dependencies anew (needs uv)"),
}


def main() -> int:
    listing = "\n".join(f"  {name:9}{text}" for name, (_, text) in VERBS.items())
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=listing, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=VERBS, metavar="VERB")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to what the verb starts")
    given = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 (a newcomer may start it with an older Python)
        sys.exit("Handover needs Python 3.11 or newer.")
    if given.verb != "lock":
        install()
    return VERBS[given.verb][0](given.rest)


if __name__ == "__main__":
    sys.exit(main())
