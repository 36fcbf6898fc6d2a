"""Falsified records and damaged files by the hundred: `python -m tests.faults.campaign [SEED]`.

Each falsified record must be noticed by `check --deep` or against a backup; each damaged file must give
either one sentence or exactly the data that were in it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.database.snapshot import write_copy
from desktop.errors import UserError
from desktop.services.backups.backups import back_up
from desktop.services.history.file_check import check_file
from tests.faults.damaged import BYTES, CONTENT
from tests.faults.falsified import CHAINED, REWRITTEN, SIMPLE, TODAY, try_way
from tests.faults.histories import some_history

TABLES = ("users", "clients", "appointments", "case_assignments")


@dataclass
class Tally:
    tried: int = 0
    seen: int = 0


def falsified(folder: Path, rounds: int, seed: int) -> dict[str, Tally]:
    """The number noticed of each kind: by the file itself or, if all was written again, only by a backup."""
    practice = create_practice(folder / "harbour.handover", None, name="Harbour", today=TODAY)
    some_history(practice)
    # A backup does not contain the operation that records it: a later copy vouches for everything.
    back_up(practice, folder)
    witness = folder / "witness.handover-backup"
    write_copy(practice.file, practice.key, witness, sealed=True)
    practice.close()
    tallies = {"bent": Tally(), "entries chained again": Tally(), "all written again": Tally()}
    for kind, ways in zip(tallies, (SIMPLE, CHAINED, REWRITTEN), strict=True):
        for name, way in ways.items():
            for number in range(rounds):
                seen = try_way(practice, witness, folder, way, Random(f"{seed} {name} {number}"))
                tallies[kind].tried += 1
                tallies[kind].seen += seen.deep if kind != "all written again" else seen.against
    return tallies


def damaged(folder: Path, rounds: int, seed: int) -> dict[str, int]:
    """The number of damaged files refused, found by the check, still whole, and the rest."""
    found = {"refused at opening": 0, "found by the check": 0, "as good as whole": 0, "wrong": 0}
    practice = create_practice(folder / "sound.handover", None, name="Harbour", today=TODAY)
    some_history(practice)
    expected = _contents(practice)
    practice.close()
    for name, damage in {**BYTES, **CONTENT}.items():
        for number in range(rounds):
            file = folder / "damaged.handover"
            shutil.copy(practice.file, file)
            damage(file, None, Random(f"{seed} {name} {number}"))
            found[_outcome(file, expected)] += 1
            for part in ("-wal", "-shm"):
                Path(f"{file}{part}").unlink(missing_ok=True)
    return found


def _outcome(file: Path, expected: list[object]) -> str:
    try:
        practice = open_practice(file, None, today=TODAY)
    except UserError:
        return "refused at opening"
    try:
        if not check_file(practice, deep=True).whole:
            return "found by the check"
        return "as good as whole" if _contents(practice) == expected else "wrong"
    except UserError:
        return "found by the check"
    finally:
        practice.close()


def _contents(practice: Practice) -> list[object]:
    return [practice.rows(f"SELECT * FROM {table} ORDER BY id") for table in TABLES]


def main(seed: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        bent = falsified(Path(folder), 3, seed)
        broken = damaged(Path(folder), 16, seed)
    for kind, tally in bent.items():
        print(f"falsified, {kind}: {tally.seen} of {tally.tried} seen")
    for outcome, number in broken.items():
        print(f"damaged files, {outcome}: {number}")
    return int(broken["wrong"] > 0 or any(tally.seen < tally.tried for tally in bent.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
