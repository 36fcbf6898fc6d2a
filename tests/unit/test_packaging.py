"""The shipped program must contain everything that the code asks for by name at run time."""

from __future__ import annotations

import importlib.util
import plistlib
import runpy
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop import __version__
from desktop.resources import resource
from desktop.services import about

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "resources" / "packaging" / "handover.spec"
SHIPPED = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir()} - {
    "packaging",
}


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The definitions of the spec file; nothing is built."""
    return run_spec(tmp_path_factory.mktemp("build"))[0]


def run_spec(folder: Path) -> tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]:
    """The definitions of the spec file, and the options of each call that would build something."""
    made = SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[])
    asked: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
    }

    def stand_in(name: str) -> Callable[..., SimpleNamespace]:
        def called(*_: object, **options: Any) -> SimpleNamespace:
            asked[name].append(options)
            return made

        return called

    path = list(sys.path)
    try:
        found = runpy.run_path(
            str(SPEC),
            {
                **{name: stand_in(name) for name in asked},
                "SPECPATH": str(SPEC.parent),
                "workpath": str(folder),
            },
        )
    finally:
        sys.path[:] = path
    return found, asked


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


def test_every_file_of_the_resources_is_in_it(spec: dict[str, Any]) -> None:
    """Only the sources of the translations stay out: the program reads the compiled ones."""
    files = {
        file.relative_to(ROOT).as_posix()
        for source, target in spec["DATA"]
        if target.startswith("resources/")
        for file in Path(source).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    left_out = {file for file in files if not spec["is_wanted"](file)}
    assert left_out == {"resources/translations/handover_de.ts", "resources/translations/update.py"}


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
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("resources/translations/handover_de.ts", False),
        ("resources/translations/update.py", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("libgtk-3.so.0", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so", False),
    ],
)
def test_only_what_is_needed_of_qt_is_in_it(spec: dict[str, Any], file: str, wanted: bool) -> None:
    assert spec["is_wanted"](file) is wanted


def test_an_installation_has_the_same_resources() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = project["tool"]["setuptools"]["data-files"]
    shipped = [ROOT / "resources" / name for name in SHIPPED]
    folders = [*shipped, *(inner for folder in shipped for inner in folder.rglob("*") if inner.is_dir())]
    assert set(installed) == {f"share/handover/{f.relative_to(ROOT).as_posix()}" for f in folders}


def test_a_resource_is_found_in_the_checkout() -> None:
    assert resource("icons/handover.svg").is_file()


def test_the_icons_of_windows_and_mac_hold_every_size(spec: dict[str, Any]) -> None:
    icons = importlib.import_module("application_icon")
    drawing = icons.DRAWINGS["handover"]
    windows, mac = icons.windows_icon(drawing), icons.mac_icon(drawing)
    assert windows[:6] == bytes((0, 0, 1, 0, len(icons.WINDOWS_SIZES), 0))
    assert windows.count(b"\x89PNG") == len(icons.WINDOWS_SIZES)
    assert mac[:4] == b"icns"
    assert int.from_bytes(mac[4:8], "big") == len(mac)
    assert mac.count(b"\x89PNG") == len(icons.MAC_KINDS)


@pytest.mark.parametrize(
    ("system", "programs"),
    [
        ("win32", {"handover": True, "handoverw": False}),
        ("linux", {"handover": True}),
        ("darwin", {"handover": False}),
    ],
)
def test_windows_has_a_program_for_verbs_and_one_for_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, programs: dict[str, bool]
) -> None:
    """The value is whether the program has a console."""
    importlib.import_module("PyInstaller.utils.hooks")  # it looks at the true platform
    monkeypatch.setattr(sys, "platform", system)
    made, asked = run_spec(tmp_path)
    assert {one["name"]: one["console"] for one in asked["EXE"]} == programs
    assert (len(asked["BUNDLE"]) == 1) is (system == "darwin")
    assert all(made["is_wanted"](target) for target in ("PySide6/QtSvg.abi3.so", "Qt6Core.dll"))
    if system == "win32":
        for one in asked["EXE"]:
            told = read_version_info(Path(one["version"]).read_text(encoding="utf-8"))
            assert f"{one['name']}.exe" in told
            assert __version__ in told


def read_version_info(text: str) -> list[str]:
    """The texts in a version resource, read as PyInstaller reads it: as a call of these names."""
    texts: list[str] = []
    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct")
    eval(
        text,
        {**dict.fromkeys(names, lambda *_, **__: None), "StringStruct": lambda _, value: texts.append(value)},
    )
    return texts


def test_the_property_list_declares_each_file_type(spec: dict[str, Any]) -> None:
    plist = plistlib.loads(plistlib.dumps(spec["facts"].info_plist()))
    declared = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]["public.filename-extension"]
        for kind in plist["UTExportedTypeDeclarations"]
    }
    opened = [kind["LSItemContentTypes"][0] for kind in plist["CFBundleDocumentTypes"]]
    assert [declared[kind] for kind in opened] == [["handover"], ["handover-backup"]]
    assert plist["CFBundleShortVersionString"] == __version__


def test_the_facts_of_a_build_are_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    about.write_build(tmp_path / "resources" / "about", date(2026, 3, 1), "0123456789")
    live = about.read_build()
    monkeypatch.setattr(about, "resource", lambda name: tmp_path / "resources" / name)
    kept = about.read_build()
    assert (kept.built, kept.commit) == (date(2026, 3, 1), "0123456789")
    assert (live.built, live.components) == (None, kept.components)


def test_every_part_inside_has_its_licence(spec: dict[str, Any]) -> None:
    parts = {part.name.lower(): part for part in about.components()}
    assert {"python", "sqlalchemy", "highspy", "numpy", "sqlcipher3", "cffi"} <= parts.keys()
    assert not {"pytest", "ruff", "handover"} & parts.keys()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in parts["pyside6_essentials"].text
    assert [part.name for part in parts.values() if not part.text] == []
