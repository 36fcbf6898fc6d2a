"""Prove that nobody needs a compiler: a wheel for each package, platform and Python (`python3 dev.py check`).

`requirements.lock` says what each platform and Python installs, `wheels.txt` (written by `lock.py`) which wheels
there are. With --table the whole table is printed.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms, parse_tag

ROOT = Path(__file__).resolve().parents[2]
MAC = (13, 0)
GLIBC = {"x86_64": 34, "aarch64": 39}
"""The oldest systems that Qt's own wheels take: macOS 13, and glibc 2.34 or, on arm64, 2.39."""


@dataclass(frozen=True)
class Platform:
    """One kind of computer as the markers of the lock see it; `tags` are those of the wheels that it takes."""

    name: str
    system: str
    machine: str
    tags: tuple[str, ...]

    def environment(self, python: str) -> dict[str, str]:
        return {
            **default_environment(),
            "sys_platform": self.system,
            "platform_machine": self.machine,
            "os_name": "nt" if self.system == "win32" else "posix",
            "platform_system": {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[self.system],
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
            "python_version": python,
            "python_full_version": f"{python}.0",
            "extra": "",
        }

    def wheels(self, python: str) -> set[Tag]:
        version = tuple(map(int, python.split(".")))
        name = f"cp{version[0]}{version[1]}"
        return {
            *cpython_tags(version, [name], self.tags),
            *compatible_tags(version, name, self.tags),
        }


def linux(machine: str) -> tuple[str, ...]:
    newer = (f"manylinux_2_{minor}_{machine}" for minor in range(5, GLIBC[machine] + 1))
    return (*newer, f"manylinux2014_{machine}", f"linux_{machine}")


PLATFORMS = (
    Platform("Windows x64", "win32", "AMD64", ("win_amd64",)),
    Platform("macOS arm64", "darwin", "arm64", tuple(mac_platforms(MAC, "arm64"))),
    Platform("macOS x86_64", "darwin", "x86_64", tuple(mac_platforms(MAC, "x86_64"))),
    Platform("Linux x86_64", "linux", "x86_64", linux("x86_64")),
    Platform("Linux arm64", "linux", "aarch64", linux("aarch64")),
)


@dataclass(frozen=True)
class Cell:
    """One package on one kind of computer with one Python."""

    package: str
    platform: str
    python: str
    there: bool


def pythons() -> list[str]:
    """The versions that pyproject.toml allows, such as 3.11."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    allowed = SpecifierSet(project["project"]["requires-python"])
    return [f"3.{minor}" for minor in range(8, 30) if f"3.{minor}.0" in allowed]


def locked(lock: str) -> list[Requirement]:
    """What the lock file pins, each with its marker."""
    lines = (line.rstrip(" \\") for line in lock.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith((" ", "#"))]


def known_wheels(recorded: str) -> dict[str, set[Tag]]:
    """By `name==version`, the tags of its wheels."""
    found: dict[str, set[Tag]] = {}
    for line in recorded.splitlines():
        name, version, *tags = line.split()
        found[f"{name}=={version}"] = {tag for text in tags for tag in parse_tag(text)}
    return found


def table(lock: str, recorded: str) -> Iterator[Cell]:
    """Every package that a platform and Python install, and whether it has a wheel there."""
    known = known_wheels(recorded)
    for platform in PLATFORMS:
        for python in pythons():
            taken, environment = platform.wheels(python), platform.environment(python)
            for wanted in locked(lock):
                if wanted.marker is None or wanted.marker.evaluate(environment):
                    package = f"{wanted.name}{wanted.specifier}"
                    yield Cell(package, platform.name, python, bool(known.get(package, set()) & taken))


def main() -> int:
    cells = list(
        table(
            (ROOT / "requirements.lock").read_text(encoding="utf-8"),
            Path(__file__).with_name("wheels.txt").read_text(encoding="utf-8"),
        )
    )
    if "--table" in sys.argv[1:]:
        print_table(cells)
    missing = [cell for cell in cells if not cell.there]
    for cell in missing:
        print(f"{cell.package} has no wheel for {cell.platform} with Python {cell.python}.")
    packages = len({cell.package for cell in cells})
    print(
        f"Wheels: {packages} packages, {len(PLATFORMS)} platforms, Python {', '.join(pythons())}:"
        f" {len(cells) - len(missing):,} of {len(cells):,} there."
    )
    return 1 if missing else 0


def print_table(cells: list[Cell]) -> None:
    """A row for each package and platform: the Pythons that have a wheel, a dash where none is wanted or there."""
    by_row: dict[tuple[str, str], dict[str, bool]] = {}
    for cell in cells:
        by_row.setdefault((cell.package, cell.platform), {})[cell.python] = cell.there
    for (package, platform), found in sorted(by_row.items()):
        marks = "  ".join(python if found.get(python) else "  - " for python in pythons())
        print(f"{package:40}{platform:14}{marks}")


if __name__ == "__main__":
    sys.exit(main())
