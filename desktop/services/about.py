"""What this program is: its version, when and from what it was built, and the licences of its parts.

`resources/packaging/build.py` writes the facts into a packaged program; from source they come from the
environment. Nothing here uses a network: a build's age follows from its own date.
"""

from __future__ import annotations

import json
import re
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.resources import resource

_KEPT_IN = "about/build.json"
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$|/licenses/", re.IGNORECASE)


@dataclass(frozen=True)
class Component:
    """A part made by others; `text` is its licence in full, empty if it comes without one."""

    name: str
    version: str
    licence: str
    text: str


@dataclass(frozen=True)
class Build:
    """`built` and `commit` are None and empty from source."""

    version: str
    built: date | None
    commit: str
    components: tuple[Component, ...]


def read_build() -> Build:
    """The packaged facts, or those of the environment that runs this."""
    kept = resource(_KEPT_IN)
    if not kept.is_file():
        return Build(__version__, None, "", components())
    facts = json.loads(kept.read_text(encoding="utf-8"))
    parts = tuple(Component(**part) for part in facts["components"])
    return Build(facts["version"], date.fromisoformat(facts["built"]), facts["commit"], parts)


def write_build(folder: Path, built: date, commit: str) -> None:
    """Write what `read_build` reads in the packaged program; `folder` becomes its `resources/about`."""
    facts = asdict(Build(__version__, built, commit, components()))
    text = json.dumps({**facts, "built": built.isoformat()}, ensure_ascii=False, indent=1)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / Path(_KEPT_IN).name).write_text(text, encoding="utf-8")


def components() -> tuple[Component, ...]:
    """Python, and every package that Handover needs at run time, by name."""
    found: dict[str, metadata.Distribution] = {}
    wanted = ["handover"]
    while wanted:
        name = _plain(wanted.pop())
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system
            continue
        needs = found[name].requires or ()
        wanted += [re.split(r"[^\w.-]", need)[0] for need in needs if "extra ==" not in need]
    found.pop("handover", None)
    parts = [_component(package) for package in found.values()] + [_word_list()]
    return (_python(), *sorted(parts, key=lambda part: part.name.lower()))


def _component(package: metadata.Distribution) -> Component:
    licence = _licence(package.metadata.json)
    text = _licence_text(package) or _known_text(licence)
    return Component(package.name, package.version, licence, text)


def _licence(about: Mapping[str, Any]) -> str:
    """The licence as the package declares it: by its expression, else its classifiers, else in its own
    words."""
    classified = [line.rpartition(" :: ")[2] for line in about.get("classifier", ()) if "License ::" in line]
    declared = str(about.get("license", "")).strip().partition("\n")[0]
    return str(about.get("license_expression", "")) or ", ".join(classified) or declared


def _licence_text(package: metadata.Distribution) -> str:
    """The texts of its licence files; empty if it has none."""
    files = [file for file in package.files or () if _LICENCE_FILE.search(file.as_posix())]
    texts = [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace") for file in sorted(files)]
    return "\n\n".join(text.strip() for text in texts)


def _known_text(licence: str) -> str:
    """Qt's wheels name their licence without including it: the LGPL, which is a supplement to the GPL."""
    if "LGPL-3.0" not in licence:
        return ""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    return "\n\n".join(resource(f"licences/{name}").read_text(encoding="utf-8").strip() for name in names)


def _word_list() -> Component:
    text = resource("licences/EFF-word-list.txt").read_text(encoding="utf-8").strip()
    return Component("EFF long word list", "2016", "CC-BY-3.0-US", text)


def _python() -> Component:
    """The interpreter; its licence is in one of two places, depending on who built it."""
    places = [Path(sys.base_prefix) / "LICENSE.txt", Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"]
    text = next(
        (place.read_text(encoding="utf-8", errors="replace") for place in places if place.is_file()), ""
    )
    return Component("Python", sys.version.partition(" ")[0], "PSF-2.0", text.strip())


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
