"""Nobody needs a compiler: the lock has a wheel for each computer and Python that the README promises."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "resources" / "packaging"
sys.path.insert(0, str(PACKAGING))
try:
    import lock
    import wheels
finally:
    sys.path.remove(str(PACKAGING))

HASH = "    --hash=sha256:00\n"


def missing(locked: str, recorded: str) -> set[tuple[str, str]]:
    return {(cell.platform, cell.python) for cell in wheels.table(locked, recorded) if not cell.there}


def test_every_package_has_a_wheel_on_every_platform_and_python() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    recorded = (PACKAGING / "wheels.txt").read_text(encoding="utf-8")
    assert missing(text, recorded) == set()
    assert {f"{item.name}{item.specifier}" for item in wheels.locked(text)} == set(
        wheels.known_wheels(recorded)
    )


def test_a_missing_wheel_is_found_for_its_platform_and_python_alone() -> None:
    recorded = (
        "one 1.0 cp311-abi3-macosx_11_0_arm64 cp311-abi3-manylinux2014_x86_64 cp311-abi3-manylinux_2_17_aarch64"
        " cp311-abi3-win_amd64\n"
        "two 2.0 cp311-cp311-win_amd64 cp312-cp312-win_amd64 cp313-cp313-win_amd64\n"
    )
    locked = f"one==1.0 \\\n{HASH}two==2.0 ; sys_platform == 'win32' \\\n{HASH}"
    intel = {("macOS x86_64", python) for python in wheels.pythons()}
    assert missing(locked, recorded) == intel | {("Windows x64", "3.14")}


@pytest.mark.parametrize(
    "tag", ["cp311-abi3-manylinux_2_40_x86_64", "cp311-abi3-macosx_14_0_universal2", "cp313-cp313t-win_amd64"]
)
def test_a_wheel_for_a_newer_system_or_another_python_does_not_count(tag: str) -> None:
    cells = list(wheels.table(f"one==1.0 \\\n{HASH}", f"one 1.0 {tag}\n"))
    assert cells
    assert not any(cell.there for cell in cells)


@pytest.mark.parametrize(
    ("wheel", "tag"),
    [
        ("alembic-1.20.1-py3-none-any.whl", "py3-none-any"),
        (
            "cffi-2.1.1-cp311-cp311-manylinux1_i686.manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
            "cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64",
        ),
        ("cffi-2.1.1-cp314-cp314t-win_amd64.whl", ""),
        ("cffi-2.1.1-cp311-cp311-win32.whl", ""),
        ("pywin32_ctypes-0.2.3-py3-none-any.whl", "py3-none-any"),
        ("numpy-2.0.0-1-cp312-cp312-win_amd64.whl", "cp312-cp312-win_amd64"),
        ("numpy-2.0.0-pp311-pypy311_pp73-win_amd64.whl", ""),
    ],
)
def test_the_tags_that_matter_are_recorded(wheel: str, tag: str) -> None:
    assert lock.tag_of(wheel) == tag


def test_the_readme_promises_what_the_table_proves() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    oldest, newest = wheels.pythons()[0], wheels.pythons()[-1]
    assert f"Python {oldest} to {newest}" in readme
    assert f"macOS {wheels.MAC[0]}" in readme
    for minor in wheels.GLIBC.values():
        assert f"glibc 2.{minor}" in readme


def test_no_index_and_no_host_is_named() -> None:
    for file in (ROOT / "requirements.lock", PACKAGING / "wheels.txt"):
        assert not re.search(r"://|\.org|\.com|index-url", file.read_text(encoding="utf-8"))
