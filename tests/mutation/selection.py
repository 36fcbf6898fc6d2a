"""The tests of a module: those that import it by name, those of its room, those of its users."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("unit", "integration", "faults", "ui")
"""The order in which they are tried: the quick ones first."""

ENOUGH = 3
"""The number of test files naming a module that makes others unnecessary."""

MOST_OF_USERS = 8
"""The most test files of the module's users, the quick ones first."""

MOST = 16
"""The most test files: what a hundred of them notice, the first ones should notice."""

LONG = frozenset({"test_rules_kept.py", "test_tour.py", "test_keeping_verbs.py"})
"""The stories that try everything for minutes."""


def module_name(file: Path) -> str:
    """`desktop.rules.text` for its file."""
    parts = file.resolve().relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def selected_tests(module: str, kinds: Sequence[str] = KINDS) -> list[Path]:
    """The test files that try a module, those that name it first.

    If few name it, those of its room and some that name its users; windows only if nothing else tries it.
    """
    files = [file for file in _test_files() if _kind(file) in kinds]
    direct = [file for file in files if module in _imported(file)]
    named = [file for file in direct if _kind(file) != "ui"]
    room = module.split(".")[-2]
    beside = [file for file in files if file.parent.name == room and _kind(file) != "ui"]
    if len(named) >= ENOUGH:
        return named[:MOST]
    users = _users_of(module)
    of_users = [file for file in files if users & _imported(file) and _kind(file) != "ui"]
    found = [*named, *beside, *of_users[:MOST_OF_USERS]]
    return list(dict.fromkeys(found or direct))[:MOST]


@cache
def _users_of(module: str) -> frozenset[str]:
    """The modules of the program that import it."""
    return frozenset(name for name, used in _all_imports().items() if module in used)


def importers_of(modules: frozenset[str]) -> frozenset[str]:
    """Some modules of the program, with all that import them, directly or not.

    Of the models that is the whole program: each is imported when it is first asked for.
    """
    found = set(modules)
    if any(module.startswith("desktop.models") for module in modules):
        return frozenset(_all_imports())
    while new := {name for name, used in _all_needs().items() if used & found} - found:
        found |= new
    return frozenset(found)


@cache
def _all_imports() -> Mapping[str, frozenset[str]]:
    """What each module of the program imports, by its name."""
    return {module_name(file): _imported(file) for file in sorted((ROOT / "desktop").rglob("*.py"))}


@cache
def _all_needs() -> Mapping[str, frozenset[str]]:
    """The same with the packages that each is in: those are imported before it."""
    return {name: used.union(_packages(name)) for name, used in _all_imports().items()}


def _packages(name: str) -> Iterator[str]:
    while name := name.rpartition(".")[0]:
        yield name


def _kind(file: Path) -> str:
    return file.relative_to(ROOT).parts[1]


@cache
def _test_files() -> tuple[Path, ...]:
    """All test files except the long ones, the kinds in order."""
    return tuple(
        file
        for kind in KINDS
        for file in sorted((ROOT / "tests" / kind).rglob("test_*.py"))
        if file.name not in LONG
    )


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
