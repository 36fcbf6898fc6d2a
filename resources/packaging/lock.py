"""Resolve the dependencies for every system (`python3 dev.py lock [--upgrade [NAME ...]]`); needs `uv` on the PATH.

What is pinned stays pinned unless --upgrade frees it. uv is held to versions with a wheel for each platform
under `[tool.uv]` in pyproject.toml: on one platform an older version may be the newest that has one. The names
of the wheels go into `wheels.txt`, from which `wheels.py` proves what the README promises. No index and no host
is written anywhere. Standard library only.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
WHEELS = Path(__file__).with_name("wheels.txt")
EXPORT = "uv export --quiet --frozen --all-extras --no-header --no-annotate --no-emit-project"
PLATFORMS = re.compile(r"any|win_amd64|macosx_.*|manylinux.*(x86_64|aarch64)")
PYTHONS = re.compile(r"(py|cp)\d+")
"""The wheels that matter here: those of CPython with its lock, on the machines that Handover is made for."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", metavar="NAME", nargs="*", help="take the newest of these, or of all")
    freed = parser.parse_args().upgrade
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="handover-lock-") as folder:
        pins = ", ".join(f'"{pin}"' for pin in pinned(freed))
        text = project.replace("[tool.uv]\n", f"[tool.uv]\nconstraint-dependencies = [{pins}]\n", 1)
        Path(folder, "pyproject.toml").write_text(text, encoding="utf-8")
        # The project's own README and packages are not there, and need not be.
        for command in ("uv lock --no-build", f"{EXPORT} --output-file {LOCK}"):
            if subprocess.run(command.split(), cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
                print("Where a pin is in the way, free it: dev.py lock --upgrade NAME.", file=sys.stderr)
                return 1
        resolved = tomllib.loads(Path(folder, "uv.lock").read_text(encoding="utf-8"))
    WHEELS.write_text("".join(f"{line}\n" for line in recorded(resolved["package"])), encoding="utf-8")
    return 0


def pinned(freed: list[str] | None) -> list[str]:
    """The pins of the lock file that still hold: none where everything is freed."""
    if freed == [] or not LOCK.exists():
        return []
    lines = [line.rstrip(" \\\n") for line in LOCK.read_text(encoding="utf-8").splitlines()]
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    return [pin for pin in pins if pin.partition("==")[0] not in (freed or ())]


def recorded(packages: list[dict[str, Any]]) -> list[str]:
    """A line for each package: its name, its version, and the tags of the wheels that matter here."""
    lines = []
    for package in packages:
        wheels = [wheel["url"].rpartition("/")[2] for wheel in package.get("wheels", ())]
        if wheels:
            tags = sorted({tag for wheel in wheels if (tag := tag_of(wheel))})
            lines.append(" ".join((package["name"], package["version"], *tags)))
    return sorted(lines)


def tag_of(wheel: str) -> str:
    """`cp311-abi3-win_amd64` of a wheel's file name, with the platforms that matter; empty where none does."""
    python, abi, platforms = wheel.removesuffix(".whl").rsplit("-", 3)[1:]
    kept = [platform for platform in platforms.split(".") if PLATFORMS.fullmatch(platform)]
    fits = all(PYTHONS.fullmatch(part) for part in python.split(".")) and not abi.endswith("t")
    return f"{python}-{abi}-{'.'.join(kept)}" if kept and fits else ""


if __name__ == "__main__":
    sys.exit(main())
