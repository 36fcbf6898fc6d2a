"""`dev.py mutate [PATH ...] [--seed N] [--n N]`: the mutants that no test notices, and how many there are."""

from __future__ import annotations

import argparse
import ast
import itertools
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.reach import Baseline, Heard, statement_at
from tests.mutation.selection import KINDS, ROOT, module_name, selected_tests
from tests.mutation.trial import preload, survives, unchanged

ROOMS = ("rules", "database", "files", "services", "cli")
EXPLAINED = Path(__file__).with_name("explained.txt")
"""The survivors without any visible effect, each with the reason."""


@dataclass(frozen=True)
class Candidate:
    """A mutant of a file."""

    file: Path
    mutant: Mutant

    @property
    def source_line(self) -> str:
        return self.file.read_text(encoding="utf-8").splitlines()[self.mutant.line - 1].strip()

    @property
    def key(self) -> str:
        """The name in `explained.txt`: the text of its line, so that it stays known when lines move."""
        return f"{self.file.relative_to(ROOT).as_posix()} | {self.mutant.what} | {self.source_line}"

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.mutant.line}: {self.mutant.what}\n    {self.source_line}"


def candidates(paths: list[Path]) -> Iterator[Candidate]:
    for path in paths:
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for mutant in mutants(file.read_text(encoding="utf-8")):
                yield Candidate(file.resolve(), mutant)


def explained() -> set[str]:
    lines = EXPLAINED.read_text(encoding="utf-8").splitlines() if EXPLAINED.exists() else []
    return {line.rpartition(" # ")[0] for line in lines if " # " in line}


@dataclass(frozen=True)
class Trial:
    """The way to try mutants: by which kinds of tests, and for how long."""

    kinds: Sequence[str]
    budget: float
    baseline: Baseline
    explained: set[str]

    def tests_of(self, candidate: Candidate) -> list[Heard]:
        """The quickest tests that reach the mutant, as many as the budget allows, but at least one."""
        module = module_name(candidate.file)
        files = [file.relative_to(ROOT).as_posix() for file in selected_tests(module, self.kinds)]
        tree = ast.parse(candidate.file.read_text(encoding="utf-8"))
        line = statement_at(tree, candidate.mutant.line)
        found = self.baseline.reaching(line if line is None else (module, line), files)
        spent = itertools.accumulate(one.seconds for one in found)
        return [
            one
            for place, (one, so_far) in enumerate(zip(found, spent, strict=True))
            if place == 0 or so_far <= self.budget
        ]

    def state_of(self, candidate: Candidate) -> str:
        """`noticed`, `missed`, `explained`, or `undecided` if the tests took far longer than without it."""
        if candidate.key in self.explained:
            return "explained"
        tests = self.tests_of(candidate)
        if not tests:
            return "missed"
        seconds = 120 + 20 * sum(one.seconds for one in tests)
        names = [one.test for one in tests]
        survived = survives(
            module_name(candidate.file), candidate.file, candidate.mutant.number, names, seconds
        )
        if survived is None:
            return "undecided"
        return "missed" if survived else "noticed"


def drawn_of(path: Path, seed: int, number: int, omitted: Sequence[str]) -> list[Candidate]:
    """Draw `number` mutants of one module or room; all of them if it is 0 or there are fewer."""
    found = [one for one in candidates([path]) if not any(text in str(one.file) for text in omitted)]
    drawn = random.Random(seed).sample(found, number) if 0 < number < len(found) else found
    print(f"{path}: {len(drawn)} of {len(found)} mutants", flush=True)
    return drawn


def share(results: Counter[str]) -> str:
    noticed = 100 * results["noticed"] / max(1, results["noticed"] + results["missed"])
    return ", ".join(f"{number} {state}" for state, number in sorted(results.items())) + f" ({noticed:.0f} %)"


def given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py mutate", description=__doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="modules or rooms; else all but ui"
    )
    parser.add_argument("--n", type=int, default=60, help="how many mutants are drawn of each (0: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--budget", type=float, default=60, help="seconds of tests, counted without a mutant, to spend on one"
    )
    parser.add_argument(
        "--omit", action="append", default=[], metavar="TEXT", help="leave out files whose path has it"
    )
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS, help="only these kinds of tests")
    return parser.parse_args()


def without_mutants(drawn: Sequence[Candidate], kinds: Sequence[str]) -> Baseline:
    modules = {module_name(one.file): one.file for one in drawn}
    used = sorted({str(test) for module in modules for test in selected_tests(module, kinds)})
    print(f"{len(used)} test files without a mutant first...", flush=True)
    baseline = unchanged(used, modules)
    for file in sorted(baseline.broken):
        print(f"left out, because it fails already: {file}", flush=True)
    return baseline


def main() -> int:
    args = given()
    paths = args.paths or [ROOT / "desktop" / room for room in ROOMS]
    by_path = {path: drawn_of(path, args.seed, args.n, args.omit) for path in paths}
    preload()
    baseline = without_mutants([one for drawn in by_path.values() for one in drawn], args.kinds)
    trial = Trial(args.kinds, args.budget, baseline, explained())
    total: Counter[str] = Counter()
    with ThreadPoolExecutor(args.jobs) as pool:
        for path, drawn in by_path.items():
            results: Counter[str] = Counter()
            for candidate, state in pool.map(lambda one: (one, trial.state_of(one)), drawn):
                results[state] += 1
                if state in ("missed", "undecided"):
                    print(f"{state}: {candidate}", flush=True)
            print(f"{path}: {share(results)}", flush=True)
            total += results
    print(share(total))
    return 0


if __name__ == "__main__":
    sys.exit(main())
