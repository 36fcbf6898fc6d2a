"""The help pages: each has a title, and each link leads to an existing page."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.resources import resource

PAGES = {page.name: page.read_text(encoding="utf-8") for page in sorted(resource("help").glob("*.md"))}


def test_each_page_begins_with_its_own_title() -> None:
    titles = [text.partition("\n")[0] for text in PAGES.values()]
    assert titles[0] == "# First steps"
    assert all(title.startswith("# ") for title in titles)
    assert len(set(titles)) == len(titles)


def test_each_language_has_the_same_pages_with_the_same_sections() -> None:
    for folder in filter(Path.is_dir, resource("help").iterdir()):
        if folder.name != "pictures":
            own = {page.name: page.read_text(encoding="utf-8") for page in folder.glob("*.md")}
            assert {name: text.count("\n## ") for name, text in own.items()} == {
                name: text.count("\n## ") for name, text in PAGES.items()
            }, folder.name


def test_each_link_and_picture_of_each_page_is_there() -> None:
    for page in resource("help").rglob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file(), f"{page} names {target}"


def test_each_picture_and_page_that_the_readme_shows_is_there() -> None:
    root = resource("").parent
    targets = re.findall(r"\]\(([^)]+)\)", (root / "README.md").read_text(encoding="utf-8"))
    assert len([target for target in targets if target.endswith(".png")]) == 4
    assert all((root / target).exists() for target in targets)
