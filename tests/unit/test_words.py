"""Names of classes and modules use the words of the glossary, and none that the house has given up."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "CONTRIBUTING.md"

GIVEN_UP = {
    "desk": "context", "curtain": "dialog hider", "judging": "clash check", "among": "in ids",
    "troubles": "error translation", "looks": "form style", "holdings": "outstanding", "settling": "resolving",
    "acts": "actions", "mending": "corrections", "cycles": "gc pause",
    "patient": "client", "beside": "companion",
}  # fmt: skip
"""Words once used in names, and what replaced them."""


def modules() -> list[Path]:
    return sorted((ROOT / "desktop").rglob("*.py"))


def words_of(name: str) -> set[str]:
    """The words of `CamelCase` or `snake_case`, in lower case."""
    spaced = "".join(f" {char}" if char.isupper() else char for char in name.replace("_", " "))
    return set(spaced.lower().split())


@pytest.fixture(scope="module")
def classes() -> dict[Path, list[str]]:
    """The names of the classes of each module."""
    return {
        file: [node.name for node in ast.walk(ast.parse(file.read_bytes())) if isinstance(node, ast.ClassDef)]
        for file in modules()
    }


def test_no_module_and_no_class_has_a_word_that_was_given_up(classes: dict[Path, list[str]]) -> None:
    found = [
        f"{file.relative_to(ROOT)}: {name}"
        for file, named in classes.items()
        for name in (file.stem, *named)
        if words_of(name) & GIVEN_UP.keys()
    ]
    assert found == []


def test_no_two_modules_have_a_public_class_of_one_name(classes: dict[Path, list[str]]) -> None:
    public = Counter(name for named in classes.values() for name in set(named) if not name.startswith("_"))
    assert [name for name, often in public.items() if often > 1] == []


def glossary() -> list[str]:
    """The words in the first column of the glossary."""
    text = PAGE.read_text(encoding="utf-8")
    table = text.partition("## Glossary")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| word |")]
    return [word.strip() for row in rows for word in row.split("|")[1].split(",")]


def test_the_glossary_has_each_word_once() -> None:
    listed = glossary()
    assert len(listed) >= 40
    assert sorted(set(listed)) == sorted(listed)


@pytest.mark.parametrize("word", ["client", "visit", "offboarding", "cover", "recipient", "operation", "subject", "claim", "board", "case"])  # fmt: skip
def test_the_words_that_puzzle_a_newcomer_are_explained_and_in_use(word: str) -> None:
    assert word in glossary()
    used = [file for file in modules() if word in file.read_text(encoding="utf-8").lower()]
    assert used


def test_each_file_that_the_page_names_for_a_change_is_there() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## How to add")[2].partition("\n## ")[0]
    named = [
        part for part in table.split("`")[1::2] if "/" in part and "NNNN" not in part and "NAME" not in part
    ]
    roots = (ROOT / "desktop", ROOT)
    assert len(named) > 20
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []
