"""`dev.py faults`: every act that writes is killed and starved, files are damaged, records bent; one table of what came of it.

`--rounds` is how many random moments each act is killed at; the kills at each call to the system come on top.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.database.practice import Practice
from tests.faults.campaign import damaged, falsified
from tests.faults.kills import ACTS, PASSPHRASE, Trial, Verdict, trials

GROUPS = ("calls", "moments", "full", "damaged", "falsified")


@dataclass
class Line:
    """One line of the table: what was done, how often, and what must be nothing."""

    what: str
    tried: int = 0
    lost: int = 0
    leaked: int = 0
    left: int = 0

    def count(self, verdict: Verdict) -> None:
        self.tried += 1
        self.lost += bool(verdict.lost)
        self.leaked += bool(verdict.leaked)
        self.left += bool(verdict.left)
        if not verdict.good:
            print(f"{self.what}: {verdict}", file=sys.stderr, flush=True)

    @property
    def good(self) -> bool:
        return not (self.lost or self.leaked or self.left)

    def row(self) -> str:
        return f"| {self.what} | {self.tried:,} | {self.lost} | {self.leaked} | {self.left} |"


def at_each_call(trial: Trial, every: int) -> Iterator[Verdict]:
    """Killed before and after each `every`-th call, until the act gets to its end."""
    for after in (False, True):
        number, verdict = 1, trial.kill_at(1, after=after)
        while not verdict.ended:
            yield verdict
            number += every
            verdict = trial.kill_at(number, after=after)
        yield verdict


def at_moments(trial: Trial, rounds: int, chance: Random) -> Iterator[Verdict]:
    """Killed at random moments between its begin and the time that it takes."""
    begin = time.perf_counter()
    yield trial.kill_after(3600)
    longest = time.perf_counter() - begin
    for _ in range(rounds):
        yield trial.kill_after(chance.random() * longest)


def on_full_disks(trial: Trial, rounds: int, chance: Random) -> Iterator[Verdict]:
    """No file may grow beyond a random size, as on a disk that is full there."""
    size = trial.scene.file.stat().st_size
    for _ in range(rounds):
        yield trial.starve(chance.randrange(1, 2 * size))


def killed(folder: Path, wanted: argparse.Namespace, groups: list[str]) -> list[Line]:
    lines = {
        "calls": Line("killed at each call to the system"),
        "moments": Line("killed at a random moment"),
        "full": Line("disk full at a random byte"),
    }
    for number, passphrase in enumerate((None,) if wanted.plain else (None, PASSPHRASE)):
        place = folder / f"kills {number}"
        place.mkdir()
        for trial in trials(place, passphrase, wanted.acts):
            chance = Random(f"{wanted.seed} {trial.name} {number}")
            ways = {
                "calls": at_each_call(trial, wanted.every),
                "moments": at_moments(trial, wanted.rounds, chance),
                "full": on_full_disks(trial, wanted.rounds, chance),
            }
            for group in groups:
                for verdict in ways[group]:
                    lines[group].count(verdict)
            told = ", ".join(f"{lines[group].tried} {group}" for group in groups)
            print(f"{trial.name}: {told}", file=sys.stderr, flush=True)
    return [lines[group] for group in groups]


def files(folder: Path, rounds: int, seed: int) -> Line:
    (folder / "damaged").mkdir()
    found = damaged(folder / "damaged", rounds, seed)
    return Line("a damaged or strange file", sum(found.values()), lost=found["wrong"])


def records(folder: Path, rounds: int, seed: int) -> list[Line]:
    (folder / "falsified").mkdir()
    found = falsified(folder / "falsified", rounds, seed)
    return [
        Line(f"a falsified record: {kind}", tally.tried, lost=tally.tried - tally.seen)
        for kind, tally in found.items()
    ]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--rounds", type=int, default=12, metavar="N")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="kill at every N-th call only")
    parser.add_argument("--plain", action="store_true", help="no second round with a passphrase")
    parser.add_argument("--only", choices=GROUPS, action="append", default=[])
    parser.add_argument("--acts", choices=tuple(ACTS), action="append", default=[])
    wanted = parser.parse_args(arguments)
    groups = wanted.only or list(GROUPS)
    wanted.acts = wanted.acts or list(ACTS)
    Practice.keeps_snapshots = True
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        deadly = [group for group in groups if group in ("calls", "moments", "full")]
        if deadly:
            lines += killed(folder, wanted, deadly)
        if "damaged" in groups:
            lines.append(files(folder, wanted.rounds + 4, wanted.seed))
        if "falsified" in groups:
            lines += records(folder, max(2, wanted.rounds // 3), wanted.seed)
    print("| what | how often | lost | leaked | left over |\n|---|---|---|---|---|")
    for line in lines:
        print(line.row())
    return int(not all(line.good for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
