"""Which tests speak of a module: those that import it by name, then those of its room and of what uses it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("unit", "integration", "faults", "ui")
"""In the order in which they are tried: the quick ones first."""


def module_name(file: Path) -> str:
    """`desktop.rules.text` for its file."""
    parts = file.resolve().relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def selected_tests(module: str) -> list[Path]:
    """The test files that try a module, those that name it first; windows only where they name it."""
    files = _test_files()
    direct = [file for file in files if module in _imported(file)]
    users = {name for name, file in _modules().items() if module in _imported(file)}
    beside = [
        file
        for file in files
        if file.relative_to(ROOT).parts[1] != "ui" and (users & _imported(file) or _same_room(file, module))
    ]
    return list(dict.fromkeys([*direct, *beside]))


def _same_room(test: Path, module: str) -> bool:
    room = module.split(".")[-2]
    return test.parent.name == room


@cache
def _test_files() -> tuple[Path, ...]:
    """All test files, the kinds in order; the tour is a story of minutes and tries everything."""
    return tuple(
        file
        for kind in KINDS
        for file in sorted((ROOT / "tests" / kind).rglob("test_*.py"))
        if file.name != "test_tour.py"
    )


@cache
def _modules() -> dict[str, Path]:
    return {module_name(file): file for file in sorted((ROOT / "desktop").rglob("*.py"))}


@cache
def _imported(file: Path) -> frozenset[str]:
    """The modules of the program that a file imports by name."""
    return frozenset(_names(ast.parse(file.read_text(encoding="utf-8"))))


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
