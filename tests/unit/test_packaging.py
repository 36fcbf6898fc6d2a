"""The shipped program must hold everything that the code asks for by name at run time."""

from __future__ import annotations

import importlib.util
import runpy
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.resources import resource

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "resources" / "packaging" / "handover.spec"
SHIPPED = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir()} - {
    "packaging",
    "pictures",
}


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the spec file asks PyInstaller for; nothing is built."""
    made = SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[])
    stand_ins = {
        name: lambda *args, **options: made for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
    }
    path = list(sys.path)
    try:
        return runpy.run_path(
            str(SPEC),
            {**stand_ins, "SPECPATH": str(SPEC.parent), "workpath": str(tmp_path_factory.mktemp("build"))},
        )
    finally:
        sys.path[:] = path


def test_the_program_holds_the_resources_and_the_migrations(spec: dict[str, Any]) -> None:
    targets = {target: Path(source) for source, target in spec["DATA"]}
    assert set(targets) == {f"resources/{name}" for name in SHIPPED} | {"desktop/database/migrations"}
    assert all(source.is_dir() for source in targets.values())
    assert list(targets["desktop/database/migrations"].glob("versions/*.py"))


def test_every_module_of_ours_is_in_it_and_every_hidden_import_exists(spec: dict[str, Any]) -> None:
    hidden = set(spec["HIDDEN"])
    ours = {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in (ROOT / "desktop").rglob("*.py")
        if "migrations" not in file.parts
    }
    assert ours <= hidden
    others = {name for name in hidden if not name.startswith(("desktop", "alembic"))}
    assert all(importlib.util.find_spec(name) for name in others)
    assert not hidden & set(spec["UNUSED"])


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/QtSvg.abi3.so", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6\\Qt6Network.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("libgtk-3.so.0", False),
    ],
)
def test_only_what_is_needed_of_qt_is_in_it(spec: dict[str, Any], file: str, wanted: bool) -> None:
    assert spec["is_wanted"](file) is wanted


def test_an_installation_has_the_same_resources() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = project["tool"]["setuptools"]["data-files"]
    assert set(installed) == {f"share/handover/resources/{name}" for name in SHIPPED}


def test_a_resource_is_found_in_the_checkout() -> None:
    assert resource("icons/handover.svg").is_file()


def test_the_icons_of_windows_and_mac_hold_every_size(spec: dict[str, Any]) -> None:
    icons = importlib.import_module("application_icon")
    windows, mac = icons.windows_icon(), icons.mac_icon()
    assert windows[:6] == bytes((0, 0, 1, 0, len(icons.WINDOWS_SIZES), 0))
    assert windows.count(b"\x89PNG") == len(icons.WINDOWS_SIZES)
    assert mac[:4] == b"icns"
    assert int.from_bytes(mac[4:8], "big") == len(mac)
    assert mac.count(b"\x89PNG") == len(icons.MAC_KINDS)
