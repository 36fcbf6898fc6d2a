"""The tests that reach each statement, recorded once without a mutant, so that each mutant needs few."""

from __future__ import annotations

import ast
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field

import pytest

Statement = tuple[str, int]
"""The name of a module and the first line of a statement in one of its functions."""

REACHED: set[Statement] = set()
"""The statements reached since the last clearing; `instrumented` code writes here."""


@dataclass(frozen=True)
class Heard:
    """One test without a mutant: its time, and the statements that it reached."""

    test: str
    seconds: float
    reached: frozenset[Statement]


@dataclass(frozen=True)
class Baseline:
    """All tests without a mutant, the quickest first, and the files with failures already."""

    tests: tuple[Heard, ...]
    broken: frozenset[str]

    def reaching(self, statement: Statement | None, files: Iterable[str]) -> list[Heard]:
        """The tests of some files that reach a statement; all of them for one of the module itself."""
        wanted = set(files)
        own = [one for one in self.tests if one.test.partition("::")[0] in wanted]
        return own if statement is None else [one for one in own if statement in one.reached]


def statement_at(tree: ast.Module, line: int) -> int | None:
    """The first line of the innermost statement in a function around a line; None outside functions."""
    found = [one.lineno for one in _inner_statements(tree) if one.lineno <= line <= (one.end_lineno or 0)]
    return max(found, default=None)


def instrumented(tree: ast.Module, module: str) -> ast.Module:
    """The module with a note before each statement of a function: `__reached__` records each one."""
    inside = {id(one) for one in _inner_statements(tree)}
    for node in ast.walk(tree):
        for _, block in ast.iter_fields(node):
            if isinstance(block, list) and block and id(block[0]) in inside:
                block[:] = _noted(block, module)
    return ast.fix_missing_locations(tree)


def _inner_statements(tree: ast.AST) -> Iterator[ast.stmt]:
    """The statements in functions; those of an inner function appear twice."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.stmt) and node is not function:
                    yield node


def _noted(block: list[ast.stmt], module: str) -> list[ast.stmt]:
    noted: list[ast.stmt] = []
    for one in block:
        if not isinstance(one, ast.Expr) or not isinstance(
            one.value, ast.Constant
        ):  # a docstring stays first
            noted += ast.parse(f"__reached__.add(({module!r}, {one.lineno}))").body
        noted.append(one)
    return noted


@dataclass(eq=False)  # pytest wants its plugins hashable
class Listener:
    """A plugin of pytest that records what each test reaches, how long it takes, and whether it fails.

    Statements reached by a shared fixture count for all tests that use it.
    """

    heard: list[Heard] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    _shared: dict[str, set[Statement]] = field(default_factory=dict)
    _seconds: dict[str, float] = field(default_factory=dict)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None]:
        if fixturedef.scope == "function":
            yield
            return
        before = set(REACHED)
        REACHED.clear()
        yield
        self._shared.setdefault(fixturedef.argname, set()).update(REACHED)
        REACHED.update(before)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None]:
        REACHED.clear()
        yield
        shared = [self._shared.get(name, set()) for name in getattr(item, "fixturenames", ())]
        reached = frozenset(REACHED.union(*shared))
        self.heard.append(Heard(item.nodeid, self._seconds.pop(item.nodeid, 0), reached))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid.partition("::")[0])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid] = self._seconds.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.failed.add(report.nodeid.partition("::")[0])

    def baseline(self) -> Baseline:
        quickest_first = sorted(self.heard, key=lambda one: one.seconds)
        return Baseline(
            tuple(one for one in quickest_first if one.test.partition("::")[0] not in self.failed),
            frozenset(self.failed),
        )


@dataclass(frozen=True)
class Chooser:
    """A plugin of pytest that keeps some tests, in their order."""

    wanted: tuple[str, ...]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        order = {test: place for place, test in enumerate(self.wanted)}
        items[:] = sorted((one for one in items if one.nodeid in order), key=lambda one: order[one.nodeid])
