"""`dev.py faults`: kill and starve every act that writes, damage files, falsify records; print one table.

`--rounds` is the number of trials of each kind for each act, at random moments or places; the kills at each
call to the system are in addition.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.database import attempts, key
from desktop.database.practice import Practice
from tests.faults import disk
from tests.faults.acts import ACTS, PASSPHRASE
from tests.faults.campaign import damaged, falsified
from tests.faults.kills import Trial, Verdict, random_numbers, trials
from tests.faults.leaks import whole_day


@dataclass
class Line:
    """One line of the table: what was done, how often, and three numbers that must be 0."""

    what: str
    tried: int = 0
    lost: int = 0
    leaked: int = 0
    left: int = 0

    def count(self, verdict: Verdict, act: str) -> None:
        self.tried += 1
        self.lost += bool(verdict.lost)
        self.leaked += bool(verdict.leaked)
        self.left += bool(verdict.left)
        if not verdict.good:
            print(f"{act}, {self.what}: {verdict}", file=sys.stderr, flush=True)

    @property
    def good(self) -> bool:
        return not (self.lost or self.leaked or self.left)

    def row(self) -> str:
        return f"| {self.what} | {self.tried:,} | {self.lost} | {self.leaked} | {self.left} |"


@dataclass(frozen=True)
class Wanted:
    """The amount of each kind of trial."""

    rounds: int
    every: int
    chance: Random


def at_each_call(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    """Kill it before and after each `every`-th call, until the act gets to its end."""
    for after in (False, True):
        number, verdict = 1, trial.kill_at(1, after=after)
        while not verdict.ended:
            yield verdict
            number += wanted.every
            verdict = trial.kill_at(number, after=after)


def at_moments(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    """Kill it at random moments within the time that it takes."""
    begin = time.perf_counter()
    yield trial.kill_after(3600)
    longest = time.perf_counter() - begin
    for _ in range(wanted.rounds):
        yield trial.kill_after(wanted.chance.random() * longest)


def on_full_disks(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    """Let no file grow beyond a random size, as on a disk that is full then."""
    size = trial.scene.file.stat().st_size
    for _ in range(wanted.rounds):
        yield trial.starve(wanted.chance.randrange(1, 2 * size))


def failing(failure: disk.Failure) -> Callable[[Trial, Wanted], Iterator[Verdict]]:
    """Make the disk fail at random writes of the act."""

    def way(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
        for number in random_numbers(trial.writes(), wanted.rounds, wanted.chance):
            yield trial.fail_at(failure, number, wanted.chance.randrange(1 << 30))

    return way


def cut_when_done(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    for _ in range(max(1, wanted.rounds // 4)):
        yield trial.cut_after(wanted.chance.randrange(1 << 30))


def read_only(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    yield trial.with_read_only_folder()


def wrong_clocks(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    for days in (-400, 400):
        yield trial.with_another_clock(days)


def two_programs(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    for _ in range(max(1, wanted.rounds // 6)):
        yield trial.with_two_programs()


def replaced(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    for number in (0, *random_numbers(24, wanted.rounds // 2, wanted.chance)):
        yield trial.with_another_file(number)


def renamed(trial: Trial, wanted: Wanted) -> Iterator[Verdict]:
    for number in (0, *random_numbers(24, wanted.rounds // 4, wanted.chance)):
        yield trial.moved_away(number)


Way = Callable[[Trial, Wanted], Iterator[Verdict]]

WAYS: dict[str, tuple[str, Way]] = {
    "calls": ("killed at each call to the system", at_each_call),
    "moments": ("killed at a random moment", at_moments),
    "writes": ("killed at a random write to the disk", failing(disk.Failure.KILLED)),
    "power": ("power cut at a random write, what was not synced lost", failing(disk.Failure.POWER_CUT)),
    "done": ("power cut when it was said to be done", cut_when_done),
    "size": ("no file larger than a random size", on_full_disks),
    "full": ("disk full from a random write on", failing(disk.Failure.FULL)),
    "read-only": ("a folder that may only be read", read_only),
    "clock": ("a clock that is 400 days wrong", wrong_clocks),
    "two": ("two programs at once", two_programs),
    "replaced": ("the practice replaced while it is open", replaced),
    "renamed": ("the practice moved while it is open", renamed),
}

NEED_A_DISK = frozenset({"writes", "power", "done", "full"})
"""The kinds that need a disk that fails on command."""

LIKE_A_DISK = NEED_A_DISK | {"leaks"}
"""The kinds that use such a disk if there is one; with its journal, deleted content is searched too."""

GROUPS = (*WAYS, "damaged", "falsified", "leaks", "window")


def troubled(folder: Path, wanted: argparse.Namespace, groups: list[str]) -> list[Line]:
    lines = {group: Line(WAYS[group][0]) for group in groups}
    for number, passphrase in enumerate((None,) if wanted.plain else (None, PASSPHRASE)):
        place = folder / f"kills {number}"
        place.mkdir()
        for trial in trials(place, passphrase, wanted.acts):
            for group in groups:
                chance = Random(f"{wanted.seed} {trial.name} {number} {group}")
                for verdict in WAYS[group][1](trial, Wanted(wanted.rounds, wanted.every, chance)):
                    lines[group].count(verdict, trial.name)
            told = ", ".join(f"{lines[group].tried} {group}" for group in groups)
            print(f"{trial.name}: {told}", file=sys.stderr, flush=True)
    return list(lines.values())


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


def leaks(folder: Path) -> list[Line]:
    """Search everybody's names, telephone numbers, dates of birth, and the practice's secrets."""
    (folder / "leaks").mkdir()
    left = whole_day(folder / "leaks")
    for where, found in left.search.found.items():
        print(f"{where}: {dict(found)}", file=sys.stderr, flush=True)
    searched = f"files of one day, and all that it wrote ({left.search.size:,} bytes)"
    locked = f"memory of the locked window, for what opens it (of people: {left.people} of {left.people_before} left)"
    return [
        Line(searched, left.search.files, leaked=len(left.search.found)),
        Line(locked, 1, leaked=left.secrets),
    ]


def restless_window(folder: Path, actions: int, seed: int) -> Line:
    """Lost counts errors, warnings and tasks that never ended; left over counts windows."""
    place = folder / "window"
    place.mkdir()
    call = [sys.executable, "-m", "tests.faults.restless", str(place), str(actions), str(seed)]
    told = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=False)
    if told.returncode:
        return Line("random actions in the window: it died", actions, lost=1)
    found = json.loads(told.stdout)
    what = f"random actions in the window (memory {found['growth']:+.0%} from a tenth of them to the end)"
    return Line(what, actions, lost=found["faults"], left=found["windows"])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--rounds", type=int, default=12, metavar="N")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="kill at every N-th call only")
    parser.add_argument("--actions", type=int, default=1_000, metavar="N", help="in the window")
    parser.add_argument("--plain", action="store_true", help="no second round with a passphrase")
    parser.add_argument("--only", choices=GROUPS, action="append", default=[])
    parser.add_argument("--acts", choices=tuple(ACTS), action="append", default=[])
    wanted = parser.parse_args(arguments)
    groups = wanted.only or list(GROUPS)
    wanted.acts = wanted.acts or list(ACTS)
    if disk.can_be_had() and not disk.is_there() and LIKE_A_DISK & set(groups):
        with tempfile.TemporaryDirectory() as name:
            call = [sys.executable, "-m", "tests.faults", *arguments]
            return subprocess.run(call, env=disk.environment(Path(name)), check=False).returncode
    if not disk.is_there():
        groups = [group for group in groups if group not in NEED_A_DISK]
    Practice.keeps_snapshots = True
    key.ROUNDS = 1_000  # the trials do not depend on how long a guess takes
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        attempts.folder = lambda: folder / "attempts"
        deadly = [group for group in groups if group in WAYS]
        if deadly:
            lines += troubled(folder, wanted, deadly)
        if "damaged" in groups:
            lines.append(files(folder, wanted.rounds + 4, wanted.seed))
        if "falsified" in groups:
            lines += records(folder, max(2, wanted.rounds // 3), wanted.seed)
        if "leaks" in groups:
            lines += leaks(folder)
        if "window" in groups:
            lines.append(restless_window(folder, wanted.actions, wanted.seed))
    print("| what | how often | lost | leaked | left over |\n|---|---|---|---|---|")
    for line in lines:
        print(line.row())
    return int(not all(line.good for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
