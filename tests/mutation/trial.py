"""One mutant tried in its own process: the mutated module is made in memory, no file is touched."""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import multiprocessing
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.mutants import mutated
from tests.mutation.reach import REACHED, Baseline, Chooser, Listener, instrumented
from tests.mutation.selection import ROOT, importers_of, module_name

PYTEST = ("-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider")
PRELOADED = ("alembic", "openpyxl", "sqlalchemy.orm", "sqlcipher3", "PySide6.QtWidgets")
ROOMS = ("rules", "models", "database", "files", "services", "cli")
"""The rooms of the program that are imported once, before the processes are forked; the tests are not."""


class _Loader(importlib.abc.Loader):
    def __init__(self, tree: ast.Module, file: Path) -> None:
        self.tree, self.file = tree, file

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["__reached__"] = REACHED
        exec(compile(self.tree, str(self.file), "exec"), module.__dict__)


class _Finder(importlib.abc.MetaPathFinder):
    """Finds some modules of the program as changed trees, and leaves the others alone."""

    def __init__(self, trees: Mapping[str, tuple[ast.Module, Path]]) -> None:
        self.trees = trees

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name not in self.trees:
            return None
        tree, file = self.trees[name]
        package = file.name == "__init__.py"
        return importlib.util.spec_from_file_location(
            name,
            file,
            loader=_Loader(tree, file),
            submodule_search_locations=[str(file.parent)] if package else None,
        )


_PROCESSES = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")


def preload() -> None:
    files = (file for room in ROOMS for file in sorted((ROOT / "desktop" / room).rglob("*.py")))
    for name in (*PRELOADED, *map(module_name, files)):
        if ".migrations." not in name:
            importlib.import_module(name)
    importers_of(frozenset())  # read once, for all processes


def _forget(names: Iterable[str]) -> None:
    """Forget modules and all that import them, so that they are imported anew."""
    known = frozenset(names) & sys.modules.keys()  # what is not there yet, nothing has imported
    for name in importers_of(known) if known else ():
        if sys.modules.pop(name, None) is not None:
            package, _, last = name.rpartition(".")
            if package in sys.modules:
                vars(sys.modules[package]).pop(last, None)


def _be_silent() -> None:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)


def _try(name: str, file: Path, number: int, tests: Sequence[str]) -> None:
    """In the new process: exit 0 if all tests pass."""
    _be_silent()
    _forget([name])
    sys.meta_path.insert(0, _Finder({name: (mutated(file.read_text(encoding="utf-8"), number), file)}))
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    os._exit(int(pytest.main(["-x", *PYTEST, *files], plugins=[Chooser(tuple(tests))])))


def survives(name: str, file: Path, number: int, tests: Sequence[str], seconds: float) -> bool | None:
    """Whether all tests, given by ids, pass with one change to the module; None if they take longer."""
    process = _PROCESSES.Process(target=_try, args=(name, file, number, tests))
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return process.exitcode == 0


def _try_unchanged(tests: Sequence[str], modules: Mapping[str, Path], answer: Connection) -> None:
    _be_silent()
    parsed = {name: (ast.parse(file.read_text(encoding="utf-8")), file) for name, file in modules.items()}
    trees = {name: (instrumented(tree, name), file) for name, (tree, file) in parsed.items()}
    _forget(modules)
    sys.meta_path.insert(0, _Finder(trees))
    listener = Listener()
    code = pytest.main(["--continue-on-collection-errors", *PYTEST, *tests], plugins=[listener])
    ran = code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    answer.send(listener.baseline() if ran else None)
    os._exit(0)


def unchanged(tests: Sequence[str], modules: Mapping[str, Path]) -> Baseline:
    """Run the test files unchanged: which tests reach what in some modules, and which files fail.

    Raises RuntimeError if the tests cannot run at all: then every mutant would seem to be noticed.
    """
    here, there = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_try_unchanged, args=(tests, modules, there))
    process.start()
    there.close()
    try:
        baseline: Baseline | None = here.recv()
    except EOFError:
        baseline = None
    process.join()
    if baseline is None:
        raise RuntimeError("pytest did not run the tests; run them by hand to see why")
    return baseline
