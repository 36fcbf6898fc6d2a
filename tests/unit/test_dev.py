"""The developer's entry: the Python it takes, and the advice on a Linux without Qt's libraries."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def loaded(file: Path) -> ModuleType:
    """Load a program outside the package as a module, without running it."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def dev() -> ModuleType:
    return loaded(ROOT / "dev.py")


@pytest.fixture
def libraries() -> ModuleType:
    return loaded(ROOT / "resources" / "packaging" / "linux_libraries.py")


def program(folder: Path, name: str, says: str) -> Path:
    """A stand-in for a program, which answers every call with the same line."""
    file = folder / name
    file.write_text(f"#!/bin/sh\necho '{says}'\n")
    file.chmod(0o755)
    return file


posix = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


@posix
@pytest.mark.parametrize(
    ("says", "fault"),
    [
        ("13 linux-x86_64 1 1", None),
        ("14 macosx-10.15-universal2 1 1", None),
        ("11 win-amd64 1 1", None),
        ("15 linux-x86_64 1 1", "has Python 3.15"),
        ("10 linux-x86_64 1 1", "has Python 3.10"),
        ("13 win32 1 1", "of another kind"),
        ("13 linux-x86_64 0 1", "of another kind"),
        ("12 linux-x86_64 1 0", "python3.12-venv"),
        ("pyenv: python3.14: command not found", ""),
    ],
)
def test_a_python_is_judged_by_its_version_machine_and_venv_module(
    dev: ModuleType, tmp_path: Path, says: str, fault: str | None
) -> None:
    found = dev.fault_of([str(program(tmp_path, "python", says))])
    assert found == fault if not fault else fault in found


def test_the_python_of_the_tests_is_suitable(dev: ModuleType) -> None:
    assert dev.fault_of([sys.executable]) is None
    assert sys.version_info[1] in dev.supported()


@pytest.fixture
def old_python(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start dev.py with Python 3.9, and a PATH with only what the test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(dev, "is_installed", lambda: False)
    monkeypatch.setattr(dev.sys, "executable", str(program(tmp_path, "old", "9 linux-x86_64 1 1")))


@posix
@pytest.mark.usefixtures("old_python")
def test_the_newest_suitable_python_is_taken_where_the_running_one_is_not(
    dev: ModuleType, tmp_path: Path
) -> None:
    program(tmp_path, "python3.15", "15 linux-x86_64 1 1")
    program(tmp_path, "python3.14", "14 linux-x86_64 1 0")
    newest = program(tmp_path, "python3.13", "13 linux-x86_64 1 1")
    program(tmp_path, "python3.12", "12 linux-x86_64 1 1")
    assert dev.suitable_python() == [str(newest)]


@posix
@pytest.mark.usefixtures("old_python")
def test_where_there_is_none_one_sentence_says_what_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "everywhere", lambda name: [])
    with pytest.raises(SystemExit) as told:
        dev.suitable_python()
    said = str(told.value)
    assert "3.11 to 3.14, and this computer has Python 3.9. Install Python 3.14 from " in said
    assert "\n" not in said


def test_an_old_python_can_read_the_file(dev: ModuleType) -> None:
    """A newcomer starts it with any `python3`: it must get as far as looking for another."""
    compile((ROOT / "dev.py").read_text(encoding="utf-8"), "dev.py", "exec", dont_inherit=True)
    old = "import ast, sys; ast.parse(sys.stdin.read(), feature_version=(3, 7))"
    with (ROOT / "dev.py").open(encoding="utf-8") as source:
        assert subprocess.run([sys.executable, "-c", old], stdin=source, check=False).returncode == 0


LDD = (
    "\tlibxcb-cursor.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibxcb-icccm.so.4 => not found"
)


@posix
def test_what_the_loader_does_not_find_is_missing(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "ldd", LDD)
    monkeypatch.setenv("PATH", str(tmp_path))
    plugins = tmp_path / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    (plugins / "libqxcb.so").touch()
    found = libraries.missing_for_screen(tmp_path, {"DISPLAY": ":0"})
    assert found == ["libxcb-cursor.so.0", "libxcb-icccm.so.4"]
    assert libraries.missing_for_any_window(tmp_path) == []


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ("ID=debian\n", "sudo apt install libxcb-cursor0 libxcb-icccm4"),
        ('ID=ubuntu\nID_LIKE=debian\nNAME="Ubuntu"\n', "sudo apt install libxcb-cursor0 libxcb-icccm4"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install xcb-util-cursor xcb-util-wm"),
        ("ID=fedora\n", "sudo dnf install xcb-util-cursor xcb-util-wm"),
        ("ID=manjaro\nID_LIKE=arch\n", "sudo pacman -S xcb-util-cursor xcb-util-wm"),
        (
            "ID=void\n",
            "your system's packages that hold libxcb-cursor.so.0, libxcb-icccm.so.4",
        ),
        ("", "your system's packages that hold libxcb-cursor.so.0, libxcb-icccm.so.4"),
    ],
)
def test_one_command_installs_what_is_missing(libraries: ModuleType, os_release: str, expected: str) -> None:
    assert libraries.command(["libxcb-cursor.so.0", "libxcb-icccm.so.4"], os_release) == expected


def test_a_library_that_nobody_listed_is_named(libraries: ModuleType) -> None:
    told = libraries.command(["libxcb-cursor.so.0", "libnew.so.2"], "ID=debian\n")
    assert told == "sudo apt install libxcb-cursor0 and the package that holds libnew.so.2"
