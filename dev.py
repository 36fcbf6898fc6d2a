"""The developer's door: `python3 dev.py run | test | check | bench | mutate | tour | package | translate | lock`.

Standard library only. It makes `.venv` beside this file, installs what `requirements.lock` pins
(again only when that file or pyproject.toml changed) and the project itself, then does what was asked.
It reads with Python 3.7, so that an old one can find a newer one on the machine.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "installed"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PACKAGING = ROOT / "resources" / "packaging"

ABOUT_PYTHON = """
import platform, sys, sysconfig
fits = platform.python_implementation() == "CPython" and not sysconfig.get_config_var("Py_GIL_DISABLED")
musl = "musl" in str(sysconfig.get_config_var("SOABI"))
try:
    import ensurepip, venv
    venvs = True
except ImportError:
    venvs = False
print(sys.version_info[1] if sys.version_info[0] == 3 else 0, sysconfig.get_platform(), int(fits and not musl), int(venvs))
"""
MACHINES = ("win-amd64", "linux-x86_64", "linux-aarch64", "macosx-")


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run one command from the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=str(ROOT), env=env, check=False).returncode


# --- which Python ---------------------------------------------------------------------------------------


def supported() -> list[int]:
    """The minor versions of Python 3 that pyproject.toml allows, oldest first."""
    found = re.search(r'^requires-python = ">=3\.(\d+),<3\.(\d+)"', PROJECT.read_text(encoding="utf-8"), re.M)
    if found is None:
        sys.exit("pyproject.toml does not say which Pythons Handover runs on.")
    return list(range(int(found.group(1)), int(found.group(2))))


def fault_of(python: list[str]) -> str | None:
    """Why a Python cannot run Handover: None if it can, an empty text if it is not a Python at all."""
    try:
        told = subprocess.run(
            [*python, "-c", ABOUT_PYTHON], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60
        ).stdout
        minor, machine, fits, venvs = told.decode().split()
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return ""
    if int(minor) not in supported():
        return f"has Python 3.{minor}"
    if not machine.startswith(MACHINES) or fits == "0":
        return f"has a Python 3.{minor} for {machine} of another kind"
    if venvs == "0":
        return f"has Python 3.{minor} without its venv module (on Debian and Ubuntu: sudo apt install python3.{minor}-venv)"
    return None


def candidates() -> list[list[str]]:
    """The names that other Pythons may have here, the newest first."""
    newest_first = [f"3.{minor}" for minor in reversed(supported())]
    if os.name == "nt":
        return [["py", "-" + version] for version in newest_first]
    return [[found] for version in newest_first for found in everywhere("python" + version)]


def everywhere(name: str) -> list[str]:
    """Each program with that name: on the PATH, then where the installers of macOS and Homebrew put it."""
    version = name[len("python") :]
    folders = [
        *os.environ.get("PATH", os.defpath).split(os.pathsep),
        "/usr/local/bin",
        "/opt/homebrew/bin",
        f"/Library/Frameworks/Python.framework/Versions/{version}/bin",
    ]
    found = (shutil.which(name, path=folder) for folder in dict.fromkeys(folders) if folder)
    return [path for path in found if path]


def suitable_python() -> list[str]:
    """The Python that runs this, if it can run Handover; else the newest on the machine that can.

    Ends with one sentence if there is none.
    """
    fault = None if is_installed() else fault_of([sys.executable])
    if fault is None:
        return [sys.executable]
    for python in candidates():
        if fault_of(python) is None:
            return python
    oldest, newest = supported()[0], supported()[-1]
    sys.exit(
        "Handover needs a 64-bit Python 3.{} to 3.{}, and this computer {}. Install Python 3.{} from python.org, or"
        " with your system's packages, then run this again.".format(
            oldest, newest, fault or "has none", newest
        )
    )


# --- the environment ------------------------------------------------------------------------------------


def wanted_state() -> str:
    """What the environment was made from: it is rebuilt when this text changes."""
    parts = (LOCK.read_bytes(), PROJECT.read_bytes(), sys.version.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_installed() -> bool:
    return STAMP.exists() and STAMP.read_text() == wanted_state()


def is_usable() -> bool:
    """Whether `.venv` was made by this Python and can install."""
    about = VENV / "pyvenv.cfg"
    version = ".".join(map(str, sys.version_info[:3]))
    if not about.is_file() or f"version = {version}\n" not in about.read_text():
        return False
    return PYTHON.exists() and run(PYTHON, "-c", "import pip") == 0


def install() -> None:
    """Bring `.venv` to the state of the lock file; a second call costs nothing.

    It is changed in place, so that programs running from it continue. Nothing is compiled:
    the lock holds versions with a wheel for this computer.
    """
    if is_installed():
        return
    print("Preparing the environment (only when the lock file changes)...", flush=True)
    if not is_usable():
        import venv

        venv.EnvBuilder(with_pip=True, clear=VENV.exists()).create(VENV)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    steps = (
        (*pip, "--only-binary", ":all:", "--require-hashes", "-r", LOCK),
        (*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT),
    )
    for step in steps:
        if run(*step) != 0:
            sys.exit("The environment could not be prepared; the lines above say why.")
    STAMP.write_text(wanted_state())


# --- windows ----------------------------------------------------------------------------------------------


def offscreen() -> dict[str, str]:
    """The environment of a run that must not open a window on this screen."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def has_display() -> bool:
    """Whether a window can be shown here. Only Linux can be without."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def missing_for(on_screen: bool) -> str:
    """What to install before Qt can draw here, as a command; empty if nothing is missing."""
    if not sys.platform.startswith("linux"):
        return ""
    sys.path.insert(0, str(PACKAGING))
    import linux_libraries as libraries

    site = VENV / "lib" / "python{}.{}".format(*sys.version_info) / "site-packages"
    qt = libraries.qt_folder(site)
    missing = libraries.missing_for_any_window(qt)
    if on_screen and not os.environ.get("QT_QPA_PLATFORM"):
        missing = sorted({*missing, *libraries.missing_for_screen(qt, os.environ)})
    if not missing:
        return ""
    about = Path("/etc/os-release")
    return libraries.command(missing, about.read_text(encoding="utf-8") if about.is_file() else "")


def need_libraries() -> None:
    """End with that command if not even a picture can be drawn."""
    missing = missing_for(on_screen=False)
    if missing:
        sys.exit(f"Qt needs libraries that this system does not have. Install them first:\n    {missing}")


# --- the verbs --------------------------------------------------------------------------------------------


def do_run(rest: list[str]) -> int:
    if not has_display():
        print("There is no display here, so the tour runs instead and its pictures go to tour-pictures.")
        return do_tour(rest)
    missing = missing_for(on_screen=True)
    if not missing:
        return run(PYTHON, "-m", "desktop", *(rest or ["--demo"]))
    print(
        f"Qt needs libraries that this desktop does not have. Install them, then run this again:\n    {missing}"
    )
    if missing_for(on_screen=False):
        return 1
    return offer_tour()


def offer_tour() -> int:
    """Offer the tour, as the windows can be seen without a screen: at once if somebody is there to say
    yes."""
    what = "the tour shows the same windows as pictures, without them"
    if not sys.stdin or not sys.stdin.isatty():
        print(f"Until then {what}: python3 dev.py tour")
        return 1
    if input(f"Until then {what}. Take it now? [Y/n] ").strip().lower() in ("", "y", "yes"):
        return do_tour([])
    return 1


def do_mutate(rest: list[str]) -> int:
    need_libraries()
    return run(PYTHON, "-m", "tests.mutation", *rest, env=offscreen())


def do_faults(rest: list[str]) -> int:
    need_libraries()
    return run(PYTHON, "-m", "tests.faults", *rest, env=offscreen())


def do_tour(rest: list[str]) -> int:
    """Run the tour; without a given folder, its pictures replace those of the last tour.

    With --for-help the pictures of the help and the README are taken again.
    """
    need_libraries()
    if rest == ["--for-help"]:
        return run(PYTHON, PACKAGING / "help_pictures.py", env=offscreen())
    if not rest:
        shutil.rmtree(ROOT / "tour-pictures", ignore_errors=True)
    return run(PYTHON, "-m", "desktop", "--tour", *(rest or ["tour-pictures"]), env=offscreen())


def do_test(rest: list[str]) -> int:
    need_libraries()
    return run(PYTHON, "-m", "pytest", *rest, env=offscreen())


def do_check(rest: list[str]) -> int:
    """Run every check, even after one failed, so that one call tells all."""
    checks = (
        (PYTHON, "-m", "ruff", "check", "."),
        (PYTHON, "-m", "ruff", "format", "--check", "."),
        (PYTHON, "-m", "mypy"),
        (PYTHON.parent / "lint-imports",),
        (PYTHON, PACKAGING / "wheels.py", *rest),
    )
    return max(run(*check) for check in checks)


def do_bench(rest: list[str]) -> int:
    need_libraries()
    return run(PYTHON, "-m", "tests.benchmarks", *rest, env=offscreen())


def do_package(rest: list[str]) -> int:
    return run(PYTHON, PACKAGING / "build.py", *rest, env=offscreen())


def do_translate(rest: list[str]) -> int:
    return run(PYTHON, ROOT / "resources" / "translations" / "update.py", *rest)


def do_lock(rest: list[str]) -> int:
    return run(sys.executable, PACKAGING / "lock.py", *rest)


VERBS = {
    "run": (do_run, "open the program on a made-up practice"),
    "test": (do_test, "run the tests"),
    "check": (do_check, "ruff, mypy, the import rules, and a wheel for every computer (--table shows all)"),
    "bench": (do_bench, "measure speed beside a reference"),
    "faults": (do_faults, "kill, starve, damage and bend everything, and print what came of it"),
    "mutate": (do_mutate, "change the program in one place at a time and show what no test notices"),
    "tour": (do_tour, "take a picture of every screen (--for-help: those of the help)"),
    "package": (do_package, "build the installer for this system (--check proves it)"),
    "translate": (
        do_translate,
        "bring the translations up to date with the code (--open lists what is missing)",
    ),
    "lock": (do_lock, "resolve the dependencies (needs uv)"),
}


def main() -> int:
    listing = "\n".join(f"  {name:9}{text}" for name, (_, text) in VERBS.items())
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=listing, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=VERBS, metavar="VERB")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to what the verb starts")
    given = parser.parse_args()
    python = suitable_python()
    if python != [sys.executable]:
        return run(*python, __file__, *sys.argv[1:])
    if given.verb != "lock":
        install()
    return VERBS[given.verb][0](given.rest)


if __name__ == "__main__":
    sys.exit(main())
