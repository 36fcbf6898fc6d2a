"""One mutant tried in a process of its own: the mutated module is made in memory, no file is touched."""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import multiprocessing
import os
import sys
from collections.abc import Sequence
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.mutants import mutated

PYTEST = ("-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider")
PRELOADED = ("alembic", "openpyxl", "sqlalchemy.orm", "sqlcipher3")
"""Imported once, before the processes are forked; nothing of the program is among them."""


class _Loader(importlib.abc.Loader):
    def __init__(self, tree: ast.Module, file: Path) -> None:
        self.tree, self.file = tree, file

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, str(self.file), "exec"), module.__dict__)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, name: str, tree: ast.Module, file: Path) -> None:
        self.name, self.loader, self.file = name, _Loader(tree, file), file

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        package = self.file.name == "__init__.py"
        return importlib.util.spec_from_file_location(
            name,
            self.file,
            loader=self.loader,
            submodule_search_locations=[str(self.file.parent)] if package else None,
        )


_PROCESSES = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")


def preload() -> None:
    for name in PRELOADED:
        importlib.import_module(name)


class _Failures:
    """Hears from pytest which test files fail."""

    def __init__(self) -> None:
        self.files: set[str] = set()

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.files.add(report.nodeid.partition("::")[0])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.files.add(report.nodeid.partition("::")[0])


def _be_silent() -> None:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)


def _try(name: str, file: Path, number: int, tests: Sequence[str]) -> None:
    """In the new process: exit 0 where all tests pass."""
    _be_silent()
    sys.meta_path.insert(0, _Finder(name, mutated(file.read_text(encoding="utf-8"), number), file))
    os._exit(int(pytest.main(["-x", *PYTEST, *tests])))


def survives(name: str, file: Path, number: int, tests: Sequence[str], seconds: float) -> bool | None:
    """Whether all tests pass with one change made to the module; None where they take longer."""
    process = _PROCESSES.Process(target=_try, args=(name, file, number, tests))
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return process.exitcode == 0


def _try_unchanged(tests: Sequence[str], answer: SimpleQueue[set[str] | None]) -> None:
    _be_silent()
    failures = _Failures()
    code = pytest.main(["--continue-on-collection-errors", *PYTEST, *tests], plugins=[failures])
    answer.put(failures.files if code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) else None)
    os._exit(0)


def failing(tests: Sequence[str]) -> set[str]:
    """Which of the test files fail before anything was changed, by their path from the project's folder.

    Raises RuntimeError where the tests cannot be run at all: then every mutant would seem to be noticed.
    """
    answer: SimpleQueue[set[str] | None] = _PROCESSES.SimpleQueue()
    process = _PROCESSES.Process(target=_try_unchanged, args=(tests, answer))
    process.start()
    files = answer.get()
    process.join()
    if files is None:
        raise RuntimeError("pytest did not run the tests; run them by hand to see why")
    return files
