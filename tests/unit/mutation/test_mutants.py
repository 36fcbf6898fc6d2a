"""The tool behind `dev.py mutate` changes what it says, and runs the tests of the module."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation import selection
from tests.mutation.mutants import mutants, mutated
from tests.mutation.reach import instrumented, statement_at
from tests.mutation.selection import MOST, ROOT, importers_of, module_name, selected_tests


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a <= b"]),
        ("a == b", ["a != b"]),
        ("a not in b", ["a in b"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("a + b", ["a - b"]),
        ("x = 7", ["x = 8"]),
        ("x = True", ["x = False"]),
        ("x = 'text'", []),
        ("x: int | None = y", []),
        ("x: A | int = 7", ["x: A | int = 8"]),
        ("def f(a: A | int): pass", []),
        ("f(a)", ["pass"]),
        ("y = a if b else c", ["y = a if not b else c"]),
        ("y = [a for a in b if a]", ["y = [a for a in b]"]),
        ("a += b", ["a -= b"]),
        ("y = zip(a, b, strict=True)", []),
        ("@lru_cache(maxsize=7)\ndef f():\n    pass", []),
        (
            "@dataclass(frozen=True)\nclass A:\n    x: int = 7",
            ["@dataclass(frozen=True)\nclass A:\n    x: int = 8"],
        ),
    ],
)
def test_each_change_is_made(source: str, expected: list[str]) -> None:
    made = [ast.unparse(mutated(source, mutant.number)) for mutant in mutants(source)]
    assert made == expected


def test_what_is_only_for_the_type_checker_is_left_alone() -> None:
    assert mutants("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    x = 1\n") == []


def test_each_mutant_differs_from_the_module_and_compiles() -> None:
    source = (ROOT / "desktop/rules/clashes.py").read_text(encoding="utf-8")
    original = ast.unparse(ast.parse(source))
    found = mutants(source)
    assert len(found) > 20
    assert [mutant.number for mutant in found] == list(range(len(found)))
    for mutant in found:
        tree = mutated(source, mutant.number)
        compile(tree, "clashes.py", "exec")
        assert ast.unparse(tree) != original, mutant


def test_the_tests_that_name_a_module_come_first() -> None:
    assert module_name(ROOT / "desktop/rules/thinning.py") == "desktop.rules.thinning"
    named = selected_tests("desktop.rules.thinning")
    assert named[0] == ROOT / "tests/unit/rules/test_thinning.py"
    assert all(isinstance(file, Path) and file.is_file() for file in named)


def test_a_module_that_few_tests_name_is_tried_by_those_of_who_uses_it() -> None:
    few = selected_tests("desktop.services.outgoing.files")
    assert 0 < len(few) <= MOST
    assert len(set(few)) == len(few)


def test_a_mutated_module_takes_all_that_use_it_along(monkeypatch: pytest.MonkeyPatch) -> None:
    used = {
        "a": (),
        "a.b": ("a.b.deep",),
        "a.b.deep": ("a.c",),
        "a.b.other": (),
        "a.c": (),
        "desktop.models.x": (),
    }
    monkeypatch.setattr(
        selection,
        "_all_needs",
        lambda: {name: {*names, *selection._packages(name)} for name, names in used.items()},
    )
    assert importers_of(frozenset({"a.c"})) == {"a.c", "a.b.deep", "a.b", "a.b.other"}, "b's own, as b is too"
    assert importers_of(frozenset({"a.b.other"})) == {"a.b.other"}
    assert importers_of(frozenset()) == frozenset()
    monkeypatch.setattr(selection, "_all_imports", lambda: used)
    assert importers_of(frozenset({"desktop.models.x"})) == used.keys()


SOURCE = '''
def outer(a):
    """Said."""
    if a:
        return 1
    def inner():
        return [
            2,
        ]
    return inner()
'''


def test_a_line_belongs_to_the_innermost_statement_of_its_function() -> None:
    tree = ast.parse(SOURCE)
    assert [statement_at(tree, line) for line in (1, 2, 4, 5, 6, 8, 10)] == [None, None, 4, 5, 6, 7, 10]


def test_what_is_noted_runs_as_before_and_says_what_was_reached() -> None:
    reached: set[tuple[str, int]] = set()
    room = {"__reached__": reached}
    exec(compile(instrumented(ast.parse(SOURCE), "m"), "m", "exec"), room)
    assert room["outer"].__doc__ == "Said."
    assert room["outer"](True) == 1
    assert reached == {("m", 4), ("m", 5)}
    assert room["outer"](False) == [2]
    assert reached == {("m", line) for line in (4, 5, 6, 7, 10)}


TRIED = """
import sys
from pathlib import Path
from tests.mutation import trial
from tests.mutation.mutants import mutants
from tests.mutation.selection import MOST, ROOT
name, module = "desktop.rules.thinning", ROOT / "desktop/rules/thinning.py"
file = "tests/unit/rules/test_thinning.py"
found = mutants(module.read_text(encoding="utf-8"))
baseline = trial.unchanged([file], {name: module})
assert baseline.broken == set()
lines = {line for heard in baseline.tests for _, line in heard.reached}
assert len(lines) > 5, lines
line = max(lines)
tests = [heard.test for heard in baseline.reaching((name, line), [file])]
assert tests and baseline.reaching((name, line), ["another.py"]) == []
assert trial.survives(name, module, len(found), tests, 300)
assert trial.survives(name, module, 1, [heard.test for heard in baseline.tests], 300) is False
try:
    trial.unchanged([str(Path(sys.argv[1]) / "missing.py")], {})
except RuntimeError as error:
    assert "did not run" in str(error)
else:
    raise AssertionError("missing tests count as run")
"""
"""In a program of its own: modules imported before the fork would hide the mutant from it."""


def test_a_change_that_tests_see_is_noticed_and_none_is_not(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRIED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
