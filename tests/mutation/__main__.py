"""`dev.py mutate [PATH ...] [--seed N] [--n N]`: the mutants that no test notices, and how many there are."""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.selection import KINDS, ROOT, module_name, selected_tests
from tests.mutation.trial import failing, preload, survives

EXPLAINED = Path(__file__).with_name("explained.txt")
"""Survivors that change nothing that anybody could see, each with the reason."""


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
        """How `explained.txt` names it: by the text of its line, so that it stays known when lines move."""
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
    """How mutants are tried: by which kinds of tests, for how long, without which test files."""

    kinds: Sequence[str]
    seconds: float
    left_out: set[str]
    explained: set[str]


def state_of(candidate: Candidate, trial: Trial) -> str:
    """`noticed`, `missed`, `explained`, or `undecided` where the tests took too long."""
    name = module_name(candidate.file)
    found = selected_tests(name, trial.kinds)
    chosen = [test for test in found if test.relative_to(ROOT).as_posix() not in trial.left_out]
    survived: bool | None = True
    if chosen:
        survived = survives(
            name, candidate.file, candidate.mutant.number, list(map(str, chosen)), trial.seconds
        )
    if survived is None:
        return "undecided"
    if not survived:
        return "noticed"
    return "explained" if candidate.key in trial.explained else "missed"


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py mutate", description=__doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="modules or rooms; else all but ui"
    )
    parser.add_argument("--n", type=int, default=60, help="how many mutants are drawn (0: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seconds", type=float, default=600, help="after which a mutant is undecided")
    parser.add_argument(
        "--omit", action="append", default=[], metavar="TEXT", help="leave out files whose path has it"
    )
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS, help="only these kinds of tests")
    args = parser.parse_args()
    rooms = ("rules", "database", "files", "services", "cli")
    paths = args.paths or [ROOT / "desktop" / room for room in rooms]
    found = [one for one in candidates(paths) if not any(text in str(one.file) for text in args.omit)]
    drawn = random.Random(args.seed).sample(found, args.n) if 0 < args.n < len(found) else found
    preload()
    used = sorted({str(test) for one in drawn for test in selected_tests(module_name(one.file), args.kinds)})
    print(f"{len(used)} test files without a mutant first...", flush=True)
    broken = failing(used)
    for file in sorted(broken):
        print(f"left out, because it fails already: {file}", flush=True)
    print(f"{len(drawn)} of {len(found)} mutants", flush=True)
    trial = Trial(args.kinds, args.seconds, broken, explained())
    results: Counter[str] = Counter()
    with ThreadPoolExecutor(args.jobs) as pool:
        answers = pool.map(lambda one: (one, state_of(one, trial)), drawn)
        for candidate, state in answers:
            results[state] += 1
            if state in ("missed", "undecided"):
                print(f"{state}: {candidate}", flush=True)
    share = 100 * results["noticed"] / max(1, results["noticed"] + results["missed"])
    print(", ".join(f"{number} {state}" for state, number in sorted(results.items())), f"({share:.0f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
