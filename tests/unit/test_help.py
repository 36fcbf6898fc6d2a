"""The help pages: each has a title, and each link leads to a page that is there."""

from __future__ import annotations

import re

from desktop.resources import resource

PAGES = {page.name: page.read_text(encoding="utf-8") for page in sorted(resource("help").glob("*.md"))}


def test_each_page_begins_with_its_own_title() -> None:
    titles = [text.partition("\n")[0] for text in PAGES.values()]
    assert titles[0] == "# First steps"
    assert all(title.startswith("# ") for title in titles)
    assert len(set(titles)) == len(titles)


def test_each_link_leads_to_a_page() -> None:
    for name, text in PAGES.items():
        for target in re.findall(r"\]\(([^)]+)\)", text):
            assert target in PAGES, f"{name} links to {target}"


def test_each_picture_and_page_that_the_readme_shows_is_there() -> None:
    root = resource("").parent
    targets = re.findall(r"\]\(([^)]+)\)", (root / "README.md").read_text(encoding="utf-8"))
    assert len([target for target in targets if target.endswith(".png")]) == 4
    assert all((root / target).exists() for target in targets)
