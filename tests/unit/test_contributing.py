"""Every file, folder and name of the program in CONTRIBUTING exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DRAWINGS = re.findall(r"```.*?```", TEXT, re.DOTALL)
NAMED = sorted(set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))))

ROOMS = sorted(one.stem for one in (ROOT / "desktop").iterdir() if one.name[0] not in "_.")
PLACEHOLDER = re.compile(r"[A-Z]{3,}")
"""`NAME.md` means any file in a folder that must be there."""

PATHS = [name for name in NAMED if re.fullmatch(r"[\w.*/-]+", name) and not name.startswith("/")]
FILES = [name for name in PATHS if "/" in name or re.search(r"\.(py|md|ts|json|toml|txt|c)$", name)]
DOTTED = [
    found[0]
    for name in NAMED
    if (found := re.match(r"(\w+\.)+\w+", name)) and found[0].split(".")[0] in (*ROOMS, "desktop")
]
DRAWN = sorted({word for drawing in DRAWINGS for word in re.findall(r"\b[a-z_]+(?:/[a-z_]+)+", drawing)})


def is_there(name: str) -> bool:
    """Whether it is there, from the top, from `desktop` or, for a room inside a room, anywhere in it."""
    path = name.rstrip("/")
    while PLACEHOLDER.search(path):
        path = path.rpartition("/")[0]
    places = [ROOT, ROOT / "desktop"]
    if any(place.joinpath(ending).exists() for place in places for ending in (path, f"{path}.py")):
        return True
    found = [*(ROOT / "desktop").rglob(path), *(ROOT / "resources").rglob(path)]
    return bool(found)


def is_defined(name: str) -> bool:
    """Whether it is a module, or defined in one: `ui.core.tasks.TaskRunner`."""
    parts = name.removeprefix("desktop.").split(".")
    module = ROOT.joinpath("desktop", *parts)
    if module.is_dir() or module.with_suffix(".py").is_file():
        return True
    file = ROOT.joinpath("desktop", *parts[:-1]).with_suffix(".py")
    return file.is_file() and is_in(file, parts[-1])


def is_in(file: Path, name: str) -> bool:
    text = file.read_text(encoding="utf-8")
    return re.search(rf"^(?:class|def) {name}\b|^{name}\b.*=", text, re.MULTILINE) is not None


@pytest.mark.parametrize("name", FILES)
def test_a_path_is_there(name: str) -> None:
    assert is_there(name)


@pytest.mark.parametrize("name", DOTTED)
def test_a_dotted_name_is_defined(name: str) -> None:
    assert is_defined(name)


@pytest.mark.parametrize("name", DRAWN)
def test_a_place_of_the_drawing_is_there(name: str) -> None:
    assert is_there(name)


def test_something_was_read() -> None:
    assert min(len(FILES), len(DOTTED), len(DRAWN)) > 4
    assert not is_there("desktop/nowhere.py")
    assert not is_there("nowhere/NAME.md")
    assert not is_defined("rules.text.nothing")
